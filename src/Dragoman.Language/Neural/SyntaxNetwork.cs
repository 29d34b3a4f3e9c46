using Dragoman.Model;

namespace Dragoman.Language;

/// <summary>
/// Tags words and builds trees with a small network: spelling gives each word a vector, recurrent layers put it into its sentence,
/// and from there a layer for each task tells tags, heads and relations. The words of many sentences are multiplied at once.
/// </summary>
internal sealed class SyntaxNetwork(NetworkModel model)
{
    private const float Leak = 0.1f;

    // Sentences are cut here, so that hostile ones cost no more than linear time.
    private const int LongestSentence = 128;
    private const int ChunkWords = 128;
    private const int BlockWords = 2048;
    private readonly Speller speller = new(model);

    public void Run(WordSheet sheet, NetworkSpace space)
    {
        var starts = sheet.SentenceStarts;
        var bounds = space.Bounds;
        for (var sentence = 0; sentence + 1 < starts.Count;)
        {
            bounds.Clear();
            bounds.Add(starts[sentence]);
            while (sentence + 1 < starts.Count && bounds[^1] - bounds[0] < BlockWords)
                sentence = Cut(bounds, starts, sentence);
            speller.Run(sheet, bounds[0], bounds[^1], space);
            for (var from = 0; from + 1 < bounds.Count;)
            {
                var to = from + 1;
                while (to + 1 < bounds.Count && bounds[to + 1] - bounds[from] <= ChunkWords)
                    to++;
                Read(sheet, space, from, to);
                from = to;
            }
        }
        Join(sheet);
    }

    /// <summary>Adds the end of a sentence, or of a piece of one that is too long.</summary>
    private static int Cut(List<int> bounds, List<int> starts, int sentence)
    {
        var end = starts[sentence + 1];
        if (end - bounds[^1] <= LongestSentence)
        {
            if (end > bounds[^1])
                bounds.Add(end);
            return sentence + 1;
        }
        bounds.Add(bounds[^1] + LongestSentence);
        return sentence;
    }

    /// <summary>A sentence that was cut has as many roots as pieces: the later ones hang on the first.</summary>
    private static void Join(WordSheet sheet)
    {
        for (var sentence = 0; sentence + 1 < sheet.SentenceStarts.Count; sentence++)
        {
            int first = sheet.SentenceStarts[sentence], end = sheet.SentenceStarts[sentence + 1];
            if (end - first <= LongestSentence)
                continue;
            var root = -1;
            for (var word = first; word < end; word++)
            {
                if (sheet.Heads[word] >= 0)
                    continue;
                if (root < 0)
                    root = word;
                else
                    (sheet.Heads[word], sheet.Relations[word]) = (root, (byte)Relation.Parataxis);
            }
        }
    }

    private void Read(WordSheet sheet, NetworkSpace space, int from, int to)
    {
        var bounds = space.Bounds;
        var first = bounds[from];
        var count = bounds[to] - first;
        var d = model.Shape.Width;
        var words = space.Words(count * d);
        var gates = space.Gates(count * 3 * d);
        for (var i = 0; i < count; i++)
        {
            var values = space.Spelled[first + i - bounds[0]];
            values.AsSpan(0, d).CopyTo(words[(i * d)..]);
            values.AsSpan(d).CopyTo(gates[(i * 3 * d)..]);
        }
        for (var layer = 0; layer < model.Shape.Layers; layer++)
        {
            if (layer > 0)
                model.Layers[layer].Run(words, d, count, gates);
            for (var sentence = from; sentence < to; sentence++)
            {
                var at = bounds[sentence] - first;
                Recurrent.Run(gates[(at * 3 * d)..], model.Peeps[layer], bounds[sentence + 1] - bounds[sentence], d, words[(at * d)..]);
            }
        }
        var hidden = space.Hidden(count * model.Hidden.Width);
        model.Hidden.Run(words, d, count, hidden);
        for (var i = 0; i < count; i++)
            Lanes.Bend(hidden.Slice(i * model.Shape.Hidden, model.Shape.Bent), Leak);
        Tag(sheet, space, first, count, hidden);
        var dependents = space.Dependents(count * model.Shape.Arc);
        model.Arcs.Run(hidden, model.Shape.Hidden, count, dependents);
        var distances = space.Distances(count * model.Distances.Width);
        model.Distances.Run(hidden, model.Shape.Hidden, count, distances);
        for (var sentence = from; sentence < to; sentence++)
        {
            var at = bounds[sentence] - first;
            Attach(sheet, space, bounds[sentence], bounds[sentence + 1], hidden[(at * model.Shape.Hidden)..],
                dependents[(at * model.Shape.Arc)..], distances[(at * model.Distances.Width)..]);
        }
        Relate(sheet, space, first, count, hidden);
    }

