#!/usr/bin/env python3
"""check.py [--write] FOLDER…: whether the gold of a corpus folder (stories/*.txt beside gold/*.json) holds to docs/corpus.md.

Each complaint is a line `NAME: what`; the exit status is 1 where there is one. It looks at form alone: that words quoted by the gold stand in the
story, that a trigger stands once and marks one word, that kinds, sides, countries and dates are of the lists. `--write` lays each gold file out
evenly. Plain Python 3."""
import glob, json, os, re, sys

KINDS = {"meeting", "call", "visit", "gathering", "signing", "message"}
STATUSES = {"held", "ongoing", "scheduled", "proposed", "postponed", "cancelled", "denied"}
SIDES = {"host", "visitor", "from", "to", None}
PROMISES = {"promised", "agreed", "signed", "delivered"}
EDTF = re.compile(r"\d{4}(-\d\d(-\d\d)?)?~?(/(\d{4}(-\d\d(-\d\d)?)?~?|\.\.))?$")
CODE = re.compile(r"[A-Z][A-Z0-9+]{1,9}$")


def stands(words, text):
    """How often the words stand in the text, whatever white space parts them."""
    return len(re.findall(r"\s+".join(map(re.escape, words.split())), text))


def complaints(gold, text):
    def words(label, value, often=None):
        if value is None:
            return
        found = stands(value, text)
        if not found or (often and found != often):
            yield f"{label} {value!r} stands {found} times in the story"

    def code(label, value):
        if value is not None and not CODE.match(value):
            yield f"{label} {value!r} is no code"

    def date(label, value):
        if value is not None and not EDTF.match(value):
            yield f"{label} {value!r} is no date"

    if not re.match(r"\d{4}-\d\d-\d\d$", gold.get("published") or ""):
        yield "published is no day"
    for i, e in enumerate(gold.get("engagements", [])):
        at = f"engagement {i + 1}:"
        if e.get("kind") not in KINDS:
            yield f"{at} kind {e.get('kind')!r}"
        if e.get("status") not in STATUSES:
            yield f"{at} status {e.get('status')!r}"
        if not e.get("triggers"):
            yield f"{at} no trigger"
        for t in e.get("triggers", []):
            if t.count("*") != 2 or not re.search(r"\*[\w’'-]+\*", t):
                yield f"{at} trigger {t!r} marks no one word"
            yield from words(f"{at} trigger", t.replace("*", ""), 1)
        if not e.get("participants") and e.get("kind") != "gathering":
            yield f"{at} nobody takes part"
        for p in e.get("participants", []):
            if not p.get("name") and not p.get("country"):
                yield f"{at} a participant without name and country"
            if p.get("side") not in SIDES:
                yield f"{at} side {p.get('side')!r}"
            yield from code(f"{at} country", p.get("country"))
            yield from words(f"{at} at", p.get("at"))
            if p.get("name") and not any(stands(w, text) for w in p["name"].split()):
                yield f"{at} nothing of the name {p['name']!r} stands in the story"
        yield from date(f"{at} when", e.get("when"))
        yield from words(f"{at} whenAt", e.get("whenAt"))
        yield from code(f"{at} where", (e.get("where") or {}).get("country"))
        yield from words(f"{at} whereAt", e.get("whereAt"))
        for s in e.get("subjects", []):
            yield from words(f"{at} subject", s)
    for i, s in enumerate(gold.get("statements", [])):
        for piece in re.split(r"\s\.\.\.\s", s.get("text", "")):
            yield from words(f"statement {i + 1}:", piece)
    for i, c in enumerate(gold.get("commitments", [])):
        at = f"commitment {i + 1}:"
        yield from words(f"{at} what", c.get("what"))
        yield from code(f"{at} by", c.get("by"))
        yield from code(f"{at} to", c.get("to"))
        yield from date(f"{at} due", c.get("due"))
        if c.get("status") not in PROMISES:
            yield f"{at} status {c.get('status')!r}"
    for i, f in enumerate(gold.get("figures", [])):
        at = f"figure {i + 1}:"
        if not isinstance(f.get("amount"), (int, float)) or not f.get("unit"):
            yield f"{at} no amount with its unit"
        yield from words(f"{at} at", f.get("at"))
        yield from code(f"{at} by", f.get("by"))
    for i, t in enumerate(gold.get("itineraries", [])):
        for leg in t.get("legs", []):
            yield from code(f"itinerary {i + 1}: country", leg.get("country"))
            yield from date(f"itinerary {i + 1}: arrive", leg.get("arrive"))


def main():
    write = "--write" in sys.argv
    bad = stories = engagements = count = 0
    for folder in [a for a in sys.argv[1:] if a != "--write"]:
        texts = {os.path.basename(f)[:-4] for f in glob.glob(os.path.join(folder, "stories", "*.txt"))}
        golds = {os.path.basename(f)[:-5] for f in glob.glob(os.path.join(folder, "gold", "*.json"))}
        for name in sorted(texts ^ golds):
            bad += 1
            print(f"{name}: story or gold is missing")
        for name in sorted(texts & golds):
            path = os.path.join(folder, "gold", name + ".json")
            text = open(os.path.join(folder, "stories", name + ".txt"), encoding="utf-8").read()
            try:
                gold = json.load(open(path, encoding="utf-8"))
            except json.JSONDecodeError as e:
                bad += 1
                print(f"{name}: {e}")
                continue
            stories += 1
            count += len(text.split())
            engagements += len(gold.get("engagements", []))
            if gold.get("id") != name:
                bad += 1
                print(f"{name}: its id is {gold.get('id')!r}")
            for complaint in complaints(gold, text):
                bad += 1
                print(f"{name}: {complaint}")
            if write:
                with open(path, "w", encoding="utf-8", newline="\n") as out:
                    json.dump(gold, out, ensure_ascii=False, indent=1)
                    out.write("\n")
    print(f"{stories} stories, {count} words, {engagements} engagements, {bad} complaints")
    sys.exit(1 if bad else 0)


main()
