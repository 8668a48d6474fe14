"""The mean of checkpoints of one shape, which often does a little better than each: average.py OUT.pt A.pt B.pt …"""
import sys

import torch


def main():
    if len(sys.argv) < 4:
        raise SystemExit(__doc__)
    out, paths = sys.argv[1], sys.argv[2:]
    weights = [torch.load(p, map_location="cpu") for p in paths]
    for path, other in zip(paths[1:], weights[1:]):
        if {k: v.shape for k, v in other.items()} != {k: v.shape for k, v in weights[0].items()}:
            raise SystemExit(f"{path} is of another shape than {paths[0]}.")
    torch.save({k: sum(w[k].float() for w in weights) / len(weights) for k in weights[0]}, out)
    print(f"{out}: the mean of {len(weights)} checkpoints")


if __name__ == "__main__":
    main()
