using Dragoman.Model;

namespace Dragoman.Language;

/// <summary>The features that tell whether a word belongs to a name, and of what kind.</summary>
internal static class NameFeatures
{
    public const int Capacity = 80;

    private static readonly WordForm[] Outside = [WordForm.Outside];

    /// <summary>
    /// Whether a word can belong to a name at all: it has a capital, or it stands in one between such words ("of", "al", "-").
    /// </summary>
    public static bool IsCandidate(WordSheet sheet, NameSpace space, int i, int first, int end)
    {
        if (IsTitle(sheet, space, i, first, end) || NameWords.IsWeekday(sheet.Forms[i]))
            return false;
        if (sheet.Flags[i].HasFlag(WordFlags.Capital))
            return true;
        if (i == first || i + 1 >= end || space.Labels[i - 1] == 0)
        {
            // "al-Sisi", "de Gaulle": small words may open a name before a capital.
            return i + 1 < end && sheet.Ends[i] - sheet.Starts[i] <= 3 && sheet.Flags[i].HasFlag(WordFlags.HasLetter)
                && (space.Kinds[i] & AlmanacKinds.Particle) != 0;
        }
        return sheet.Flags[i + 1].HasFlag(WordFlags.Capital) || (i + 2 < end && sheet.Flags[i + 2].HasFlag(WordFlags.Capital))
            || sheet.Flags[i].HasFlag(WordFlags.HasDigit) || !sheet.Flags[i].HasFlag(WordFlags.SpaceBefore);
    }

    /// <summary>
    /// Whether a word goes on with the name before it whatever it is: a hyphen without blanks before a capital, and what is behind it
    /// ("Kassym-Jomart").
    /// </summary>
    public static bool IsJoined(WordSheet sheet, NameSpace space, int i, int first, int end)
    {
        if (i == first || space.Labels[i - 1] == 0 || sheet.Flags[i].HasFlag(WordFlags.SpaceBefore))
            return false;
        if (sheet.Text[sheet.Starts[i]] == '-')
            return i + 1 < end && sheet.Ends[i] - sheet.Starts[i] == 1 && IsCapitalBehind(sheet, i + 1);
        return IsCapitalBehind(sheet, i) && sheet.Text[sheet.Starts[i] - 1] == '-' && sheet.Ends[i - 1] - sheet.Starts[i - 1] == 1;
    }

    private static bool IsCapitalBehind(WordSheet sheet, int i) =>
        sheet.Flags[i].HasFlag(WordFlags.Capital) && !sheet.Flags[i].HasFlag(WordFlags.SpaceBefore);

    /// <summary>The title of an office is no part of a name, unless a person is called so ("John Major").</summary>
    private static bool IsTitle(WordSheet sheet, NameSpace space, int i, int first, int end)
    {
        const AlmanacKinds others = AlmanacKinds.Place | AlmanacKinds.Nationality | AlmanacKinds.Organisation | AlmanacKinds.Institution;
        if ((space.Kinds[i] & AlmanacKinds.Office) == 0 || (space.Kinds[i] & others) != 0)
            return false;
        var behind = i + space.Left[i];
        return i == first || (space.Kinds[i - 1] & AlmanacKinds.GivenName) == 0 || (behind < end && sheet.Flags[behind].HasFlag(WordFlags.Capital));
    }

