"""Pairs made from labelled factual pairs: frames around the evidence or the claim, and figures that still fit."""
import re

from . import swaps
from .articles import R, N, S, closed
from .frames import FRAMES, PLAIN, frameable, framed, saying, speaker
from .quantities import recounted
from .text import body
from .verbs import negation


def usable(row):
    p = body(row["claim"].strip())
    return 5 <= len(p.split()) <= 22 and p[0].isupper() and frameable(p) and not re.match(
        r"(?:Do|Did|Does|Is|Are|Please|Let|Maybe|Perhaps)\b", p)


def pairs_of(row, people, rng):
    """Pairs made from one labelled pair, as (evidence, claim, label, kind)."""
    p, evidence = body(row["claim"].strip()), row["evidence"].strip()
    x = speaker(people, rng)
    draw = rng.random()
    if draw < 0.22:
        mode = rng.choice(["assert", "deny", "deny", "open"])
        yield framed(rng.choice(FRAMES[mode]), p, x, rng), closed(p), PLAIN[mode], "fact-frame-" + mode
    elif draw < 0.44 and frameable(body(evidence)) and evidence[:1].isupper():
        yield from framed_evidence(row, p, body(evidence), x, rng)
    elif draw < 0.60:
        mode = rng.choice(["assert", "deny", "open"])
        right = rng.random() < 0.5
        told = framed(rng.choice(FRAMES[mode]), p, x, rng)
        if x.lower() not in told.lower():
            return
        if right:
            yield told, saying(mode, p, x, rng), S, "fact-saying"
        elif mode == "open":
            yield told, saying(rng.choice(["assert", "deny"]), p, x, rng), N, "fact-saying"
        else:
            yield told, saying("deny" if mode == "assert" else "assert", p, x, rng), R, "fact-saying"
    if row["label"] == S:
        yield from changed(p, evidence, rng)


def framed_evidence(row, p, e, x, rng):
    """Evidence told by somebody keeps its label where it is asserted, and loses it where it is left open."""
    mode = rng.choice(["assert", "assert", "open", "deny"])
    told = framed(rng.choice(FRAMES[mode]), e, x, rng)
    if mode == "assert":
        yield told, closed(p), row["label"], "fact-evidence-assert"
    elif mode == "open" or row["label"] == N:
        yield told, closed(p), N, "fact-evidence-" + mode
    elif row["label"] == S and rng.random() < 0.6:
        yield told, closed(p), R, "fact-evidence-deny"


def changed(p, evidence, rng):
    for wanted in (S, R):
        made = recounted(p, rng, wanted)
        if made and made[2].value >= 3 and made[2].surface in evidence:
            yield evidence, closed(made[0]), wanted, "fact-number"
    wide = swaps.wider(p, rng)
    if wide and rng.random() < 0.3:
        yield evidence, closed(wide), S, "fact-wider"
    same = swaps.synonym(p, rng)
    if same and rng.random() < 0.4:
        yield evidence, closed(same), S, "fact-synonym"
    if rng.random() < 0.04:
        made = negation(p, rng)
        if made:
            yield evidence, closed(made), R, "fact-negation"
