"""Eight-bit weights and activations with fixed scales: found on calibration pairs, written into an ONNX graph, and emulated
in PyTorch so that the loss can be measured without a runtime. Fixed scales keep a text's score from depending on its batch,
as scales taken from each batch would not."""
import copy
from typing import NamedTuple

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import nn


def linear_layers(model):
    return [(name, m) for name, m in model.named_modules() if isinstance(m, nn.Linear) and name.startswith("layers")]


class Activation(NamedTuple):
    """How the input of a linear layer becomes eight bits: divided channel by channel, then by the scale, then moved by zero."""

    smooth: np.ndarray
    scale: float
    zero: int


def activations(model, inputs):
    """The activation of each linear layer, in the order in which the model runs them.

    A few channels of a transformer are far larger than the rest. What they are divided by goes into the weights, half way
    (Xiao and others, SmoothQuant, 2022, with alpha 0.5), so that neither side wastes its bits. Layers with one input share it.
    """
    low, high = {}, {}

    def hook(name):
        def seen(_, given, __):
            x = given[0].detach().flatten(0, -2)
            least, most = x.min(0).values, x.max(0).values
            low[name] = torch.minimum(low[name], least) if name in low else least
            high[name] = torch.maximum(high[name], most) if name in high else most
        return seen

    layers = dict(linear_layers(model))
    hooks = [m.register_forward_hook(hook(name)) for name, m in layers.items()]
    with torch.no_grad():
        for given in inputs:
            model(*given)
    for h in hooks:
        h.remove()
    shared = lambda name: [n for n in layers if n[:-1] == name[:-1] and n[-1] in "qkv"] if name[-1] in "qkv" else [name]
    out = {}
    for name in low:
        size = torch.maximum(low[name].abs(), high[name].abs()).clamp(min=1e-5)
        weight = torch.stack([layers[n].weight.detach().abs().max(0).values for n in shared(name)]).max(0).values.clamp(min=1e-5)
        smooth = (size / weight).sqrt()
        least, most = min(0.0, (low[name] / smooth).min().item()), max(0.0, (high[name] / smooth).max().item())
        scale = max(most - least, 1e-8) / 255
        out[name] = Activation(smooth.numpy().astype(np.float32), scale, int(round(-least / scale)))
    return out


def rounded_weight(weight, axis):
    """(eight-bit values, scale of each slice along the axis)"""
    scale = (np.maximum(np.abs(weight).max(axis=axis, keepdims=True), 1e-8) / 127).astype(np.float32)
    return np.clip(np.round(weight / scale), -127, 127).astype(np.int8), scale


def emulated(model, scales):
    """A copy that computes in floats what the eight-bit model computes."""
    twin = copy.deepcopy(model).eval()
    with torch.no_grad():
        values, scale = rounded_weight(twin.word.weight.numpy(), 1)
        twin.word.weight.copy_(torch.tensor(values * scale))
        for name, m in linear_layers(twin):
            values, scale = rounded_weight(m.weight.numpy() * scales[name].smooth, 1)
            m.weight.copy_(torch.tensor(values * scale))
            m.register_forward_pre_hook(rounding(scales[name]))
    return twin


def rounding(a):
    inverse = torch.tensor(1 / a.smooth)
    return lambda _, given: ((torch.clamp(torch.round(given[0] * inverse / a.scale) + a.zero, 0, 255) - a.zero) * a.scale,)


class Rewriter:
    """Rewrites the linear layers and the word embeddings of an exported graph."""

    def __init__(self, graph, scales, vocabulary):
        self.initial = {i.name: i for i in graph.initializer}
        self.scales, self.vocabulary = list(scales.items()), vocabulary
        self.nodes, self.removed, self.quantised, self.count = [], set(), {}, 0
        self.added = []

    def dims(self, name):
        return list(self.initial[name].dims) if name in self.initial else []

    def constant(self, value, name):
        self.added.append(numpy_helper.from_array(value, name))
        return name

    def take(self, node):
        if node.op_type == "MatMul" and len(self.dims(node.input[1])) == 2:
            self.linear(node)
        elif node.op_type == "Gather" and self.dims(node.input[0])[:1] == [self.vocabulary]:
            self.embedding(node)
        else:
            self.nodes.append(node)

    def linear(self, node):
        given, weight = node.input
        _, a = self.scales[self.count]
        p, self.count = f"linear{self.count}", self.count + 1
        values, scales = rounded_weight(numpy_helper.to_array(self.initial[weight]) * a.smooth[:, None], 0)
        if given not in self.quantised:
            how = [self.constant(np.array(a.scale, np.float32), p + "_in_scale"), self.constant(np.array(a.zero, np.uint8), p + "_in_zero")]
            inverse = self.constant(1 / a.smooth, p + "_in_inverse")
            self.nodes += [helper.make_node("Mul", [given, inverse], [p + "_in_smooth"]),
                           helper.make_node("QuantizeLinear", [p + "_in_smooth", *how], [p + "_in8"]),
                           helper.make_node("DequantizeLinear", [p + "_in8", *how], [p + "_in"])]
            self.quantised[given] = p + "_in"
        parts = [self.constant(values, p + "_w8"), self.constant(scales[0], p + "_w_scale"),
                 self.constant(np.zeros(len(scales[0]), np.int8), p + "_w_zero")]
        self.nodes += [helper.make_node("DequantizeLinear", parts, [p + "_w"], axis=1),
                       helper.make_node("MatMul", [self.quantised[given], p + "_w"], list(node.output))]
        self.removed.add(weight)

    def embedding(self, node):
        weight, index = node.input
        values, scale = rounded_weight(numpy_helper.to_array(self.initial[weight]), 1)
        self.nodes += [
            helper.make_node("Gather", [self.constant(values, "words8"), index], ["words8_taken"]),
            helper.make_node("Gather", [self.constant(scale, "words_scale"), index], ["words_scale_taken"]),
            helper.make_node("Cast", ["words8_taken"], ["words_float"], to=TensorProto.FLOAT),
            helper.make_node("Mul", ["words_float", "words_scale_taken"], list(node.output))]
        self.removed.add(weight)


def written(source, target, scales, vocabulary):
    """Writes the eight-bit form of an exported model."""
    whole = onnx.load(source)
    rewriter = Rewriter(whole.graph, scales, vocabulary)
    for node in whole.graph.node:
        rewriter.take(node)
    if rewriter.count != len(scales):
        raise SystemExit(f"The graph has {rewriter.count} linear layers, the model {len(scales)}.")
    kept = [t for t in whole.graph.initializer if t.name not in rewriter.removed] + rewriter.added
    del whole.graph.node[:], whole.graph.initializer[:]
    whole.graph.node.extend(rewriter.nodes)
    whole.graph.initializer.extend(kept)
    onnx.checker.check_model(whole)
    onnx.save(whole, target)
