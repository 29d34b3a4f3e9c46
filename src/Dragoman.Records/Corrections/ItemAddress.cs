namespace Dragoman.Records;

/// <summary>An item of a story's record, as corrections name it: the story's id, a slash, the item's id.</summary>
/// <param name="Story">The whole id.</param>
/// <param name="Item"><c>s1</c> a statement, <c>f1</c> a figure, <c>c1</c> a commitment, <c>v1</c> a coded event.</param>
internal readonly record struct ItemAddress(string Story, string Item)
{
    private const string Sorts = "sfcv";

    public static ItemAddress? Parse(string? target)
    {
        if (target?.IndexOf('/', StringComparison.Ordinal) is not (> 0 and var slash))
            return null;
        var item = target[(slash + 1)..];
        return new ItemAddress(target[..slash].ToLowerInvariant(), item.ToLowerInvariant());
    }

    /// <summary>Whether it names no item but the sort of one that is to be added.</summary>
    public bool IsNew => Item is "s" or "f" or "c";

    /// <summary>Whether items of its sort can be corrected.</summary>
    public bool IsKnown => Item.Length > 1 && Sorts.Contains(Item[0], StringComparison.Ordinal) && Item.AsSpan(1).ContainsAnyExceptInRange('0', '9') is false;

    public override string ToString() => $"{Story}/{Item}";
}
