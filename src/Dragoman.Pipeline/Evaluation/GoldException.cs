namespace Dragoman.Pipeline.Evaluation;

/// <summary>Hand-coded stories that can't be read; the message is for the user.</summary>
public sealed class GoldException(string message) : Exception(message);
