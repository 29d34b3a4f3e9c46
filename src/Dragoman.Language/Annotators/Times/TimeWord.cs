namespace Dragoman.Language.Annotators.Times;

/// <summary>What a word may mean in a time expression, with the value of each sense (see time-words.tsv).</summary>
internal sealed class TimeWord
{
    public static readonly TimeWord None = new();

    public Senses Senses { get; set; }

    public int Month { get; set; }

    public int Weekday { get; set; }

    public int Ordinal { get; set; }

    /// <summary>Days from today for "yesterday", "today", "tomorrow".</summary>
    public int Shift { get; set; }

    public int Direction { get; set; }

    public double Number { get; set; }

    public TimeUnit Unit { get; set; }

    /// <summary>TIMEX3's code for a part of the day ("MO") or a season ("SP").</summary>
    public string Code { get; set; } = "";

    /// <summary>TIMEX3's <c>mod</c> for "early", "mid", "late".</summary>
    public string Edge { get; set; } = "";

    public string Frequency { get; set; } = "";

    public bool Has(Senses senses) => (Senses & senses) != 0;
}
