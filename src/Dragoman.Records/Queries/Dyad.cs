using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>What two parties have to do with each other.</summary>
/// <param name="LastMet">The last meeting, visit, call or gathering that was held.</param>
/// <param name="Next">The nearest that is to come.</param>
/// <param name="Subjects">What they dealt with, the commonest first.</param>
/// <param name="OpenPromises">Of either to the other, kept ones left out.</param>
/// <param name="Recent">Held dealings, newest first.</param>
/// <param name="Coming">Planned dealings, soonest first.</param>
/// <param name="Fallen">What was planned and came to nothing, as far as anybody told: called off, denied, put off without a day, lapsed; newest first.</param>
public sealed record Dyad(
    string One, string Other, Dealing? LastMet, Dealing? Next, ValueList<string> Subjects, ValueList<Promise> OpenPromises,
    ValueList<Dealing> Recent, ValueList<Dealing> Coming, ValueList<Dealing> Fallen);
