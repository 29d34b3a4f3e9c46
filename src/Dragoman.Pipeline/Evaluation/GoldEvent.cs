namespace Dragoman.Pipeline.Evaluation;

/// <summary>A coded event: its PLOVER category and the countries of its parties.</summary>
public sealed record GoldEvent(string Event, IReadOnlySet<string> Actors, IReadOnlySet<string> Recipients);