    private void Tag(WordSheet sheet, NetworkSpace space, int first, int count, ReadOnlySpan<float> hidden)
    {
        var (upos, tags, width) = (model.Shape.Upos, model.Shape.Tags, model.Tags.Width);
        var scores = space.Tags(count * width);
        model.Tags.Run(hidden[(2 * model.Shape.Arc)..], model.Shape.Hidden, count, scores);
        for (var i = 0; i < count; i++)
        {
            var row = scores.Slice(i * width, width);
            var best = 0;
            var highest = float.NegativeInfinity;
            for (var tag = 0; tag < tags; tag++)
            {
                var score = row[upos + tag] + row[model.UposOfTag[tag]];
                if (score > highest)
                    (highest, best) = (score, tag);
            }
            sheet.Tags[first + i] = (byte)best;
        }
    }

    private void Attach(WordSheet sheet, NetworkSpace space, int first, int end, ReadOnlySpan<float> hidden, ReadOnlySpan<float> dependents, ReadOnlySpan<float> distances)
    {
        var (count, arc) = (end - first, model.Shape.Arc);
        var stride = Matrix.Padded(count + 1);
        var rows = space.Heads((count + 1) * arc);
        model.RootArc.CopyTo(rows);
        for (var i = 0; i < count; i++)
            hidden.Slice((i * model.Shape.Hidden) + arc, arc).CopyTo(rows[((i + 1) * arc)..]);
        var packed = space.Packed(stride * arc);
        Matrix.PackTransposed(rows, arc, count + 1, arc, packed);
        var scores = space.Scores(count * stride);
        Matrix.Multiply(dependents, arc, count, arc, packed, count + 1, scores, stride, add: false);
        for (var i = 0; i < count; i++)
        {
            var byClass = distances.Slice(i * model.Distances.Width, HeadDistance.Classes);
            scores[i * stride] += byClass[HeadDistance.Root];
            var row = scores.Slice((i * stride) + 1, count);
            for (var head = 0; head < row.Length; head++)
                row[head] += byClass[HeadDistance.Of(head - i)];
        }
        var found = space.Found(count);
        TreeDecoder.Decode(scores, stride, count, found, space.Trees);
        for (var i = 0; i < count; i++)
            sheet.Heads[first + i] = found[i] == 0 ? -1 : first + found[i] - 1;
    }

    private void Relate(WordSheet sheet, NetworkSpace space, int first, int count, ReadOnlySpan<float> hidden)
    {
        var width = model.Shape.Relation;
        var pairs = space.Pairs(count * width);
        for (var i = 0; i < count; i++)
        {
            var head = sheet.Heads[first + i];
            var above = head < 0 ? model.RootRelation : hidden.Slice(((head - first) * model.Shape.Hidden) + model.Shape.Bent + width, width);
            var pair = pairs.Slice(i * width, width);
            hidden.Slice((i * model.Shape.Hidden) + model.Shape.Bent, width).CopyTo(pair);
            Lanes.Add(pair, above);
            if (head >= 0)
                Lanes.Add(pair, model.Offsets.AsSpan(HeadDistance.Of(head - first - i) * width, width));
            Lanes.Bend(pair, Leak);
        }
        var scores = space.Relations(count * model.Relations.Width);
        model.Relations.Run(pairs, width, count, scores);
        for (var i = 0; i < count; i++)
        {
            var row = scores.Slice(i * model.Relations.Width, model.Shape.Relations);
            if (sheet.Heads[first + i] < 0)
            {
                sheet.Relations[first + i] = (byte)Relation.Root;
                continue;
            }
            row[(int)Relation.Root] = float.NegativeInfinity;
            sheet.Relations[first + i] = (byte)Lanes.IndexOfMax(row);
        }
    }
}
