using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Finds speakers before a colon: "Minister: border stays open" in a headline, "LIND: We will go." in a transcript.</summary>
internal static class ColonReader
{
    private const int MaxName = 7;
    private const int LeastWords = 3;

    public static List<Attribution> Read(Tree tree, Cast cast, IReadOnlyList<Span> paragraphs)
    {
        var found = new List<(Attribution Attribution, string Name, bool Sure)>();
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < paragraphs.Count; index++)
        {
            if (One(tree, cast, paragraphs[index], index == 0) is not { } one)
                continue;
            found.Add(one);
            times[one.Name] = times.GetValueOrDefault(one.Name) + 1;
        }
        // A name that takes turns is a speaker's, whatever it is.
        var speakers = new List<Attribution>();
        foreach (var (attribution, name, sure) in found)
        {
            if (sure || times[name] > 1)
                speakers.Add(attribution);
        }
        return speakers;
    }

    private static (Attribution Attribution, string Name, bool Sure)? One(Tree tree, Cast cast, Span paragraph, bool headline)
    {
        var syntax = tree.Syntax;
        var first = syntax.WordAt(paragraph.Start);
        while (first < tree.Count && tree.Form(first) is "\"" or "“")
            first++;
        var colon = first;
        while (colon < Math.Min(tree.Count, first + MaxName) && tree.Form(colon) is not ":" && syntax.Ends[colon] < paragraph.End)
        {
            if (!char.IsUpper(tree.Form(colon)[0]) && tree.Form(colon) is not ("." or "'s" or "’s" or "of"))
                return null;
            colon++;
        }
        if (colon == first || colon >= tree.Count || tree.Form(colon) is not ":" || colon + LeastWords >= tree.Count || syntax.Starts[colon + 1] >= paragraph.End)
            return null;
        var last = Math.Min(tree.Count, syntax.WordAt(paragraph.End - 1) + 1) - 1;
        if (last - colon < LeastWords)
            return null;
        var source = new Span(syntax.Starts[first], syntax.Ends[colon - 1]);
        var shouted = colon - first <= 3 && source.Length > 2 && !source.Of(tree.Text).ContainsAnyInRange('a', 'z');
        var sure = headline && (IsSpeaker(cast, syntax, first, colon) || SourceNouns.Words.Contains(syntax.Lemmas[colon - 1].ToLowerInvariant()));
        if (!headline && !shouted)
            return null;
        return (new Attribution(source, syntax.SpanOf(colon), [new Span(syntax.Starts[colon + 1], syntax.Ends[last])]), source.Of(tree.Text).ToString(), sure);
    }

    private static bool IsSpeaker(Cast cast, Syntax syntax, int first, int end)
    {
        for (var word = first; word < end; word++)
        {
            if (cast.MentionOver(word) is { Member.Kind: ActorKind.Person or ActorKind.Organisation })
                return syntax.Tags[word] == Upos.Propn || syntax.Tags[word] == Upos.Noun;
        }
        return false;
    }
}
