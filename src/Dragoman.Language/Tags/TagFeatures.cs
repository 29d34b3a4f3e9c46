namespace Dragoman.Language;

/// <summary>The features that tell a word's tag, given the tags of the words before it.</summary>
internal static class TagFeatures
{
    /// <summary>Room enough for the features of one word.</summary>
    public const int Capacity = 80;

    private static readonly WordForm[] Outside = [WordForm.Outside];

    public static void Fill(FeatureList list, WordSheet sheet, int i, int first, int end, ReadOnlySpan<uint> ambiguity)
    {
        list.Clear();
        ref readonly var w = ref sheet.Forms[i];
        ref readonly var l = ref Form(sheet, i - 1, first, end);
        ref readonly var ll = ref Form(sheet, i - 2, first, end);
        ref readonly var r = ref Form(sheet, i + 1, first, end);
        ref readonly var rr = ref Form(sheet, i + 2, first, end);
        uint t1 = i > first ? sheet.Tags[i - 1] + 1u : 0, t2 = i > first + 1 ? sheet.Tags[i - 2] + 1u : 0;
        uint a0 = Class(ambiguity, i, first, end), a1 = Class(ambiguity, i + 1, first, end), a2 = Class(ambiguity, i + 2, first, end);
        var flags = sheet.Flags[i];
        var look = (uint)(flags & (WordFlags.Capital | WordFlags.AllCapitals | WordFlags.HasDigit | WordFlags.HasHyphen | WordFlags.Continues));
        var opening = i == first ? 1u : 0;
        list.Add(Mix.Key(1, w.Lower));
        list.Add(Mix.Key(2, w.Exact));
        list.Add(Mix.Key(3, w.Suffix1, look));
        list.Add(Mix.Key(4, w.Suffix2));
        list.Add(Mix.Key(5, w.Suffix3));
        list.Add(Mix.Key(6, w.Suffix4));
        list.Add(Mix.Key(7, w.Prefix1, opening));
        list.Add(Mix.Key(8, w.Prefix2));
        list.Add(Mix.Key(9, w.Prefix3));
        list.Add(Mix.Key(10, w.Shape, opening));
        list.Add(Mix.Key(11, t1));
        list.Add(Mix.Key(12, t1, t2));
        list.Add(Mix.Key(13, t1, w.Lower));
        list.Add(Mix.Key(14, t2, w.Lower));
        list.Add(Mix.Key(15, l.Lower));
        list.Add(Mix.Key(16, ll.Lower));
        list.Add(Mix.Key(17, r.Lower));
        list.Add(Mix.Key(18, rr.Lower));
        list.Add(Mix.Key(19, l.Lower, w.Lower));
        list.Add(Mix.Key(20, w.Lower, r.Lower));
        list.Add(Mix.Key(21, l.Lower, r.Lower));
        list.Add(Mix.Key(22, t1, r.Lower));
        list.Add(Mix.Key(23, r.Suffix3));
        list.Add(Mix.Key(24, l.Suffix3));
        list.Add(Mix.Key(25, r.Suffix2, w.Lower));
        list.Add(Mix.Key(26, r.Shape, w.Shape, opening));
        list.Add(Mix.Key(27, t1, w.Suffix3));
        list.Add(Mix.Key(28, t1, w.Shape, opening));
        list.Add(Mix.Key(29, t1, t2, w.Lower));
        list.Add(Mix.Key(30, t1, a0));
        list.Add(Mix.Key(31, t1, a0, a1));
        list.Add(Mix.Key(32, a0, a1, a2));
        list.Add(Mix.Key(33, t1, a1));
        list.Add(Mix.Key(34, w.Lower, a1));
        list.Add(Mix.Key(35, w.Lower, a1, a2));
        list.Add(Mix.Key(36, t1, w.Lower, a1));
        list.Add(Mix.Key(37, t1, t2, a0, a1));
        list.Add(Mix.Key(38, w.Suffix2, a1, t1));
        list.Add(Mix.Key(39, l.Shape, w.Shape, r.Shape));
        list.Add(Mix.Key(40, w.Lower, r.Lower, rr.Lower));
        list.Add(Mix.Key(41, ll.Lower, l.Lower, w.Lower));
        list.Add(Mix.Key(42, w.Suffix3, look, opening));
        list.Add(Mix.Key(43, l.Lower, a0));
        list.Add(Mix.Key(44, l.Lower, a0, a1));
        list.Add(Mix.Key(45, w.Suffix3, a1));
        list.Add(Mix.Key(46, look, opening, a0, t1));
    }

    private static uint Class(ReadOnlySpan<uint> ambiguity, int i, int first, int end) => i >= first && i < end ? ambiguity[i - first] : 1;

    private static ref readonly WordForm Form(WordSheet sheet, int i, int first, int end)
    {
        if (i < first || i >= end)
            return ref Outside[0];
        return ref sheet.Forms[i];
    }
}
