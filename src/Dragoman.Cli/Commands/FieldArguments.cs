using Dragoman.Records;

namespace Dragoman.Cli.Commands;

/// <summary>Fields as users write them: <c>FIELD=VALUE</c>.</summary>
internal static class FieldArguments
{
    /// <summary>Null where one is none, which has been told then.</summary>
    public static IReadOnlyList<FieldChange>? Of(string[] pairs)
    {
        var fields = new List<FieldChange>();
        foreach (var pair in pairs)
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1)
            {
                Complain.Refuse($"--set takes FIELD=VALUE, not “{pair}”");
                return null;
            }
            fields.Add(new FieldChange(pair[..equals].Trim(), pair[(equals + 1)..]));
        }
        return fields;
    }
}
