"""Labelled pairs: reading, batching, and how right and how sure a model is on them."""
import collections
import gzip
import json
import random
import zlib

import torch

LABELS = ["SUPPORTS", "REFUTES", "NEUTRAL"]
BINS = 10


def read(path):
    """The pairs of a JSON Lines file, packed or not: {"evidence", "claim", "label"} and perhaps "set"."""
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as f:
        for number, line in enumerate(f, 1):
            row = json.loads(line)
            if row.get("label") not in LABELS or not row.get("evidence") or not row.get("claim"):
                raise SystemExit(f"{path}, line {number}: a pair needs evidence, claim and a label out of {LABELS}: {line[:120]}")
            yield row


def held_back(row):
    """Whether a pair is kept out of training for calibration: one piece of evidence in 80, all its pairs together."""
    return zlib.crc32(row["evidence"].encode("utf-8")) % 80 == 0


def encoded(tokenizer, rows, longest):
    """(token ids, length of the first segment, label) of each row."""
    return [(*tokenizer.pair(r["evidence"], r["claim"], longest), LABELS.index(r["label"])) for r in rows]


def batches(pairs, size, shuffled):
    """Lists of indices of pairs of similar length, so that little is padded."""
    index = list(range(len(pairs)))
    if shuffled:
        random.shuffle(index)
    out = []
    for i in range(0, len(index), size * 50):
        window = sorted(index[i : i + size * 50], key=lambda j: len(pairs[j][0]))
        out += [window[k : k + size] for k in range(0, len(window), size)]
    if shuffled:
        random.shuffle(out)
    return out


def tensors(pairs, batch, device="cpu"):
    longest = max(len(pairs[j][0]) for j in batch)
    ids, segment = torch.zeros(len(batch), longest, dtype=torch.long), torch.zeros(len(batch), longest, dtype=torch.long)
    mask = torch.zeros(len(batch), longest)
    for row, j in enumerate(batch):
        tokens, first = pairs[j][0], pairs[j][1]
        ids[row, : len(tokens)] = torch.tensor(tokens)
        mask[row, : len(tokens)] = 1
        segment[row, first : len(tokens)] = 1
    return [t.to(device) for t in (ids, mask, segment, torch.tensor([pairs[j][2] for j in batch]))]


def logits(model, pairs, device="cpu", size=32):
    """What a model answers to each pair, in their order."""
    out = torch.zeros(len(pairs), len(LABELS))
    training = getattr(model, "training", False)
    if training:
        model.eval()
    with torch.no_grad():
        for batch in batches(pairs, size, shuffled=False):
            ids, mask, segment, _ = tensors(pairs, batch, device)
            out[batch] = model(ids, mask, segment).float().cpu()
    if training:
        model.train()
    return out


def figures(answers, labels, temperature=1.0):
    """Accuracy, macro-F1 and calibration error of answers. A set without NEUTRAL is measured with that answer left out; one
    with few REFUTES, in which NEUTRAL stands for "does not follow", as SUPPORTS or not as well."""
    labels = torch.tensor(labels)
    count = collections.Counter(labels.tolist())
    if count[2] == 0:
        answers = answers.clone()
        answers[:, 2] = -1e4
    sure, guess = torch.softmax(answers / temperature, 1).max(1)
    right = guess == labels
    out = {"pairs": len(labels), "accuracy": percent(right), "macroF1": macro_f1(guess, labels), "calibrationError": round(calibration_error(sure, right), 4)}
    if count[2]:
        out["follows"] = percent((guess == 0) == (labels == 0))
    return out


def percent(right):
    return round(100 * right.float().mean().item(), 2)


def macro_f1(guess, labels):
    scores = []
    for label in sorted(set(labels.tolist())):
        hit = ((guess == label) & (labels == label)).sum().item()
        scores.append(2 * hit / max(1, (guess == label).sum().item() + (labels == label).sum().item()))
    return round(100 * sum(scores) / len(scores), 2)


def calibration_error(sure, right):
    """By how much the certainty of answers misses their accuracy, over ten bins of equal width."""
    bins = (sure * BINS).long().clamp(max=BINS - 1)
    total = 0.0
    for b in range(BINS):
        here = bins == b
        if here.any():
            total += abs(sure[here].mean().item() - right[here].float().mean().item()) * here.sum().item()
    return total / len(sure)
