using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>
/// A title in the plural before the names of its bearers: "Presidents Anna Lind and Marco Ferri of Sweden and Italy",
/// "Thai and Cambodian foreign ministers X and Y", "his Thai and Cambodian counterparts, X and Y". The countries stand in the order of the names, or there is one for all.
/// </summary>
internal sealed class SharedTitle
{
    private const int MaxNames = 12;

    private SharedTitle(TitlePhrase title, List<NameRun> bearers, List<string> countries) => (Title, Bearers, Countries) = (title, bearers, countries);

    public TitlePhrase Title { get; }

    public List<NameRun> Bearers { get; }

    private List<string> Countries { get; }

    public static SharedTitle? Of(CastDraft draft, TitlePhrase title, Dictionary<int, NameRun> runs)
    {
        if (!title.Plural || (title.Class != RoleClass.Office && !title.IsCounterpart))
            return null;
        var tree = draft.Tree;
        var sentence = tree.Syntax.SentenceOf(title.Head);
        var bearers = new List<NameRun>();
        var at = title.IsCounterpart && title.End < tree.Count && tree.Form(title.End) is "," ? title.End + 1 : title.End;
        while (bearers.Count < MaxNames && runs.TryGetValue(at, out var run) && tree.Syntax.SentenceOf(run.First) == sentence)
        {
            bearers.Add(run);
            at = run.End;
            while (at < tree.Count && tree.Form(at) is "," or "and" or "&")
                at++;
        }
        if (bearers.Count < 2 || (title.IsCounterpart && title.Of.Count != bearers.Count))
            return null;
        return new SharedTitle(title, bearers, title.Of.Count > 0 ? title.Of : Behind(draft, bearers[^1].End, sentence));
    }

    public string? CountryOf(int bearer) =>
        Countries.Count == Bearers.Count ? Countries[bearer] : Countries.Count == 1 ? Countries[0] : null;

    /// <summary>"foreign ministers" is what each is called without its last letter.</summary>
    public static string Singular(string title) => title.EndsWith('s') && !title.EndsWith("ss", StringComparison.Ordinal) ? title[..^1] : title;

    private static List<string> Behind(CastDraft draft, int at, int sentence)
    {
        var found = new List<string>();
        var tree = draft.Tree;
        if (at >= tree.Count || tree.Form(at) is not ("of" or "from"))
            return found;
        for (at++; at < tree.Count && tree.Syntax.SentenceOf(at) == sentence; at++)
        {
            if (draft.Gazette.Over(at) is { Kind: HitKind.Country, Code: { } code } hit)
            {
                found.Add(code);
                at = hit.End - 1;
            }
            else if (tree.Form(at) is not ("," or "and" or "the"))
            {
                break;
            }
        }
        return found;
    }
}
