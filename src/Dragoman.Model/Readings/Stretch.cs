namespace Dragoman.Model;

/// <summary>Words side by side that are of one use: what is talked about, what is promised, what is said.</summary>
/// <param name="First">The first word.</param>
/// <param name="End">The word behind the last.</param>
/// <param name="Score">How sure it is, as a share of one.</param>
public readonly record struct Stretch(StretchKind Kind, int First, int End, float Score);
