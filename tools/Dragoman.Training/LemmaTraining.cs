using Dragoman.Language;
using Dragoman.Model;

namespace Dragoman.Training;

/// <summary>Learns the lexicon of lemmas and the rules for words that it lacks.</summary>
internal static class LemmaTraining
{
    public static List<(string Name, byte[] Content)> Train(List<GoldStory> stories)
    {
        var rules = new Dictionary<LemmaRule, int>();
        var counts = new Dictionary<ulong, Dictionary<int, int>>();
        void Count(ulong key, int rule)
        {
            if (!counts.TryGetValue(key, out var found))
                counts.Add(key, found = []);
            found[rule] = found.GetValueOrDefault(rule) + 1;
        }

        Span<uint> endings = stackalloc uint[Lemmatizer.LongestEnding + 1];
        foreach (var story in stories)
        {
            var seen = new HashSet<(uint, Upos, Features)>();
            foreach (var word in story.Words)
            {
                var text = story.Text[word.Start..word.End];
                if (word.Lemma == "_" || word.Misc.Contains("CorrectForm", StringComparison.Ordinal)
                    || LemmaRule.Between(text, word.Lemma) is not { } rule)
                    continue;
                if (!rules.TryGetValue(rule, out var number))
                    rules.Add(rule, number = rules.Count);
                var flags = WordFlags.None;
                var form = WordForm.Of(text, ref flags);
                Count(Lemmatizer.WordKey(form.Exact, word.Upos, word.Features), number);
                if (form.Lower != form.Exact)
                    Count(Lemmatizer.WordKey(form.Lower, word.Upos, word.Features), number);
                Count(Lemmatizer.WordKey(form.Lower, word.Upos), number);
                // The endings of a word count once a story, so that "was" doesn't teach how to treat "grass".
                if (!seen.Add((form.Exact, word.Upos, word.Features)))
                    continue;
                Lemmatizer.Endings(text, endings);
                for (var length = 0; length <= Math.Min(Lemmatizer.LongestEnding, text.Length); length++)
                    Count(Lemmatizer.EndingKey(endings[length], length, word.Upos, word.Features), number);
            }
        }
        var entries = counts.OrderBy(pair => pair.Key)
            .Select(pair => (pair.Key, pair.Value.OrderByDescending(rule => rule.Value).ThenBy(rule => rule.Key).First().Key)).ToList();
        return [("lemma-rules", Lemmatizer.Layout([.. rules.OrderBy(pair => pair.Value).Select(pair => pair.Key)])), ("lexicon", Lemmatizer.Layout(entries))];
    }
}
