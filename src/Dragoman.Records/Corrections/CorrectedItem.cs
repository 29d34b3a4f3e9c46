using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>
/// An item of a story's record as it was when somebody corrected it. A new reading numbers its items anew: by its place in the text it is known again,
/// by its words in other prints and versions of the text; and where a new reading no longer finds it, it stands as it was.
/// </summary>
/// <param name="Id">Within its record.</param>
/// <param name="Span">Where it stands in its story's text.</param>
/// <param name="Words">What stands there.</param>
public sealed record CorrectedItem(string Id, Span Span, string Words, Statement? Statement = null, Figure? Figure = null, Commitment? Commitment = null);
