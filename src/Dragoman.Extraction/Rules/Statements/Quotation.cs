using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>A stretch of words between quotation marks, or from a mark to the end of its paragraph.</summary>
/// <param name="Words">The words, without the marks.</param>
/// <param name="Outer">The words with their marks.</param>
/// <param name="Paragraph">The number of the paragraph that it stands in.</param>
/// <param name="Closed">False where the paragraph ends before the quotation does.</param>
/// <param name="Resumes">Whether it carries on the one that the paragraph before left open.</param>
internal readonly record struct Quotation(Span Words, Span Outer, int Paragraph, bool Closed, bool Resumes);
