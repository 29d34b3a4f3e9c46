namespace Dragoman.Model;

/// <summary>What somebody said against the machine of one item of a record: a statement, a figure, a commitment or a coded event.</summary>
/// <param name="Item">The item's id; a rejected one stands in the record no more.</param>
/// <param name="Kind"><c>change</c>, <c>reject</c> or <c>accept</c>.</param>
/// <param name="Field">The field that was set, or null where the item as a whole was judged.</param>
/// <param name="Was">What stood there before; of a rejected item what it said.</param>
/// <param name="At">UTC.</param>
public sealed record ItemCorrection(string Item, string Kind, string? Field, string? Value, string? Was, string Author, string At, string Reason);
