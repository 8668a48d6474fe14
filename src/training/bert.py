"""A cross-encoder of the BERT family in plain PyTorch, its WordPiece tokenizer, and the loading of its weights from a
checkpoint or from the ONNX file of an encoder."""
import json
import math
import random
import unicodedata

import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper
from torch import nn

LONGEST_CLAIM = 64


class WordPiece:
    """The uncased BERT tokenizer, read from a tokenizer.json."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as f:
            self.vocabulary = json.load(f)["model"]["vocab"]
        self.cls, self.sep, self.unknown, self.pad = (self.vocabulary[x] for x in ("[CLS]", "[SEP]", "[UNK]", "[PAD]"))
        self.known = {}

    def split(self, text):
        """Words and marks in small letters without accents."""
        out, word = [], []
        for c in unicodedata.normalize("NFD", text.lower()):
            category = unicodedata.category(c)
            if category == "Mn" or c in "\0\ufffd" or (category[0] == "C" and c not in "\t\n\r"):
                continue
            mark = category[0] == "P" or (33 <= ord(c) <= 126 and not c.isalnum()) or 0x4E00 <= ord(c) <= 0x9FFF
            if c.isspace() or mark:
                if word:
                    out.append("".join(word))
                    word = []
                if mark:
                    out.append(c)
            else:
                word.append(c)
        return out + ["".join(word)] if word else out

    def pieces(self, word):
        if word not in self.known:
            self.known[word] = self.cut(word) if len(word) <= 100 else [self.unknown]
        return self.known[word]

    def cut(self, word):
        """The longest known pieces from left to right; a word with an unknown piece is unknown as a whole."""
        out, start = [], 0
        while start < len(word):
            end = len(word)
            while end > start and ("##" if start else "") + word[start:end] not in self.vocabulary:
                end -= 1
            if end == start:
                return [self.unknown]
            out.append(self.vocabulary[("##" if start else "") + word[start:end]])
            start = end
        return out

    def ids(self, text):
        return [i for word in self.split(text) for i in self.pieces(word)]

    def pair(self, evidence, claim, longest=128):
        """(token ids, length of the first segment): evidence first, cut where both are too long."""
        claim = self.ids(claim)[:LONGEST_CLAIM]
        evidence = self.ids(evidence)[: longest - 3 - len(claim)]
        return [self.cls] + evidence + [self.sep] + claim + [self.sep], len(evidence) + 2


class Dropout(nn.Dropout):
    """Dropout whose masks are cut out of one long row of drawn ones: on a processor drawing each anew takes a tenth of the
    time of training. Where the row is too short, and on an accelerator, they are drawn as ever."""

    LENGTH = 1 << 23
    kept = {}

    def forward(self, x):
        spare = self.LENGTH - x.numel()
        if not self.training or self.p == 0 or x.device.type != "cpu" or spare < 0:
            return super().forward(x)
        if self.p not in self.kept:
            self.kept[self.p] = (torch.rand(self.LENGTH) >= self.p).to(torch.bfloat16) / (1 - self.p)
        start = random.randint(0, spare)
        return x * self.kept[self.p][start : start + x.numel()].view_as(x)


class Layer(nn.Module):
    def __init__(self, hidden, inner, heads, dropout):
        super().__init__()
        self.heads = heads
        self.q, self.k, self.v, self.o = (nn.Linear(hidden, hidden) for _ in range(4))
        self.ln1 = nn.LayerNorm(hidden, eps=1e-12)
        self.i, self.d = nn.Linear(hidden, inner), nn.Linear(inner, hidden)
        self.ln2 = nn.LayerNorm(hidden, eps=1e-12)
        self.drop = Dropout(dropout)

    def forward(self, x, mask):
        batch, tokens, hidden = x.shape
        size = hidden // self.heads
        q, k, v = (y.view(batch, tokens, self.heads, size).transpose(1, 2) for y in (self.q(x), self.k(x), self.v(x)))
        weight = torch.matmul(q, k.transpose(-1, -2)).float() / math.sqrt(size) + mask
        weight = self.drop(torch.softmax(weight, -1)).to(v.dtype)
        seen = torch.matmul(weight, v).transpose(1, 2).reshape(batch, tokens, hidden)
        x = self.ln1(self.drop(self.o(seen)).float() + x)
        return self.ln2(self.drop(self.d(F.gelu(self.i(x)))).float() + x)


class Bert(nn.Module):
    def __init__(self, layers=12, hidden=384, inner=1536, heads=12, vocabulary=30522, dropout=0.1, positions=512):
        super().__init__()
        self.word, self.pos, self.typ = (nn.Embedding(n, hidden) for n in (vocabulary, positions, 2))
        self.ln = nn.LayerNorm(hidden, eps=1e-12)
        self.layers = nn.ModuleList([Layer(hidden, inner, heads, dropout) for _ in range(layers)])
        self.drop = Dropout(dropout)
        self.pool, self.cls = nn.Linear(hidden, hidden), nn.Linear(hidden, 3)
        for linear in (self.pool, self.cls):
            nn.init.normal_(linear.weight, std=0.02)
            nn.init.zeros_(linear.bias)

    def forward(self, input_ids, attention_mask, token_type_ids):
        positions = torch.arange(input_ids.shape[1], device=input_ids.device)[None]
        x = self.drop(self.ln(self.word(input_ids) + self.pos(positions) + self.typ(token_type_ids)))
        mask = (1.0 - attention_mask[:, None, None, :].float()) * -1e4
        for layer in self.layers:
            x = layer(x, mask)
        return self.cls(self.drop(torch.tanh(self.pool(x[:, 0])))).float()


def fresh(shape, vocabulary):
    """An untrained model; the shape is LAYERSxHIDDENxHEADS, for example 2x32x2."""
    layers, hidden, heads = map(int, shape.split("x"))
    return Bert(layers, hidden, 4 * hidden, heads, vocabulary, dropout=0.0, positions=128)


def of_checkpoint(path, heads=12):
    """The model of a checkpoint, its extent read from the weights."""
    weights = {k: v.float() for k, v in torch.load(path, map_location="cpu").items()}
    layers = 1 + max(int(k.split(".")[1]) for k in weights if k.startswith("layers."))
    vocabulary, hidden = weights["word.weight"].shape
    model = Bert(layers, hidden, weights["layers.0.i.weight"].shape[0], heads, vocabulary, positions=len(weights["pos.weight"]))
    model.load_state_dict(weights)
    return model


PARTS = {
    "q": "attention.self.query", "k": "attention.self.key", "v": "attention.self.value", "o": "attention.output.dense",
    "ln1": "attention.output.LayerNorm", "i": "intermediate.dense", "d": "output.dense", "ln2": "output.LayerNorm",
}


def of_encoder(path, heads=12):
    """The model with the weights of a BERT encoder in an ONNX file and an untrained head."""
    given = named_weights(onnx.load(path).graph)
    layers = 1 + max(int(k.split(".")[2]) for k in given if k.startswith("encoder.layer."))
    words = given["embeddings.word_embeddings.weight"]
    model = Bert(layers, words.shape[1], given["encoder.layer.0.intermediate.dense.weight"].shape[0], heads, len(words),
                 positions=len(given["embeddings.position_embeddings.weight"]))
    state = model.state_dict()
    names = {"word.weight": "embeddings.word_embeddings.weight", "pos.weight": "embeddings.position_embeddings.weight",
             "typ.weight": "embeddings.token_type_embeddings.weight", "ln.weight": "embeddings.LayerNorm.weight",
             "ln.bias": "embeddings.LayerNorm.bias"}
    names.update({f"layers.{n}.{own}.{w}": f"encoder.layer.{n}.{part}.{w}"
                  for n in range(layers) for own, part in PARTS.items() for w in ("weight", "bias")})
    for own, name in names.items():
        weight = torch.tensor(given[name].copy())
        if weight.shape != state[own].shape:
            raise SystemExit(f"{path}: {name} is {tuple(weight.shape)}, wanted {tuple(state[own].shape)}.")
        state[own] = weight
    model.load_state_dict(state)
    return model


def named_weights(graph):
    """Weights by name. Exporters leave those of linear layers unnamed: they are found by the bias that is added to their
    product."""
    initial = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    maker = {output: node for node in graph.node for output in node.output}
    out = {}
    for node in graph.node:
        if node.op_type != "Add":
            continue
        for bias, other in (node.input, reversed(node.input)):
            product = maker.get(other)
            if bias in initial and bias.endswith(".bias") and "LayerNorm" not in bias and product is not None and product.op_type == "MatMul":
                out.update({bias[:-5] + ".weight": initial[x].T for x in product.input if x in initial})
    for name, value in initial.items():
        if "." in name:
            out.setdefault(name, value)
    return out
