using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>A phrase that names somebody by office or function: "the visiting Iraqi foreign minister", "Chairman of the Expediency Council".</summary>
internal sealed class TitlePhrase
{
    /// <summary>The first word, determiner left out.</summary>
    public required int First { get; init; }

    /// <summary>The word behind the last.</summary>
    public required int End { get; set; }

    /// <summary>The noun itself ("minister").</summary>
    public required int Head { get; init; }

    public required RoleClass Class { get; init; }

    public Gender Gender { get; init; }

    /// <summary>The words of the title without its country ("foreign minister").</summary>
    public required Span Title { get; set; }

    public string? Rank { get; init; }

    /// <summary>The countries or organisations served: one mostly, several for "presidents of Zambia, Ghana and Kenya".</summary>
    public List<string> Of { get; } = [];

    public Tenure Tenure { get; set; }

    public bool Plural { get; init; }

    /// <summary>With "a", "an" or no determiner: introduces somebody instead of speaking of one known.</summary>
    public bool Indefinite { get; set; }

    /// <summary>"visiting", "his counterpart".</summary>
    public bool Visiting { get; set; }

    /// <summary>The pronoun or name that owns it ("his counterpart", "Putin's spokesman"), or -1.</summary>
    public int Owner { get; set; } = -1;

    /// <summary>"two", "both" before a plural; 0 where no number is told.</summary>
    public int Number { get; set; }

    public bool IsCounterpart { get; init; }
}
