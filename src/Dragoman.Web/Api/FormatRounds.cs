using Dragoman.Model;
using Dragoman.Records;

namespace Dragoman.Web.Api;

/// <summary>A format with its rounds.</summary>
public sealed record FormatRounds(string Name, ValueList<string> Members, IReadOnlyList<Dealing> Rounds, long Total);
