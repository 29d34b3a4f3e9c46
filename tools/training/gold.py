"""What is learnt from: stories with their words and candidates (`Dragoman.Training mentions`), with labels out of the gold's own words."""
import glob
import json
import os
import re

from heads import ARCS, BRANCHES, EVENTS, KINDS, ROLES, STATUSES, STRETCHES

PLACE, TIME, PERSON = 10, 11, 0
PARTICLES = {"the", "of", "and", "al", "bin", "de", "el", "van", "von"}


def words_of(text):
    return [w for w in re.findall(r"\w+", (text or "").lower()) if w not in PARTICLES]


def same_party(gold, name, country):
    """Whether a candidate may mean a participant: by a word of the name, or by the country where the participant has no name."""
    if not gold.get("name"):
        return not name and gold.get("country") == country
    mine, theirs = words_of(gold["name"]), words_of(name)
    return bool(mine and theirs) and (mine[-1] in theirs or theirs[-1] in mine or 2 * len(set(mine) & set(theirs)) >= max(len(mine), len(theirs)))


def stretches(words, text):
    """Where a piece of the gold stands, whatever white space parts its words."""
    return [m.span() for m in re.finditer(r"\s+".join(map(re.escape, words.split())), text)] if words and words.strip() else []


class Story:
    def __init__(self, line):
        raw = json.loads(line)
        self.id, self.text, self.published, self.candidates = raw["id"], raw["text"], raw["published"], raw["candidates"]
        self.starts, self.ends = raw["words"][::2], raw["words"][1::2]
        self.words = [self.text[s:e] for s, e in zip(self.starts, self.ends)]
        self.sentence, bounds = [], raw["sentences"] + [len(self.words)]
        for n in range(len(bounds) - 1):
            self.sentence += [n] * (bounds[n + 1] - bounds[n])
        self.heads, self.relations, self.markers = raw["tree"][::3], raw["tree"][1::3], raw["tree"][2::3]
        self.triggers = []          # (word, kind, status, dealing, {candidate: role or None where it is left out of the loss})
        self.events = []            # (word, event, {candidate: role or None})
        self.tags = {}              # stretch: labels of 0, 1, 2 for each word
        self.dealings = False       # whether the gold says where dealings are told
        self.coded = False          # whether the gold codes its events

    def span(self, start, end):
        """The first and last word of a stretch of text, or None."""
        inside = [k for k in range(len(self.words)) if self.starts[k] < end and start < self.ends[k]]
        return (inside[0], inside[-1]) if inside else None

    def path(self, trigger, candidate):
        """How a candidate hangs on a trigger, as src/Dragoman.Language/Frames/TreePath.cs counts it."""
        first, end = candidate["first"], candidate["end"]
        word = end - 1
        for _ in range(end - first):
            if not first <= self.heads[word] < end:
                break
            word = self.heads[word]
        mine, theirs = self.climb(word), self.climb(trigger)
        for up, at in enumerate(mine):
            if at in theirs:
                down = theirs.index(at)
                branch = mine[up - 1] if up else theirs[down - 1] if down else at
                return ((1 + up * (ARCS + 1) + down) * BRANCHES + self.relations[branch]) * BRANCHES + self.markers[branch]
        return 0

    def climb(self, word):
        chain = []
        while len(chain) <= ARCS and word >= 0:
            chain.append(word)
            word = self.heads[word]
        return chain

    def where(self, words):
        return [w for s, e in stretches(words, self.text) for w in [self.span(s, e)] if w]

    def trigger(self, marked):
        star = marked.index("*")
        found = stretches(marked.replace("*", ""), self.text)
        if not found:
            return None
        before = len(re.sub(r"\s+", "", marked[:star]))
        at = found[0][0]
        while before or self.text[at].isspace():
            before -= not self.text[at].isspace()
            at += 1
        span = self.span(at, at + 1)
        return span[0] if span else None

    def may_mean(self, candidate, party):
        return [n for n, (name, country) in enumerate(candidate.get("who") or []) if same_party(party, name, country)]

    def label_party(self, party, word, labels):
        role = party.get("side") or "party"
        spans = self.where(party.get("at"))
        spans.sort(key=lambda s: abs(s[1] - word))
        mine = [n for n, c in enumerate(self.candidates) if self.may_mean(c, party)]
        inside = [n for n, c in enumerate(self.candidates) if c["kind"] not in (PLACE, TIME) and spans and c["first"] <= spans[0][1] and spans[0][0] < c["end"]]
        pool = [n for n in inside if n in mine] or inside or [n for n in mine if len(self.candidates[n]["who"]) == 1] or mine
        if not pool:
            return
        # Of a title and the adjective in it, the longer; of equals the nearer.
        best = min(pool, key=lambda n: (self.candidates[n]["kind"] == 6, abs(self.candidates[n]["end"] - 1 - word)))
        for n in mine + inside:
            labels.setdefault(n, None)
        labels[best] = role

    def take_dealings(self, gold):
        self.dealings = True
        for number, dealing in enumerate(gold["engagements"]):
            for word in dict.fromkeys(w for w in map(self.trigger, dealing["triggers"]) if w is not None):
                labels = {}
                for party in dealing["participants"]:
                    self.label_party(party, word, labels)
                for s in self.where(dealing.get("whenAt")):
                    for n, c in enumerate(self.candidates):
                        if c["kind"] == TIME and c["first"] <= s[1] and s[0] < c["end"]:
                            labels.setdefault(n, "when")
                self.label_place(dealing, word, labels)
                self.triggers.append((word, KINDS.index(dealing["kind"]), STATUSES.index(dealing["status"]), number,
                                      {n: r and ROLES.index(r) for n, r in labels.items()}))
        if any("subjects" in e for e in gold["engagements"]):
            self.tag("subject", [s for e in gold["engagements"] for w in e.get("subjects", []) for s in self.where(w)])
        if "commitments" in gold:
            self.tag("promise", [s for c in gold["commitments"] for s in self.where(c.get("what"))[:1]])

    def label_place(self, dealing, word, labels):
        country = (dealing.get("where") or {}).get("country")
        if not country:
            return
        fit = [n for n, c in enumerate(self.candidates) if c["kind"] not in (TIME, PERSON) and labels.get(n) is None
               and (c.get("country") == country or any(w[1] == country for w in c.get("who") or []))]
        told = [n for n in fit for s in self.where(dealing.get("whereAt")) if self.candidates[n]["first"] <= s[1] and s[0] < self.candidates[n]["end"]]
        for n in fit:
            labels.setdefault(n, None)
        if told:
            labels[min(told, key=lambda n: ("place" not in self.candidates[n], abs(self.candidates[n]["first"] - word)))] = "where"

    def tag(self, stretch, spans):
        labels = self.tags.setdefault(stretch, [0] * len(self.words))
        for first, last in spans:
            if not any(labels[first:last + 1]):
                labels[first:last + 1] = [1] + [2] * (last - first)

    def take_events(self, events):
        self.coded = True
        for event in events:
            spans = self.where(event["trigger"])
            if not spans:
                continue
            labels = {}
            for role, codes in (("recipient", event["target"]), ("actor", event["source"])):
                for code in codes:
                    fit = [n for n, c in enumerate(self.candidates) if c["kind"] != TIME and any(w[1] == code for w in c.get("who") or [])]
                    for n in fit:
                        labels.setdefault(n, None)
                    if fit:
                        labels[min(fit, key=lambda n: abs(self.candidates[n]["first"] - spans[0][0]))] = role
            self.events.append((spans[0][0], EVENTS.index(event["event"]), {n: r and ROLES.index(r) for n, r in labels.items()}))

    def take_attributions(self, attributions):
        self.tag("content", [w for a in attributions for s in a["content"] for w in [self.span(*s)] if w])
        for stretch in ("source", "cue"):
            self.tag(stretch, [w for a in attributions if a.get(stretch) for w in [self.span(*whole(a[stretch]))] if w])


