namespace Dragoman.Model;

/// <summary>Who is credited with what, as PolNeAR annotates it: source, cue ("said", "according to") and content.</summary>
public sealed record Attribution(Span? Source, Span? Cue, ValueList<Span> Content);
