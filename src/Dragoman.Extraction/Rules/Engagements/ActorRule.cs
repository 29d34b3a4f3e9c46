using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Writes the named members of the cast down as the record's actors.</summary>
internal sealed class ActorRule : IRule
{
    public string Name => "actor/cast";

    public void Find(Reading reading, FindingsBuilder findings)
    {
        foreach (var member in findings.Cast.Members)
        {
            if (member.Id is not { } id || member.Name is not { } name)
                continue;
            findings.Actors.Add(new Actor
            {
                Id = id,
                Kind = member.Kind,
                Name = name,
                Country = member.Country,
                Code = member.Code,
                Offices = member.Offices.ToValueList(),
                Members = member.Members,
                Mentions = Mentions(member),
            });
        }
    }

    private static ValueList<Span> Mentions(CastMember member)
    {
        var spans = new List<Span>(member.Mentions.Count);
        foreach (var mention in member.Mentions)
        {
            if (spans.Count == 0 || spans[^1] != mention.Span)
                spans.Add(mention.Span);
        }
        return spans.ToValueList();
    }
}
