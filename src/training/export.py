"""Writes a checkpoint as model.onnx (eight bits, fixed activation scales) with its tokenizer, and measures on every dev set
what the eight bits cost.

export.py --checkpoint stance.pt --tokenizer tokenizer.json --calibration PAIRS --out FOLDER [--dev FOLDER]
          [--labels SUPPORTS,REFUTES,NEUTRAL]

In the folder: model.onnx, model-fp32.onnx (not for the product), tokenizer.json, export.json for the card, and expected.jsonl:
what the model should answer to the first calibration pairs. Ends with status 1 where the file is over 50 MB or a dev set
loses more than half a point to the eight bits.
"""
import argparse
import glob
import json
import os
import shutil
import warnings

import torch

import bert
import int8
from pairs import LABELS, encoded, figures, logits, read

INPUTS = ("input_ids", "attention_mask", "token_type_ids")
LARGEST_MB = 50
CALIBRATION_PAIRS = 400
EXPECTED_PAIRS = 20


def options():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--checkpoint", required=True)
    ap.add_argument("--heads", type=int, default=12)
    ap.add_argument("--tokenizer", required=True)
    ap.add_argument("--calibration", required=True, help="labelled pairs on which activation ranges are found")
    ap.add_argument("--dev", help="a folder with dev-*.jsonl")
    ap.add_argument("--labels", default=",".join(LABELS), help="the order of the outputs")
    ap.add_argument("--max-tokens", type=int, default=128)
    ap.add_argument("--largest-loss", type=float, default=0.5, help="points of accuracy that the eight bits may cost on a dev set")
    ap.add_argument("--threads", type=int, default=2)
    ap.add_argument("--out", required=True)
    return ap.parse_args()


def reordered(model, order):
    """The outputs of the last layer in another order."""
    if sorted(order) != sorted(LABELS):
        raise SystemExit(f"--labels names {LABELS} in any order, not {order}.")
    with torch.no_grad():
        index = [LABELS.index(label) for label in order]
        model.cls.weight.copy_(model.cls.weight[index].clone())
        model.cls.bias.copy_(model.cls.bias[index].clone())


def exported(model, path):
    ids, ones, zeros = torch.ones(2, 16, dtype=torch.long), torch.ones(2, 16, dtype=torch.long), torch.zeros(2, 16, dtype=torch.long)
    axes = {**{name: {0: "batch", 1: "tokens"} for name in INPUTS}, "logits": {0: "batch"}}
    # The size of a head is constant, as the warning about it says it will be.
    warnings.filterwarnings("ignore", category=torch.jit.TracerWarning)
    torch.onnx.export(model, (ids, ones, zeros), path, input_names=list(INPUTS), output_names=["logits"], dynamic_axes=axes,
                      opset_version=14, do_constant_folding=True)


def inputs(pairs):
    for tokens, first, _ in pairs:
        yield torch.tensor([tokens]), torch.ones(1, len(tokens)), torch.tensor([[0] * first + [1] * (len(tokens) - first)])


def compared(model, twin, dev, tokenizer, longest):
    """On each dev set what the model and its eight-bit twin reach, and how often they answer alike."""
    out = {}
    for path in sorted(glob.glob(os.path.join(dev, "dev-*.jsonl"))):
        pairs = encoded(tokenizer, read(path), longest)
        labels = [p[2] for p in pairs]
        full, small = logits(model, pairs), logits(twin, pairs)
        a, b = figures(full, labels), figures(small, labels)
        alike = 100 * (full.argmax(1) == small.argmax(1)).float().mean().item()
        out[os.path.basename(path)[:-6]] = {"fp32": a, "int8": b, "loss": round(a["accuracy"] - b["accuracy"], 2), "alike": round(alike, 2)}
        print(f"{os.path.basename(path)[:-6]:28} fp32 {a['accuracy']:.1f}  int8 {b['accuracy']:.1f}  alike {alike:.1f} %", flush=True)
    return out


def temperature_in(folder):
    path = os.path.join(folder, "model.properties")
    if not os.path.exists(path):
        return 1.0
    with open(path, encoding="utf-8") as f:
        return next((float(line.split("=")[1]) for line in f if line.startswith("temperature=")), 1.0)


def expected(twin, rows, pairs, order, folder):
    """Some pairs with the probabilities that the model should give them, for a test of whoever reads it."""
    chances = torch.softmax(logits(twin, pairs) / temperature_in(folder), 1).tolist()
    with open(os.path.join(folder, "expected.jsonl"), "w", encoding="utf-8") as f:
        for row, chance in zip(rows, chances):
            told = {"evidence": row["evidence"], "claim": row["claim"], **{label: round(chance[LABELS.index(label)], 4) for label in LABELS}}
            f.write(json.dumps(told, ensure_ascii=False) + "\n")


def main():
    a = options()
    torch.manual_seed(1)
    torch.set_num_threads(a.threads)
    os.makedirs(a.out, exist_ok=True)
    tokenizer, model = bert.WordPiece(a.tokenizer), bert.of_checkpoint(a.checkpoint, a.heads).eval()
    rows = [row for _, row in zip(range(CALIBRATION_PAIRS), read(a.calibration))]
    pairs = encoded(tokenizer, rows, a.max_tokens)
    scales = int8.activations(model, inputs(pairs))
    twin = int8.emulated(model, scales)
    order = a.labels.split(",")
    expected(twin, rows[:EXPECTED_PAIRS], pairs[:EXPECTED_PAIRS], order, a.out)
    loss = compared(model, twin, a.dev, tokenizer, a.max_tokens) if a.dev else {}
    reordered(model, order)
    fp32, small = os.path.join(a.out, "model-fp32.onnx"), os.path.join(a.out, "model.onnx")
    exported(model, fp32)
    int8.written(fp32, small, scales, len(tokenizer.vocabulary))
    shutil.copyfile(a.tokenizer, os.path.join(a.out, "tokenizer.json"))
    size = os.path.getsize(small) / 1e6
    with open(os.path.join(a.out, "export.json"), "w", encoding="utf-8") as f:
        json.dump({"megabytes": round(size, 1), "labels": order, "parameters": sum(p.numel() for p in model.parameters()), "dev": loss}, f, indent=1)
    print(f"{small}: {size:.1f} MB, outputs {', '.join(order)}")
    worst = [name for name, f in loss.items() if f["loss"] > a.largest_loss]
    if size > LARGEST_MB or worst:
        raise SystemExit(f"Too large or too lossy: {size:.1f} MB of {LARGEST_MB}; more than {a.largest_loss:g} points lost on {worst or 'no set'}.")


if __name__ == "__main__":
    main()
