namespace Dragoman.Training.Neural;

/// <summary>The spelling of a word as the network sees it: rows of its tables.</summary>
internal sealed record Spelling(int Word, int[] Affixes, int[] Pieces, int Look);
