using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>A coded event with the story that tells it.</summary>
/// <param name="Dealing">The id of the dealing that it belongs to, or null.</param>
/// <param name="Standing">That dealing's standing: who vouches for it.</param>
public sealed record StoryEvent(Record Record, CodedEvent Event, string? Dealing, Standing Standing)
{
    public Story Story => Record.Story;

    /// <summary>Stays the same for the same event of the same story.</summary>
    public string Id => $"{Story.Id[..12]}-{Event.Id}";

    /// <summary>The same for one of its pairs, as a number below 2^52: some formats' ids are numbers.</summary>
    public long Number(int pair) => (long)(BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{Story.Id}/{Event.Id}/{pair}"))) >> 12);

    /// <summary>The words that tell it.</summary>
    public string Text => string.Join(" ", Event.Evidence.Where(s => s.End <= Story.Text.Length).Select(s => s.Of(Story.Text).ToString().Replace('\n', ' ').Replace('\t', ' ')));

    /// <summary>The day of the event, else the day the story was published; null where there is neither.</summary>
    public string? Day => DateRange.Of(Event.When) is { } range ? Edtf.Format(range.First) : Edtf.Day(Story.Published) is { } day ? Edtf.Format(day) : null;

    /// <summary>The number of the sentence that tells it, headline left out, 1 the first.</summary>
    public int Sentence
    {
        get
        {
            var start = Event.Evidence.Count > 0 ? Math.Min(Event.Evidence[0].Start, Story.Text.Length) : 0;
            var sentence = 1;
            for (var i = Math.Max(Story.Body.Start, 0); i + 1 < start; i++)
            {
                if (Story.Text[i] is '.' or '!' or '?' && char.IsWhiteSpace(Story.Text[i + 1]))
                    sentence++;
            }
            return sentence;
        }
    }
}
