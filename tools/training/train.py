#!/usr/bin/env python3
"""train.py OUT.pt [options]: fits the model of frames, prints its figures on what it did not see.

  --weights FILE.npz    the pretrained encoder (weights.py)        --vocabulary FILE
  --gold SHEET=GOLD     a sheet of `Dragoman.Training mentions` with a gold folder (dealings) or .jsonl (events, attributions); as often as there are
  --dev SHEET=GOLD      measured after each round, never learnt from
  --init FILE.pt        start from another model of the same layers, with --encoder-only from its encoder alone
  --layers 0,2,4  --rounds 8  --seed 1  --rate 1e-4
  --hide 0.08           this share of the pieces is hidden at each step, so that no name decides alone
"""
import argparse
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

from encoder import END, HIDDEN, Pieces, batch
from gold import TIME, read, windows
from heads import EVENTS, KINDS, ROLES, STATUSES, STRETCHES, Frames

PIECES_A_STEP = 4096


def arguments():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("out")
    p.add_argument("--weights")
    p.add_argument("--vocabulary", required=True)
    p.add_argument("--gold", action="append", default=[])
    p.add_argument("--dev", action="append", default=[])
    p.add_argument("--init")
    p.add_argument("--encoder-only", action="store_true")
    p.add_argument("--layers", default="0,2,4")
    p.add_argument("--rounds", type=int, default=8)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--rate", type=float, default=1e-4)
    p.add_argument("--hide", type=float, default=0.08)
    return p.parse_args()


class Window:
    """A stretch of a story with its labels, counted from its first word."""

    def __init__(self, story, first, end):
        self.story, self.first, self.end = story, first, end
        self.words = story.words[first:end]
        self.candidates = [n for n, c in enumerate(story.candidates) if first <= c["first"] and c["end"] <= end]

    def arrays(self, device):
        c = [self.story.candidates[n] for n in self.candidates]
        t = lambda values: torch.tensor(values, dtype=torch.long, device=device)
        return (t([x["first"] - self.first for x in c]), t([x["end"] - 1 - self.first for x in c]), t([x["kind"] for x in c]),
                t([self.story.sentence[x["end"] - 1] for x in c]))

    def paths(self, triggers, device):
        rows = [[self.story.path(w, self.story.candidates[n]) for n in self.candidates] for w in triggers]
        return torch.tensor(rows, dtype=torch.long, device=device)


def role_loss(model, words, window, told, device):
    """Roles of the candidates for each trigger; `told` has (word, kind number, labels)."""
    if not told or not window.candidates:
        return 0
    place = {n: k for k, n in enumerate(window.candidates)}
    want = torch.zeros(len(told), len(place), dtype=torch.long)
    for row, (_, _, labels) in enumerate(told):
        for n, role in labels.items():
            if n in place:
                want[row, place[n]] = -100 if role is None else role
    triggers = torch.tensor([w - window.first for w, _, _ in told], device=device)
    kinds = torch.tensor([k for _, k, _ in told], device=device)
    sentences = torch.tensor([window.story.sentence[w] for w, _, _ in told], device=device)
    roles, same = model.roles(words, triggers, kinds, sentences, window.paths([w for w, _, _ in told], device), *window.arrays(device))
    return F.cross_entropy(roles.float().reshape(-1, len(ROLES)), want.to(device).reshape(-1), reduction="sum", ignore_index=-100) / 32, same


KIND_WEIGHT = torch.tensor([0.7] + [1.5] * (len(KINDS) - 1))
EVENT_WEIGHT = torch.tensor([0.5] + [1.5] * (len(EVENTS) - 1))


