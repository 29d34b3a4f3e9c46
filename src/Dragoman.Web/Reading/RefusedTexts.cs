namespace Dragoman.Web.Reading;

/// <summary>Texts that were pasted and refused for something else (a bad date), kept for a moment so that nobody pastes twice. The newest few only.</summary>
public sealed class RefusedTexts
{
    private const int Most = 16;

    private readonly Lock gate = new();
    private readonly LinkedList<(string Key, string Text)> held = [];

    /// <summary>Holds the text; the key to ask for it.</summary>
    public string Hold(string text)
    {
        var key = Guid.NewGuid().ToString("N");
        lock (gate)
        {
            held.AddFirst((key, text));
            if (held.Count > Most)
                held.RemoveLast();
        }
        return key;
    }

    /// <summary>The text, or null where it is no longer held.</summary>
    public string? Of(string? key)
    {
        if (key is null)
            return null;
        lock (gate)
            return held.FirstOrDefault(pair => pair.Key == key).Text;
    }
}
