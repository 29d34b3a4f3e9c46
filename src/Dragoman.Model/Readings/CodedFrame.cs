namespace Dragoman.Model;

/// <summary>A word that tells a political event, with how sure each of its sides is, as shares of one.</summary>
/// <param name="Trigger">The word.</param>
/// <param name="Told">How sure it is that the word tells an event at all.</param>
/// <param name="Category">Which one.</param>
/// <param name="Score">How sure that is.</param>
/// <param name="Roles">Who acts and to whom it is done, where that is at all likely, in the order of the candidates.</param>
public sealed record CodedFrame(int Trigger, float Told, PloverCategory Category, float Score, IReadOnlyList<CodedRole> Roles);
