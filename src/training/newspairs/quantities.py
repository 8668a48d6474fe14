"""Figures in a sentence and other figures for their place, with the label that follows from the ranges they stand for."""
import re

from .lexicon import DAYS, MONTHS

SMALL = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen""".split()
TENS = {20: "twenty", 30: "thirty", 40: "forty", 50: "fifty", 60: "sixty", 70: "seventy", 80: "eighty", 90: "ninety"}
WORDS = {w: i for i, w in enumerate(SMALL) if i > 1}
WORDS.update({w: v for v, w in TENS.items()})
WORDS.update({f"{w}-{SMALL[i]}": v + i for v, w in TENS.items() for i in range(1, 10)})
SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9}
FRACTIONS = {20: "a fifth", 25: "a quarter", 33: "a third", 50: "half", 67: "two thirds", 75: "three quarters"}
UNITS = {"days": ("hours", 24), "weeks": ("days", 7), "years": ("months", 12), "hours": ("minutes", 60)}

BEFORE = {
    "more than": "over", "over": "over", "at least": "least", "fewer than": "under", "less than": "under", "up to": "most",
    "nearly": "nearly", "almost": "nearly", "about": "about", "around": "about", "some": "about", "approximately": "about",
    "roughly": "about", "as many as": "most", "no more than": "most",
}
FIGURE = re.compile(
    r"(?:\b(?P<before>" + "|".join(sorted(BEFORE, key=len, reverse=True)) + r") )?(?P<money>[$£€])?"
    r"(?:(?<![\w.,/:-])(?<!\d[,.] )(?P<digits>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)|\b(?P<word>" + "|".join(sorted(WORDS, key=len, reverse=True)) + r"))"
    r"(?:(?P<scale> (?:hundred|thousand|million|billion)))?(?P<percent>%| percent| per cent)?(?=(?P<after>[ .,;]|$))(?![,.] \d)"
)
NOT_COUNTED = set("o'clock a.m p.m am pm th st nd rd of and or to in on at per".split()) - {"of"}


class Figure:
    """A counted or measured amount: its place, its value, and the range its writer means."""

    def __init__(self, m, text):
        self.start, self.end, self.surface = m.start(), m.end(), m.group()
        raw = float(m.group("digits").replace(",", "")) if m.group("digits") else WORDS[m.group("word").lower()]
        self.value = raw * (SCALES[m.group("scale").strip()] if m.group("scale") else 1)
        self.sense = BEFORE.get(m.group("before"), "exact")
        self.money, self.percent = m.group("money") or "", m.group("percent") or ""
        self.noun = (re.match(r"\s+([A-Za-z-]+)", text[m.end():]) or [None, ""])[1]
        self.range = interval(self.value, self.sense)

    def counted(self):
        year = self.value == int(self.value) and 1800 <= self.value <= 2035 and "," not in self.surface and not self.money
        lone = not (self.money or self.percent or self.noun[:1].islower() and self.noun not in NOT_COUNTED)
        return self.value > 1 and not year and not lone


def interval(value, sense):
    return {
        "exact": (value, value), "over": (value * 1.0001, float("inf")), "least": (value, float("inf")),
        "under": (0, value * 0.9999), "most": (0, value), "nearly": (value * 0.9, value * 0.9999),
        "about": (value * 0.9, value * 1.1),
    }[sense]


NUMBERISH = re.compile(r"\s+(?:and (?:a )?(?:half|[a-z]+ty)|hundred|thousand|million|billion|[a-z]+teen|[a-z]+ty|and \d|to \d|\d)\b")
NUMBERISH_BEFORE = re.compile(r"(?:hundred|thousand|million|[a-z]+ty|\d|between|from|of the|one in|between [\w,.]+ and|out of|average of|No\.|Day|Page|Chapter|Section|Article|"
                              r"iPhone|Boeing|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.|" + "|".join(MONTHS + DAYS) + r")\s+$")


def figures(text):
    return [f for f in (Figure(m, text) for m in FIGURE.finditer(text)) if f.counted()]


def spelled(value, money="", percent="", rng=None):
    """A value as news writes it."""
    if percent:
        return (f"{value:g}") + (percent if rng is None or rng.random() < 0.6 else rng.choice(["%", " percent", " per cent"]))
    if value >= 1e6 and round(value / 1e5) == value / 1e5:
        scale, name = (1e9, "billion") if value >= 1e9 else (1e6, "million")
        return f"{money}{value / scale:g} {name}"
    if value != int(value):
        return f"{money}{value:g}"
    value = int(value)
    if not money and value < 100 and rng is not None and rng.random() < (0.7 if value <= 10 else 0.3):
        return next((w for w, v in WORDS.items() if v == value), str(value))
    return f"{money}{value:,}" if value >= 10000 or rng is None or rng.random() < 0.8 else f"{money}{value}"


def rounded(value, up=None):
    size = 10 ** max(0, len(str(int(value))) - 2)
    below = value // (5 * size) * 5 * size
    return below + 5 * size if up else below if up is False else round(value / size) * size


def candidates(f, rng):
    """Texts that may stand in a figure's place, each with the range it means."""
    v = f.value
    exact = lambda x: (spelled(x, f.money, f.percent, rng), interval(x, "exact"))
    phrase = lambda words, x, sense: (f"{words} {spelled(x, f.money, f.percent, rng)}", interval(x, sense))
    whole = v == int(v)
    other = [v * 10, v * 2, v * 3, max(2, round(v / 2)), v + rng.choice([2, 3, 5, 7]), max(2, v - rng.choice([1, 2, 4])), v * 1.5]
    out = [exact(v), exact(v)] + [exact(int(x) if whole else round(x, 1)) for x in rng.sample(other, 3)]
    if v >= 12:
        up, down, near = rounded(v * 1.001, True), rounded(v * 0.999, False), rounded(v)
        out += [phrase(rng.choice(["about", "around", "roughly", "some"]), near, "about"), phrase("nearly", up, "nearly")]
        out += [phrase(rng.choice(["more than", "over"]), max(2, down), "over"), phrase("at least", max(2, down), "least")]
        out += [phrase(rng.choice(["fewer than" if not f.money and not f.percent else "less than"]), up, "under")]
        out += [phrase(rng.choice(["about", "around"]), rounded(v * rng.choice([0.5, 1.8, 3])), "about")]
        out += [phrase(rng.choice(["more than", "over"]), rounded(v * rng.choice([1.6, 2, 4])), "over")]
        out += [phrase("less than" if f.money or f.percent else "fewer than", max(2, rounded(v * rng.choice([0.4, 0.6]))), "under")]
        lo, hi = (down, up) if rng.random() < 0.5 else (rounded(v * 2), rounded(v * 3))
        if lo < hi and lo >= 2:
            out.append((f"between {spelled(lo, f.money, f.percent)} and {spelled(hi, f.money, f.percent)}", (lo, hi)))
    if f.percent and v <= 100:
        near = min(FRACTIONS, key=lambda x: abs(x - v))
        if abs(near - v) <= 1 or rng.random() < 0.4:
            out.append((rng.choice(["about ", "roughly "]) + FRACTIONS[near] + ("" if f.noun == "of" else " of"), (near * 0.93, near * 1.07)))
    if not f.money and not f.percent and whole and f.noun != "of" and f.noun not in UNITS and v >= 3:
        out += [("dozens of", (24, 199)), ("hundreds of", (200, 1999)), ("thousands of", (2000, 19999))]
    if f.noun in UNITS and f.sense == "exact" and whole and v <= 12:
        unit, times = UNITS[f.noun]
        x = v * times if rng.random() < 0.5 else v * times * rng.choice([2, 3])
        out.append((f"{spelled(x, rng=rng)} {unit}", (x / times, x / times), len(f.noun) + 1))
    return out


