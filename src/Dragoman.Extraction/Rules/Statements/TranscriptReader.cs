using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>
/// Finds what persons say in interviews and transcripts: paragraphs that begin with a speaker's name or with "Q" and "A" and a colon, where
/// labels come back. What is in quotation marks is read elsewhere; who only asks says nothing that counts.
/// </summary>
internal sealed class TranscriptReader(Tree tree, Cast cast, Speech speech)
{
    private const int LongestLabel = 60;
    private const int LeastWords = 3;

    private static readonly Dictionary<string, bool> Sides =
        LexiconFile.Read("Rules.Statements.turns.tsv", 2).ToDictionary(line => line[0], line => line[1] == "answer", StringComparer.OrdinalIgnoreCase);

    public IEnumerable<Statement> Read()
    {
        var turns = new List<(int Paragraph, string Label, int Words)>();
        for (var index = 0; index < speech.Paragraphs.Count; index++)
        {
            if (LabelOf(speech.Paragraphs[index]) is { } label)
                turns.Add((index, label.Of(tree.Text).ToString(), label.End + 1));
        }
        if (turns.Count < 2 || turns.Select(turn => turn.Label).Distinct(StringComparer.OrdinalIgnoreCase).Count() is var labels && (labels < 2 || labels == turns.Count && !turns.Exists(turn => Sides.ContainsKey(turn.Label))))
            yield break;
        var guest = Guest(speech.Paragraphs[turns[0].Paragraph].Start);
        for (var index = 0; index < turns.Count; index++)
        {
            var (paragraph, label, start) = turns[index];
            // Paragraphs without a label go on with a turn, but for the last: behind it the narrator may speak.
            var last = index + 1 < turns.Count ? turns[index + 1].Paragraph - 1 : paragraph;
            var words = new Span(start, speech.Paragraphs[last].End);
            var speaker = Sides.TryGetValue(label, out var answers) ? (answers ? guest : null) : Speaker(speech.Paragraphs[paragraph].Start, start);
            if (speaker is not null && Statement(speaker, words) is { } statement)
                yield return statement;
        }
    }

    /// <summary>The words before the colon of a paragraph that begins with a label in capitals, or null.</summary>
    private Span? LabelOf(Span paragraph)
    {
        var text = paragraph.Of(tree.Text);
        var colon = text[..Math.Min(text.Length, LongestLabel)].IndexOf(':');
        if (colon < 1 || colon + 1 >= text.Length || text[colon + 1] is not (' ' or '\n' or '\u00a0'))
            return null;
        foreach (var word in text[..colon].Split(' '))
        {
            if (text[..colon][word] is not [var first, ..] || (char.IsLower(first) && !NameWords.IsParticle(text[..colon][word].ToString())) || text[..colon][word].ContainsAny("\"“”"))
                return null;
        }
        return new Span(paragraph.Start, paragraph.Start + colon);
    }

    /// <summary>The person named in a label.</summary>
    private CastMember? Speaker(int start, int end)
    {
        for (var word = tree.Syntax.WordAt(start); word >= 0 && word < tree.Count && tree.Syntax.Starts[word] < end; word++)
        {
            if (cast.MentionOver(word) is { IsPlural: false, Member: { Kind: ActorKind.Person, IsNamed: true } member })
                return member;
        }
        return null;
    }

    /// <summary>Who is asked, where answers have no name: the last person named before the first question.</summary>
    private CastMember? Guest(int before)
    {
        CastMember? guest = null;
        var latest = -1;
        foreach (var member in cast.Members)
        {
            if (member is not { Kind: ActorKind.Person, IsNamed: true })
                continue;
            foreach (var mention in member.Mentions)
            {
                if (mention.Span.Start < before && mention.Span.Start > latest)
                    (guest, latest) = (member, mention.Span.Start);
            }
        }
        return guest;
    }

    private Statement? Statement(CastMember speaker, Span words)
    {
        while (words.Length > 0 && char.IsWhiteSpace(tree.Text[words.Start]))
            words = new Span(words.Start + 1, words.End);
        var first = tree.Syntax.WordAt(words.Start);
        var end = tree.Syntax.WordAt(Math.Max(words.Start, words.End - 1)) + 1;
        if (words.Length == 0 || end - first < LeastWords)
            return null;
        for (var word = first; word < Math.Min(end, tree.Count); word++)
        {
            if (speech.IsQuoted(word))
                return null;
        }
        return new Statement
        {
            Id = "",
            Form = StatementForm.Direct,
            Speaker = speaker.Id,
            SpeakerName = speaker.Name,
            Text = SpeakerResolver.Flat(words.Of(tree.Text)),
            Span = words,
        };
    }
}
