namespace Dragoman.Model;

/// <summary>A title and what it means.</summary>
/// <param name="Title">In lower case where the title is common ("foreign minister").</param>
/// <param name="Rank">One of <see cref="Ranks"/>.</param>
/// <param name="Sector">The sector of a holder, PLOVER's ("GOV", "MIL", "LEG").</param>
/// <param name="Of">The country whose title has this rank, or null for all ("secretary of state" is a foreign minister in the USA).</param>
/// <param name="Elsewhere">What the same office is called elsewhere: how a counterpart is titled.</param>
/// <param name="Portfolio">What a minister is minister of ("defence"), or null.</param>
public sealed record OfficeTitle(
    string Title, string Rank, string Sector, string? Of = null, string? Elsewhere = null, string? Portfolio = null)
{
    /// <summary>The title of "his counterpart" in another country: counterparts hold the same rank.</summary>
    public string CounterpartTitle => Elsewhere ?? Title;

    /// <summary>Whether several holders are meant ("foreign ministers").</summary>
    public bool IsPlural
    {
        get
        {
            var head = Title.AsSpan();
            foreach (var link in (ReadOnlySpan<string>)[" of ", " for ", " and "])
            {
                var at = head.IndexOf(link);
                if (at > 0)
                    head = head[..at];
            }

            return head.EndsWith("men") || head.EndsWith("people")
                || (head.EndsWith("s") && !head.EndsWith("ss") && !head.EndsWith("affaires"));
        }
    }
}
