"""The heads over the encoder's words: what tells a dealing or a coded event, how it stands, who and what plays which role, which words tell the
same, and the stretches of subjects, promises and reported speech."""
import torch
import torch.nn as nn

from encoder import WIDTH, Drop, Encoder, at_words

KINDS = ["none", "meeting", "call", "visit", "gathering", "signing", "message"]
STATUSES = ["held", "ongoing", "scheduled", "proposed", "postponed", "cancelled", "denied"]
EVENTS = ["none", "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST",
          "MOBILIZE", "SANCTION", "COERCE", "ASSAULT"]
ROLES = ["none", "party", "host", "visitor", "from", "to", "when", "where", "actor", "recipient"]
STRETCHES = ["subject", "promise", "content", "source", "cue"]     # each none, begin, inside
CANDIDATES = 12
RIVALS, RIVAL = 4, 32                                               # heads of the look at the other candidates, and their width
ARCS, BRANCHES = 3, 12                                              # the most arcs of a path in the tree on each side, groups of relations and of prepositions
REACH = 5                                                           # sentences between trigger and candidate, beyond which all are alike


def bucket(distance):
    """Words between: the sign, and the size in powers of two."""
    size = distance.abs()
    power = torch.where(size == 0, torch.zeros_like(size), 1 + torch.log2(size.clamp(min=1).float()).long().clamp(max=8))
    return power + 10 * (distance > 0).long()


class Roles(nn.Module):
    """How each candidate stands to each trigger, and which triggers tell the same; both are exported as one graph."""

    def __init__(self):
        super().__init__()
        size = 256
        self.trigger, self.candidate = nn.Linear(WIDTH, size), nn.Linear(2 * WIDTH, size)
        self.sort, self.distance, self.sentences, self.kind = nn.Embedding(CANDIDATES, 32), nn.Embedding(20, 32), nn.Embedding(2 * REACH + 1, 32), nn.Embedding(len(KINDS) + len(EVENTS), 32)
        self.arcs, self.relation, self.marker = nn.Embedding(2 + ARCS * (ARCS + 2), 48), nn.Embedding(BRANCHES, 48), nn.Embedding(BRANCHES, 48)
        self.seen, self.drop = nn.Sequential(nn.Linear(3 * size + 176, size), nn.GELU()), Drop(0.3)
        self.asks, self.mixed, self.norm = nn.Linear(size, 3 * RIVALS * RIVAL), nn.Linear(RIVALS * RIVAL, size), nn.LayerNorm(size)
        self.role = nn.Linear(size, len(ROLES))
        self.teller = nn.Linear(WIDTH, 200)
        self.apart, self.alike = nn.Embedding(20, 32), nn.Embedding(2, 32)
        self.same = nn.Sequential(nn.Linear(2 * 200 + 64, 150), nn.GELU(), Drop(0.3), nn.Linear(150, 1))

    def forward(self, words, triggers, kinds, trigger_sentences, paths, firsts, lasts, types, candidate_sentences):
        near = bucket(lasts[None] - triggers[:, None])
        apart = (candidate_sentences[None] - trigger_sentences[:, None]).clamp(-REACH, REACH) + REACH
        return self.score(words, triggers, kinds, firsts, lasts, types, near, apart, paths, bucket((triggers[None] - triggers[:, None]).abs()))

    def score(self, words, triggers, kinds, firsts, lasts, types, near, apart, path, gap):
        """Words between trigger and candidate, sentences between them, their path in the tree, and words between triggers as numbered sizes."""
        told = words[triggers]
        t = self.trigger(told)[:, None]
        c = self.candidate(torch.cat([words[firsts], words[lasts]], -1))[None]
        near = self.distance(near)
        tree = self.arcs(path // BRANCHES ** 2) + self.relation(path // BRANCHES % BRANCHES) + self.marker(path % BRANCHES)
        wide = torch.zeros_like(near[..., :1])
        features = [t + wide, c + wide, t * c, self.sort(types)[None] + wide, near, self.sentences(apart), tree, self.kind(kinds)[:, None] + wide]
        a = self.teller(told)
        x, y = a[:, None], a[None]
        like = self.alike((kinds[None] == kinds[:, None]).long())
        pair = torch.cat([x * y, (x - y).abs(), self.apart(gap), like], -1)
        seen = self.drop(self.seen(torch.cat(features, -1)))
        return self.role(self.drop(self.norm(seen + self.mixed(self.among(seen))))), self.same(pair)[..., 0]

    def among(self, seen):
        """What each candidate of a trigger sees of the others: who is taken once, and where, isn't taken again."""
        rows, columns = seen.shape[0], seen.shape[1]
        q, k, v = self.asks(seen).reshape(rows, columns, 3, RIVALS, RIVAL).permute(2, 0, 3, 1, 4)
        return ((q @ k.transpose(-1, -2) / RIVAL ** 0.5).softmax(-1) @ v).transpose(1, 2).reshape(rows, columns, RIVALS * RIVAL)


class Affiliation(nn.Module):
    """Whose somebody is: for each mention of a person a score of each body around it, and behind them that of none."""

    def __init__(self):
        super().__init__()
        size = 192
        self.person, self.body, self.drop = nn.Linear(2 * WIDTH, size), nn.Linear(2 * WIDTH, size), Drop(0.2)
        self.sort, self.distance, self.sentences = nn.Embedding(CANDIDATES, 32), nn.Embedding(20, 32), nn.Embedding(2 * REACH + 1, 32)
        self.arcs, self.relation, self.marker = nn.Embedding(2 + ARCS * (ARCS + 2), 32), nn.Embedding(BRANCHES, 32), nn.Embedding(BRANCHES, 32)
        self.seen = nn.Sequential(nn.Linear(3 * size + 128, size), nn.GELU(), Drop(0.3), nn.Linear(size, 1))
        self.none = nn.Sequential(nn.Linear(size, 64), nn.GELU(), nn.Linear(64, 1))

    def forward(self, words, person_firsts, person_lasts, firsts, lasts, types, near, apart, path):
        words = self.drop(words)
        person = self.person(torch.cat([words[person_firsts], words[person_lasts]], -1))
        p, b = person[:, None], self.body(torch.cat([words[firsts], words[lasts]], -1))[None]
        near = self.distance(near)
        wide = torch.zeros_like(near[..., :1])
        tree = self.arcs(path // BRANCHES ** 2) + self.relation(path // BRANCHES % BRANCHES) + self.marker(path % BRANCHES)
        features = [p + wide, b + wide, p * b, self.sort(types)[None] + wide, near, self.sentences(apart), tree]
        return torch.cat([self.seen(torch.cat(features, -1))[..., 0], self.none(person)], -1)


class Frames(nn.Module):
    def __init__(self, layers, weights=None, drop=0.1):
        super().__init__()
        self.encoder, self.drop = Encoder(layers, weights, drop), Drop(0.2)
        self.kind, self.event = nn.Linear(WIDTH, len(KINDS)), nn.Linear(WIDTH, len(EVENTS))
        self.status = nn.Sequential(nn.Linear(WIDTH, 200), nn.GELU(), Drop(0.2), nn.Linear(200, len(STATUSES)))
        self.stretch = nn.Linear(WIDTH, 3 * len(STRETCHES))
        self.roles = Roles()

    def forward(self, ids, shapes, mask, first):
        words = self.drop(at_words(self.encoder(ids, shapes, mask), first))
        return words, self.kind(words), self.status(words), self.event(words), self.stretch(words)
