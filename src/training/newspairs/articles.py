"""Pairs made from one article: what follows from a sentence, what contradicts it, and what it leaves open."""
import re

from . import swaps
from .clauses import shorter, sound
from .frames import FRAMES, PLAIN, frameable, framed, saying, speaker
from .quantities import figures, recounted
from .text import SPEECH, body, kind, names, sentences, stands_alone, words
from .verbs import has_verb, negation

S, R, N = "SUPPORTS", "REFUTES", "NEUTRAL"


class Article:
    def __init__(self, text):
        self.sentences = sentences(text)
        self.words = [words(s) for s in self.sentences]
        found = sorted({n for s in self.sentences for n in names(s)})
        self.pool = {k: [n for n in found if kind(n) == k] for k in ("person", "place", "body")}
        self.people = self.pool["person"] + self.pool["body"]

    def neighbours(self, i):
        """Other sentences of the article that share much with sentence i and yet tell something else."""
        ranked = []
        for j, w in enumerate(self.words):
            new = len(w - self.words[i])
            shared = len(self.words[i] & w)
            if j != i and shared and new >= 3 and shared / max(1, len(self.words[i] | w)) < 0.4 and new >= 0.5 * len(w):
                named = len(set(names(self.sentences[j])) & set(names(self.sentences[i])))
                ranked.append((shared + 2 * named, j))
        return [j for _, j in sorted(ranked, reverse=True)[:5]]


def closed(p):
    return p + "."


def pairs_of(article, rng):
    """Every pair made from an article, as (evidence, claim, label, kind)."""
    if len(article.sentences) < 4:
        return
    for i, s in enumerate(article.sentences):
        own = s
        p = shorter(own, rng)
        alone = stands_alone(p)
        before = i > 0 and rng.random() < 0.2
        if before:
            s = article.sentences[i - 1] + " " + s
        if alone or rng.random() < 0.4:
            yield from following(own, s, p, rng)
            yield from figured(s, p, rng)
            yield from changed(s, p, article, rng)
        near = [j for j in article.neighbours(i) if not (before and j == i - 1)]
        if near:
            yield from unrelated(s, p, article, near, rng)
            other = shorter(article.sentences[rng.choice(near)], rng)
        else:
            other = None
        if frameable(p) and alone:
            yield from voiced(s, p, other if other and frameable(other) and stands_alone(other) else None, article.people, rng)


def following(own, s, p, rng):
    """What follows from a sentence, which may stand with the one before it in the evidence."""
    if body(s) != p:
        yield s, closed(p), S, "simplified"
    elif rng.random() < 0.06:
        yield s, closed(p), S, "same"
    for _ in range(4):
        other = shorter(own, rng)
        if other not in (p, body(s)) and (stands_alone(other) or rng.random() < 0.3):
            yield s, closed(other), S, "simplified"
            break
    if rng.random() < 0.8:
        other = swaps.synonym(p, rng)
        if other:
            yield s, closed(other), S, "synonym"
    if len(figures(s)) >= 2 and figures(p) and p != body(s):
        yield s, closed(p), S, "figure-kept"
    wide = swaps.wider(p, rng)
    if wide and rng.random() < 0.6:
        yield s, closed(wide), S, "wider"
        whole = swaps.wider(body(own), rng)
        if rng.random() < 0.4 and whole:
            yield closed(whole), closed(p), N, "narrower"
    elif wide:
        other = swaps.sibling(p, rng)
        if other:
            yield s, closed(other), R, "sibling"


def figured(s, p, rng):
    """Figures changed within and outside what the evidence says, or exchanged among two counted things."""
    if not figures(p):
        return
    for wanted, chance in ((S, 1), (R, 1), (S, 0.5), (R, 0.4), (N, 0.4)):
        made = recounted(p, rng, wanted) if rng.random() < chance else None
        if made and made[2].surface in s:
            yield s, closed(made[0]), wanted, "number"
    here = figures(p)
    if len(here) >= 2 and here[0].value != here[1].value and here[0].noun != here[1].noun and rng.random() < 0.4:
        a, b = here[0], here[1]
        if a.money == b.money and a.percent == b.percent:
            yield s, closed(p[: a.start] + b.surface + p[a.end : b.start] + a.surface + p[b.end :]), R, "number-crossed"


def changed(s, p, article, rng):
    """One thing changed, as often in the evidence as in the claim, so that no wording of claims gives the label away."""
    yield from renamed(s, p, article, rng)
    for make, name, chance in (
        (lambda t: swaps.date(t, rng), "date", 0.8),
        (lambda t: swaps.opposite(t, rng), "opposite", 0.9),
        (lambda t: negation(t, rng), "negation", 0.3),
    ):
        new = make(p) if rng.random() < chance else None
        if not new or new == p:
            continue
        draw = rng.random()
        if draw < 0.42 and sound(p):
            yield s, closed(new), R, name
        elif draw < 0.84:
            yield closed(with_aside(new, rng)), closed(p), R, name
        else:
            yield closed(with_aside(new, rng)), closed(new), S, name
        if name != "date" and draw < 0.3 and not SPEECH.search(p):
            yield closed(with_aside(new, rng)), closed(new), S, name
    planned = swaps.plan(p, rng)
    if planned and rng.random() < 0.75:
        yield s, closed(planned[0]), planned[1], "plan"
    if rng.random() < 0.10 and stands_alone(p):
        more = swaps.detailed(p, article.pool, rng)
        if more:
            yield s, closed(more), N, "detail-added"
            if rng.random() < 0.4:
                yield closed(more), closed(p), S, "detail-left-out"


