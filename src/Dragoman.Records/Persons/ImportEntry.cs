using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>An import as the journal keeps it.</summary>
internal sealed record ImportEntry(string Source, ValueList<OfficeHolder> Holders);