def relation(evidence, claim):
    """The label of a claim's range against the range the evidence gives."""
    tolerance = 1e-6 * max(1, evidence[0])
    if claim[0] - tolerance <= evidence[0] and evidence[1] <= claim[1] + tolerance:
        return "SUPPORTS"
    return "REFUTES" if evidence[1] < claim[0] - tolerance or claim[1] < evidence[0] - tolerance else "NEUTRAL"


def recounted(text, rng, wanted=None):
    """(text with another figure, label, what stood there) or None; the label is the wanted one where that can be had."""
    found = figures(text)
    if not found or re.search(r"\b(?:not|no|never|n't|if|every|each|nor|only)\b", text):
        return None
    f = rng.choice(found)
    options = [(c[0], relation(f.range, c[1]), c[2] if len(c) > 2 else 0) for c in candidates(f, rng)]
    options = [o for o in options if o[0].lower() != f.surface.lower() and (wanted is None or o[1] == wanted)]
    if not options:
        return None
    new, label, more = rng.choice(options)
    if text[f.end:].startswith(" of") and new.endswith(" of"):
        new = new[:-3]
    if NUMBERISH.match(text[f.end:]) or NUMBERISH_BEFORE.search(text[: f.start]):
        return None
    if re.search(r"(?:\b(?:a|an|the first|the last|his|her|their|its|another|these|those|the|other))\s*$", text[: f.start]) and not new[:1].isdigit():
        return None
    out = text[: f.start] + new + text[f.end + more:]
    return (out[0].upper() + out[1:], label, f)
