using System.Text.Json;
using Dragoman.Records;

namespace Dragoman.Cli.Commands;

/// <summary>Answers as JSON, by the rules of the record.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions Rules = Made();

    public static void Line<T>(T value) => Console.Out.WriteLine(JsonSerializer.Serialize(value, Rules));

    private static JsonSerializerOptions Made()
    {
        var rules = DealingFormat.Options();
        rules.TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver();
        return rules;
    }
}
