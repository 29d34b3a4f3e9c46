using System.Collections.Frozen;
using System.Globalization;
using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>What CAMEO's tables say of a code, and the directed pairs that they are made of.</summary>
internal static class Cameo
{
    private const string Visit = "042";
    private const string Host = "043";

    private static readonly FrozenDictionary<string, (double Goldstein, string Label)> Codes = DataFile.Rows("cameo.tsv").ToFrozenDictionary(
        row => row[0], row => (double.Parse(row[1], CultureInfo.InvariantCulture), row[2]), StringComparer.Ordinal);

    public static double Goldstein(string code) => Entry(code).Goldstein;

    public static string Label(string code) => Entry(code).Label;

    /// <summary>GDELT's classes: 1 and 2 verbal and material cooperation, 3 and 4 verbal and material conflict.</summary>
    public static int QuadClass(string code) => int.TryParse(code.AsSpan(0, Math.Min(2, code.Length)), out var root) ? root switch
    {
        <= 5 => 1,
        <= 8 => 2,
        <= 13 => 3,
        _ => 4,
    } : 1;

    /// <summary>
    /// The pairs of an event: each actor to each recipient. Who visits is hosted in turn; who deals with others and none of them is the recipient deals both ways.
    /// </summary>
    public static IEnumerable<(Party? Source, Party? Target, string Code)> Pairs(CodedEvent coded)
    {
        // CAMEO has no word for what did not take place.
        if (coded.Cameo is not { Length: >= 2 } code || (coded.Engagement is not null && coded.Auxiliary == AuxiliaryMode.Negation))
            yield break;
        if (coded.Recipients.Count == 0 && coded.Actors.Count > 1 && QuadClass(code) <= 2)
        {
            foreach (var source in coded.Actors)
            {
                foreach (var target in coded.Actors)
                {
                    if (!ReferenceEquals(source, target))
                        yield return (source, target, code);
                }
            }
            yield break;
        }
        foreach (var source in coded.Actors.Count > 0 ? coded.Actors.AsEnumerable<Party?>() : [null])
        {
            foreach (var target in coded.Recipients.Count > 0 ? coded.Recipients.AsEnumerable<Party?>() : [null])
            {
                yield return (source, target, code);
                if (code == Visit && source is not null && target is not null)
                    yield return (target, source, Host);
            }
        }
    }

    /// <summary>The entry of the code, else that of the code it refines.</summary>
    private static (double Goldstein, string Label) Entry(string code)
    {
        for (var length = code.Length; length >= 2; length--)
        {
            if (Codes.TryGetValue(code[..length], out var entry))
                return entry;
        }
        return (0, code);
    }
}