    public static void Fill(WordSheet sheet, NameSpace space, TagSet tags, int i, int first, int end)
    {
        var f = space.Features;
        f.Clear();
        ref readonly var w = ref Form(sheet, i, first, end);
        ref readonly var l = ref Form(sheet, i - 1, first, end);
        ref readonly var ll = ref Form(sheet, i - 2, first, end);
        ref readonly var r = ref Form(sheet, i + 1, first, end);
        ref readonly var rr = ref Form(sheet, i + 2, first, end);
        uint y1 = i > first ? space.Labels[i - 1] + 1u : 0, y2 = i > first + 1 ? space.Labels[i - 2] + 1u : 0;
        uint t = Tag(sheet, tags, i, first, end), tl = Tag(sheet, tags, i - 1, first, end), tr = Tag(sheet, tags, i + 1, first, end);
        uint g = Kind(space, i, first, end), gl = Kind(space, i - 1, first, end), gr = Kind(space, i + 1, first, end);
        var left = (uint)space.Left[i];
        var look = (uint)(sheet.Flags[i] & (WordFlags.Capital | WordFlags.AllCapitals | WordFlags.HasDigit | WordFlags.SpaceBefore));
        var opening = i == first ? 1u : 0;
        uint known = space.Known(w.Exact), knownNext = i + 1 < end ? space.Known(r.Exact) : 9;
        f.Add(Mix.Key(1, w.Exact));
        f.Add(Mix.Key(2, w.Lower, y1));
        f.Add(Mix.Key(3, w.Suffix3, look));
        f.Add(Mix.Key(4, w.Suffix2, y1));
        f.Add(Mix.Key(5, w.Shape, y1, opening));
        f.Add(Mix.Key(6, y1, y2, t));
        f.Add(Mix.Key(7, y1, look, opening));
        f.Add(Mix.Key(8, l.Lower, y1));
        f.Add(Mix.Key(9, r.Lower));
        f.Add(Mix.Key(10, ll.Lower, l.Lower));
        f.Add(Mix.Key(11, r.Lower, rr.Lower));
        f.Add(Mix.Key(12, l.Lower, w.Lower));
        f.Add(Mix.Key(13, w.Lower, r.Lower));
        f.Add(Mix.Key(14, t, tl, tr));
        f.Add(Mix.Key(15, t, y1, opening));
        f.Add(Mix.Key(16, g, left, y1));
        f.Add(Mix.Key(17, g, gl, gr));
        f.Add(Mix.Key(18, g, y1, t));
        f.Add(Mix.Key(19, g, l.Lower));
        f.Add(Mix.Key(20, g, r.Lower));
        f.Add(Mix.Key(21, gl, y1, look));
        f.Add(Mix.Key(22, gr, y1, look));
        f.Add(Mix.Key(23, known, look));
        f.Add(Mix.Key(24, known, g, y1));
        f.Add(Mix.Key(25, known, t, opening));
        f.Add(Mix.Key(26, g, opening, t));
        f.Add(Mix.Key(27, l.Lower, look, r.Lower));
        f.Add(Mix.Key(28, l.Suffix3, look, y1));
        f.Add(Mix.Key(29, r.Suffix3, look, y1));
        f.Add(Mix.Key(30, r.Shape, w.Shape, y1));
        f.Add(Mix.Key(31, l.Shape, w.Shape, y1));
        f.Add(Mix.Key(32, w.Prefix3, y1));
        f.Add(Mix.Key(33, w.Suffix4));
        f.Add(Mix.Key(34, gl, g, gr, y1));
        f.Add(Mix.Key(35, tr, r.Lower, y1));
        f.Add(Mix.Key(36, y1, y2, look, tr));
        f.Add(Mix.Key(37, g, known, left));
        f.Add(Mix.Key(38, known, knownNext, y1));
        var last = LastCapital(sheet, i, end);
        uint close = Sort(sheet.Forms[last]), own = Sort(w);
        f.Add(Mix.Key(39, close, y1, look));
        f.Add(Mix.Key(40, own, y1, (uint)Math.Min(last - i, 4)));
        f.Add(Mix.Key(41, sheet.Forms[last].Lower, y1));
        f.Add(Mix.Key(42, close, g, y1, (uint)Math.Min(last - i, 2)));
        f.Add(Mix.Key(43, own, r.Lower));
        FillTree(sheet, f, i, first, end, g, y1);
    }

