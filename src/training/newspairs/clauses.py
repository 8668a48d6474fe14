"""Shorter sentences that follow from a long one: asides left out, one clause taken, an apposition told."""
import re

from .text import NAME, OPENERS, body, capital, kind
from .verbs import FINITE, has_verb

SAID = r"(?:said|says|told reporters|told [A-Z]\w+(?: [A-Z]\w+)?|added|explained|reported|announced|confirmed|wrote)"
WHEN = (
    r"(?:on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?|last (?:week|month|year|night)|"
    r"this (?:week|month|year|morning)|yesterday|today|earlier this (?:week|month|year)|in (?:January|February|March|April|June|"
    r"July|August|September|October|November|December)|in (?:19|20)\d\d|at the time|in recent (?:weeks|months|years))"
)


def clean(text):
    text = re.sub(r"\s+", " ", text).replace(" ,", ",").strip(" ,;")
    text = re.sub(r"\s+(?:and|but|or)$", "", text)
    return capital(text) if text else text


OPENING = re.compile(r"(?:Unlike|Like|In|On|At|With|For|As|After|Before|Among|From|Despite|Under|During|By|Since|When|While)\b")


def asides(p, rng):
    """What a sentence still says without its parentheses, relative clauses, appositions and time phrases."""
    t = re.sub(r"\s*\([^)]*\)", "", p)
    if rng.random() < 0.9:
        t = re.sub(r",\s+(?:who|which|where|whose)\b[^,]*,", "," if OPENING.match(t) else "", t)
        t = re.sub(r",\s+(?:who|which|where|whose)\b[^,]*$", "", t)
    if rng.random() < 0.7:
        t = re.sub(r"(?<=[a-z]),\s+(?:a|an|the)\s[^,]{4,60},(?=\s+(?:has|had|was|is|are|were|said|says|told|will|would|[a-z]+ed)\b)", "", t)
    if rng.random() < 0.7:
        t = re.sub(r"(\b[A-Z]\w+), (?:aged? )?\d\d?,", r"\1", t)
    if rng.random() < 0.5:
        t = re.sub(r",\s+(?!including|according|concerning|during)[a-z]+ing\b[^,]*$", "", t)
    if rng.random() < 0.5 and not re.match(r"(?:In|At|By|On) (?:theory|first|all|the event)", t):
        t = re.sub(r"^(?:On|In|At|After|Before|During|Since|Following|Earlier|Last|By)\b[^,]{3,60},\s+(?=(?:the|a|an|[A-Z])\b)", "", t)
    if rng.random() < 0.4:
        t = re.sub(rf",?\s+{WHEN}$", "", t)
    if rng.random() < 0.5:
        t = re.sub(r",\s+(?:however|meanwhile|too|also|though|instead|therefore|in turn),", "", t)
        t = re.sub(r"\b(?:reportedly|apparently) ", "", t) if rng.random() < 0.2 else re.sub(r"\b(?:also|now|just|currently) ", "", t)
    return clean(t)


def unattributed(p):
    """What is said in "P, X said" and "X said that P"; None where nobody speaks."""
    tail = re.search(rf",\s+(?:according to [^,]+|(?:[A-Z][\w .’'-]{{2,40}}|[a-z ]{{2,30}}) {SAID}(?: {WHEN})?|{SAID} [A-Z][^,]*)$", p)
    if tail and has_verb(p[: tail.start()]):
        return clean(p[: tail.start()])
    lead = re.match(rf"^[A-Z][^,:]{{2,60}} (?:said|says|announced|confirmed)(?: {WHEN})? that (.+)$", p)
    if lead and has_verb(lead.group(1)):
        return clean(lead.group(1))
    lead = re.match(r"^According to [^,]{3,60}, (.+)$", p)
    return clean(lead.group(1)) if lead and has_verb(lead.group(1)) else None


def one_clause(p):
    """The first or the second of two statements joined by ", and", ", but" or ";"."""
    joint = re.search(r"(?:,\s+(?:and|but|while|although)|;)\s+(?=(?:the|a|an|his|her|its|their|he|she|it|they|[A-Z])\b)", p)
    if not joint:
        return []
    first, second = clean(p[: joint.start()]), clean(p[joint.end():])
    subject = re.match(r"(?:(?:[Tt]he|[Aa]n?)\s+\w+(?:\s+\w+)?|[A-Z]\w+(?: [A-Z]\w+)*)\s+(\w+)", second)
    out = [first] if FINITE.search(first) and len(first.split()) >= 5 and not re.match(r"(?:While|Although|As|If|When)\b", first) else []
    if subject and FINITE.fullmatch(subject.group(1)) and len(second.split()) >= 5:
        out.append(second)
    return out


def told_asides(p):
    """A relative clause or an apposition told as a statement of its own: "X, who leads Y, …" gives "X leads Y"."""
    out = []
    for m in re.finditer(r"(" + NAME.pattern[2:] + r"), who ((?:is|was|has|had|will|[a-z]+s|[a-z]+ed)\b[^,]{8,90})(?:,|$)", p):
        if m.group(1).split()[0] not in OPENERS and FINITE.match(m.group(2)):
            out.append(clean(m.group(1) + " " + m.group(2)))
    for m in re.finditer(r"(" + NAME.pattern[2:] + r"), (an? [a-z][^,]{5,60}|the [a-z][^,]{3,50} of [^,]{3,40}),", p):
        if kind(m.group(1)) == "person" and not FINITE.search(m.group(2)):
            out.append(clean(m.group(1) + " is " + m.group(2)))
    for m in re.finditer(r"(" + NAME.pattern[2:] + r"), (\d\d),", p):
        if m.group(1).split()[0] not in OPENERS and 14 <= int(m.group(2)) <= 99:
            out.append(f"{m.group(1)} is {m.group(2)} years old")
    return out


def shorter(sentence, rng):
    """One of the statements that follow from a sentence, without its closing stop; the whole where none is found."""
    p = body(sentence)
    draw = rng.random()
    if draw < 0.2:
        told = told_asides(p)
        if told:
            return rng.choice(told)
    said = unattributed(p)
    base = said if said and rng.random() < 0.75 else p
    if draw < 0.65:
        parts = one_clause(base)
        if parts:
            base = rng.choice(parts)
    t = asides(base, rng)
    return t if sound(t) else p


def sound(t):
    return (
        5 <= len(t.split()) <= 40
        and has_verb(t)
        and t.count("“") == t.count("”")
        and t.count('"') % 2 == 0
        and not re.search(r"\b(?:and|but|or|the|a|an|of|to|in|that|who|which|with|for|by)$", t)
    )
