using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>A cast while it is being put together.</summary>
internal sealed class CastDraft(Reading reading, Tree tree, Gazette gazette)
{
    /// <summary>"the two sides" are looked for among so many mentions: a long text is read in linear time.</summary>
    private const int MostCounted = 120;

    /// <summary>A mention that holds a word begins no further before it.</summary>
    private const int LongestMention = 12;

    private readonly List<CastMember> members = [];
    private readonly List<Mention> mentions = [];
    private readonly Dictionary<string, CastMember> byCode = [];
    private readonly Dictionary<string, CastMember> nameless = [];

    public Reading Reading { get; } = reading;

    public Tree Tree { get; } = tree;

    public Gazette Gazette { get; } = gazette;

    public PersonList People { get; } = new();

    public IReadOnlyList<CastMember> Members => members;

    public List<Mention> Mentions => mentions;

    public CastMember NewMember(ActorKind kind, string description)
    {
        var member = new CastMember(kind, description);
        members.Add(member);
        return member;
    }

    /// <summary>The member for a country, an organisation or a format: one for each code or name.</summary>
    public CastMember Body(ActorKind kind, string name, string? code)
    {
        var key = $"{kind} {code ?? name}";
        if (byCode.TryGetValue(key, out var known))
            return known;
        var member = NewMember(kind, name);
        member.Name = name;
        if (kind == ActorKind.Country)
            member.Country = code;
        else
            member.Code = code;
        byCode.Add(key, member);
        return member;
    }

    /// <summary>Somebody whom the story never names, the same one for the same words of the same country.</summary>
    public CastMember Nameless(string title, string? country, bool plural, string description, bool fresh)
    {
        var key = $"{title} {country} {plural}";
        if (!fresh && nameless.TryGetValue(key, out var known))
            return known;
        var member = NewMember(ActorKind.Person, description);
        member.Country = country;
        member.IsPlural = plural;
        nameless[key] = member;
        return member;
    }

    public Mention Add(int head, int first, int end, Span span, MentionForm form, params CastMember[] whom)
    {
        var mention = new Mention(head, first, end, span, form, ValueList.Create<CastMember>(whom));
        mentions.Add(mention);
        return mention;
    }

    /// <summary>As <see cref="Add"/>, kept in the order of the text.</summary>
    public Mention Insert(int head, int first, int end, Span span, MentionForm form, params CastMember[] whom)
    {
        var mention = new Mention(head, first, end, span, form, ValueList.Create<CastMember>(whom));
        mentions.Insert(MentionFrom(first), mention);
        return mention;
    }

    /// <summary>The word of a run that the run hangs on the rest of its sentence by.</summary>
    public int HeadOf(int first, int end)
    {
        var heads = Tree.Syntax.Heads;
        for (var word = first; word < end; word++)
        {
            if ((heads[word] < first || heads[word] >= end) && Tree.Syntax.Tags[word] is not (Upos.Punct or Upos.Det or Upos.Adp))
                return word;
        }
        return end - 1;
    }

    public Span SpanOf(int first, int end) => new(Tree.Syntax.Starts[first], Tree.Syntax.Ends[end - 1]);

