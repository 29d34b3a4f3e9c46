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

    public Span? WhenSpan { get; set; }

    public string? Place { get; set; }

    public string? Country { get; set; }

    public string? Venue { get; set; }

    public string? Format { get; set; } = first.Format;

    public string? Purpose { get; set; } = first.Purpose;

    public string? Source { get; set; } = first.Source;

    public int Days { get; set; } = first.Days;

    public bool Weak { get; set; } = first.Weak;

    public List<string> Subjects { get; } = [.. first.Subjects];

    public SortedSet<int> Sentences { get; } = [first.Sentence];

    public List<string> Inferred { get; } = [];

    public SpanIndex Because { get; } = new();

    public double Confidence { get; set; } = first.Confidence;

    public int Trigger { get; } = first.Trigger;

    public int LastSentence { get; set; } = first.Sentence;
}
