namespace Dragoman.Model;

/// <summary>A currency.</summary>
/// <param name="Code">ISO 4217.</param>
/// <param name="Name">The English name.</param>
public sealed record Currency(string Code, string Name);
