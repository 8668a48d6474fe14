"""Frames of asserting, denying and leaving open, with the speaker before, inside and after, and claims about saying.

{P} is the statement as it stands inside a sentence, {p} the same with its capital, {X} and {x} the speaker likewise,
{d} a day, {v} where it was said, {a} how."""
import re

from .lexicon import DAYS, SPEAKERS
from .text import POINTING, capital, lowered

ASSERT = """{X} said that {P}.
{X} said {P}.
{X} said on {d} that {P}.
{X} said on {d} {P}.
{X} {a} said that {P}.
{X} confirmed that {P}.
{X} has confirmed that {P}.
{X} confirmed on {d} that {P}.
{X} later confirmed that {P}.
{X} announced that {P}.
{X} announced on {d} that {P}.
{X} announced {v} that {P}.
{X} told reporters that {P}.
{X} told a news conference on {d} that {P}.
{X} told the Senate committee that {P}.
{X} told the BBC that {P}.
{X} told local media {P}.
{X} told {y} that {P}.
{X} reported that {P}.
{X} reported on {d} that {P}.
{X} says {P}.
{X} says that {P}.
{X} stated {v} that {P}.
{X} acknowledged that {P}.
{X} admitted {v} that {P}.
{X} revealed that {P}.
{X} disclosed on {d} that {P}.
{X} insisted that {P}.
{X} maintained that {P}.
{X} made it clear that {P}.
{X} noted that {P}.
{X} pointed out {v} that {P}.
{X} stressed that {P}.
{X} explained that {P}.
{X} wrote on Twitter that {P}.
{X} is quoted as saying that {P}.
{X} went on to say that {P}.
{p}, {x} said.
{p}, {x} said on {d}.
{p}, {x} {a} said.
{p}, according to {x}.
{p}, {x} told reporters.
{p}, {x} confirmed {v}.
{p}, says {x}
“{p},” {x} said.
“{p},” said {x}.
“{p},” {x} told reporters {v}.
“{p},” {x} wrote in a post.
{X} said: “{p}.”
According to {x}, {P}.
In a statement on {d}, {x} said {P}.
In an interview, {x} said that {P}.
Speaking to journalists on {d}, {x} said that {P}.
As {x} put it {v}, {P}.
It is true that {P}, {x} said.
There is no doubt that {P}, {x} said.
On {d} {x} confirmed reports that {P}.
Asked about the reports, {x} said that {P}.
{X}: {p}""".splitlines()

DENY = """{X} denied that {P}.
{X} has denied that {P}.
{X} {a} denied that {P}.
{X} denied on {d} that {P}.
{X} denied {v} that {P}.
{X} denied reports that {P}.
{X} has denied reports that {P}.
{X} denied a report that {P}.
{X} denied allegations that {P}.
{X} dismissed claims that {P}.
{X} dismissed as rumours reports that {P}.
{X} dismissed the suggestion that {P}.
{X} dismissed speculation that {P}.
{X} rejected claims that {P}.
{X} rejected the allegation that {P}.
{X} rejected the allegation that {P}, calling it false.
{X} rejected as baseless the accusation that {P}.
{X} refuted the report that {P}.
{X} refuted claims {v} that {P}.
{X} disputed that {P}.
{X} disputes the claim that {P}.
{X} contradicted reports that {P}.
{X} said it was not true that {P}.
{X} said it is untrue that {P}.
{X} said reports that {P} were false.
{X} said reports that {P} were “completely fabricated”.
{X} said {v} that it was wrong to say that {P}.
{X} told reporters that it was not the case that {P}.
{X} told {y} it was a lie that {P}.
{X} called the claim that {P} nonsense.
{X} called reports that {P} a hoax.
{X} described as false a report that {P}.
{X} insisted that the story that {P} was a hoax.
{X} insisted there was no truth to the claim that {P}.
{X} debunked the rumour that {P}.
{X} ruled out on {d} that {P}.
{X} poured cold water on reports that {P}.
{X} hit back at claims that {P}.
{X} shot down rumours that {P}.
Reports that {P} are false, {x} said.
Reports that {P} are false, according to {x}.
Claims that {P} are without foundation, {x} said on {d}.
Rumours that {P} are untrue, {x} told reporters.
The claim that {P} is simply wrong, {x} said {v}.
The report that {P} was denied by {x}.
Allegations that {P} were rejected by {x} on {d}.
There is no truth in the report that {P}, {x} said.
It is not true that {P}, {x} said.
It is not true, {x} said on {d}, that {P}.
It is false that {P}, according to {x}.
No, {x} said {v}, it is not true that {P}.
Contrary to reports, it is not the case that {P}, {x} said.
In a statement, {x} denied that {P}.
Asked about the reports, {x} denied that {P}.
“It is not true that {P},” {x} said.
“Any suggestion that {P} is false,” said {x}.
{X}: reports that {P} are fake""".splitlines()

