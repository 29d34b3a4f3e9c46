using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Commitments: what a party promised, agreed to, signed for or delivered.</summary>
internal sealed class CommitmentRule : IRule
{
    public string Name => "commitment/promised";

    public void Find(Reading reading, FindingsBuilder findings)
    {
        var reader = new CommitmentReader(reading, findings);
        var tags = findings.Tree.Syntax.Tags;
        var shared = -1;
        for (var word = 0; word < tags.Length; word++)
        {
            var found = tags[word] switch
            {
                Upos.Verb => reader.Verb(word),
                Upos.Noun => reader.Noun(word),
                _ => null,
            };
            if (found is null)
                continue;
            findings.Commitments.Add(found);
            if (found.Span.Start > shared)
            {
                findings.Commitments.AddRange(reader.Shared(found));
                shared = found.Span.End;
            }
        }
    }
}
