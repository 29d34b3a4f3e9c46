using System.Data.Common;
using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>What differs between the databases that speak SQL: everything else is written once, for all of them.</summary>
internal abstract class Dialect
{
    /// <summary>The name that migrations for this database alone bear.</summary>
    public abstract string Name { get; }

    /// <summary>Whether all must share one connection, as a database in memory does.</summary>
    public virtual bool OneConnection => false;

    /// <summary>Whether it can only be read.</summary>
    public virtual bool IsReadOnly => false;

    /// <exception cref="StoreException">There is no such database, or no way to it.</exception>
    public abstract DbConnection Connect();

    /// <summary>A lock of this name on the store, let go by disposal and by the program's death; null where another program has it.</summary>
    public abstract IDisposable? Hold(string name);

    public abstract DbParameter Parameter(int number);

    /// <summary>The moment in milliseconds by the database's own clock, one for all workers.</summary>
    public abstract string Now { get; }

    /// <summary>What has a question lock the rows that it finds and pass over those that are locked; empty where writers take turns anyway.</summary>
    public virtual string SkipLocked => "";

    /// <summary>Tells those who wait for work, once the transaction is committed; where nobody can be told they look by themselves.</summary>
    public virtual void WakeWorkers(Session session)
    {
    }

    /// <summary>Waits until workers are told of work, or for as long as is given.</summary>
    /// <param name="isDue">Whether there is some already.</param>
    public virtual Task WaitForWorkAsync(Func<bool> isDue, TimeSpan atMost, CancellationToken cancellation) => Task.Delay(atMost, cancellation);

    /// <summary>Begins a transaction that nobody else can write beside.</summary>
    public abstract void BeginWriting(Session session);

    /// <summary>The column types of the migrations, in this database's words.</summary>
    public abstract string Translate(string sql);

    /// <summary>Whether the error means that the connection is of no more use.</summary>
    public virtual bool IsBroken(DbException error) => false;

    /// <summary>A record as the journal is to hold it: text, or bytes where the database does not pack by itself.</summary>
    public virtual object Body(Record record) => RecordFormat.ToJson(record);

    /// <summary>Called on the writer's connection when nothing has been written for a while.</summary>
    public virtual void Rest(Session session)
    {
    }

    /// <summary>A question for the numbers of stories (<c>rowid</c>), <c>{}</c> standing for what is asked; more conditions may follow.</summary>
    public abstract string Matching { get; }

    /// <summary>Asks for all of the phrases: each is words of letters and digits with a space between them.</summary>
    public abstract string Query(IReadOnlyList<string> phrases);

    /// <summary>Enters a story's words.</summary>
    public abstract void Index(Session session, long story, bool again, string headline, string body, string statements, string subjects);
}
