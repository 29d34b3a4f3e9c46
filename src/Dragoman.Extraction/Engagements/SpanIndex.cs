using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>The words that each field of an engagement rests on.</summary>
internal sealed class SpanIndex
{
    private readonly SortedDictionary<string, List<Span>> spans = new(StringComparer.Ordinal);

    public void Add(string field, Span span)
    {
        if (!spans.TryGetValue(field, out var list))
            spans.Add(field, list = []);
        if (!list.Contains(span))
            list.Add(span);
    }

    public void AddAll(SpanIndex other)
    {
        foreach (var (field, list) in other.spans)
        {
            foreach (var span in list)
                Add(field, span);
        }
    }

    public IReadOnlyDictionary<string, ValueList<Span>> Build()
    {
        var built = new Dictionary<string, ValueList<Span>>(spans.Count);
        foreach (var (field, list) in spans)
        {
            list.Sort();
            built.Add(field, list.ToValueList());
        }
        return built;
    }
}
