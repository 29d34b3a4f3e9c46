namespace Dragoman.Intake;

/// <summary>One thing that is counted in one document. Once it is over, every further count says so again: parsers that swallow errors are stopped all the same.</summary>
public sealed class Tally
{
    private readonly Budget budget;
    private readonly string limit;
    private readonly long most;
    private long count;

    internal Tally(Budget budget, string limit, long most)
    {
        this.budget = budget;
        this.limit = limit;
        this.most = most;
    }

    /// <exception cref="OverBudgetException">It is more than one document may hold.</exception>
    public void Add(long more)
    {
        count += more;
        Check();
    }

    /// <summary>For what goes up and down again.</summary>
    public void Reach(long level)
    {
        count = level;
        Check();
    }

    /// <summary>Begins anew, with the next document of a stream.</summary>
    public void Restart() => count = 0;

    public void Check()
    {
        if (count > most)
            throw new OverBudgetException($"has too many {limit} (limit: {most})") { Limit = limit };
        budget.Check();
    }
}
