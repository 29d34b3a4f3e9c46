#!/usr/bin/env python3
"""export.py MODEL.pt VOCABULARY GATE.npy OUT.model NAME: the trained model as the one file that the program carries.

Sections: `pieces` (the vocabulary), `words`, `places`, `shapes` (tables in half precision), `encoder`, `roles` and `affiliations` (ONNX graphs, weights in half
precision, arithmetic in single), `gate` (gate.py), `name` (the model's version). Laid out as src/Dragoman.Language/Storage/ModelFile.cs reads it."""
import hashlib
import io
import struct
import sys

import numpy as np
import onnx
import torch
import torch.nn as nn
from onnx import helper, numpy_helper

from encoder import LONGEST, WIDTH, at_words
from heads import STRETCHES, Affiliation, Frames

VERSION, PLACES, OPSET = 2, 256, 17


class Reader(nn.Module):
    """From the sum of a piece's vectors to what the heads say of each word, as shares."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, x, first):
        encoder = self.model.encoder
        x = encoder.norm(x)
        for layer in encoder.layers:
            x = layer(x, None)
        words = at_words(x, first)
        m = self.model
        groups = m.stretch(words).view(1, -1, len(STRETCHES), 3).softmax(-1)
        return words[0], m.kind(words)[0].softmax(-1), m.status(words)[0].softmax(-1), m.event(words)[0].softmax(-1), groups[0]


class Relations(nn.Module):
    """The heads of roles and of sameness, with the distances given as buckets."""

    def __init__(self, roles):
        super().__init__()
        self.roles = roles

    def forward(self, words, triggers, kinds, firsts, lasts, types, near, apart, path, gap):
        roles, same = self.roles.score(words, triggers, kinds, firsts, lasts, types, near, apart, path, gap)
        return roles.softmax(-1), same.sigmoid()


class Shares(nn.Module):
    """The head of affiliations, as shares."""

    def __init__(self, head):
        super().__init__()
        self.head = head

    def forward(self, *inputs):
        return self.head(*inputs).softmax(-1)


def graph(module, inputs, names, outputs, axes):
    held = io.BytesIO()
    torch.onnx.export(module, inputs, held, input_names=names, output_names=outputs, dynamic_axes=axes, opset_version=OPSET)
    return halved(onnx.load_from_string(held.getvalue())).SerializeToString()


def halved(model):
    """Weights in half precision, each with the node that makes it single again: half the file, the same arithmetic on every machine."""
    nodes, kept = [], []
    for weight in model.graph.initializer:
        array = numpy_helper.to_array(weight)
        if array.dtype != np.float32 or array.size < 512:
            kept.append(weight)
            continue
        kept.append(numpy_helper.from_array(array.astype(np.float16), weight.name + ".half"))
        nodes.append(helper.make_node("Cast", [weight.name + ".half"], [weight.name], to=onnx.TensorProto.FLOAT))
    del model.graph.initializer[:]
    model.graph.initializer.extend(kept)
    rest = list(model.graph.node)
    del model.graph.node[:]
    model.graph.node.extend(nodes + rest)
    return model


def file_of(parts):
    body = b""
    for name, content in parts:
        body += name.encode("ascii").ljust(24, b"\0") + struct.pack("<q", len(content)) + content + b"\0" * (-len(content) % 32)
    head = b"DRAGOMAN" + struct.pack("<iiq", VERSION, 0, len(body)) + hashlib.sha256(body).digest()
    return head.ljust(64, b"\0") + body


def main():
    saved = torch.load(sys.argv[1], map_location="cpu")
    model = Frames([int(n) for n in saved["layers"].split(",")])
    model.load_state_dict(saved["weights"])
    model.eval()
    tables = {n: e.weight.detach().numpy().astype(np.float16) for n, e in (("words", model.encoder.words), ("places", model.encoder.places), ("shapes", model.encoder.shapes))}
    with torch.no_grad():
        long, many, told, there = 40, 30, 3, 5
        number = lambda *size: torch.zeros(*size, dtype=torch.long)
        encoder = graph(Reader(model), (torch.randn(1, long, WIDTH), number(1, many)), ["x", "first"], ["words", "kinds", "statuses", "events", "stretches"],
                        {"x": {1: "pieces"}, "first": {1: "count"}})
        inputs = (torch.randn(many, WIDTH), number(told), number(told), number(there), number(there), number(there), number(told, there), number(told, there), number(told, there), number(told, told))
        names = ["words", "triggers", "kinds", "firsts", "lasts", "types", "near", "apart", "path", "gap"]
        axes = {"words": {0: "count"}, "triggers": {0: "told"}, "kinds": {0: "told"}, "firsts": {0: "there"}, "lasts": {0: "there"}, "types": {0: "there"},
                "near": {0: "told", 1: "there"}, "apart": {0: "told", 1: "there"}, "path": {0: "told", 1: "there"}, "gap": {0: "told", 1: "told"}}
        roles = graph(Relations(model.roles), inputs, names, ["roles", "same"], axes)
        head = Affiliation()
        head.load_state_dict(saved["affiliation"])
        head.eval()
        inputs = (torch.randn(many, WIDTH), number(told), number(told), number(there), number(there), number(there), number(told, there), number(told, there), number(told, there))
        names = ["words", "person_firsts", "person_lasts", "firsts", "lasts", "types", "near", "apart", "path"]
        axes = {"words": {0: "count"}, "person_firsts": {0: "told"}, "person_lasts": {0: "told"}, "firsts": {0: "there"}, "lasts": {0: "there"}, "types": {0: "there"},
                "near": {0: "told", 1: "there"}, "apart": {0: "told", 1: "there"}, "path": {0: "told", 1: "there"}}
        affiliations = graph(Shares(head), inputs, names, ["shares"], axes)
    assert PLACES <= LONGEST
    content = file_of([("pieces", open(sys.argv[2], "rb").read()), ("words", tables["words"].tobytes()), ("places", tables["places"][:PLACES].tobytes()),
                       ("shapes", tables["shapes"].tobytes()), ("encoder", encoder), ("roles", roles), ("affiliations", affiliations), ("gate", np.load(sys.argv[3]).astype("<f4").tobytes()), ("name", sys.argv[5].encode("ascii"))])
    with open(sys.argv[4], "wb") as out:
        out.write(content)
    print(f"{sys.argv[4]}: {len(content) / 1e6:.1f} MB")


main()
