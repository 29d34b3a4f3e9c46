using Dragoman.Model;

namespace Dragoman.Language;

/// <summary>Looks up in the almanac what the capitalised words of a story can be.</summary>
internal static class AlmanacMarks
{
    private const AlmanacKinds Wanted = AlmanacKinds.Place | AlmanacKinds.Nationality | AlmanacKinds.GovernmentName
        | AlmanacKinds.Organisation | AlmanacKinds.OrganisationPart | AlmanacKinds.Institution | AlmanacKinds.Office | AlmanacKinds.NamePart;

    public static void Run(WordSheet sheet, NameSpace space)
    {
        var text = sheet.Text.AsSpan();
        for (var i = 0; i < sheet.Count; i++)
        {
            if (!sheet.Flags[i].HasFlag(WordFlags.Capital) || !Almanac.Default.TryFind(text, sheet.Starts[i], Wanted, out var match))
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
