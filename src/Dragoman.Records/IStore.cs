using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>
/// Where records are kept. Safe to use from several threads; what is written is written in the order it came, and a task that
/// writing returns completes when the store would survive the program's death, not before.
/// </summary>
public interface IStore : IDisposable
{
    /// <summary>What it was opened by.</summary>
    string Address { get; }

    /// <summary>
    /// Keeps a story's record: all of it or nothing. The same story is kept once; read again with other findings, the new record
    /// takes the old one's place and the old one stays in the history. Do not await one story before giving the next: stories that
    /// wait together are committed together.
    /// </summary>
    Task<KeepOutcome> KeepAsync(Record record, CancellationToken cancellationToken = default);

    /// <summary>The stories kept, newest first by publication day.</summary>
    IReadOnlyList<StorySummary> Stories(int limit = 100, int offset = 0);

    /// <summary>The record of a story, by its id or the beginning of it; null where there is none.</summary>
    /// <exception cref="StoreException">Several stories begin so.</exception>
    Record? Record(string id);

    /// <summary>A dealing with its reports, by its id or the beginning of it, also by the id of one that was merged into it; null where there is none.</summary>
    /// <exception cref="StoreException">Several dealings begin so.</exception>
    Dealing? Dealing(string id);

    /// <summary>The dealings that a question asks for, newest first, those to come soonest first; without their reports.</summary>
    IReadOnlyList<Dealing> Find(FindQuery query);

    /// <summary>The newest stories that have all the words, in their text, their statements or their subjects; "words in quotes" stand together.</summary>
    IReadOnlyList<StorySummary> Search(string text, int limit = 50);
}
