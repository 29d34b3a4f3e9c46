namespace Dragoman.Extraction;

/// <summary>Quoted words of one speaker that the story breaks up: a direct statement in the making.</summary>
internal sealed class Utterance(int paragraph, int passage)
{
    /// <summary>The numbers of its quotations.</summary>
    public List<int> Quotations { get; } = [];

    /// <summary>For each quotation the cue and source of its own sentence (-1 where it has none), and whether it is a part of the narrator's.</summary>
    public List<(int Cue, int Source, bool Fragment)> Marks { get; } = [];

    /// <summary>The paragraph of its last piece.</summary>
    public int Paragraph { get; set; } = paragraph;

    /// <summary>The passage of its first piece that tells the speaker.</summary>
    public int Passage { get; set; } = passage;

    /// <summary>The verb, or "according", that tells the speaker; -1 where none does.</summary>
    public int CueWord { get; set; } = -1;

    /// <summary>The word that heads the speaker's phrase, or -1.</summary>
    public int SourceWord { get; set; } = -1;

    public Speaker Speaker { get; set; } = Speaker.Unknown;

    /// <summary>Whether all its pieces are parts of the narrator's own sentence.</summary>
    public bool IsFragment { get; set; }
}
