#!/usr/bin/env python3
"""weights.py MODEL.onnx OUT.npz: the weights of a BERT-like encoder out of its ONNX export, by their usual names, in half precision.

The exporter names biases and norms but not the matrices of its products: those come in the order of the layers, six a layer."""
import sys

import numpy as np
import onnx
from onnx import numpy_helper

PARTS = ("attention.self.query", "attention.self.key", "attention.self.value", "attention.output.dense", "intermediate.dense", "output.dense")

graph = onnx.load(sys.argv[1]).graph
held = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
named = {name: array for name, array in held.items() if name.split(".")[0] in ("embeddings", "encoder") and not name.endswith("position_ids")}
products = (name for node in graph.node if node.op_type == "MatMul" for name in node.input if name in held and held[name].ndim == 2)
for number, name in enumerate(products):
    layer, part = divmod(number, len(PARTS))
    named[f"encoder.layer.{layer}.{PARTS[part]}.weight"] = held[name].T
np.savez(sys.argv[2], **{name: np.ascontiguousarray(array, np.float16) for name, array in named.items()})
