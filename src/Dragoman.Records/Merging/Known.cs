namespace Dragoman.Records;

/// <summary>A dealing with its reports and what is compared of it.</summary>
internal sealed class Known(long no, Dealing dealing)
{
    public long No => no;

    /// <summary>With its reports.</summary>
    public Dealing Dealing => dealing;

    public Traits Traits { get; } = Traits.Of(dealing);
}
