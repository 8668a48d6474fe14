"""Makes weakly labelled pairs from news texts and from labelled factual pairs.

make_pairs.py --articles news.jsonl[.gz] [--facts pairs.jsonl[.gz] [--fact-set NAME …]] --out PAIRS.jsonl.gz [--size 110000] [--seed 17]

Articles are lines {"text": ...}; facts are labelled pairs {"evidence", "claim", "label", "set"}. The same input and seed
give the same pairs.
"""
import argparse
import collections
import gzip
import json
import random

from newspairs import articles, facts, templates
from newspairs.lexicon import BODIES, PLACES
from newspairs.text import capital

# No kind may outweigh the rest by its mere frequency in news.
CAP = {"synonym": 7000, "simplified": 12000, "same": 1500, "same-article": 12000, "same-article-changed": 5000, "number": 12000,
       "fact-number": 5000, "figure-kept": 3000, "wider": 2500, "fact-wider": 1500, "fact-synonym": 2500, "detail-added": 2500,
       "frame-other-content": 5500, "negation": 6000}
LARGEST = 5000


def read(path):
    with (gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")) as f:
        yield from map(json.loads, f)


def built(people, rng, count):
    """Pairs from the generator's own sentences, filled with names of the articles."""
    places, bodies = sorted(PLACES), sorted(BODIES)
    for _ in range(count):
        pool = rng.choice([people, places, bodies]) or bodies
        x, y = rng.sample(pool, 2) if len(pool) > 1 else rng.sample(bodies, 2)
        p, q = rng.sample(places, 2)
        pick = rng.random()
        if pick < 0.45:
            yield templates.deed(x, y, rng)
        elif pick < 0.65:
            x, y = p, q
            yield templates.running(x, y, rng)
        elif pick < 0.8:
            yield templates.limits(x, y, rng)
        else:
            yield templates.parts(x, y, p, q, rng)


def gather(a, rng):
    """Pairs by (kind, label), without repetition."""
    made, seen, people = collections.defaultdict(list), set(), set()

    def add(evidence, claim, label, kind):
        evidence, claim = capital(evidence.strip()), capital(claim.strip())
        evidence += "" if evidence[-1] in '.”"?!' else "."
        claim += "" if claim[-1] in '.”"?!' else "."
        if (evidence, claim) not in seen and (evidence != claim or label == "SUPPORTS") and len(claim.split()) >= 4:
            seen.add((evidence, claim))
            made[kind, label].append({"evidence": evidence, "claim": claim, "label": label, "set": "news-" + kind})

    for row in read(a.articles):
        article = articles.Article(row["text"])
        people.update(article.pool["person"])
        for pair in articles.pairs_of(article, rng):
            add(*pair)
    names = sorted(people)
    for row in read(a.facts) if a.facts else ():
        if (not a.fact_set or row.get("set") in a.fact_set) and facts.usable(row):
            for pair in facts.pairs_of(row, names, rng):
                add(*pair)
    for pair in built(names, rng, a.size // 13):
        add(*pair)
    return made


def balanced(made, size, rng):
    """At most the cap of each kind, and as many of each label."""
    by_kind = collections.defaultdict(list)
    for (kind, _), rows in sorted(made.items()):
        by_kind[kind] += rows
    by_label = collections.defaultdict(list)
    for kind, rows in sorted(by_kind.items()):
        rng.shuffle(rows)
        for row in rows[: CAP.get(kind, LARGEST)]:
            by_label[row["label"]].append(row)
    share = min(size // 3, *(len(rows) for rows in by_label.values()))
    out = [row for label, rows in sorted(by_label.items()) for row in rng.sample(rows, min(len(rows), int(share * 1.04)))]
    rng.shuffle(out)
    return out[:size]


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--articles", required=True)
    ap.add_argument("--facts")
    ap.add_argument("--fact-set", action="append", default=[], help="take only the facts of this set; all by default")
    ap.add_argument("--out", required=True)
    ap.add_argument("--size", type=int, default=110000)
    ap.add_argument("--seed", type=int, default=17)
    a = ap.parse_args()
    rng = random.Random(a.seed)
    made = gather(a, rng)
    out = balanced(made, a.size, rng)
    with gzip.GzipFile(a.out, "wb", mtime=0) as f:
        for row in out:
            f.write((json.dumps(row, ensure_ascii=False) + "\n").encode("utf-8"))
    kept = collections.Counter((row["set"][5:], row["label"]) for row in out)
    print(f"{len(out)} pairs", dict(collections.Counter(row["label"] for row in out)))
    for kind in sorted({k for k, _ in kept}):
        print(f"{kind:24}", "  ".join(f"{y} {kept[kind, y]:6} of {len(made[kind, y]):6}" for y in ("SUPPORTS", "REFUTES", "NEUTRAL")))


if __name__ == "__main__":
    main()
