#!/usr/bin/env python3
"""gate.py OUT.npy --gold SHEET=GOLD… --dev SHEET=GOLD…: the cheap look that decides which sentences the encoder is asked about.

A logistic regression over the words of a sentence, each by the hash of its small letters (FNV-1a over UTF-16 units, as
src/Dragoman.Language/Frames/Gate.cs takes it). The bound is set so that of the windows of the training stories that tell a dealing 995 of 1,000
pass; OUT holds the weights, then the bias, then the bound."""
import argparse
import math

import numpy as np

from gold import read, windows

SIZE = 1 << 14


def bucket(word):
    value = 2166136261
    data = word.lower().encode("utf-16-le")
    for at in range(0, len(data), 2):
        value = ((value ^ (data[at] | data[at + 1] << 8)) * 16777619) & 0xFFFFFFFF
    return (value ^ value >> 15) % SIZE


def sentences(story):
    """Each sentence as its first and last word, its words' numbers, and whether it tells a dealing."""
    told = {t[0] for t in story.triggers}
    found, first = [], 0
    for word in range(1, len(story.words) + 1):
        if word == len(story.words) or story.sentence[word] != story.sentence[first]:
            found.append((first, word, sorted({bucket(w) for w in story.words[first:word]}), any(first <= t < word for t in told)))
            first = word
    return found


def fit(stories):
    """Weights and bias by gradient steps of falling size (AdaGrad), drawn towards nothing so that rare words decide little."""
    random = np.random.default_rng(1)
    rows = [s for story in stories for s in sentences(story)]
    weights, bias, squares = np.zeros(SIZE), -2.0, np.full(SIZE, 1.0)
    for _ in range(4):
        for n in random.permutation(len(rows)):
            _, _, words, told = rows[n]
            share = 1 / (1 + math.exp(-max(-30, min(30, bias + weights[words].sum()))))
            step = share - told
            squares[words] += step * step
            weights[words] -= 0.3 * step / np.sqrt(squares[words]) + 3e-4 * weights[words]
            bias -= 0.01 * step
    return weights, bias


def looks(story, weights, bias):
    """For each window whether it tells a dealing, and the best score of its sentences."""
    own = sentences(story)
    for first, end in windows(story, lambda w: [0], size=180, step=180):
        inside = [s for s in own if first <= s[0] < end]
        if inside:
            yield any(s[3] for s in inside), max(bias + weights[s[2]].sum() for s in inside)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("out")
    p.add_argument("--gold", action="append", default=[])
    p.add_argument("--dev", action="append", default=[])
    a = p.parse_args()
    train = [s for pair in a.gold for s in read(*pair.split("="))]
    # The bound comes of stories that the weights did not see, a fifth at a time; the weights that are kept have seen all.
    best = []
    for fold in range(5):
        weights, bias = fit([s for n, s in enumerate(train) if n % 5 != fold])
        for story in train[fold::5]:
            best += [top for told, top in looks(story, weights, bias) if told]
    bound = float(np.quantile(best, 0.005))
    weights, bias = fit(train)
    for name, stories in [("train", train)] + [(pair, read(*pair.split("="))) for pair in a.dev]:
        seen = [look for story in stories for look in looks(story, weights, bias)]
        every, passed, told = len(seen), sum(top >= bound for _, top in seen), sum(t for t, _ in seen)
        missed = sum(t and top < bound for t, top in seen)
        print(f"{name}: windows {every}, passed {passed / every:.3f}, of {told} that tell {1 - missed / max(1, told):.4f}")
    np.save(a.out, np.concatenate([weights, [bias, bound]]).astype(np.float32))


main()
