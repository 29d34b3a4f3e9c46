using System.Globalization;
using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>How sure an engagement is: the share of those told like it that were right on stories that nobody learnt from (<c>confidence.tsv</c>).</summary>
internal static class Confidence
{
    private static readonly (float From, bool Thin, double Share)[] Shares = Load();

    public static double Of(Draft draft)
    {
        var thin = draft.Parties.Count < 2 && draft.Kind is not (EngagementKind.Visit or EngagementKind.Gathering);
        var share = 0.0;
        foreach (var row in Shares)
        {
            if (row.Thin == thin && draft.Told >= row.From)
                share = row.Share;
        }
        return share;
    }

    private static (float From, bool Thin, double Share)[] Load()
    {
        var shares = new List<(float, bool, double)>();
        foreach (var line in LexiconFile.Read("Engagements.confidence.tsv", 3))
            shares.Add((float.Parse(line[0], CultureInfo.InvariantCulture), line[1] == "yes", double.Parse(line[2], CultureInfo.InvariantCulture)));
        return [.. shares];
    }
}
