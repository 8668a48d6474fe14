"""Fills the model card from what the other steps wrote down.

card.py --model FOLDER --trained stance.pt.json [--try "what was tried=other.pt.json" …] [--version N] [--template CARD.template.md]

FOLDER holds export.json and calibration.json, and gets CARD.md. What a person has to say (weaknesses, licences of the data)
stands in the template.
"""
import argparse
import datetime
import json
import os

HERE = os.path.dirname(os.path.abspath(__file__))


def loaded(path):
    with open(path, encoding="utf-8") as f:
        return json.load(f)


def table(head, rows):
    return "\n".join(["| " + " | ".join(head) + " |", "|" + "---|" * len(head)] + ["| " + " | ".join(map(str, r)) + " |" for r in rows])


def dev_table(export):
    rows = []
    for name, f in export["dev"].items():
        small = f["int8"]
        follows = small.get("follows")
        rows.append([name, f"{small['pairs']:,}", "three stances" if follows is not None else "NEUTRAL left out", f"{small['accuracy']:.1f}",
                     f"{small['macroF1']:.1f}", "" if follows is None else f"{follows:.1f}", f"{small['calibrationError']:.3f}", f"{f['fp32']['accuracy']:.1f}"])
    return table(["dev set", "pairs", "measured as", "accuracy", "macro-F1", "SUPPORTS or not", "calibration error", "accuracy of fp32"], rows)


def data_table(trained):
    return table(["set", "pairs"], [[name, f"{count:,}"] for name, count in trained["sets"].items()])


def tries_table(tries):
    names = sorted({n for _, t in tries for n in t["dev"]})
    rows = []
    for name, t in tries:
        s = t["settings"]
        rows.append([name, f"{t['seen']:,}", f"{s['lr']:g}", s["batch"]] + [f"{t['dev'][n]['accuracy']:.1f}" if n in t["dev"] else "" for n in names])
    return table(["try", "pairs seen", "learning rate", "batch"] + [n[4:] for n in names], rows)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--model", required=True)
    ap.add_argument("--trained", required=True)
    ap.add_argument("--try", dest="tries", action="append", default=[])
    ap.add_argument("--version", default="1")
    ap.add_argument("--date", default=datetime.date.today().isoformat())
    ap.add_argument("--template", default=os.path.join(HERE, "CARD.template.md"))
    a = ap.parse_args()
    trained = loaded(a.trained)
    export, calibration = loaded(os.path.join(a.model, "export.json")), loaded(os.path.join(a.model, "calibration.json"))
    tries = [("this one", trained)] + [(name, loaded(path)) for name, path in (t.rsplit("=", 1) for t in a.tries)]
    filled = {
        "version": a.version, "date": a.date, "parameters": f"{export['parameters'] / 1e6:.1f}", "megabytes": export["megabytes"],
        "labels": ", ".join(export["labels"]), "max-tokens": trained["settings"]["max_tokens"], "temperature": f"{calibration['temperature']:g}",
        "pairs": f"{trained['pairs']:,}", "seen": f"{trained['seen']:,}", "learning-rate": f"{trained['settings']['lr']:g}",
        "batch": trained["settings"]["batch"], "seed": trained["settings"]["seed"], "data": data_table(trained), "figures": dev_table(export),
        "held-back": f"{calibration['pairs']:,}", "error-before": f"{calibration['before']['calibrationError']:.3f}",
        "error-after": f"{calibration['after']['calibrationError']:.3f}", "tries": tries_table(tries)}
    with open(a.template, encoding="utf-8") as f:
        text = f.read()
    for key, value in filled.items():
        text = text.replace("{{" + key + "}}", str(value))
    if "{{" in text:
        raise SystemExit(f"{a.template}: nothing is known for {text[text.index('{{'):][:40]}")
    with open(os.path.join(a.model, "CARD.md"), "w", encoding="utf-8") as f:
        f.write(text)
    print(os.path.join(a.model, "CARD.md"))


if __name__ == "__main__":
    main()
