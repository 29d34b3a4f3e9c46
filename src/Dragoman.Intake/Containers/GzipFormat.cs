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
        return context.Inside(page with
        {
            Input = name,
            Content = default,
            MediaType = null,
            Open = () => RatioStream.Gzip(PageBytes.Open(page), context.Limits),
        });
    }
}
