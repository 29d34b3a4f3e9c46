namespace Dragoman.Language;

/// <summary>What the encoder's heads say of a window: for each of its words a vector and the share of each label, row by row.</summary>
internal sealed record WindowScores(Window Window, float[] Words, float[] Kinds, float[] Statuses, float[] Events, float[] Stretches);
