"""One thing in a sentence put in another's place: a date, a name in the same role, an opposite, a wider kind, a synonym."""
import re

from .lexicon import BODIES, DAYS, KINDS, MASS, MONTHS, OPPOSITES, PLACES, SYNONYMS
from .text import SPEECH, kind, names
from .verbs import FINITE, FORMS, PARTICIPLES, REGULAR, has_verb, ing, participle

NEGATED = re.compile(r"\b(?:not|no|never|nobody|none|nor|neither|without|unless|if|only|every|each|all|few|less|fewer|n't)\b|n['’]t\b")


def date(text, rng):
    """The same sentence on another day, in another month or year."""
    found = [(m, DAYS) for d in DAYS for m in re.finditer(rf"\b{d}\b(?! (?:night )?[A-Z])", text)]
    found += [(m, MONTHS) for d in MONTHS for m in re.finditer(rf"\b{d}\b(?= \d|[ ,.]|$)", text)
              if d not in ("May", "March", "August") or re.match(r"\w+ \d", text[m.start():])]
    found += [(m, None) for m in re.finditer(r"(?<=\b[Ii]n )(?:19|20)\d\d\b", text)]
    if not found or re.search(r"(?:Black|Super|Good|Palm|Easter|Sky|Since|since) \w+day", text):
        return None
    m, pool = rng.choice(found)
    new = rng.choice([x for x in pool if x != m.group()]) if pool else str(int(m.group()) + rng.choice([-12, -5, -3, -2, -1, 1, 2, 3, 6]))
    return text[: m.start()] + new + text[m.end():]


def name(text, pool, rng):
    """(the same sentence with another name of the article for one of its kind, label); None where somebody speaks, since then
    both may have said it. What is told about somebody leaves open whether it holds of somebody else as well; but what happened
    in one place did not happen in another."""
    if SPEECH.search(text):
        return None
    verb = FINITE.search(text)
    found = []
    for n in names(text):
        at = text.index(n) if n in text else -1
        if at >= 0 and verb and at < verb.start() and not re.search(r"\b(?:in|at|near|from|of|to) (?:the )?$", text[:at]):
            found.append((n, kind(n), "NEUTRAL"))
        elif kind(n) == "place" and re.search(r"\b(?:in|at|near|outside) $", text[:at]):
            found.append((n, "place", "REFUTES"))
    found = [f for f in found if f[1] and (f[1] != "body" or f[0] in BODIES)]
    if not found:
        return None
    old, what, label = rng.choice(found)
    others = [n for n in pool[what] if n not in text and old not in n and n.split()[-1] != old.split()[-1]]
    if what == "place" and label == "REFUTES" or not others:
        others = [n for n in sorted(PLACES if what == "place" else BODIES if what == "body" else pool[what]) if n not in text]
    return (re.sub(rf"\b{re.escape(old)}\b", rng.choice(sorted(others)), text), label) if others else None


# Words that are also something else ("left", "present") are turned in one direction only: into them, never out of them.
AMBIGUOUS = set("""shrank present left lost open north south east west hot cold wet dry secret forgot true real full strong before
after rose best closed passed raised failed included inside outside fired rise fall poor calm""".split())
TURNED = {old: new for a, b in OPPOSITES for old, new in ((a, b), (b, a)) if old not in AMBIGUOUS}
TURNABLE = re.compile(r"\b(?:" + "|".join(sorted(TURNED)) + r")\b")


def opposite(text, rng):
    """The sentence with one word turned into its opposite."""
    found = [] if NEGATED.search(text) else list(TURNABLE.finditer(text))
    if not found:
        return None
    m = rng.choice(found)
    return text[: m.start()] + TURNED[m.group()] + text[m.end():]


def plural(word):
    return word + "es" if re.search(r"(?:s|sh|ch|x)$", word) else word[:-1] + "ies" if word.endswith("y") and word[-2] not in "aeiou" \
        else word[:-3] + "men" if word.endswith("man") else "children" if word == "child" else \
        word if word in ("aircraft", "wheat") else word + "s"


