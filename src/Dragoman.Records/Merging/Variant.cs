using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>One way of telling it, and the outlets that do.</summary>
public sealed record Variant(string Value, ValueList<string> Outlets);
