namespace Dragoman.Extraction.Events;

/// <summary>A noun that names an event, and where its parties stand (plover-nouns.tsv).</summary>
/// <param name="Needs">What must stand there for it to tell an event: see the head of the file.</param>
internal sealed record NounPattern(string Lemma, string[] Actors, string[] Recipients, Coding Coding, char Needs)
{
    public string Name { get; } = $"noun/{Lemma}";
}
