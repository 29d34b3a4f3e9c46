using System.Text;

namespace Dragoman.Intake;

/// <summary>A line of a calendar: <c>NAME;PARAMETER=…:VALUE</c>.</summary>
internal sealed record CalendarProperty(string Name, string Parameters, string Value)
{
    public static CalendarProperty? Parse(string line)
    {
        var (quoted, colon) = (false, -1);
        for (var i = 0; i < line.Length && colon < 0; i++)
        {
            quoted ^= line[i] == '"';
            if (line[i] == ':' && !quoted)
                colon = i;
        }
        if (colon < 1)
            return null;
        var name = line.IndexOf(';', 0, colon) is >= 0 and var end ? end : colon;
        return new CalendarProperty(line[..name].Trim().ToUpperInvariant(), line[name..colon], line[(colon + 1)..]);
    }

    /// <summary>The moments that it lists, in the zone that it names; of periods their beginnings.</summary>
    public IEnumerable<CalendarMoment> Moments()
    {
        var zone = Parameter("TZID");
        return Value.Split(',').Select(value => CalendarMoment.Parse(value, zone)).OfType<CalendarMoment>();
    }

    /// <summary>The value as text, its escapes undone, without characters that no text has.</summary>
    public string? Text(int longest)
    {
        var text = new StringBuilder(Math.Min(Value.Length, longest));
        for (var i = 0; i < Value.Length && text.Length < longest; i++)
        {
            var c = Value[i];
            if (c == '\\' && i + 1 < Value.Length)
                c = Value[++i] is 'n' or 'N' ? '\n' : Value[i];
            if (c == '\n' || !char.IsControl(c))
                text.Append(c);
        }
        return text.ToString().Trim() is { Length: > 0 } clean ? clean : null;
    }

    private string? Parameter(string name) => Parameters.Split(';').Select(part => part.Split('=', 2))
        .FirstOrDefault(part => part.Length == 2 && part[0].Trim().Equals(name, StringComparison.OrdinalIgnoreCase))?[1].Trim().Trim('"');
}
