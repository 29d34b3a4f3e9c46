using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>One telling of a dealing, as a rule found it in a sentence; <see cref="EngagementAssembly"/> joins the tellings of one dealing.</summary>
internal sealed class Sighting
{
    public required EngagementKind Kind { get; init; }

    public required string Rule { get; init; }

    /// <summary>The verb or noun that tells it.</summary>
    public required int Trigger { get; init; }

    public required int Sentence { get; init; }

    public Standing Standing { get; set; }

    /// <summary>Whether the learnt frames are sure of the standing, so that the days of the clause follow it and not it them.</summary>
    public bool Sure { get; init; }

    public PartyList Parties { get; } = new();

    public Timing? When { get; set; }

    public PlaceMention? Where { get; set; }

    public string? Format { get; set; }

    public string? Purpose { get; set; }

    public string? Source { get; set; }

    public List<string> Subjects { get; } = [];

    /// <summary>"the meeting", "the visit": speaks of a dealing told elsewhere where there is one.</summary>
    public bool Anaphoric { get; set; }

    /// <summary>Too little to be a dealing of its own; it only adds to one told elsewhere.</summary>
    public bool Weak { get; set; }

    /// <summary>How long a visit or gathering lasts, in days, where the words say ("a three-day visit").</summary>
    public int Days { get; set; }

    /// <summary>The time of the clause isn't its own ("to Tashkent on Wednesday, and then to New Delhi").</summary>
    public bool Timeless { get; set; }

    /// <summary>Told to be on the sidelines of a gathering.</summary>
    public bool Margin { get; set; }

    /// <summary>The time told is its end ("concluded a two-day meeting on Thursday").</summary>
    public bool Ends { get; set; }

    /// <summary>The number of the learnt frame that tells it; -1 where a rule found it.</summary>
    public int Frame { get; init; } = -1;

    public SpanIndex Because { get; } = new();

    /// <summary>Another dealing that the same words tell, without its parties.</summary>
    public Sighting Another()
    {
        var other = new Sighting
        {
            Kind = Kind,
            Rule = Rule,
            Trigger = Trigger,
            Sentence = Sentence,
            Standing = Standing,
            When = When,
            Where = Where,
            Source = Source,
            Anaphoric = Anaphoric,
        };
        other.Subjects.AddRange(Subjects);
        other.Because.AddAll(Because);
        return other;
    }
}
