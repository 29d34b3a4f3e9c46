using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>A thing that outlets tell differently.</summary>
/// <param name="Field"><c>status</c> (reported and denied), <c>when</c>, <c>where</c>, <c>who</c>, or <c>amount</c> with what is counted.</param>
public sealed record Disagreement(string Field, ValueList<Variant> Variants);