def window_loss(model, out, b, window, device):
    story, first, end = window.story, window.first, window.end
    words, kind, status, event, stretch = (o[b, :end - first] for o in out)
    loss = 0
    if story.dealings:
        told = [t for t in story.triggers if first <= t[0] < end]
        want = torch.zeros(end - first, dtype=torch.long)
        for t in told:
            want[t[0] - first] = t[1]
        loss = loss + F.cross_entropy(kind.float(), want.to(device), weight=KIND_WEIGHT.to(device), reduction="sum") / 32
        if told:
            at = torch.tensor([t[0] - first for t in told], device=device)
            loss = loss + F.cross_entropy(status[at].float(), torch.tensor([t[2] for t in told], device=device), reduction="sum") / 16
            found = role_loss(model, words, window, [(t[0], t[1], t[4]) for t in told], device)
            if found:
                loss = loss + found[0]
                if len(told) > 1:
                    group = torch.tensor([t[3] for t in told], device=device)
                    want = (group[None] == group[:, None]).float()
                    apart = ~torch.eye(len(told), dtype=torch.bool, device=device)
                    loss = loss + F.binary_cross_entropy_with_logits(found[1].float()[apart], want[apart]) * len(told) / 16
    if story.coded:
        told = [t for t in story.events if first <= t[0] < end]
        want = torch.zeros(end - first, dtype=torch.long)
        for t in told:
            want[t[0] - first] = t[1]
        loss = loss + F.cross_entropy(event.float(), want.to(device), weight=EVENT_WEIGHT.to(device), reduction="sum") / 16
        found = role_loss(model, words, window, [(t[0], len(KINDS) + t[1], t[2]) for t in told], device)
        if found:
            loss = loss + found[0]
    for n, name in enumerate(STRETCHES):
        if name in story.tags:
            want = torch.tensor(story.tags[name][first:end], device=device)
            loss = loss + F.cross_entropy(stretch[:, 3 * n:3 * n + 3].float(), want, reduction="sum") / 96
    return loss


def steps_of(all_windows, pieces):
    """Windows of like length side by side, so that little is padded."""
    lengths = [sum(len(pieces(w)) for w in x.words) for x in all_windows]
    order = sorted(range(len(all_windows)), key=lambda n: lengths[n] + random.random() * 30)
    steps, now, longest = [], [], 0
    for n in order:
        longest = max(longest, lengths[n] + 2)
        if now and longest * (len(now) + 1) > PIECES_A_STEP:
            steps.append(now)
            now, longest = [], lengths[n] + 2
        now.append(all_windows[n])
    steps.append(now)
    random.shuffle(steps)
    return steps


class Master:
    """The weights in single precision, which learn, beside those in half precision, which count."""

    def __init__(self, model, rate):
        self.model = model
        learnt = [(n, p) for n, p in model.named_parameters() if p.requires_grad]
        self.pairs = [(p, p.detach().float().clone().requires_grad_()) for _, p in learnt]
        inner = [m for (n, _), (_, m) in zip(learnt, self.pairs) if n.startswith("encoder")]
        outer = [m for (n, _), (_, m) in zip(learnt, self.pairs) if not n.startswith("encoder")]
        self.optimizer = torch.optim.AdamW([{"params": inner, "lr": rate}, {"params": outer, "lr": 1e-3}], weight_decay=0.01, foreach=True)

    def step(self):
        for p, m in self.pairs:
            m.grad = None if p.grad is None else p.grad.float()
            p.grad = None
        torch.nn.utils.clip_grad_norm_([m for _, m in self.pairs if m.grad is not None], 2.0)
        self.optimizer.step()
        with torch.no_grad():
            for p, m in self.pairs:
                p.copy_(m)

    def weights(self):
        named = {id(p): n for n, p in self.model.named_parameters()}
        out = {n: t.detach().float() for n, t in self.model.state_dict().items()}
        out.update({named[id(p)]: m.detach().clone() for p, m in self.pairs})
        return out


def f1(right, said, there):
    return 2 * right / max(1, said + there)


