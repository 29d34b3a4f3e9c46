using System.Globalization;
using Dragoman.Model;
using Dragoman.Web.Questions;

namespace Dragoman.Cli.Commands;

/// <summary>Parties as users write them: codes and names, in any case.</summary>
internal static class PartyArgument
{
    /// <summary>The code of a code or a name; what was written where it is neither.</summary>
    public static string Code(string text) => Known(text) ?? text.ToUpperInvariant();

    /// <summary>The codes of several with hyphens between them: "KAZ-usa", "Kazakhstan-Norway", "Guinea-Bissau".</summary>
    public static ValueList<string> Codes(string? text)
    {
        if (text is null)
            return [];
        return Known(text) is { } one ? [one] : text.Split('-', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Code).ToValueList();
    }

    private static string? Known(string text) => PartyCodes.Of(text) ?? PartyCodes.Of(CultureInfo.InvariantCulture.TextInfo.ToTitleCase(text.ToLowerInvariant()));
}