    /// <summary>Mentions are added by kind; this puts those met so far into the order of the text.</summary>
    public void Sort() => mentions.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : a.Head.CompareTo(b.Head));

    /// <summary>The index of the first mention that starts at or behind a word; mentions must be sorted.</summary>
    public int MentionFrom(int word)
    {
        int low = 0, high = mentions.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (mentions[middle].First < word)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>The person whom "his" before a counterpart means: the subject of the sentence, else the last one named before.</summary>
    public CastMember? LastPerson(int at, int notAt)
    {
        CastMember? last = null;
        var sentence = Tree.Syntax.SentenceOf(at);
        for (var i = MentionFrom(at) - 1; i >= 0; i--)
        {
            var mention = mentions[i];
            var behind = sentence - Tree.Syntax.SentenceOf(mention.First);
            if (behind > 3 || (behind > 0 && last is not null))
                break;
            if (mention.Member.Kind != ActorKind.Person || mention.IsPlural || mention.Head == notAt)
                continue;
            if (Tree.Syntax.Relations[mention.Head] is Relation.Nsubj or Relation.NsubjPass)
                return mention.Member;
            last ??= mention.Member;
        }
        return last;
    }

    /// <summary>What the engine takes the words of a span for; null where it names nothing there.</summary>
    public EntityType? EntityOver(Span span)
    {
        var entities = Reading.Entities;
        int low = 0, high = entities.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (entities[middle].Span.End <= span.Start)
                low = middle + 1;
            else if (entities[middle].Span.Start >= span.End)
                high = middle - 1;
            else
                return entities[middle].Type;
        }
        return null;
    }

    /// <summary>The person with a country whose mention holds a word.</summary>
    public CastMember? PersonAt(int word)
    {
        for (var i = MentionFrom(Math.Max(0, word - LongestMention)); i < mentions.Count && mentions[i].First <= word; i++)
        {
            if (mentions[i].Member is { Kind: ActorKind.Person, Country: not null } person && word < mentions[i].End)
                return person;
        }
        return null;
    }

    /// <summary>The last two people (or parties) of different countries spoken of before a word, in the order of the text; null where there are none near.</summary>
    /// <param name="office">"ministers", "presidents": those who hold such an office, where two do. Who only speaks for others is passed over.</param>
    public CastMember[]? LastPair(int before, bool people, string? office = null) =>
        (people && office is not null ? Pair(before, people, member => Holds(member, office)) : null)
        ?? (people ? Pair(before, people, member => !Holds(member, "spokes")) : Sides(before))
        ?? Pair(before, people, _ => true);

    /// <summary>"the two sides": the parties most spoken of before, where both are spoken of more than in passing.</summary>
    private CastMember[]? Sides(int before)
    {
        var counts = new List<(string Party, int Count, int Last)>();
        var end = MentionFrom(before);
        for (var i = Math.Max(0, end - MostCounted); i < end; i++)
        {
            if (mentions[i].IsPlural || mentions[i].Member is not { Party: { } party, Kind: not ActorKind.Format })
                continue;
            var at = counts.FindIndex(c => c.Party == party);
            if (at < 0)
                counts.Add((party, 1, i));
            else
                counts[at] = (party, counts[at].Count + 1, i);
        }
        counts.Sort((one, other) => one.Count != other.Count ? other.Count.CompareTo(one.Count) : other.Last.CompareTo(one.Last));
        if (counts.Count < 3 || counts[1].Count < 3 || counts[1].Count < 2 * counts[2].Count)
            return null;
        var (first, second) = counts[0].Last < counts[1].Last ? (counts[0], counts[1]) : (counts[1], counts[0]);
        return [Party(first.Party), Party(second.Party)];
    }

    private CastMember Party(string code) => Almanac.Default.Country(code) is { } country
        ? Body(ActorKind.Country, country.Name, code)
        : Body(ActorKind.Organisation, Almanac.Default.Organisation(code)?.Name ?? code, code);

    private static bool Holds(CastMember member, string office)
    {
        foreach (var held in member.Offices)
        {
            if (held.Title.Contains(office, StringComparison.OrdinalIgnoreCase) || (office is "leader" or "statesman" && held.Rank is "head-of-state" or "head-of-government" or "monarch"))
                return true;
        }
        return false;
    }

    private CastMember[]? Pair(int before, bool people, Func<CastMember, bool> fits)
    {
        CastMember? second = null;
        var sentence = Tree.Syntax.SentenceOf(before);
        for (var i = MentionFrom(before) - 1; i >= 0; i--)
        {
            var mention = mentions[i];
            if (sentence - Tree.Syntax.SentenceOf(mention.First) > 4)
                return null;
            if (mention.IsPlural && mention.Form == MentionForm.Group && mention.Members.Count == 2 && (mention.Member.Kind == ActorKind.Person) == people
                && fits(mention.Members[0]) && fits(mention.Members[1]))
                return [mention.Members[0], mention.Members[1]];
            if (mention.IsPlural || mention.Member.Party is null)
                continue;
            var member = mention.Member;
            if (people ? member.Kind != ActorKind.Person || member.IsPlural || (!member.IsNamed && member.Offices.Count == 0) : member.Kind is ActorKind.Format)
                continue;
            if (!fits(member))
                continue;
            if (!people && member.Kind == ActorKind.Person)
                member = Body(member.Party is { Length: 3 } ? ActorKind.Country : ActorKind.Organisation, member.Party!, member.Party);
            if (second is null)
                second = member;
            else if (member.Party != second.Party)
                return [member, second];
        }
        return null;
    }

    /// <summary>Somebody nameless turns out to be somebody named: all mentions are the named one's.</summary>
    public void Merge(CastMember nameless, CastMember named)
    {
        named.Country ??= nameless.Country;
        if (named.Gender == Gender.Unknown)
            named.Gender = nameless.Gender;
        foreach (var office in nameless.Offices)
            named.Add(office);
        for (var i = 0; i < mentions.Count; i++)
        {
            if (mentions[i].Members.Count == 1 && ReferenceEquals(mentions[i].Member, nameless))
                mentions[i] = mentions[i] with { Members = ValueList.Create<CastMember>([named]) };
        }
    }

    /// <summary>Numbers the members and hands the cast over.</summary>
    public Cast Build(IReadOnlyList<PlaceMention> places)
    {
        mentions.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : a.Head.CompareTo(b.Head));
        foreach (var mention in mentions)
        {
            foreach (var member in mention.Members)
                member.Add(mention);
        }
        members.RemoveAll(m => m.Mentions.Count == 0);
        members.Sort((a, b) => a.Mentions[0].First.CompareTo(b.Mentions[0].First));
        var number = 0;
        foreach (var member in members)
        {
            if (member.IsNamed)
                member.Id = $"a{++number}";
        }
        return new Cast(Tree.Count, members, mentions, places);
    }
}
