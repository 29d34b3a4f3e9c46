namespace Dragoman.Language;

/// <summary>The hashes of a word's looks that features are made of, computed once a word.</summary>
internal struct WordForm
{
    /// <summary>Lower case, digits as zeros, quotation marks and apostrophes as straight ones.</summary>
    public uint Lower;

    /// <summary>As written, digits and quotation marks as in <see cref="Lower"/>.</summary>
    public uint Exact;

    public uint Shape;
    public uint Suffix1;
    public uint Suffix2;
    public uint Suffix3;
    public uint Suffix4;
    public uint Prefix1;
    public uint Prefix2;
    public uint Prefix3;

    /// <summary>Stands for what lies outside a sentence.</summary>
    public static WordForm Outside { get; } = new()
    {
        Lower = 1,
        Exact = 1,
        Shape = 1,
        Suffix1 = 1,
        Suffix2 = 1,
        Suffix3 = 1,
        Suffix4 = 1,
        Prefix1 = 1,
        Prefix2 = 1,
        Prefix3 = 1,
    };

    public static WordForm Of(ReadOnlySpan<char> word, ref WordFlags flags)
    {
        var form = new WordForm();
        uint lower = Mix.Start, exact = Mix.Start, shape = Mix.Start;
        var last = CharClass.Space;
        var run = 0;
        var letters = 0;
        var capitals = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            var kind = CharClasses.Of(c);
            var plain = Plain(c, kind);
            var small = kind == CharClass.Upper ? char.ToLowerInvariant(plain) : plain;
            exact = Mix.Add(exact, plain);
            lower = Mix.Add(lower, small);
            if (i == 0)
                form.Prefix1 = lower;
            else if (i == 1)
                form.Prefix2 = Mix.Close(lower);
            else if (i == 2)
                form.Prefix3 = Mix.Close(lower);
            run = kind == last ? run + 1 : 1;
            last = kind;
            if (run <= 2)
                shape = Mix.Add(shape, CharClasses.IsWord(kind) ? (uint)kind : plain);
            switch (kind)
            {
                case CharClass.Upper:
                    letters++;
                    capitals++;
                    break;
                case CharClass.Lower:
                    letters++;
                    break;
                case CharClass.Digit:
                    flags |= WordFlags.HasDigit;
                    break;
                case CharClass.Hyphen:
                    flags |= WordFlags.HasHyphen;
                    break;
                case CharClass.Period:
                    flags |= WordFlags.HasPeriod;
                    break;
            }
        }
        if (letters > 0)
            flags |= WordFlags.HasLetter;
        if (letters > 0 && CharClasses.Of(word[0]) == CharClass.Upper)
            flags |= WordFlags.Capital;
        if (letters > 1 && capitals == letters)
            flags |= WordFlags.AllCapitals;
        form.Lower = Mix.Close(lower);
        form.Exact = Mix.Close(exact);
        form.Shape = Mix.Close(shape);
        form.Suffixes(word);
        return form;
    }

    private void Suffixes(ReadOnlySpan<char> word)
    {
        var hash = Mix.Start;
        for (var k = 1; k <= 4; k++)
        {
            if (k <= word.Length)
            {
                var c = word[^k];
                var kind = CharClasses.Of(c);
                var plain = Plain(c, kind);
                hash = Mix.Add(hash, kind == CharClass.Upper ? char.ToLowerInvariant(plain) : plain);
            }
            else
            {
                hash = Mix.Add(hash, 2);
            }
            switch (k)
            {
                case 1:
                    Suffix1 = Mix.Close(hash);
                    break;
                case 2:
                    Suffix2 = Mix.Close(hash);
                    break;
                case 3:
                    Suffix3 = Mix.Close(hash);
                    break;
                default:
                    Suffix4 = Mix.Close(hash);
                    break;
            }
        }
    }

    /// <summary>Digits become zeros, all sorts of apostrophes, quotation marks and dashes one of each.</summary>
    public static char Plain(char c, CharClass kind) => kind switch
    {
        CharClass.Digit => '0',
        CharClass.Apostrophe => '\'',
        CharClass.Quote => '"',
        CharClass.Dash => '–',
        CharClass.Hyphen => '-',
        _ => c,
    };
}
