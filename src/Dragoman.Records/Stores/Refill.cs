namespace Dragoman.Records;

/// <summary>What a new version of the tables asks of a store's journal; the widest that is asked is done, once.</summary>
internal enum Refill
{
    /// <summary>The migration's own statements are enough.</summary>
    Nothing,

    /// <summary>The copies alone, from the stories' texts: nothing is merged again.</summary>
    Copies,

    /// <summary>Everything that is made from the journal.</summary>
    Everything,
}
