#!/usr/bin/env python3
"""manner.py OUT.pt VOCABULARY WEIGHTS.npz LAYERS ROUNDS TEXTS… [--without SHEETS…]: lets the encoder read the manner of wires and releases before it learns frames.

Of every hundred words fifteen are hidden and guessed from the rest (Devlin and others 2019; on the field's own texts: Gururangan and others 2020),
which also grows the kept layers together again after those between them were left out. TEXTS are .jsonl.gz with "text", or sheets of
`Dragoman.Training mentions`. A text that is also in one of the SHEETS, which are to measure, is left out."""
import gzip
import json
import random
import re
import sys
import time

import torch
import torch.nn as nn
import torch.nn.functional as F

from encoder import END, HIDDEN, START, WIDTH, Encoder, Pieces, shape
from heads import Frames
from train import PIECES_A_STEP, Master

WINDOW, SHARE = 254, 0.15


def texts(path):
    with (gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")) as lines:
        for line in lines:
            yield json.loads(line)["text"]


def runs(text):
    """The runs of twelve words by which a text is known again, whatever was cut off around it."""
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[n:n + 12]) for n in range(max(1, len(words) - 11))}


def rows(path, pieces, without):
    """Full windows of pieces, each with its word's number and the shape of its letters; what is left at a text's end is kept where it is half a window."""
    for text in texts(path):
        own = runs(text)
        if 2 * len(own & without) > len(own):
            continue
        row = []
        for number, word in enumerate(re.findall(r"\w+|[^\w\s]", text)):
            own = pieces(word)
            if len(row) + len(own) > WINDOW:
                yield row
                row = []
            row += [(p, shape(word), number) for p in own]
        if len(row) > WINDOW // 2:
            yield row


class Guess(nn.Module):
    def __init__(self, encoder):
        super().__init__()
        self.encoder, self.mix, self.norm = encoder, nn.Linear(WIDTH, WIDTH), nn.LayerNorm(WIDTH)
        self.bias = nn.Parameter(torch.zeros(encoder.words.weight.shape[0]))

    def forward(self, ids, shapes, mask, at):
        hidden = self.encoder(ids, shapes, mask).reshape(-1, WIDTH)[at]
        return self.norm(F.gelu(self.mix(hidden))) @ self.encoder.words.weight.T + self.bias


def hide(step):
    """Ids with whole words hidden (four in five), changed or left (one in ten each); where they stand and what they were."""
    long = max(len(r) for r in step) + 2
    ids, shapes, mask = (torch.zeros(len(step), long, dtype=torch.long) for _ in range(3))
    at, want = [], []
    for n, row in enumerate(step):
        chosen = {w for w in {r[2] for r in row} if random.random() < SHARE}
        way = {w: random.random() for w in chosen}
        shown = [(p, s) if w not in chosen or way[w] > 0.9 else (HIDDEN, 0) if way[w] < 0.8 else (random.randrange(1000, 30000), s) for p, s, w in row]
        ids[n, :len(row) + 2] = torch.tensor([START] + [p for p, _ in shown] + [END])
        shapes[n, 1:len(row) + 1] = torch.tensor([s for _, s in shown])
        mask[n, :len(row) + 2] = 1
        for k, (p, _, w) in enumerate(row):
            if w in chosen:
                at.append(n * long + k + 1)
                want.append(p)
    return ids, shapes, mask, torch.tensor(at), torch.tensor(want)


def main():
    out, vocabulary, weights, layers, rounds, *files = sys.argv[1:]
    at = files.index("--without") if "--without" in files else len(files)
    without = {run for f in files[at + 1:] for text in texts(f) for run in runs(text)}
    files = files[:at]
    torch.manual_seed(1); random.seed(1)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    pieces = Pieces(vocabulary)
    data = [row for f in files for row in rows(f, pieces, without)]
    model = Guess(Encoder([int(n) for n in layers.split(",")], weights, 0.1)).to(device).to(torch.bfloat16)
    master, size = Master(model, 3e-4), PIECES_A_STEP // (WINDOW + 2)
    total = int(float(rounds) * (len(data) // size))
    schedule = torch.optim.lr_scheduler.LambdaLR(master.optimizer, lambda t: min(1, t / (0.05 * total)) * max(0.02, 1 - t / total))
    print(f"{len(data)} windows, {total} steps", flush=True)
    began, sum_of, order = time.time(), 0, []
    for number in range(total):
        if len(order) < size:
            order = random.sample(range(len(data)), len(data))
        step, order = [data[n] for n in order[:size]], order[size:]
        *given, want = (t.to(device) for t in hide(step))
        loss = F.cross_entropy(model(*given).float(), want)
        loss.backward()
        master.step()
        schedule.step()
        sum_of += float(loss)
        if number % 50 == 49:
            print(f"step {number + 1}: loss {sum_of / 50:.3f}, {time.time() - began:.0f} s", flush=True)
            sum_of = 0
        if number % 200 == 199 or number == total - 1:
            frames = Frames([int(n) for n in layers.split(",")], weights)
            taken = {n: t for n, t in master.weights().items() if n.startswith("encoder.")}
            frames.load_state_dict(taken, strict=False)
            torch.save({"layers": layers, "weights": frames.state_dict()}, out)


main()
