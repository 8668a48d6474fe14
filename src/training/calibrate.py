"""Finds the temperature by which the model's answers are divided, so that its certainty matches its accuracy, on the pairs
that train.py held back; writes model.properties as the program reads it, and calibration.json for the card.

calibrate.py --checkpoint stance.pt --tokenizer tokenizer.json --pairs FILE [--pairs …] --out FOLDER [--drop-set NAME] [--all]
"""
import argparse
import json
import math
import os

import torch
import torch.nn.functional as F

import bert
from pairs import encoded, figures, held_back, logits, read

PROPERTIES = """# How the logits are read: divided by the temperature before softmax; pairs of at most this many tokens.
temperature={temperature:g}
max-tokens={longest}
"""
FEWEST = 200


def temperature_of(answers, labels):
    """The temperature of least cross-entropy, by golden-section search between 0.2 and 8."""
    ratio = (math.sqrt(5) - 1) / 2
    low, high = math.log(0.2), math.log(8)
    cost = lambda x: F.cross_entropy(answers / math.exp(x), labels).item()
    while high - low > 1e-3:
        a, b = high - ratio * (high - low), low + ratio * (high - low)
        low, high = (low, b) if cost(a) < cost(b) else (a, high)
    return round(math.exp((low + high) / 2), 2)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--checkpoint", required=True)
    ap.add_argument("--heads", type=int, default=12)
    ap.add_argument("--tokenizer", required=True)
    ap.add_argument("--pairs", action="append", required=True)
    ap.add_argument("--drop-set", action="append", default=[])
    ap.add_argument("--all", action="store_true", help="take every pair: the files hold none that was trained on")
    ap.add_argument("--out", required=True)
    ap.add_argument("--max-tokens", type=int, default=128)
    ap.add_argument("--threads", type=int, default=2)
    ap.add_argument("--fewest", type=int, default=FEWEST)
    a = ap.parse_args()
    torch.set_num_threads(a.threads)
    rows = [r for p in a.pairs for r in read(p) if r.get("set") not in a.drop_set and (a.all or held_back(r))]
    if len(rows) < a.fewest:
        raise SystemExit(f"{len(rows)} pairs are held back in {', '.join(a.pairs)}; at least {a.fewest} are needed for a temperature.")
    pairs = encoded(bert.WordPiece(a.tokenizer), rows, a.max_tokens)
    answers, labels = logits(bert.of_checkpoint(a.checkpoint, a.heads).eval(), pairs), [p[2] for p in pairs]
    temperature = temperature_of(answers, torch.tensor(labels))
    told = {"temperature": temperature, "pairs": len(rows), "before": figures(answers, labels), "after": figures(answers, labels, temperature)}
    os.makedirs(a.out, exist_ok=True)
    with open(os.path.join(a.out, "model.properties"), "w", encoding="utf-8") as f:
        f.write(PROPERTIES.format(temperature=temperature, longest=a.max_tokens))
    with open(os.path.join(a.out, "calibration.json"), "w", encoding="utf-8") as f:
        json.dump(told, f, indent=1)
    print(f"temperature {temperature:g} on {len(rows)} pairs; calibration error {told['before']['calibrationError']} before, "
          f"{told['after']['calibrationError']} after")


if __name__ == "__main__":
    main()