THINGS = {form: (wide, n, many) for wide, narrow in KINDS.items() for n in narrow
          for form, many in ((n, False), (plural(n), True)) if not (many and n in MASS)}
# A thing stands at the end of its phrase, so that no "school bus" becomes a "building bus".
THING = re.compile(
    r"(?<!-)\b(" + "|".join(sorted(THINGS)) + r")\b(?=[,.;:]|$| (?:of|in|on|at|to|and|or|who|that|which|was|were|is|are|had|has|have|with|from|"
    r"by|for|after|before|as|near|outside|inside|during|into|when|while|over|under|against|will|would|could|said|[a-z]+ed|[a-z]+ing)\b)")
DETERMINED = re.compile(r"\b(?:a|an|the|his|her|its|their|this|that|another|one|[A-Z]\w+['’]s)(?: [a-z-]+)? $", re.I)
VERBAL = re.compile(r"(?:\b(?:to|he|she|it|who|which|they|we|you|not)|[A-Z]\w*) $")


def kinds_in(text):
    """(place, wide, narrow, whether plural) of each thing whose kind is known, where it cannot be a verb or part of a name."""
    out = []
    for m in THING.finditer(text):
        wide, narrow, many = THINGS[m.group()]
        before = text[: m.start()]
        if narrow in MASS or not VERBAL.search(before) if many or narrow in MASS else DETERMINED.search(before):
            out.append((m, wide, narrow, many))
    return out


def articled(text):
    """"a" and "an" as the next word asks for."""
    text = re.sub(r"\b([Aa])n (?=[bcdfghjklmnpqrstvwxyz])(?!hour|honest|heir)", r"\1 ", text)
    return re.sub(r"\b([Aa]) (?=[aeio])(?!one\b|once\b|euro)", r"\1n ", text)


def wider(text, rng):
    """The sentence with a thing called by its kind ("drones" by "weapons")."""
    found = [] if NEGATED.search(text) else kinds_in(text)
    if not found:
        return None
    m, wide, narrow, many = rng.choice(found)
    if wide in MASS and narrow in MASS and re.search(r"\b(?:of|from|with|against)\s+$", text[: m.start()]) is None:
        return None
    if re.search(r"\b(?:kinds?|types?|[A-Z][\w’']+)\s+$", text[: m.start()]):
        return None
    return articled(text[: m.start()] + (plural(wide) if many else ("a " if narrow in MASS and wide in ("disease",) else "") + wide) + text[m.end():])


def sibling(text, rng):
    """The sentence with a thing replaced by another of its kind ("drones" by "tanks")."""
    found = [] if NEGATED.search(text) else kinds_in(text)
    if not found:
        return None
    m, wide, narrow, many = rng.choice(found)
    new = rng.choice([w for w in KINDS[wide] if w != narrow])
    return articled(text[: m.start()] + (plural(new) if many else new) + text[m.end():])


# Not changed into something else, because they are too often another word.
KEPT = set("can to about most many during fall can".split())
EXCHANGES = [
    (old, re.compile(rf"\b{re.escape(old)}\b(?! (?:up|out|off|down|over)\b)"), new, one_way)
    for a, b, one_way in SYNONYMS for old, new in (((a, b),) if one_way else ((a, b), (b, a))) if old not in KEPT
]


def synonym(text, rng):
    """The sentence in other words, each by chance. None where no word is known."""
    out, negated, taken = text, NEGATED.search(text), set()
    for old, pattern, new, one_way in rng.sample(EXCHANGES, len(EXCHANGES)):
        if old not in out or old in taken or one_way and negated or rng.random() > 0.8:
            continue
        if pattern.search(out):
            out = pattern.sub(new, out, count=1)
            taken.add(new)
    out = articled(out)
    return out if out != text else None


STATES = set("been had become said told made seen led come refused denied argued claimed known thought believed".split())