def whole(spans):
    """One span of one or of several."""
    return (spans[0][0], spans[-1][1]) if spans and isinstance(spans[0], list) else spans


def read(sheet, gold):
    """Stories of a sheet with the gold of a folder of stories, or of a .jsonl of events or attributions."""
    stories = [Story(line) for line in open(sheet, encoding="utf-8")]
    if gold.endswith(".jsonl"):
        for line in open(gold, encoding="utf-8"):
            raw = json.loads(line)
            for story in (s for s in stories if s.id == raw["id"]):
                story.take_events(raw["events"]) if "events" in raw else story.take_attributions(raw["attributions"])
    else:
        golds = {g["id"]: g for f in glob.glob(os.path.join(gold, "*.json")) for g in [json.load(open(f, encoding="utf-8"))]}
        for story in stories:
            if story.id in golds:
                story.take_dealings(golds[story.id])
    return stories


def windows(story, pieces, size=254, step=170):
    """Stretches of words whose pieces fit the encoder, each overlapping the last."""
    lengths, count, at, found = [len(pieces(w)) for w in story.words], len(story.words), 0, []
    while True:
        end, used = at, 0
        while end < count and used + lengths[end] <= size:
            used += lengths[end]
            end += 1
        found.append((at, end))
        if end >= count:
            return found
        used = 0
        while used < step and at < end - 1:
            used += lengths[at]
            at += 1


assert STRETCHES[0] == "subject"
