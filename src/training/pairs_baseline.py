"""How far a bag of claim words alone gets at telling the labels: a logistic regression on hashed words and word pairs.
A generator whose labels can be told from the claims alone teaches the model to overlook the evidence.

pairs_baseline.py PAIRS.jsonl.gz [--epochs 4] [--seed 3]
"""
import argparse
import collections
import gzip
import json
import random
import re
import zlib

import torch

LABELS = ["SUPPORTS", "REFUTES", "NEUTRAL"]
SIZE = 1 << 18


def features(text):
    w = re.findall(r"\w+|[^\w\s]", text.lower())
    return sorted({zlib.crc32(x.encode()) % SIZE for x in w + [a + " " + b for a, b in zip(w, w[1:])]})


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("pairs")
    ap.add_argument("--epochs", type=int, default=4)
    ap.add_argument("--seed", type=int, default=3)
    a = ap.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(a.seed)
    rng = random.Random(a.seed)
    rows = [json.loads(line) for line in gzip.open(a.pairs, "rt", encoding="utf-8")]
    # Claims made from one text fall on one side, so that no text is learnt by heart.
    key = lambda r: zlib.crc32(" ".join(sorted(re.findall(r"\w{6,}", r["claim"].lower()))[:2]).encode()) % 5
    data = [(features(r["claim"]), LABELS.index(r["label"]), key(r) == 0, r["set"]) for r in rows]
    rng.shuffle(data)
    train, test = [d for d in data if not d[2]], [d for d in data if d[2]]
    weights = torch.nn.EmbeddingBag(SIZE, 3, mode="mean")
    torch.nn.init.zeros_(weights.weight)
    optimizer = torch.optim.Adam(weights.parameters(), lr=0.02)
    for _ in range(a.epochs):
        rng.shuffle(train)
        for i in range(0, len(train), 512):
            loss = torch.nn.functional.cross_entropy(scores(weights, train[i : i + 512]), torch.tensor([d[1] for d in train[i : i + 512]]))
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    right, total = collections.Counter(), collections.Counter()
    with torch.no_grad():
        for i in range(0, len(test), 2048):
            batch = test[i : i + 2048]
            for d, guess in zip(batch, scores(weights, batch).argmax(1).tolist()):
                for name in ("all", d[3]):
                    total[name] += 1
                    right[name] += guess == d[1]
    for name in sorted(total, key=lambda n: -total[n]):
        print(f"{name:32} {total[name]:6} {100 * right[name] / total[name]:.1f} %")


def scores(weights, batch):
    flat = torch.tensor([x for d in batch for x in d[0]])
    starts = torch.tensor([0] + [len(d[0]) for d in batch[:-1]]).cumsum(0)
    return weights(flat, starts) * 10


if __name__ == "__main__":
    main()