    /// <summary>How the word hangs together with its neighbours, and what the name that it may belong to hangs on.</summary>
    private static void FillTree(WordSheet sheet, FeatureList f, int i, int first, int end, uint g, uint y1)
    {
        uint relation = sheet.Relations[i], before = Link(sheet, i, first), behind = i + 1 < end ? Link(sheet, i + 1, first) : 0;
        var top = i;
        for (var steps = 0; steps < 8 && (Relation)sheet.Relations[top] is Relation.Flat or Relation.Compound && sheet.Heads[top] >= 0; steps++)
            top = sheet.Heads[top];
        uint topRelation = sheet.Relations[top];
        var governor = sheet.Heads[top] < 0 ? 0 : sheet.Forms[sheet.Heads[top]].Lower;
        f.Add(Mix.Key(50, relation, y1, before));
        f.Add(Mix.Key(51, before, behind, y1, g));
        f.Add(Mix.Key(52, before, relation, sheet.Relations[Math.Max(first, i - 1)], y1));
        f.Add(Mix.Key(53, behind, relation, i + 1 < end ? sheet.Relations[i + 1] : 255u));
        f.Add(Mix.Key(54, topRelation, governor));
        f.Add(Mix.Key(55, topRelation, g, y1));
        f.Add(Mix.Key(56, sheet.Forms[top].Lower, g));
        f.Add(Mix.Key(57, sheet.Forms[top].Suffix3, y1, topRelation));
        f.Add(Mix.Key(58, governor, g));
    }

    /// <summary>How a word is joined to the one before it: its child, its head, its sibling, or not at all; with the relation.</summary>
    private static uint Link(WordSheet sheet, int i, int first)
    {
        if (i == first)
            return 0;
        if (sheet.Heads[i] == i - 1)
            return 64u + sheet.Relations[i];
        if (sheet.Heads[i - 1] == i)
            return 128u + sheet.Relations[i - 1];
        return sheet.Heads[i] == sheet.Heads[i - 1] ? 1u : 2u;
    }

    /// <summary>The last of the capitalised words that follow one another from a word on.</summary>
    private static int LastCapital(WordSheet sheet, int i, int end)
    {
        var last = i;
        while (last + 1 < end && last - i < 8 && sheet.Flags[last + 1].HasFlag(WordFlags.Capital) && !NameWords.IsWeekday(sheet.Forms[last + 1]))
            last++;
        return last;
    }

    private static uint Sort(in WordForm form) => NameWords.EndsOrganisation(form) ? 1u : NameWords.EndsPlace(form) ? 2u : 0u;

    /// <summary>The almanac's kinds in coarse groups, so that what is learnt of one country holds for all.</summary>
    private static uint Kind(NameSpace space, int i, int first, int end)
    {
        if (i < first || i >= end)
            return 1;
        var kinds = space.Kinds[i];
        var groups = 0u;
        if ((kinds & AlmanacKinds.Country) != 0)
            groups |= 1 << 1;
        if ((kinds & AlmanacKinds.Nationality) != 0)
            groups |= 1 << 2;
        if ((kinds & (AlmanacKinds.City | AlmanacKinds.Region)) != 0)
            groups |= 1 << 3;
        if ((kinds & AlmanacKinds.Area) != 0)
            groups |= 1 << 4;
        if ((kinds & (AlmanacKinds.Organisation | AlmanacKinds.OrganisationPart)) != 0)
            groups |= 1 << 5;
        if ((kinds & AlmanacKinds.Institution) != 0)
            groups |= 1 << 6;
        if ((kinds & (AlmanacKinds.Office | AlmanacKinds.Honorific)) != 0)
            groups |= 1 << 7;
        if ((kinds & AlmanacKinds.GivenName) != 0)
            groups |= 1 << 8;
        if ((kinds & (AlmanacKinds.Particle | AlmanacKinds.Suffix)) != 0)
            groups |= 1 << 9;
        return groups;
    }

    private static uint Tag(WordSheet sheet, TagSet tags, int i, int first, int end) =>
        i < first || i >= end ? 0 : (uint)tags.UposOf(sheet.Tags[i]) + 1;

    private static ref readonly WordForm Form(WordSheet sheet, int i, int first, int end)
    {
        if (i < first || i >= end)
            return ref Outside[0];
        return ref sheet.Forms[i];
    }
}
