using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Statements: quoted words by speaker, and reported clauses.</summary>
internal sealed class StatementRule : IRule
{
    public string Name => "statement/said";

    public void Find(Reading reading, FindingsBuilder findings)
    {
        var speech = findings.SpeechOf(reading);
        var tree = findings.Tree;
        var channels = new ChannelReader(tree, findings.Cast, new SourceFinder(tree));
        var occasions = new OccasionReader(tree, findings.Engagements);
        var found = new List<Statement>();
        var direct = new DirectStatements(tree, speech, channels, occasions);
        var indirect = new IndirectStatements(tree, speech, channels, occasions, reading.Story.Body.Length > 0 ? reading.Story.Body.Start : 0);
        // Both in the order of the text, so that "the statement" finds the fuller words before it.
        int next = 0, credit = 0;
        while (next < speech.Utterances.Count || credit < speech.Credits.Count)
        {
            var utterance = next < speech.Utterances.Count ? direct.Position(speech.Utterances[next]) : int.MaxValue;
            var reported = credit < speech.Credits.Count ? tree.Syntax.Starts[speech.Credits[credit].CueWord] : int.MaxValue;
            var statement = utterance <= reported ? direct.Of(speech.Utterances[next++]) : indirect.Of(credit++);
            if (statement is not null)
                found.Add(statement);
        }
        found.AddRange(new TranscriptReader(tree, findings.Cast, speech).Read());
        found.Sort((a, b) => a.Span.CompareTo(b.Span));
        foreach (var statement in found)
        {
            if (!Repeats(findings.Statements, statement))
                findings.Statements.Add(statement with { Id = $"s{findings.Statements.Count + 1}" });
        }
    }

    private static bool Repeats(List<Statement> before, Statement statement)
    {
        for (var index = before.Count - 1; index >= 0 && index >= before.Count - 4; index--)
        {
            if (before[index].Span == statement.Span && before[index].SpeakerName == statement.SpeakerName)
                return true;
        }
        return false;
    }
}
