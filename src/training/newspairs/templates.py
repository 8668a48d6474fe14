"""Pairs built from the generator's own sentences: nominalisations, exchanged roles, aspect, limits, sums of parts."""
from .lexicon import DAYS
from .quantities import spelled
from .text import capital
from .verbs import participle, past

S, R, N = "SUPPORTS", "REFUTES", "NEUTRAL"
# base verb, its noun phrase, what exchanged roles make of it: None where the exchange leaves it open
DEEDS = [
    ("attack", "attack on {Y} by {X}", N), ("criticise", "criticism of {Y} by {X}", N), ("invade", "invasion of {Y} by {X}", R),
    ("defeat", "defeat of {Y} by {X}", R), ("acquire", "acquisition of {Y} by {X}", R), ("arrest", "arrest of {Y} by {X}", R),
    ("visit", "visit to {Y} by {X}", N), ("replace", "replacement of {Y} by {X}", R), ("endorse", "endorsement of {Y} by {X}", N),
    ("sue", "lawsuit by {X} against {Y}", N), ("accuse", "accusation by {X} against {Y}", N), ("support", "support of {X} for {Y}", N),
    ("rescue", "rescue of {Y} by {X}", R), ("finance", "financing of {Y} by {X}", R), ("expel", "expulsion of {Y} by {X}", R),
    ("threaten", "threat by {X} against {Y}", N), ("inspect", "inspection of {Y} by {X}", R), ("betray", "betrayal of {Y} by {X}", N),
    ("occupy", "occupation of {Y} by {X}", R), ("bomb", "bombing of {Y} by {X}", N), ("appoint", "appointment of {Y} by {X}", R),
    ("beat", "victory of {X} over {Y}", R), ("hire", "hiring of {Y} by {X}", R), ("praise", "praise for {Y} from {X}", N),
]
PASTS = {"expel": ("expelled", "expelled"), "beat": ("beat", "beaten"), "bomb": ("bombed", "bombed"), "betray": ("betrayed", "betrayed")}
EFFECTS = ["shocked the region", "drew wide attention", "was shown on television", "came as a surprise", "was widely reported",
           "led to protests", "was condemned abroad", "dominated the front pages"]
# a running activity: who does it with whom, its noun, what it comes to
RUNNING = [
    ("{X} and {Y} are negotiating", "Negotiations between {X} and {Y}", "a deal"), ("{X} and {Y} are holding talks", "Talks between {X} and {Y}", "an agreement"),
    ("{X} is investigating {Y}", "The investigation of {Y} by {X}", "charges"), ("{X} and {Y} are fighting", "The fighting between {X} and {Y}", "a ceasefire"),
    ("{X} is withdrawing its troops from {Y}", "The withdrawal of troops from {Y} by {X}", "peace"), ("{X} is searching {Y}", "The search of {Y} by {X}", "arrests"),
    ("{X} and {Y} are discussing a merger", "Discussions about a merger between {X} and {Y}", "a contract"),
    ("{X} is building a pipeline to {Y}", "The construction of a pipeline to {Y} by {X}", "exports"), ("{X} is evacuating {Y}", "The evacuation of {Y} by {X}", "an all-clear"),
]
GOING = ["are ongoing", "are under way", "are continuing", "are in progress", "are still going on", "have not ended"]
OVER = ["have ended", "have collapsed", "have been called off", "are over", "have not begun", "were broken off last week"]
LIMITS = [
    ("{X}’s {n} knows no bounds", "{X}’s {n} has narrow limits"), ("There is no limit to {X}’s {n}", "{X}’s {n} is strictly limited"),
    ("{X} has unlimited {n}", "{X} has little {n}"), ("{X}’s {n} is beyond doubt", "{X}’s {n} is in doubt"),
    ("{X}’s {n} is growing", "{X}’s {n} is shrinking"), ("{X}’s {n} remains unchanged", "{X}’s {n} has changed completely"),
    ("{X}’s {n} has come to an end", "{X}’s {n} continues"), ("{X} lacks {n}", "{X} has plenty of {n}"),
]
NOUNS = "ambition influence power patience support generosity authority credit popularity cooperation enthusiasm freedom".split()
PARTS = [
    ("{a} men and {b} women were {v}", "people", "were {v}"), ("{a} soldiers and {b} civilians were {v}", "people", "were {v}"),
    ("{a} adults and {b} children were {v}", "people", "were {v}"), ("{a} teachers and {b} pupils were {v}", "people", "were {v}"),
    ("The company cut {a} jobs in {P} and {b} in {Q}", "jobs", "The company cut {n} jobs"),
    ("The airline ordered {a} jets from {X} and {b} from {Y}", "jets", "The airline ordered {n} jets"),
    ("The charity sent {a} trucks to {P} and {b} trucks to {Q}", "trucks", "The charity sent {n} trucks"),
    ("{X} scored {a} points in the first half and {b} in the second", "points", "{X} scored {n} points"),
]
INJURIES = ["killed", "injured", "arrested", "rescued", "taken to hospital", "detained", "evacuated"]
CHANGES = [("The price rose from {a} to {b} dollars", "The price rose by {n} dollars"), ("The staff grew from {a} to {b}", "The staff grew by {n} people"),
           ("The death toll climbed from {a} to {b}", "The death toll climbed by {n}"), ("{X} had {b} clients and lost {m} of them", "{X} has {k} clients left"),
           ("Of the {b} passengers, {m} were rescued", "{k} passengers were not rescued"), ("The fund held {b} million dollars and paid out {m} million", "The fund has {k} million dollars left")]