@torch.no_grad()
def measure(model, stories, pieces, device):
    """Triggers by word and kind, statuses and roles at the gold's triggers, events, stretches."""
    model.eval()
    tally = {}
    def count(name, right, said, there):
        r = tally.setdefault(name, [0, 0, 0])
        r[0] += right; r[1] += said; r[2] += there
    for story in stories:
        for first, end in windows(story, pieces, step=254):
            window = Window(story, first, end)
            out = [o[0] for o in model(*batch(pieces, [window.words], device))]
            words, kind, status, event, stretch = out
            if story.dealings:
                told = [t for t in story.triggers if first <= t[0] < end]
                said = {first + n: int(k) for n, k in enumerate(kind.argmax(-1)) if k}
                count("trigger", sum(said.get(t[0]) == t[1] for t in told), len(said), len(told))
                if told:
                    at = torch.tensor([t[0] - first for t in told])
                    right = int((status[at].argmax(-1).cpu() == torch.tensor([t[2] for t in told])).sum())
                    count("status", right, len(told), len(told))
                roles(model, words, window, [(t[0], t[1], t[4]) for t in told], count, "role", device)
            if story.coded:
                told = [t for t in story.events if first <= t[0] < end]
                said = {first + n: int(k) for n, k in enumerate(event.argmax(-1)) if k}
                count("event", sum(said.get(t[0]) == t[1] for t in told), len(said), len(told))
                roles(model, words, window, [(t[0], len(KINDS) + t[1], t[2]) for t in told], count, "event role", device)
            for n, name in enumerate(STRETCHES):
                if name in story.tags:
                    want, have = np.array(story.tags[name][first:end]) > 0, stretch[:, 3 * n:3 * n + 3].argmax(-1).cpu().numpy() > 0
                    count(name, int((want & have).sum()), int(have.sum()), int(want.sum()))
    model.train()
    return "  ".join(f"{name} {f1(*v):.3f}" for name, v in tally.items())


def roles(model, words, window, told, count, name, device):
    if not told or not window.candidates:
        return
    ask = lambda values: torch.tensor(values, device=device)
    scores, _ = model.roles(words, ask([t[0] - window.first for t in told]), ask([t[1] for t in told]), ask([window.story.sentence[t[0]] for t in told]), window.paths([t[0] for t in told], device), *window.arrays(device))
    for row, (_, _, labels) in enumerate(told):
        for k, n in enumerate(window.candidates):
            want = labels.get(n, 0)
            if want is not None:
                have = int(scores[row, k].argmax())
                count(name, have == want and want > 0, have > 0, want > 0)


def main():
    a = arguments()
    torch.manual_seed(a.seed); random.seed(a.seed); np.random.seed(a.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    pieces = Pieces(a.vocabulary)
    model = Frames([int(n) for n in a.layers.split(",")], a.weights)
    if a.init:
        taken = torch.load(a.init, map_location="cpu")["weights"]
        model.load_state_dict({n: t for n, t in taken.items() if n.startswith("encoder.") or not a.encoder_only}, strict=False)
    model = model.to(device).to(torch.bfloat16)
    master = Master(model, a.rate)
    train = [s for pair in a.gold for s in read(*pair.split("="))]
    dev = {pair: read(*pair.split("=")) for pair in a.dev}
    all_windows = [Window(s, first, end) for s in train if s.dealings or s.coded or s.tags for first, end in windows(s, pieces)]
    total = len(steps_of(all_windows, pieces)) * a.rounds
    schedule = torch.optim.lr_scheduler.LambdaLR(master.optimizer, lambda t: min(1, t / (0.08 * total)) * max(0.02, 1 - t / total))
    print(f"{len(train)} stories, {len(all_windows)} windows, {total} steps", flush=True)
    began = time.time()
    model.train()
    for number in range(a.rounds):
        sum_of = 0
        for step in steps_of(all_windows, pieces):
            ids, *rest = batch(pieces, [w.words for w in step], device)
            ids = torch.where((torch.rand(ids.shape, device=device) < a.hide) & (ids > END), HIDDEN, ids)
            out = model(ids, *rest)
            loss = sum(window_loss(model, out, b, w, device) for b, w in enumerate(step)) * (8 / len(step))
            loss.backward()
            master.step()
            schedule.step()
            sum_of += float(loss) / 8
        print(f"round {number + 1}: loss {sum_of / max(1, total // a.rounds):.3f}, {time.time() - began:.0f} s", flush=True)
        if number % 2 or number == a.rounds - 1:
            for pair, stories in dev.items():
                print("   ", pair.split("=")[0].split("/")[-1], measure(model, stories, pieces, device), flush=True)
            torch.save({"layers": a.layers, "weights": master.weights()}, a.out)


if __name__ == "__main__":
    main()
