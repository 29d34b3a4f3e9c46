using System.Collections.Concurrent;
using Dragoman.Model;
using Dragoman.Records;

namespace Dragoman.Web.Questions;

/// <summary>
/// Answers that cost more than a page may, kept for a few seconds: many readers of one page ask the store once. A correction made here
/// shows at once, for it empties what is kept.
/// </summary>
public sealed class Gathered(IStore store, TimeProvider time)
{
    private const int Most = 512;

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<string, (DateTimeOffset Until, Lazy<object> Answer)> kept = new(StringComparer.Ordinal);

    public DyadView Dyad(string one, string other) => Get($"dyad {one} {other}", () => DyadView.Of(store, one, other));

    public IReadOnlyList<Dealing> Agenda(int days) => Get($"agenda {days}", () => store.Agenda(days));

    public IReadOnlyList<SourceDays> Sources(NodaTime.LocalDate since) => Get($"sources {since}", () => store.Sources(since));

    /// <summary>The newest cursor.</summary>
    public long End => Get<object>("end", () => store.Cursor(time.GetUtcNow().AddDays(1))) is long end ? end : 0;

    public News News(long after, long end, string since) => Get($"news {after} {end} {since}", () => Questions.News.Of(store, after, end, since));

    public void Forget() => kept.Clear();

    private T Get<T>(string key, Func<T> answer)
        where T : class
    {
        var now = time.GetUtcNow();
        if (kept.Count > Most)
            kept.Clear();
        var entry = kept.AddOrUpdate(key, _ => New(), (_, old) => old.Until > now ? old : New());
        try
        {
            return (T)entry.Answer.Value;
        }
        catch
        {
            kept.TryRemove(key, out _);
            throw;
        }

        (DateTimeOffset, Lazy<object>) New() => (now + Fresh, new Lazy<object>(() => answer()));
    }
}
