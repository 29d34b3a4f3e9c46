using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>The date of a dealing and the words that give it.</summary>
/// <param name="Date">EDTF.</param>
internal readonly record struct Timing(string Date, Span Span);
