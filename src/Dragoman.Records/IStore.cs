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

    /// <summary>The other prints and versions of a story (agency copy in several outlets, an article that changed), the first kept first.</summary>
    IReadOnlyList<StoryCopy> Copies(string id);

    /// <summary>A dealing with its reports, by its id or the beginning of it, also by the id of one that was merged into it; null where there is none.</summary>
    /// <exception cref="StoreException">Several dealings begin so.</exception>
    Dealing? Dealing(string id);

    /// <summary>The dealings that a question asks for, newest first, those to come soonest first; without their reports.</summary>
    IReadOnlyList<Dealing> Find(FindQuery query);

    /// <summary>How many dealings a question asks for, whatever its limit and offset.</summary>
    long Count(FindQuery query);

    /// <summary>How many stories are kept, or have all the words.</summary>
    long CountStories(string? text = null);

    /// <summary>How many dealings deserve a person's look.</summary>
    long CountReview();

    /// <summary>
    /// The dealings of <see cref="Find"/>, each with its reports, read from the store while they are taken. A person, words and an
    /// earlier moment can't be asked for here.
    /// </summary>
    IEnumerable<Dealing> Whole(FindQuery query);

    /// <summary>The newest stories that have all the words, in their text, their statements or their subjects; "words in quotes" stand together.</summary>
    IReadOnlyList<StorySummary> Search(string text, int limit = 50, int offset = 0);

    /// <summary>Enters a correction; the id of the dealing or person that came of it.</summary>
    /// <exception cref="StoreException">It names what is not there, or can't be done.</exception>
    Task<string> CorrectAsync(Correction correction, CancellationToken cancellationToken = default);

    /// <summary>Enters persons and their offices from another source; how many.</summary>
    Task<int> ImportAsync(IEnumerable<OfficeHolder> holders, string source, string author, CancellationToken cancellationToken = default);

    /// <summary>Every state that a dealing was in, oldest first; of dealings that are gone too.</summary>
    IReadOnlyList<DealingVersion> History(string id);

    /// <summary>Every state that a story's record was in, by the story's id or the beginning of it, oldest first: as it was read, read anew and corrected.</summary>
    /// <exception cref="StoreException">Several stories begin so.</exception>
    IReadOnlyList<RecordVersion> RecordHistory(string id);

    /// <summary>What the store knew of a dealing at a moment, or null.</summary>
    DealingVersion? AsOf(string id, DateTimeOffset moment);

    /// <summary>Every dealing as the store knew it at a moment.</summary>
    IReadOnlyList<Dealing> AllAsOf(DateTimeOffset moment);

    /// <summary>What became of a dealing or a person that no longer stands under its id; null where it stands, or never was.</summary>
    Fate? Fate(string id);

    /// <summary>
    /// The story with the day of publication that somebody gave it, whatever it says itself; one that comes without any, with the one that it had when it was
    /// kept: what it tells of days rests on it.
    /// </summary>
    Story Dated(Story story);

    /// <summary>The kept stories behind a number, in the order they were kept, with what read them last.</summary>
    IReadOnlyList<ReadStory> ReadStories(long after, int limit = 1000);

    /// <summary>What changed behind a cursor, in the order it did; 0 is the beginning.</summary>
    IReadOnlyList<DealingVersion> Changes(long after, int limit = 1000);

    /// <summary>The cursor behind which everything lies that changed since a moment.</summary>
    long Cursor(DateTimeOffset since);

    /// <summary>What deserves a person's look, the most deserving first.</summary>
    IReadOnlyList<ReviewItem> Review(int limit = 50, int offset = 0);

    /// <summary>What two parties have to do with each other.</summary>
    /// <param name="asOf">As the store knew it at a moment; null for now.</param>
    Dyad Dyad(string one, string other, DateTimeOffset? asOf = null);

    /// <summary>The persons who may bear a name.</summary>
    IReadOnlyList<Person> Persons(string name, int limit = 10);

    /// <summary>A person by the id, also by that of one who was merged into another; null where there is none.</summary>
    Person? Person(string id);

    /// <summary>Those who were merged into a person and can be parted again, the last one first.</summary>
    IReadOnlyList<PersonMerge> MergesOf(string person);

    /// <summary>Who brought stories, with the days of those published since a day, most stories first.</summary>
    IReadOnlyList<SourceDays> Sources(NodaTime.LocalDate since);

    /// <summary>What was promised, newest first; by and to the parties given.</summary>
    IReadOnlyList<Promise> Promises(string? by = null, string? to = null, int limit = 200);

    /// <summary>What is planned from today on for so many days, soonest first.</summary>
    IReadOnlyList<Dealing> Agenda(int days = 14);

    /// <summary>The dealings that a story's engagements are merged into, by the engagements' ids; without their reports.</summary>
    IReadOnlyDictionary<string, Dealing> DealingsOf(string story);

    /// <summary>What readers keep beside the record: notes, watch lists, alerts; and what a follower remembers.</summary>
    IShelf Shelf { get; }

    /// <summary>Stories that wait to be read by whichever worker comes first, and those that were given up.</summary>
    WorkQueue Work { get; }

    /// <summary>
    /// Takes a piece of work that only one program at a time may do on this store ("follow"); null where another has it. It is given back by disposal
    /// and by the program's death.
    /// </summary>
    /// <exception cref="StoreException">The store can only be read.</exception>
    IDisposable? Hold(string work);

    /// <summary>What is not as it should be, a line each: stories without their record, reports without their dealing, words without their story. Empty where all is well.</summary>
    IReadOnlyList<string> Check();
}
