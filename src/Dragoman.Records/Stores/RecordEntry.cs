using System.Security.Cryptography;
using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>A record on its way into the journal, with what can be made of it beforehand.</summary>
internal sealed class RecordEntry
{
    /// <param name="dialect">How the journal is to hold it; null where it holds it already.</param>
    public RecordEntry(Record record, Dialect? dialect = null)
    {
        // The layers belong to a reading, not to the record that is kept; what was corrected is the journal's to say.
        Record = record.Numbered() with { Layers = null, Corrections = null };
        Body = dialect?.Body(Record);
        var findings = RecordFormat.ToUtf8(Record with { Story = Nameless, MadeBy = null });
        Findings = Convert.ToHexStringLower(SHA256.HashData(findings).AsSpan(0, 16));
    }

    public Record Record { get; }

    public object? Body { get; }

    /// <summary>Equal where the same was found, wherever the story came from.</summary>
    public string Findings { get; }

    private static Story Nameless { get; } = new() { Id = "", Input = "", Text = "" };
}