OPEN = """{X} declined to say whether {P}.
{X} declined to confirm that {P}.
{X} declined to comment on reports that {P}.
{X} would not say {v} whether {P}.
{X} would neither confirm nor deny that {P}.
{X} refused to comment on claims that {P}.
{X} refused to say on {d} whether {P}.
{X} could not immediately confirm whether {P}.
{X} could not say whether {P}.
{X} is investigating whether {P}.
{X} has opened an inquiry into whether {P}.
{X} is looking into reports that {P}.
{X} is examining claims that {P}.
{X} asked whether {P}.
{X} wondered {v} if {P}.
{X} said it was unclear whether {P}.
{X} said it was too early to say whether {P}.
{X} said it did not know whether {P}.
{X} said it was checking reports that {P}.
{X} said it was possible that {P}.
{X} did not rule out that {P}.
{X} has yet to decide whether {P}.
{X} has not commented on reports that {P}.
{X} did not respond to questions about whether {P}.
{X} has asked for proof that {P}.
{X} is trying to find out if {P}.
{X} fears that {P}.
{X} may announce {v} that {P}.
It is unclear whether {P}.
It is not known whether {P}, {x} said.
It remains to be seen whether {P}, {x} said on {d}.
It could not be verified whether {P}.
Whether {P} is still being investigated by {x}.
Whether {P} remains unclear, according to {x}.
Asked whether {P}, {x} did not answer.
If {P}, {x} said, there will be an inquiry.
There was no word from {x} on whether {P}.
Questions remain over whether {P}, {x} said.
Rumours that {P} could not be confirmed by {x}.""".splitlines()

HOW = "repeatedly firmly publicly strongly again quickly later also flatly angrily".split()
WHERE = """on {d}|in a statement|at a news conference|in an interview|in a letter to the newspaper|on television|in London
in writing|before the meeting|in court|during a hearing|through a lawyer|on social media|late on {d}|in parliament
at a briefing in Geneva|on {d} evening|in a brief statement on {d}|by email"""
WHERE = [w for line in WHERE.splitlines() for w in line.split("|")]
HEARERS = ["lawmakers", "the BBC", "a local newspaper", "CNN", "the court", "his staff", "investors", "the Guardian", "Reuters", "an inquiry"]

SAYS = ["said", "said", "stated", "announced", "confirmed", "reported", "acknowledged"]
DENIES = ["denied", "denied", "rejected the claim", "disputed", "dismissed reports", "refuted the claim", "said it was untrue"]
OPENS = ["declined to say whether", "would not say whether", "did not say whether", "refused to say whether", "did not confirm that"]


def framed(frame, p, x, rng):
    """The frame filled with a statement (without its stop) and a speaker."""
    day = rng.choice(DAYS)
    text = frame.replace("{a}", rng.choice(HOW)).replace("{v}", rng.choice(WHERE)).replace("{d}", day)
    text = text.replace("{y}", rng.choice(HEARERS)).replace("{X}", capital(x)).replace("{x}", x)
    if text.startswith("{p}, according") or text.startswith("{p}, "):
        p = p.rstrip(",")
    return text.replace("{P}", lowered(p)).replace("{p}", p)


# Openings that tie a sentence to the one before it, or that are no statement yet.
LINKING = re.compile(
    r"(?:[A-Z]\w*ly,|Of course|For (?:example|instance)|In (?:case|fact|addition)|Namely|First|Next|Yes|No|Well|Please|After all|"
    r"While|Although|Though|Despite|Even|Out of|As |Since|Unlike|Like|Let|Maybe|Perhaps|[A-Z]\w+ing\b(?! to| of))")


def frameable(p):
    """Whether a statement can stand inside a frame: short enough, one voice, no pointing back."""
    return 4 <= len(p.split()) <= 26 and not POINTING.match(p) and not LINKING.match(p) and not re.search(r'["“”:;?]|\b(?:said|says|told|saying|according|claims?)\b', p)


def speaker(people, rng):
    return rng.choice(people) if people and rng.random() < 0.5 else rng.choice(SPEAKERS)


def saying(mode, p, x, rng):
    """A claim that a speaker says, denies or leaves open a statement."""
    if mode == "open":
        return f"{capital(x)} {rng.choice(OPENS)} {lowered(p)}."
    return f"{capital(x)} {rng.choice(SAYS if mode == 'assert' else DENIES)} that {lowered(p)}."


FRAMES = {"assert": ASSERT, "deny": DENY, "open": OPEN}
PLAIN = {"assert": "SUPPORTS", "deny": "REFUTES", "open": "NEUTRAL"}
