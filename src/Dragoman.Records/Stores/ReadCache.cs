using System.Data.Common;
using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>
/// What questions have read lately, so that a page that is asked for again parses nothing anew. Entries are found by what never
/// changes, a dealing's revision with its text and a journal entry's number, so that none goes stale; the newest takes the place of whatever has
/// its slot. For connections that see only what is committed. Threads may use it at once.
/// </summary>
internal sealed class ReadCache
{
    private const int DealingSlots = 4096, RecordSlots = 256;

    private readonly KnownDealing?[] dealings = new KnownDealing?[DealingSlots];
    private readonly KnownRecord?[] records = new KnownRecord?[RecordSlots];

    /// <param name="column">Where the id stands; behind it the revision and the body.</param>
    public Dealing Dealing(DbDataReader row, int column)
    {
        var (id, revision, body) = (row.GetString(column), row.GetInt64(column + 1), row.GetString(column + 2));
        // A dealing that was taken out and told of again begins with its first revision anew.
        var hash = body.GetHashCode(StringComparison.Ordinal);
        ref var slot = ref dealings[(uint)id.GetHashCode(StringComparison.Ordinal) % DealingSlots];
        if (Volatile.Read(ref slot) is { } known && known.Revision == revision && known.Hash == hash && known.Dealing.Id == id)
            return known.Dealing;
        var dealing = DealingFormat.Parse(body);
        Volatile.Write(ref slot, new KnownDealing(revision, hash, dealing));
        return dealing;
    }

    /// <summary>The record of the journal's entry, as it was read.</summary>
    public Record Record(long seq, Func<long, Record> read)
    {
        ref var slot = ref records[seq % RecordSlots];
        if (Volatile.Read(ref slot) is { } known && known.Seq == seq)
            return known.Record;
        var record = read(seq);
        Volatile.Write(ref slot, new KnownRecord(seq, record));
        return record;
    }

    private sealed record KnownDealing(long Revision, int Hash, Dealing Dealing);

    private sealed record KnownRecord(long Seq, Record Record);
}
