namespace Dragoman.Extraction;

/// <summary>An amount whose clause has no verb of its own.</summary>
/// <param name="Amount">Its place in the list of amounts.</param>
/// <param name="First">The place of the amount whose verb it shares.</param>
/// <param name="Party">Who stands before it.</param>
/// <param name="Start">Where that begins in the text.</param>
/// <param name="Receives">Whether the party is whom it goes to, and not who gives.</param>
internal readonly record struct Gap(int Amount, int First, string Party, int Start, bool Receives);
