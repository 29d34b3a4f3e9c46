using Dragoman.Model;
using Dragoman.Pipeline;
using Dragoman.Records;
using NodaTime;

namespace Dragoman.Web.Checking;

/// <summary>Reads a draft as a story is read, keeps nothing of it, and holds what it tells against the record.</summary>
public sealed class TextCheck(IStore store, StoryReader reader)
{
    /// <summary>The longest draft.</summary>
    public const int Longest = 100_000;

    /// <param name="day">The draft's day: what it calls "Tuesday" is the one before.</param>
    /// <exception cref="StoreException">There is no text in it, or too much.</exception>
    public CheckedText Of(string? draft, LocalDate day)
    {
        var text = (draft ?? "").ReplaceLineEndings("\n").Trim();
        if (text.Length is 0 or > Longest)
            throw new StoreException(text.Length == 0 ? "there is no text to check" : $"a draft has {Longest} signs at most");
        var record = reader.Read(new Story { Id = Story.IdOf(text), Input = "draft", Language = "en", Published = Edtf.Format(day), Text = text, Body = new Span(0, text.Length) });
        var findings = new List<CheckFinding>();
        findings.AddRange(new PersonCheck(store).Of(record, day));
        findings.AddRange(new MeetingCheck(store).Of(record));
        findings.AddRange(new AmountCheck(store).Of(record));
        return new CheckedText(text, [.. findings.OrderBy(finding => finding.Start).ThenBy(finding => finding.End).DistinctBy(finding => (finding.Kind, finding.Start, finding.End))]);
    }
}
