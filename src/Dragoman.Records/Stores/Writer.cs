using System.Data.Common;
using System.Threading.Channels;

namespace Dragoman.Records;

/// <summary>
/// The one thread that writes: what waits is written together and committed together, each piece of work whole or not at all, and
/// each is answered only after the commit.
/// </summary>
internal sealed class Writer : IDisposable
{
    private const int Capacity = 512;
    private const int Batch = 128;
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(2);

    private readonly Channel<Work> queue = Channel.CreateBounded<Work>(
        new BoundedChannelOptions(Capacity) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });
    private readonly Dialect dialect;
    private readonly Action forget;
    private readonly Thread thread;
    private Session session;
    private bool written;

    /// <param name="forget">Called where work was undone: what was remembered of it is no longer so.</param>
    public Writer(Session session, Action forget)
    {
        this.session = session;
        this.forget = forget;
        dialect = session.Dialect;
        thread = new Thread(Run) { IsBackground = true, Name = "store" };
        thread.Start();
    }

    /// <summary>Held while a batch is written: who shares the connection takes it too.</summary>
    public Lock Gate { get; } = new();

    public async Task<T> Do<T>(Func<Session, T> job, CancellationToken cancellationToken)
    {
        var work = new Work<T>(job);
        await queue.Writer.WriteAsync(work, cancellationToken).ConfigureAwait(false);
        return await work.Answer.ConfigureAwait(false);
    }

    /// <summary>Runs a question on the writer's own connection.</summary>
    public T Ask<T>(Func<Session, T> question)
    {
        lock (Gate)
            return question(session);
    }

    public void Dispose()
    {
        queue.Writer.TryComplete();
        thread.Join();
        session.Dispose();
    }

    private void Run()
    {
        var batch = new List<Work>(Batch);
        while (Wait())
        {
            while (batch.Count < Batch && queue.Reader.TryRead(out var work))
                batch.Add(work);
            lock (Gate)
                Write(batch);
            written = true;
            foreach (var work in batch)
                work.Finish();
            batch.Clear();
        }
    }

    /// <summary>Waits for work; false where no more will come. Where none comes for a while, the database tidies up.</summary>
    private bool Wait()
    {
        var more = queue.Reader.WaitToReadAsync().AsTask();
        if (written && !more.Wait(Idle))
        {
            written = false;
            lock (Gate)
                Rest();
        }
        return more.GetAwaiter().GetResult();
    }

    private void Rest()
    {
        try
        {
            dialect.Rest(session);
        }
        catch (DbException)
        {
            // Somebody reads just now, or the connection is away: the next pause will do.
        }
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1031", Justification = "The error goes to whoever gave the work.")]
    private void Write(List<Work> batch)
    {
        try
        {
            dialect.BeginWriting(session);
            foreach (var work in batch)
                WriteOne(work);
            session.Run("COMMIT");
        }
        catch (Exception e)
        {
            var told = e is DbException ? new StoreException($"the store can't be written: {e.Message}", e) : e;
            foreach (var work in batch)
                work.Fail(told);
            forget();
            Recover();
        }
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1031", Justification = "The error goes to whoever gave the work.")]
    private void WriteOne(Work work)
    {
        session.Run("SAVEPOINT one");
        try
        {
            work.Do(session);
            session.Run("RELEASE SAVEPOINT one");
        }
        catch (Exception e) when (e is not DbException broken || !dialect.IsBroken(broken))
        {
            work.Fail(e);
            session.Run("ROLLBACK TO SAVEPOINT one");
            session.Run("RELEASE SAVEPOINT one");
            forget();
        }
    }

    /// <summary>Leaves a connection on which the next batch can begin; where there is none, that batch says so.</summary>
    private void Recover()
    {
        try
        {
            session.Run("ROLLBACK");
            return;
        }
        catch (Exception e) when (e is DbException or InvalidOperationException)
        {
            if (dialect.OneConnection)
                return;
        }
        try
        {
            var fresh = new Session(dialect);
            session.Dispose();
            session = fresh;
        }
        catch (StoreException)
        {
            // Still away. The next batch fails on the old connection and comes here again.
        }
    }

    private abstract class Work
    {
        public abstract void Do(Session session);

        public abstract void Fail(Exception error);

        public abstract void Finish();
    }

    private sealed class Work<T>(Func<Session, T> job) : Work
    {
        private readonly TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T result = default!;
        private Exception? error;

        public Task<T> Answer => answer.Task;

        public override void Do(Session session) => result = job(session);

        public override void Fail(Exception error) => this.error ??= error;

        public override void Finish()
        {
            if (error is null)
                answer.SetResult(result);
            else
                answer.SetException(error);
        }
    }
}
