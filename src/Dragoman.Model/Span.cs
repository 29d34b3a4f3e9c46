using System.Text.Json.Serialization;

namespace Dragoman.Model;

/// <summary>A stretch <c>[Start, End)</c> of a story's text, in UTF-16 code units.</summary>
[JsonConverter(typeof(SpanConverter))]
public readonly record struct Span : IComparable<Span>
{
    /// <exception cref="ArgumentOutOfRangeException">The start is negative or lies behind the end.</exception>
    public Span(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    public int Start { get; }

    public int End { get; }

    public int Length => End - Start;

    public bool Contains(Span other) => Start <= other.Start && other.End <= End;

    public bool Contains(int position) => Start <= position && position < End;

    public bool Overlaps(Span other) => Start < other.End && other.Start < End;

    /// <summary>The words themselves.</summary>
    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, Length);

    /// <summary>The smallest span that holds both.</summary>
    public Span To(Span other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>By start, the longer first where two start together.</summary>
    public int CompareTo(Span other) => Start != other.Start ? Start.CompareTo(other.Start) : other.End.CompareTo(End);

    public static bool operator <(Span left, Span right) => left.CompareTo(right) < 0;

    public static bool operator >(Span left, Span right) => left.CompareTo(right) > 0;

    public static bool operator <=(Span left, Span right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Span left, Span right) => left.CompareTo(right) >= 0;

    public override string ToString() => $"[{Start}, {End})";
}
