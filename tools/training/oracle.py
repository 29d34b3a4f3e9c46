#!/usr/bin/env python3
"""oracle.py SHEET GOLD OUT.jsonl: the gold's own frames, for `Dragoman.Training oracle`, which shows what is lost behind the model."""
import json
import sys

from gold import read

with open(sys.argv[3], "w", encoding="utf-8") as out:
    for story in read(sys.argv[1], sys.argv[2]):
        frames = [{"word": w, "kind": k, "status": s, "dealing": d, "roles": sorted([story.candidates[n]["first"], story.candidates[n]["end"], r] for n, r in labels.items() if r)}
                  for w, k, s, d, labels in sorted(story.triggers, key=lambda t: t[0])]
        out.write(json.dumps({"text": story.text, "frames": frames}, ensure_ascii=False) + "\n")