def tail(rng):
    return rng.choice(["", "", f" on {rng.choice(DAYS)}", " last week", ", according to local media", " after months of tension",
                       ", several witnesses said", " while crowds looked on", ", a move that few had expected"])


def deed(x, y, rng):
    verb, noun, exchanged = rng.choice(DEEDS)
    did, done = PASTS.get(verb, (past(verb), participle(verb)))
    noun_xy = noun.format(X=x, Y=y)
    active, passive = f"{x} {did} {y}", f"{y} was {done} by {x}"
    named = f"The {noun_xy} {rng.choice(EFFECTS)}"
    swapped = rng.choice([f"{y} {did} {x}", f"{x} was {done} by {y}"])
    against = rng.choice([f"{x} did not {verb} {y}", f"{y} was not {done} by {x}", f"{x} has never {done} {y}"])
    evidence = rng.choice([active + tail(rng), passive + tail(rng), named])
    same = rng.choice([c for c in (active, passive) if not evidence.startswith(c)] or [active])
    draw = rng.random()
    if draw < 0.40:
        return evidence, same, S, "nominalisation"
    if draw < 0.62:
        return evidence, swapped, exchanged, "roles"
    if draw < 0.78:
        return evidence, against, R, "nominalisation"
    if draw < 0.88:
        return against + tail(rng), rng.choice([active, passive]), R, "nominalisation"
    other = rng.choice([d for d in DEEDS if d[0] != verb])[0]
    did = PASTS.get(other, (past(other), ""))[0]
    return evidence, f"{x} {did} {y}", N, "nominalisation"


def running(x, y, rng):
    active, noun, result = rng.choice(RUNNING)
    active, noun = active.format(X=x, Y=y), noun.format(X=x, Y=y)
    one = not noun.split()[0].endswith("s")
    fit = lambda p: (p.replace("are ", "is ").replace("have ", "has ").replace("were ", "was ") if one else p)
    going, over = f"{noun} {fit(rng.choice(GOING))}", f"{noun} {fit(rng.choice(OVER))}"
    ended = f"{noun} {'has' if one else 'have'} led to {result}"
    planned = f"{noun} {'is' if one else 'are'} to begin next month"
    return rng.choice([
        (active + tail(rng), going, S), (going, active, S), (going, f"{noun} {fit(rng.choice(GOING))}", S), (over, f"{noun} {fit(rng.choice(OVER[:4]))}" if "begun" not in over else f"{noun} {fit(OVER[4])}", S), (over, active, R), (active + tail(rng), over, R), (going, over, R),
        (over, going, R), (active + tail(rng), ended, N), (going, ended, N), (planned, active, R), (planned, over, N),
    ]) + ("aspect",)


def limits(x, y, rng):
    a, b = (t.format(X=x, n=n) for n in (rng.choice(NOUNS),) for t in rng.choice(LIMITS))
    c = rng.choice(LIMITS)[0].format(X=y, n=rng.choice(NOUNS))
    if rng.random() < 0.5:
        a, b = b, a
    voices = [f"{y} says that {a}", f"{a}, {y} said", a + ", as recent weeks have shown", a]
    return rng.choice([(rng.choice(voices), b, R), (rng.choice(voices), a, S), (rng.choice(voices), c, N)]) + ("limits",)


def parts(x, y, p, q, rng):
    a, b = rng.randint(2, 40), rng.randint(2, 40)
    total = a + b if rng.random() < 0.5 else max(2, a + b + rng.choice([-9, -6, -3, -2, 2, 4, 7, 10, 25]))
    show = lambda v: spelled(v, rng=rng)
    if rng.random() < 0.6:
        text, what, claim = rng.choice(PARTS)
        verb = rng.choice(INJURIES)
        evidence = text.format(a=show(a), b=show(b), v=verb, X=x, Y=y, P=p, Q=q)
        claim = f"{show(total)} {what} {claim}".format(v=verb) if claim.startswith("were") else claim.format(n=show(total), X=x)
        return capital(evidence) + tail(rng), capital(claim), S if total == a + b else R, "sums"
    text, claim = rng.choice(CHANGES)
    b = a + b
    m = rng.randint(1, b - 1)
    off = 0 if rng.random() < 0.5 else rng.choice([1, 2, 5, 10])
    fill = dict(a=a, b=b, m=m, n=b - a + off, k=b - m + off, X=x)
    return text.format(**fill) + tail(rng), claim.format(**fill), R if off else S, "sums"
