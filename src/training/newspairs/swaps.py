"""One thing in a sentence put in another's place: a date, a name in the same role, an opposite, a wider kind, a synonym."""
import re

from .lexicon import BODIES, DAYS, KINDS, MASS, MONTHS, OPPOSITES, PLACES, SYNONYMS
from .text import SPEECH, kind, names
from .verbs import PARTICIPLES, REGULAR, FORMS, has_verb, ing, participle, past, third

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
    """The same sentence about another person, place or body of the same article; not where somebody speaks, since then
    both may have said it."""
    if SPEECH.search(text):
        return None
    here = [(n, kind(n)) for n in names(text)]
    here = [(n, k) for n, k in here if k]
    if not here:
        return None
    old, what = rng.choice(here)
    if what == "body" and old not in BODIES:
        return None
    others = sorted(n for n in pool[what] if n not in text and old not in n and n.split()[-1] != old.split()[-1])
    if not others:
        others = sorted(PLACES if what == "place" else BODIES if what == "body" else [])
        others = [n for n in others if n not in text]
    return re.sub(rf"\b{re.escape(old)}\b", rng.choice(others), text) if others else None


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
THING = re.compile(r"(?<!-)\b(" + "|".join(sorted(THINGS)) + r")\b(?![-’'])(?! (?:[a-z]+(?:er|ist|man|men)s?|staff|attack|crash|park|board|station)\b)")


def kinds_in(text):
    """(place, wide, narrow, whether plural) of each thing whose kind is known."""
    return [(m, *THINGS[m.group()]) for m in THING.finditer(text)]


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
KEPT = set("""find also too can aged old has had cut about needs in big film movie ran win raise got found said to used
requires right""".split()) | {"comes from"}
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
    if m and m.group(2) in PARTICIPLES and m.group(2) not in ("been", "had", "become") and not NEGATED.search(text):
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
    return text + rng.choice(extra) if not re.search(r",|\b(?:that|which|who|said|because)\b", text) else None
