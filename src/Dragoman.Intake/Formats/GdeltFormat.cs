using System.Text;
using Dragoman.Model;

namespace Dragoman.Intake;

/// <summary>GDELT's event files: of each row the address of its story, once each.</summary>
public sealed class GdeltFormat : IFormat
{
    private const int FewestColumns = 57;

    public string Name => "GDELT events";

    public IReadOnlyList<string> MediaTypes { get; } = ["text/tab-separated-values"];

    public IReadOnlyList<string> Endings { get; } = [".export.csv", ".csv", ".tsv"];

    public bool Recognises(ReadOnlySpan<byte> start)
    {
        var end = start.IndexOf((byte)'\n');
        return end > 0 && (IsRow(start[..end]) || IsHead(start[..end]));
    }

    public IEnumerable<IntakeOutcome> Read(Page page, IntakeContext context)
    {
        using var stream = PageBytes.Open(page);
        var lines = new LineReader(stream, 1 << 20);
        var seen = new HashSet<ulong>();
        while (lines.Next(out var line))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var row = line.Span.TrimEnd((byte)'\r');
            if (row.IsEmpty || (lines.Number == 1 && IsHead(row)))
                continue;
            if (!IsRow(row))
            {
                yield return IntakeOutcome.Fail(page.Input, "is no row of a GDELT event file", $"line {lines.Number}");
                // A table of something else is said once, not for each of its lines.
                if (seen.Count == 0)
                    yield break;
                continue;
            }
            var address = Encoding.UTF8.GetString(row[(row.LastIndexOf((byte)'\t') + 1)..]).Trim();
            if (seen.Add(Hash64.Of(address)))
                yield return IntakeOutcome.Announce($"{page.Input}#{lines.Number}", address);
        }
    }

    /// <summary>The names of the columns, which some tools write over the rows: as many, in capitals, and no address.</summary>
    private static bool IsHead(ReadOnlySpan<byte> row)
    {
        var name = row[..Math.Max(0, row.IndexOf((byte)'\t'))];
        return row.Count((byte)'\t') >= FewestColumns && !name.IsEmpty && !name.ContainsAnyInRange((byte)'0', (byte)'9') && !IsRow(row);
    }

    private static bool IsRow(ReadOnlySpan<byte> row)
    {
        var last = row[(row.LastIndexOf((byte)'\t') + 1)..];
        return row.Count((byte)'\t') >= FewestColumns && (last.StartsWith("http://"u8) || last.StartsWith("https://"u8));
    }
}
