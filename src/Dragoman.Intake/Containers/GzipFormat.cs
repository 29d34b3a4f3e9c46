using Dragoman.Model;

namespace Dragoman.Intake;

/// <summary>Anything in gzip, also of several members one after the other as crawlers write them; streamed.</summary>
public sealed class GzipFormat : ISignedFormat
{
    public string Name => "gzip";

    public IReadOnlyList<string> MediaTypes { get; } = ["application/gzip", "application/x-gzip"];

    public IReadOnlyList<string> Endings { get; } = [".gz", ".tgz"];

    public bool Recognises(ReadOnlySpan<byte> start) => start is [0x1F, 0x8B, 8, ..];

    public IEnumerable<IntakeOutcome> Read(Page page, IntakeContext context)
    {
        var name = page.Input.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? page.Input[..^3] : page.Input;
        var inner = page with { Input = name, Content = default, MediaType = null };
        var watch = new GzipWatch();
        var given = 0;
        foreach (var outcome in context.Inside(inner with { Open = () => RatioStream.Gzip(PageBytes.Open(page), context.Limits, watch) }))
        {
            if (outcome.Failed is not null && watch.IsBroken)
                break;
            given++;
            yield return outcome;
        }
        if (!watch.IsBroken && !watch.IsCutShort(page))
            yield break;
        // Once more from the start, member by member: what has been read is passed over, what lies behind the break is not lost.
        foreach (var outcome in context.Inside(inner with { Open = () => RatioStream.Members(PageBytes.Open(page), context.Limits) }).Skip(given))
            yield return outcome;
    }
}
