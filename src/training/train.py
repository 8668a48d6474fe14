"""Trains the stance cross-encoder on labelled pairs and prints its figures on the dev sets.

train.py --pairs FILE.jsonl[.gz] [--pairs ...] --tokenizer tokenizer.json --out stance.pt
         (--base ENCODER.onnx | --resume CHECKPOINT.pt | --fresh 2x32x2) [--dev FOLDER] [--drop-set NAME] …

The learning rate warms up over 3 % of the run and falls linearly to zero at whichever of epochs or minutes ends first. One
piece of evidence in 80 is held back for calibrate.py. Runs on an accelerator when PyTorch sees one, else on the CPU. Beside
the checkpoint, OUT.json tells how it came about, for the card.
"""
import argparse
import collections
import glob
import json
import os
import random
import time

import torch
import torch.nn.functional as F

import bert
from pairs import batches, encoded, figures, held_back, logits, read, tensors


def options():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--pairs", action="append", required=True)
    ap.add_argument("--dev", help="a folder with dev-*.jsonl, never trained on")
    ap.add_argument("--dev-pairs", type=int, default=0, help="measure on the first so many pairs of each dev set")
    start = ap.add_mutually_exclusive_group(required=True)
    start.add_argument("--base", help="the ONNX file of a BERT encoder")
    start.add_argument("--resume", help="a checkpoint to go on from")
    start.add_argument("--fresh", help="LAYERSxHIDDENxHEADS of an untrained model")
    ap.add_argument("--heads", type=int, default=12)
    ap.add_argument("--tokenizer", required=True)
    ap.add_argument("--out", required=True)
    ap.add_argument("--drop-set", action="append", default=[], help="leave out the pairs of this set")
    ap.add_argument("--sample", action="append", default=[], help="NAME=COUNT: at most so many pairs of a set, drawn by the seed")
    ap.add_argument("--epochs", type=float, default=3)
    ap.add_argument("--minutes", type=float, default=0)
    ap.add_argument("--save-minutes", type=float, default=20)
    ap.add_argument("--lr", type=float, default=6e-5)
    ap.add_argument("--part", default="0,1", help="which part of a longer run this is, for its learning rate: 0,0.3 then 0.3,1")
    ap.add_argument("--batch", type=int, default=32)
    ap.add_argument("--smoothing", type=float, default=0.05)
    ap.add_argument("--max-tokens", type=int, default=128)
    ap.add_argument("--threads", type=int, default=2)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--freeze-words", action="store_true", help="leave the vectors of words as the start has them")
    ap.add_argument("--full-precision", action="store_true", help="32 bits throughout; by default products are in bf16")
    return ap.parse_args()


def gathered(a):
    """The rows to train on: the sets left out, the samples drawn, the held-back ones kept out."""
    by_set = collections.defaultdict(list)
    for path in a.pairs:
        for row in read(path):
            if row.get("set") not in a.drop_set and not held_back(row):
                by_set[row.get("set", os.path.basename(path))].append(row)
    limits = {name: int(count) for name, count in (s.split("=") for s in a.sample)}
    out = []
    for name, rows in sorted(by_set.items()):
        random.shuffle(rows)
        out += rows[: limits.get(name, len(rows))]
    return out


def measured(model, dev, device):
    return {name: figures(logits(model, pairs, device), [p[2] for p in pairs]) for name, pairs in dev.items()}


def shown(result):
    return "  ".join(f"{name[4:]} {f['accuracy']:.1f}" for name, f in result.items())


class Run:
    """One training run: where it stands and how fast it learns."""

    def __init__(self, a, count):
        self.a, self.total, self.seen, self.start = a, a.epochs * count, 0, time.time()

    def progress(self):
        done = self.seen / self.total
        return max(done, (time.time() - self.start) / 60 / self.a.minutes) if self.a.minutes else done

    def rate(self):
        begins, ends = (float(x) for x in self.a.part.split(","))
        done = begins + (ends - begins) * self.progress()
        # A run that goes on begins without what its optimiser had learned of the gradients.
        warm = min(1, done / 0.03) if begins == 0 else min(1, self.seen / 5_000)
        return self.a.lr * warm * max(0.02, 1 - done)


def optimizer_of(model, lr):
    flat = lambda name: "bias" in name or "ln" in name
    learned = [(n, p) for n, p in model.named_parameters() if p.requires_grad]
    return torch.optim.AdamW([
        {"params": [p for n, p in learned if not flat(n)], "weight_decay": 0.01},
        {"params": [p for n, p in learned if flat(n)], "weight_decay": 0}], lr=lr, eps=1e-6)


def learn(model, train, dev, a, device):
    optimizer, run, saved, mean, step = optimizer_of(model, a.lr), Run(a, len(train)), time.time(), None, 0
    while run.progress() < 1:
        for batch in batches(train, a.batch, shuffled=True):
            if run.progress() >= 1:
                break
            for group in optimizer.param_groups:
                group["lr"] = run.rate()
            ids, mask, segment, labels = tensors(train, batch, device)
            with torch.autocast(device_type=device, dtype=torch.bfloat16, enabled=not a.full_precision):
                answers = model(ids, mask, segment)
            loss = F.cross_entropy(answers, labels, label_smoothing=a.smoothing)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            run.seen, step = run.seen + len(batch), step + 1
            mean = loss.item() if mean is None else 0.98 * mean + 0.02 * loss.item()
            if step % 50 == 0:
                print(f"step {step} pairs {run.seen} {run.seen / (time.time() - run.start):.0f}/s loss {mean:.3f}", flush=True)
            if time.time() - saved > 60 * a.save_minutes:
                torch.save(model.state_dict(), a.out)
                print("dev", shown(measured(model, dev, device)), flush=True)
                saved = time.time()
    return run.seen, mean


def main():
    a = options()
    random.seed(a.seed)
    torch.manual_seed(a.seed)
    torch.set_num_threads(a.threads)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    tokenizer = bert.WordPiece(a.tokenizer)
    rows = gathered(a)
    train = encoded(tokenizer, rows, a.max_tokens)
    dev = {os.path.basename(p)[:-6]: encoded(tokenizer, list(read(p))[: a.dev_pairs or None], a.max_tokens)
           for p in sorted(glob.glob(os.path.join(a.dev, "dev-*.jsonl")))} if a.dev else {}
    model = bert.fresh(a.fresh, len(tokenizer.vocabulary)) if a.fresh else \
        bert.of_encoder(a.base, a.heads) if a.base else bert.of_checkpoint(a.resume, a.heads)
    model.to(device).train()
    model.word.weight.requires_grad_(not a.freeze_words)
    seen, loss = learn(model, train, dev, a, device)
    torch.save(model.state_dict(), a.out)
    result = measured(model, dev, device)
    sets = collections.Counter(r.get("set", "other") for r in rows)
    told = {"pairs": len(rows), "sets": dict(sorted(sets.items())), "seen": seen, "loss": round(loss, 4), "settings": vars(a), "dev": result}
    with open(a.out + ".json", "w", encoding="utf-8") as f:
        json.dump(told, f, indent=1)
    print("final", shown(result), flush=True)


if __name__ == "__main__":
    main()
