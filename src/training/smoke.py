"""Runs the whole chain on a tiny data set of its own with a tiny model: pairs, training, the mean of two checkpoints,
calibration, export, card. Says nothing about accuracy; shows in under a minute that every step works here.

smoke.py OUT_FOLDER [--labels NEUTRAL,SUPPORTS,REFUTES]

OUT_FOLDER/model then holds a model that the program can be told to use instead of its own.
"""
import argparse
import gzip
import json
import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.join(HERE, "smoke")
MARKS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
TINY = "2x32x2"


def tokenizer_of(paths, out):
    """A WordPiece tokenizer of every word of two letters or more in the files, and of single signs for all others."""
    known = set()
    for path in paths:
        with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as f:
            known.update(re.findall(r"[a-z]{2,}", f.read().lower()))
    signs = [chr(i) for i in range(33, 127) if not chr(i).isupper()]
    words = MARKS + signs + ["##" + s for s in signs if s.isalnum()] + sorted(known)
    vocabulary = {w: i for i, w in enumerate(dict.fromkeys(words))}
    mark = lambda name, kind: {"SpecialToken": {"id": name, "type_id": kind}}
    part = lambda name, kind: {"Sequence": {"id": name, "type_id": kind}}
    told = {
        "version": "1.0", "truncation": None, "padding": None,
        "added_tokens": [{"id": i, "content": m, "single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True}
                         for i, m in enumerate(MARKS)],
        "normalizer": {"type": "BertNormalizer", "clean_text": True, "handle_chinese_chars": True, "strip_accents": None, "lowercase": True},
        "pre_tokenizer": {"type": "BertPreTokenizer"},
        "post_processor": {
            "type": "TemplateProcessing", "single": [mark("[CLS]", 0), part("A", 0), mark("[SEP]", 0)],
            "pair": [mark("[CLS]", 0), part("A", 0), mark("[SEP]", 0), part("B", 1), mark("[SEP]", 1)],
            "special_tokens": {m: {"id": m, "ids": [vocabulary[m]], "tokens": [m]} for m in ("[CLS]", "[SEP]")}},
        "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": True},
        "model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##", "max_input_chars_per_word": 100, "vocab": vocabulary}}
    with open(out, "w", encoding="utf-8") as f:
        json.dump(told, f)


def step(script, *arguments):
    print("==", script, flush=True)
    subprocess.run([sys.executable, os.path.join(HERE, script), *map(str, arguments)], check=True)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("out")
    ap.add_argument("--labels", default="SUPPORTS,REFUTES,NEUTRAL")
    a = ap.parse_args()
    at = lambda name: os.path.join(a.out, name)
    own = lambda name: os.path.join(DATA, name)
    os.makedirs(a.out, exist_ok=True)
    step("make_pairs.py", "--articles", own("articles.jsonl"), "--facts", own("facts.jsonl"), "--out", at("pairs.jsonl.gz"), "--size", 300)
    tokenizer_of([at("pairs.jsonl.gz"), own("facts.jsonl")], at("tokenizer.json"))
    data = ["--tokenizer", at("tokenizer.json"), "--pairs", at("pairs.jsonl.gz"), "--pairs", own("facts.jsonl")]
    shape = ["--heads", 2, "--threads", 1]
    learn = [*data, *shape, "--dev", DATA, "--batch", 16, "--lr", "5e-3", "--full-precision"]
    step("train.py", *learn, "--fresh", TINY, "--epochs", 40, "--out", at("first.pt"))
    step("train.py", *learn, "--resume", at("first.pt"), "--epochs", 8, "--seed", 2, "--out", at("second.pt"))
    step("average.py", at("mean.pt"), at("first.pt"), at("second.pt"))
    # So few pairs are not worth holding any back: all of them serve to show that a temperature is found.
    step("calibrate.py", *data, *shape, "--checkpoint", at("second.pt"), "--all", "--fewest", 20, "--out", at("model"))
    step("export.py", *shape, "--checkpoint", at("second.pt"), "--tokenizer", at("tokenizer.json"), "--calibration", own("facts.jsonl"),
         "--labels", a.labels, "--dev", DATA, "--largest-loss", 50, "--out", at("model"))
    step("card.py", "--model", at("model"), "--trained", at("second.pt.json"), "--try", "first=" + at("first.pt.json"))
    print("== done:", at("model"))


if __name__ == "__main__":
    main()
