#!/usr/bin/env python3
"""wires.py pack FOLDER WIRES.jsonl | unpack WIRES.jsonl MORE.jsonl.gz FOLDER: gold of wires whose texts the project doesn't hold.

The texts may be learnt from and not copied, so WIRES.jsonl says where in them the words of the gold stand ([start, end], counted in characters)
instead of quoting them. `unpack` lays stories and gold out as docs/corpus.md has them, from the file with the texts. Plain Python 3."""
import glob, gzip, json, os, re, sys


def place(words, text):
    return list(re.search(r"\s+".join(map(re.escape, words.split())), text).span()) if words else None


def trigger(marked, text):
    """From the first word to the last, and the word that tells."""
    start, end = place(marked.replace("*", ""), text)
    before, word = (re.sub(r"\s", "", piece) for piece in marked.split("*")[:2])
    at = [n for n in range(start, end) if not text[n].isspace()]
    return [start, end, at[len(before)], at[len(before) + len(word) - 1] + 1]


def quoted(span, text):
    if span is None:
        return None
    if len(span) == 2:
        return text[span[0]:span[1]]
    start, end, first, last = span
    return f"{text[start:first]}*{text[first:last]}*{text[last:end]}"


def turned(gold, text, one, mark):
    for e in gold["engagements"]:
        e["triggers"] = [mark(t, text) for t in e["triggers"]]
        for at in ("whenAt", "whereAt"):
            e[at] = one(e.get(at), text)
        for party in e["participants"]:
            party["at"] = one(party.get("at"), text)
    return gold


def pack(folder, out):
    with open(out, "w", encoding="utf-8", newline="\n") as lines:
        for path in sorted(glob.glob(os.path.join(folder, "gold", "*.json"))):
            gold = json.load(open(path, encoding="utf-8"))
            text = open(os.path.join(folder, "stories", gold["id"] + ".txt"), encoding="utf-8").read()
            kept = {name: gold[name] for name in ("id", "published", "engagements")}
            lines.write(json.dumps(turned(kept, text, place, trigger), ensure_ascii=False) + "\n")


def unpack(wires, more, folder):
    with gzip.open(more, "rt", encoding="utf-8") as lines:
        texts = {raw["id"]: raw["text"].rstrip() + "\n" for raw in map(json.loads, lines)}
    for part in ("stories", "gold"):
        os.makedirs(os.path.join(folder, part), exist_ok=True)
    for gold in map(json.loads, open(wires, encoding="utf-8")):
        text = texts[gold["id"]]
        with open(os.path.join(folder, "stories", gold["id"] + ".txt"), "w", encoding="utf-8", newline="\n") as story:
            story.write(text)
        with open(os.path.join(folder, "gold", gold["id"] + ".json"), "w", encoding="utf-8", newline="\n") as file:
            json.dump(turned(gold, text, quoted, quoted), file, ensure_ascii=False, indent=1)


match sys.argv[1:]:
    case ["pack", folder, out]:
        pack(folder, out)
    case ["unpack", wires, more, folder]:
        unpack(wires, more, folder)
    case _:
        sys.exit(__doc__)
