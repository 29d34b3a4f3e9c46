#!/usr/bin/env python3
"""affiliation.py MODEL.pt VOCABULARY --gold SHEET=GOLD… [--dev SHEET=GOLD…]: fits whose the people of a story are, on top of a model of frames.

For each mention of a person by name, the bodies around it (countries, organisations, places) share one, and none has what is left. The gold says the
person's country, not by which words it is known: what is learnt is the sum of the shares of all bodies of that country (one of several instances,
as in distant supervision: Riedel and others 2010). The encoder stays as it is."""
import argparse
import glob
import json
import os
import random
import time

import torch
import torch.nn.functional as F

from encoder import Pieces, batch
from gold import PERSON, read, same_party, windows
from heads import REACH, Affiliation, Frames, bucket

BODIES = {5, 6, 7, 8, 9, 10}        # of the kinds of candidates: countries, adjectives, seats, organisations, formats, places
ROUNDS, TOGETHER = 3, 8              # rounds over all windows; windows a step


def party_of(candidate):
    who = candidate.get("who") or []
    return who[0][1] if len(who) == 1 and not who[0][0] else candidate.get("country")


class Window:
    """People whose country the gold tells, and the bodies around them, counted from a window's first word."""

    def __init__(self, story, first, end, countries):
        self.words = story.words[first:end]
        people, self.wanted, self.names, bodies, self.parties = [], [], [], [], []
        for c in story.candidates:
            if c["first"] < first or c["end"] > end:
                continue
            who = c.get("who") or []
            if c["kind"] == PERSON and len(who) == 1 and who[0][0]:
                found = {country for name, country in countries.items() if same_party({"name": name}, who[0][0], None)}
                if len(found) == 1:
                    people.append(c)
                    self.wanted.append(found.pop())
                    self.names.append((story.id, who[0][0]))
            elif c["kind"] in BODIES and party_of(c):
                bodies.append(c)
                self.parties.append(party_of(c))
        self.told = len(people)
        if not people or not bodies:
            self.told = 0
            return
        t = lambda values: torch.tensor(values, dtype=torch.long)
        ends, sentence = t([c["end"] - 1 for c in bodies]), story.sentence
        mine = t([c["end"] - 1 for c in people])
        self.inputs = (t([c["first"] - first for c in people]), mine - first, t([c["first"] - first for c in bodies]), ends - first, t([c["kind"] for c in bodies]),
                       bucket(ends[None] - mine[:, None]),
                       (t([sentence[c["end"] - 1] for c in bodies])[None] - t([sentence[c["end"] - 1] for c in people])[:, None]).clamp(-REACH, REACH) + REACH,
                       t([[story.path(p["end"] - 1, b) for b in bodies] for p in people]))
        right = torch.tensor([[party == want for party in self.parties] for want in self.wanted])
        self.right = torch.cat([right, ~right.any(-1, keepdim=True)], -1)


def load(pair, pieces, step):
    sheet, gold = pair.split("=")
    golds = {g["id"]: g for f in glob.glob(os.path.join(gold, "*.json")) for g in [json.load(open(f, encoding="utf-8"))]}
    found = []
    for story in read(sheet, gold):
        countries = {p["name"]: p["country"] for e in golds.get(story.id, {}).get("engagements", []) for p in e["participants"] if p.get("name") and p.get("country")}
        if countries:
            found += [Window(story, first, end, countries) for first, end in windows(story, pieces, step=step)]
    return [w for w in found if w.told]


@torch.no_grad()
def encode(model, pieces, found):
    found = sorted(found, key=lambda w: len(w.words))
    for n in range(0, len(found), 16):
        step = found[n:n + 16]
        words = model(*batch(pieces, [w.words for w in step], "cpu"))[0]
        for w, own in zip(step, words):
            w.hidden = own[:len(w.words)].clone()


@torch.no_grad()
def measure(head, found):
    """People whose most likely party is the gold's, of all that the gold tells."""
    head.eval()
    shares, want = {}, {}
    for w in found:
        rows = head(w.hidden.float(), *w.inputs).softmax(-1)
        for n, name in enumerate(w.names):
            own = shares.setdefault(name, {})
            want[name] = w.wanted[n]
            for party, share in zip(w.parties, rows[n].tolist()):
                own[party] = own.get(party, 0) + share
    head.train()
    return sum(max(own, key=own.get) == want[name] for name, own in shares.items()) / max(1, len(shares)), len(shares)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("model")
    p.add_argument("vocabulary")
    p.add_argument("--gold", action="append", default=[])
    p.add_argument("--dev", action="append", default=[])
    a = p.parse_args()
    torch.manual_seed(1)
    random.seed(1)
    torch.set_flush_denormal(True)
    pieces, saved, began = Pieces(a.vocabulary), torch.load(a.model, map_location="cpu"), time.time()
    model = Frames([int(n) for n in saved["layers"].split(",")])
    model.load_state_dict(saved["weights"])
    model = model.to(torch.bfloat16).eval()
    train = [w for pair in a.gold for w in load(pair, pieces, 170)]
    dev = {pair: load(pair, pieces, 254) for pair in a.dev}
    for found in [train, *dev.values()]:
        encode(model, pieces, found)
    print(f"{len(train)} windows, {time.time() - began:.0f} s", flush=True)
    head = Affiliation()
    optimizer = torch.optim.AdamW(head.parameters(), lr=1e-3, weight_decay=0.01)
    total = ROUNDS * (len(train) // TOGETHER)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda t: max(0.02, 1 - t / total))
    for number in range(ROUNDS):
        random.shuffle(train)
        sum_of = 0
        for n in range(0, len(train) - TOGETHER + 1, TOGETHER):
            loss = sum(-torch.logsumexp(F.log_softmax(head(w.hidden.float(), *w.inputs), -1).masked_fill(~w.right, -1e9), -1).mean() for w in train[n:n + TOGETHER])
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(head.parameters(), 2.0)
            optimizer.step()
            schedule.step()
            sum_of += float(loss)
        print(f"round {number + 1}: loss {sum_of / len(train):.3f}, {time.time() - began:.0f} s", flush=True)
        for pair, found in dev.items():
            print("    {} {:.3f} of {}".format(pair.split("=")[0].split("/")[-1], *measure(head, found)), flush=True)
    saved["affiliation"] = head.state_dict()
    torch.save(saved, a.model)


main()