def renamed(s, p, article, rng):
    made = swaps.name(p, article.pool, rng) if rng.random() < 0.8 else None
    if made and made[0] != p:
        new, label = made
        yield (s, closed(new), label, "name") if rng.random() < 0.5 else (closed(with_aside(new, rng)), closed(p), label, "name")


def with_aside(p, rng):
    """A statement as part of a longer one now and then, so that made evidence is not always short."""
    if rng.random() < 0.6 or not stands_alone(p):
        return p
    asides = [", local media reported", ", according to a report published on Thursday", ", a spokesman confirmed", ", it emerged on Friday",
              ", in what observers called a turning point", ", as had been expected for weeks", ", and there was no sign of a change"]
    return p + rng.choice(asides)


def unrelated(s, p, article, near, rng):
    """Other sentences of the article, half of them changed in the ways in which contradictions are made."""
    for j in rng.sample(near, min(len(near), 2 if rng.random() < 0.35 else 1)):
        other = shorter(article.sentences[j], rng)
        if not has_verb(other):
            continue
        other = resolved(other, s, article, rng)
        draw = rng.random()
        made = None
        if draw < 0.10:
            made = negation(other, rng)
        elif draw < 0.25:
            made = (recounted(other, rng) or [None])[0]
        elif draw < 0.33:
            made = swaps.date(other, rng) or swaps.opposite(other, rng)
        elif draw < 0.45:
            made = swaps.synonym(other, rng) or (swaps.name(other, article.pool, rng) or [None])[0] or swaps.wider(other, rng)
        elif draw < 0.5:
            made = body(article.sentences[j])
        if made or rng.random() < 0.62:
            yield s, closed(made or other), N, "same-article" + ("-changed" if made and draw < 0.45 else "")


def resolved(other, s, article, rng):
    """A sentence that opens with a pronoun gets a person's name, at best one that the evidence has too."""
    m = re.match(r"(?:He|She) (?=(?:was|is|has|had|will|would|also|[a-z]+ed|said|told|did)\b)", other)
    if not m or not article.pool["person"]:
        return other
    here = [n for n in article.pool["person"] if n in s or n.split()[-1] in s]
    return rng.choice(here or article.pool["person"]) + " " + other[m.end():]


def voiced(s, p, other, people, rng):
    """Statements inside frames of asserting, denying and leaving open, and claims about who said what."""
    if rng.random() < 0.5:
        x = speaker(people, rng)
        mode = rng.choice(["assert", "deny", "deny", "open"])
        inner = p
        evidence = framed(rng.choice(FRAMES[mode]), inner, x, rng)
        yield evidence, closed(shorter(closed(p), rng) if rng.random() < 0.3 else p), PLAIN[mode], "frame-" + mode
    if rng.random() < 0.14:
        made = negation(p, rng) if rng.random() < 0.5 else (swaps.opposite(p, rng) or swaps.date(p, rng) or (recounted(p, rng, R) or [None])[0])
        if made:
            a, b = (p, made) if rng.random() < 0.5 else (made, p)
            yield framed(rng.choice(FRAMES["assert"]), a, speaker(people, rng), rng), closed(b), R, "frame-assert-changed"
            if rng.random() < 0.5:
                yield framed(rng.choice(FRAMES["assert"]), made, speaker(people, rng), rng), closed(made), S, "frame-assert-changed"
    if other and rng.random() < 0.42:
        mode = rng.choice(["assert", "deny", "deny", "open"])
        evidence = framed(rng.choice(FRAMES[mode]), other, speaker(people, rng), rng)
        claim = p
        if rng.random() < 0.25:
            claim = negation(p, rng) or p
        yield evidence, closed(claim), N, "frame-other-content"
    if rng.random() < 0.5:
        yield from about_saying(s, p, other, people, rng)


def about_saying(s, p, other, people, rng):
    x = speaker(people, rng)
    y = next(c for c in iter(lambda: speaker(people, rng), None) if c != x)
    mode = rng.choice(["assert", "assert", "deny", "deny", "open"])
    evidence = framed(rng.choice(FRAMES[mode]), p, x, rng)
    if "{X}" not in evidence and x.lower() not in evidence.lower():
        return
    draw = rng.random()
    if draw < 0.36:
        yield evidence, saying(mode, p, x, rng), S, "saying"
    elif draw < 0.62:
        if mode == "open":
            yield evidence, saying(rng.choice(["assert", "deny"]), p, x, rng), N, "saying-mode"
        else:
            yield evidence, saying("deny" if mode == "assert" else "assert", p, x, rng), R, "saying-mode"
    elif draw < 0.72:
        yield evidence, saying(mode, p, y, rng), N, "saying-speaker"
    elif draw < 0.82 and other:
        yield evidence, saying(mode, other, x, rng), N, "saying-content"
    elif draw < 0.94 and mode == "assert":
        made = negation(p, rng) or swaps.opposite(p, rng) or (recounted(p, rng, R) or [None])[0]
        if made:
            yield evidence, saying(mode, made, x, rng), R, "saying-content"
    elif draw > 0.96:
        yield s, saying(rng.choice(["assert", "deny"]), p, y, rng), N, "saying-unsaid"
