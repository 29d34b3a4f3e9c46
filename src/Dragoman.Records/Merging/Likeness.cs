using System.Globalization;

namespace Dragoman.Records;

/// <summary>How like two tellings are: a sum of reasons, each of which can be read.</summary>
internal sealed class Likeness
{
    /// <summary>From here on they are taken to be one dealing.</summary>
    public const double Same = 2.5;

    /// <summary>From here on a person should look whether they are.</summary>
    public const double Perhaps = 1.0;

    private readonly List<string> reasons = [];

    public double Score { get; private set; }

    public IReadOnlyList<string> Reasons => reasons;

    public void Add(string reason, double weight)
    {
        Score = Math.Round(Score + weight, 2);
        reasons.Add(string.Create(CultureInfo.InvariantCulture, $"{reason} {weight:+0.0;-0.0;0}"));
    }
}
