"""The encoder: a small BERT over word pieces with the shape of the letters, read word by word (any torch from 1.13 on).

Its arithmetic is in half precision (bfloat16), which processors and GPUs of today multiply many times faster; the weights that are learnt are kept
in single precision beside it (see train.py)."""
import math
import random
import re
import unicodedata

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

WIDTH, HEADS, INNER, LONGEST, PIECES_A_WORD = 384, 12, 1536, 512, 12
PAD, UNKNOWN, START, END, HIDDEN = 0, 100, 101, 102, 103
LIKE = {"“": '"', "”": '"', "’": "'", "‘": "'", "—": "-", "–": "-"}


class Pieces:
    """Word pieces of the uncased vocabulary, word by word: letters without their accents, in lower case, the longest piece first."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as lines:
            self.vocabulary = {line.rstrip("\n"): i for i, line in enumerate(lines)}
        self.known = {}

    def __call__(self, word):
        if word not in self.known:
            self.known[word] = self.split(word)
        return self.known[word]

    def split(self, word):
        plain = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
        pieces = []
        for part in re.findall(r"[^\W_]+|[\W_]", "".join(LIKE.get(c, c) for c in plain)):
            if part.isspace():
                continue
            at, found = 0, []
            while at < len(part):
                end = next((e for e in range(len(part), at, -1) if ("##" if at else "") + part[at:e] in self.vocabulary), at)
                if end == at:
                    found = [UNKNOWN]
                    break
                found.append(self.vocabulary[("##" if at else "") + part[at:end]])
                at = end
            pieces += found
        return pieces[:PIECES_A_WORD] or [UNKNOWN]


def shape(word):
    """How a word is written: 1 digits, 2 signs, 3 small letters, 4 capitals, 5 one capital, 6 a capital first, 7 mixed."""
    if not any(c.isalpha() for c in word):
        return 1 if any(c.isdigit() for c in word) else 2
    if word.islower():
        return 3
    if word.isupper():
        return 4 if len(word) > 1 else 5
    return 6 if word[0].isupper() else 7


class Drop(nn.Module):
    """Dropout out of one pool of random masks: drawing anew costs more than the layers do."""
    pool = {}

    def __init__(self, share):
        super().__init__()
        self.share = share

    def forward(self, x):
        if not self.training or not self.share:
            return x
        key = (self.share, x.dtype, x.device)
        if key not in Drop.pool:
            keep = torch.rand(1 << 24, device=x.device) >= self.share
            Drop.pool[key] = keep.to(x.dtype) / (1 - self.share)
        pool, count = Drop.pool[key], x.numel()
        at = random.randrange(pool.numel() - count) if count < pool.numel() else 0
        mask = pool[at:at + count] if count <= pool.numel() else pool.repeat(count // pool.numel() + 1)[:count]
        return x * mask.view_as(x)


class Layer(nn.Module):
    def __init__(self, drop):
        super().__init__()
        self.qkv, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm1, self.norm2, self.drop = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12), Drop(drop)

    def forward(self, x, mask):
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        scores = q @ k.transpose(-1, -2)
        if mask is not None:
            scores = scores + mask
        mixed = (scores.softmax(-1) @ v).transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.norm1(x + self.drop(self.out(mixed)))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    def __init__(self, layers, weights=None, drop=0.1):
        super().__init__()
        self.words, self.places, self.shapes = nn.Embedding(30522, WIDTH), nn.Embedding(LONGEST, WIDTH), nn.Embedding(8, WIDTH)
        nn.init.normal_(self.shapes.weight, std=0.02)
        self.norm, self.drop = nn.LayerNorm(WIDTH, eps=1e-12), Drop(drop)
        self.layers = nn.ModuleList(Layer(drop) for _ in layers)
        if weights:
            self.take(np.load(weights), layers)
        # The words' own vectors stay as they were pretrained: a few thousand stories would move those they hold and leave the rest behind.
        self.words.weight.requires_grad = False

    def take(self, file, layers):
        get = lambda name: torch.tensor(file[name].astype(np.float32))
        self.words.weight.data = get("embeddings.word_embeddings.weight")
        self.places.weight.data = get("embeddings.position_embeddings.weight") + get("embeddings.token_type_embeddings.weight")[0]
        self.norm.weight.data, self.norm.bias.data = get("embeddings.LayerNorm.weight"), get("embeddings.LayerNorm.bias")
        scale = 1 / math.sqrt(WIDTH // HEADS)
        for layer, n in zip(self.layers, layers):
            at = f"encoder.layer.{n}."
            for end in ("weight", "bias"):
                q, k, v = (get(f"{at}attention.self.{x}.{end}") for x in ("query", "key", "value"))
                getattr(layer.qkv, end).data = torch.cat([q * scale, k, v])
                for mine, theirs in ((layer.out, "attention.output.dense"), (layer.up, "intermediate.dense"), (layer.down, "output.dense"),
                                     (layer.norm1, "attention.output.LayerNorm"), (layer.norm2, "output.LayerNorm")):
                    getattr(mine, end).data = get(f"{at}{theirs}.{end}")

    def forward(self, ids, shapes, mask=None):
        x = self.words(ids) + self.places.weight[:ids.shape[1]] + self.shapes(shapes)
        x = self.drop(self.norm(x))
        bias = None if mask is None else ((1 - mask[:, None, None, :].to(x.dtype)) * -1e4)
        for layer in self.layers:
            x = layer(x, bias)
        return x


def batch(pieces, windows, device):
    """Lists of words to ids, shapes, mask, and where each word's first piece stands."""
    rows = []
    for words in windows:
        ids, shapes, first = [START], [0], []
        for word in words:
            first.append(min(len(ids), LONGEST - 1))
            own = pieces(word)
            ids += own
            shapes += [shape(word)] * len(own)
        rows.append((ids[:LONGEST - 1] + [END], shapes[:LONGEST - 1] + [0], first))
    long, many = max(len(r[0]) for r in rows), max(len(r[2]) for r in rows)
    grid = lambda width: np.zeros((len(rows), width), np.int64)
    ids, shapes, mask, first = grid(long), grid(long), grid(long), grid(many)
    for n, (i, s, f) in enumerate(rows):
        ids[n, :len(i)], shapes[n, :len(s)], mask[n, :len(i)], first[n, :len(f)] = i, s, 1, f
    return tuple(torch.from_numpy(a).to(device) for a in (ids, shapes, mask, first))


def at_words(hidden, first):
    return hidden.gather(1, first[:, :, None].expand(-1, -1, hidden.shape[-1]))
