using System.Text.Json;
using System.Text.Json.Serialization;
using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>Dealings as JSON, by the rules of the record.</summary>
public static class DealingFormat
{
    private static readonly DealingContext Context = new(Options());

    public static string ToJson(Dealing dealing) => JsonSerializer.Serialize(dealing, Context.Dealing);

    public static Dealing Parse(string json) => JsonSerializer.Deserialize(json, Context.Dealing) ?? throw new JsonException("null is no dealing");

    internal static string ToJson(Report report) => JsonSerializer.Serialize(report, Context.Report);

    internal static Report ParseReport(string json) => JsonSerializer.Deserialize(json, Context.Report)!;

    private static JsonSerializerOptions Options()
    {
        var options = RecordFormat.Options();
        options.Converters.Add(new JsonStringEnumConverter<DealingStatus>(JsonNamingPolicy.KebabCaseLower));
        options.Converters.Add(new JsonStringEnumConverter<Standing>(JsonNamingPolicy.KebabCaseLower));
        return options;
    }
}
