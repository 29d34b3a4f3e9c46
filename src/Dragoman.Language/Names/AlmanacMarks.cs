using Dragoman.Model;

namespace Dragoman.Language;

/// <summary>Looks up in the almanac what the words of a story can be: names, and titles in small letters before them.</summary>
internal static class AlmanacMarks
{
    private const AlmanacKinds Wanted = AlmanacKinds.Place | AlmanacKinds.Nationality | AlmanacKinds.GovernmentName
        | AlmanacKinds.Organisation | AlmanacKinds.OrganisationPart | AlmanacKinds.Institution | AlmanacKinds.Office | AlmanacKinds.NamePart;

    /// <summary>What words in small letters may be: "foreign minister", "al".</summary>
    private const AlmanacKinds WantedSmall = AlmanacKinds.Office | AlmanacKinds.Particle;

    public static void Run(WordSheet sheet, NameSpace space, TagSet tags)
    {
        var text = sheet.Text.AsSpan();
        for (var i = 0; i < sheet.Count; i++)
        {
            var capital = sheet.Flags[i].HasFlag(WordFlags.Capital);
            if (!capital && tags.UposOf(sheet.Tags[i]) is not (Upos.Noun or Upos.Adj or Upos.Propn or Upos.X))
                continue;
            if (!Almanac.Default.TryFind(text, sheet.Starts[i], capital ? Wanted : WantedSmall, out var match))
                continue;
            var end = i + 1;
            while (end < sheet.Count && sheet.Ends[end] <= match.Span.End)
                end++;
            // A name of several words covers the shorter names inside it.
            for (var k = i; k < end; k++)
            {
                space.Kinds[k] = match.Kinds;
                space.Left[k] = (byte)Math.Min(end - k, 8);
            }
            i = end - 1;
        }
    }
}