def plan(text, rng):
    """(text, label) about whether something announced or not yet done has been done; None where the sentence has no such
    verb. "X will V" and "X plans to V" leave open whether X has done so; "X has not V-ed" denies it."""
    if re.search(r"\b(?:if|unless|would|whether)\b", text):
        return None
    m = re.search(r"\b(will|plans to|plan to|is expected to|are expected to|is set to|are set to|hopes to|hope to|intends to|is due to|"
                  r"are due to|aims to|wants to|want to|is planning to|are planning to) ([a-z]+)\b", text)
    if m and (m.group(2) in REGULAR or m.group(2) in FORMS):
        many = m.group(1).split()[0] in ("plan", "are", "hope", "want")
        base, have = m.group(2), "have" if many else "has"
        sure = m.group(1) == "will"
        options = [(f"{have} already {participle(base)}", "NEUTRAL"), (f"{have} {participle(base)}", "NEUTRAL"),
                   (("does not" if not many else "do not") + f" plan to {base}", "REFUTES"), (f"{have} ruled out {ing(base)}", "REFUTES"),
                   (rng.choice(["intend" if many else "intends", "plan" if many else "plans"]) + f" to {base}", "SUPPORTS" if not sure else None),
                   (("are" if many else "is") + f" going to {base}", "SUPPORTS" if sure else None),
                   (("are" if many else "is") + f" expected to {base}", "SUPPORTS" if "expected" not in m.group(1) else None),
                   ("will not " + base, "REFUTES")]
        new, label = rng.choice([o for o in options if o[1]])
        return text[: m.start()] + new + text[m.end():], label
    m = re.search(r"\b(has|have) (not yet|yet to|not|never) ([a-z]+)\b", text)
    if m and m.group(3) in (PARTICIPLES if m.group(2) != "yet to" else REGULAR | set(FORMS)):
        base = m.group(3) if m.group(2) == "yet to" else PARTICIPLES[m.group(3)]
        options = [(f"{m.group(1)} {participle(base)}", "REFUTES"), (f"{m.group(1)} already {participle(base)}", "REFUTES"),
                   (f"{m.group(1)} not {participle(base)}", "SUPPORTS"), (f"{m.group(1)} yet to {base}", "SUPPORTS")]
        new, label = rng.choice([o for o in options if o[0] != m.group()])
        return text[: m.start()] + new + text[m.end():], label
    m = re.search(r"\b(has|have) ([a-z]+)\b", text)
    if m and m.group(2) in PARTICIPLES and m.group(2) not in STATES and not re.search(
            r"\b(?:to|may|might|could|should|must|would|will) $", text[: m.start()]) and not NEGATED.search(text):
        base = PARTICIPLES[m.group(2)]
        new, label = rng.choice([(f"{m.group(1)} not yet {m.group(2)}", "REFUTES"), (f"{m.group(1)} yet to {base}", "REFUTES"),
                                 (f"{m.group(1)} already {m.group(2)}", "SUPPORTS"), (f"{m.group(1)} not {m.group(2)}", "REFUTES")])
        return text[: m.start()] + new + text[m.end():], label
    return None


def detailed(text, pool, rng):
    """The sentence with something more, which the evidence does not tell: a place, a day, a reason, a number of times."""
    places = sorted(pool["place"])
    extra = [f" in {rng.choice(places)}" if places else " abroad", f" on {rng.choice(DAYS)}", f" in {rng.choice(MONTHS)}",
             " for the second time", " after months of delay", " because of a lack of money", " without telling anyone",
             " despite warnings from experts", " under pressure from abroad", " for the first time in a decade", " in secret",
             " by mistake", " at the request of the government", " along with two others", " following a dispute"]
    if re.search(rf"\b(?:{'|'.join(DAYS)})\b", text):
        extra = extra[:1] + extra[3:]
    return text + rng.choice(extra) if has_verb(text) and not re.search(r",|\b(?:that|which|who|said|because)\b", text) else None
