using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>A dealing while its tellings are being joined.</summary>
internal sealed class Draft(Sighting first)
{
    public EngagementKind Kind { get; set; } = first.Kind;

    public string Rule { get; set; } = first.Rule;

    public EngagementStatus Status { get; set; }

    /// <summary>Whether words, not a guess, tell the status.</summary>
    public bool StatusTold { get; set; }

    public PartyList Parties { get; } = new();

    public string? When { get; set; }

    /// <summary>The day of the story.</summary>
    public string? Today { get; init; }

    public Span? WhenSpan { get; set; }

    public string? Place { get; set; }

    public string? Country { get; set; }

    /// <summary>Whether the place is a province or region.</summary>
    public bool Region { get; set; }

    public string? Venue { get; set; }

    public string? Format { get; set; } = first.Format;

    public string? Purpose { get; set; } = first.Purpose;

    public string? Source { get; set; } = first.Source;

    public int Days { get; set; } = first.Days;

    public bool Ends { get; set; } = first.Ends;

    /// <summary>Told to be on the sidelines of a gathering.</summary>
    public bool Margin { get; set; } = first.Margin;

    public bool Weak { get; set; } = first.Weak;

    /// <summary>Told as what once was to be ("had been due to meet"), not as what will be.</summary>
    public bool PastPlan { get; set; }

    /// <summary>Told in the headline, where names and tenses are cut short.</summary>
    public bool Headline { get; set; }

    /// <summary>Whether a "the" before the noun points to a dealing told before.</summary>
    public bool Anaphoric { get; } = first.Anaphoric;

    /// <summary>The first telling's verb or noun.</summary>
    public string Word { get; } = first.Rule[(first.Rule.IndexOf('/', StringComparison.Ordinal) + 1)..];

    public List<string> Subjects { get; } = [.. first.Subjects];

    /// <summary>How sure the learnt frames are that a dealing is told here; 0 where none tells it.</summary>
    public float Told { get; set; }

    /// <summary>Whether so little is known of it that it rather belongs to another telling.</summary>
    public bool IsThin => Kind switch
    {
        EngagementKind.Visit => Country is null || Parties.Count == 0,
        EngagementKind.Gathering => Format is null && Parties.Count == 0 && Country is null,
        _ => Parties.Count < 2,
    };

    /// <summary>The numbers of the learnt frames that tell it.</summary>
    public List<int> Frames { get; } = first.Frame < 0 ? [] : [first.Frame];

    public SortedSet<int> Sentences { get; } = [first.Sentence];

    public List<string> Inferred { get; } = [];

    public SpanIndex Because { get; } = new();

    public int Trigger { get; } = first.Trigger;

    public int FirstSentence { get; } = first.Sentence;

    public int LastSentence { get; set; } = first.Sentence;
}
