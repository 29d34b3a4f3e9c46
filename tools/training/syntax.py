#!/usr/bin/env python3
"""syntax.py OUT.pt VOCABULARY WEIGHTS.npz LAYERS ROUNDS TREEBANK…: teaches the encoder English syntax before it learns frames.

Tags and trees of the *-train.conllu files are learnt by heads that are thrown away (arcs by a bilinear scorer, Dozat and Manning 2017); what stays is the encoder, which reads dealings one to two points better for it. LAYERS as 0,2,4."""
import random
import sys
import time

import torch
import torch.nn as nn
import torch.nn.functional as F

from encoder import WIDTH, Drop, Encoder, Pieces, at_words, batch
from heads import Frames
from train import PIECES_A_STEP, Master


def sentences(path):
    rows = []
    for line in open(path, encoding="utf-8"):
        cells = line.rstrip("\n").split("\t")
        if len(cells) == 1 and rows and not line.startswith("#"):
            yield rows
            rows = []
        elif cells[0].isdigit():
            rows.append((cells[1], cells[3], int(cells[6]), cells[7]))


class Parser(nn.Module):
    def __init__(self, encoder, tags, relations):
        super().__init__()
        self.encoder, self.drop = encoder, Drop(0.2)
        self.tag, self.root = nn.Linear(WIDTH, tags), nn.Parameter(torch.zeros(WIDTH))
        part = lambda size: nn.Sequential(nn.Linear(WIDTH, size), nn.GELU(), Drop(0.3))
        self.arc_of, self.arc_to = part(320), part(320)
        self.arc, self.likely = nn.Linear(320, 320), nn.Linear(320, 1)
        self.relation = nn.Sequential(nn.Linear(2 * WIDTH, 256), nn.GELU(), Drop(0.3), nn.Linear(256, relations))

    def forward(self, ids, shapes, mask, first):
        words = self.drop(at_words(self.encoder(ids, shapes, mask), first))
        heads = torch.cat([self.root.expand(words.shape[0], 1, -1), words], 1)
        to = self.arc_to(heads)
        arcs = self.arc(self.arc_of(words)).float() @ to.float().transpose(1, 2) + self.likely(to).float().transpose(1, 2)
        return self.tag(words), arcs, words, heads

    def relations(self, words, heads, chosen):
        return self.relation(torch.cat([words, heads.gather(1, chosen[:, :, None].expand(-1, -1, WIDTH))], -1))


def main():
    out, vocabulary, weights, layers, rounds, *files = sys.argv[1:]
    torch.manual_seed(1); random.seed(1)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    pieces = Pieces(vocabulary)
    data = [s for f in files for s in sentences(f) if len(s) < 100]
    tags, relations = ({x: n for n, x in enumerate(sorted({w[k] for s in data for w in s}))} for k in (1, 3))
    model = Parser(Encoder([int(n) for n in layers.split(",")], weights), len(tags), len(relations)).to(device).to(torch.bfloat16)
    master = Master(model, 1e-4)
    lengths = [2 + sum(len(pieces(w[0])) for w in s) for s in data]
    def steps():
        order = sorted(range(len(data)), key=lambda n: lengths[n] + random.random() * 4)
        found, now, longest = [], [], 0
        for n in order:
            longest = max(longest, lengths[n])
            if now and longest * (len(now) + 1) > PIECES_A_STEP:
                found.append(now)
                now, longest = [], lengths[n]
            now.append(data[n])
        random.shuffle(found)
        return found + [now]
    total = len(steps()) * int(rounds)
    schedule = torch.optim.lr_scheduler.LambdaLR(master.optimizer, lambda t: min(1, t / (0.06 * total)) * max(0.02, 1 - t / total))
    began = time.time()
    model.train()
    for number in range(int(rounds)):
        right = count = 0
        for step in steps():
            b = batch(pieces, [[w[0] for w in s] for s in step], device)
            tag, arc, words, heads = model(*b)
            width = tag.shape[1]
            pad = lambda k, table=None: torch.tensor([[(table[w[k]] if table else w[k]) for w in s] + [-100] * (width - len(s)) for s in step], device=device)
            want_tag, want_head, want_rel = pad(1, tags), pad(2), pad(3, relations)
            there = torch.zeros(len(step), width + 1, dtype=torch.bool, device=device)
            for n, s in enumerate(step):
                there[n, :len(s) + 1] = True
            arc = arc.masked_fill(~there[:, None, :], -1e4)
            rel = model.relations(words, heads, want_head.clamp(min=0))
            cross = lambda scores, want: F.cross_entropy(scores.float().reshape(-1, scores.shape[-1]), want.reshape(-1), ignore_index=-100)
            loss = cross(tag, want_tag) + cross(arc, want_head) + cross(rel, want_rel)
            loss.backward()
            master.step()
            schedule.step()
            known = want_head != -100
            right += int(((arc.argmax(-1) == want_head) & known).sum())
            count += int(known.sum())
        print(f"round {number + 1}: heads right while learning {right / count:.3f}, {time.time() - began:.0f} s", flush=True)
    frames = Frames([int(n) for n in layers.split(",")])
    kept = {n: t for n, t in master.weights().items() if n.startswith("encoder.")}
    kept["encoder.words.weight"] = Encoder([], weights).words.weight.detach()
    state = {n: t for n, t in frames.state_dict().items() if not n.startswith("encoder.")}
    torch.save({"layers": layers, "weights": {**state, **kept}, }, out)


main()
