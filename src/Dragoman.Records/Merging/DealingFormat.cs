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

    internal static string ToJson(Promise promise) => JsonSerializer.Serialize(promise, Context.Promise);

    internal static Promise ParsePromise(string json) => JsonSerializer.Deserialize(json, Context.Promise)!;

    internal static string ToJson(PromiseReport report) => JsonSerializer.Serialize(report, Context.PromiseReport);

    internal static PromiseReport ParsePromiseReport(string json) => JsonSerializer.Deserialize(json, Context.PromiseReport)!;

    internal static string ToJson(Correction correction) => JsonSerializer.Serialize(correction, Context.Correction);

    internal static Correction ParseCorrection(string json) => JsonSerializer.Deserialize(json, Context.Correction)!;

    internal static string ToJson(MadeBy madeBy) => JsonSerializer.Serialize(madeBy, Context.MadeBy);

    internal static MadeBy ParseMadeBy(string json) => JsonSerializer.Deserialize(json, Context.MadeBy)!;

    internal static string ToJson(ImportEntry import) => JsonSerializer.Serialize(import, Context.ImportEntry);

    internal static ImportEntry ParseImport(string json) => JsonSerializer.Deserialize(json, Context.ImportEntry)!;

    /// <summary>The rules by which dealings are written, for hosts that write more of them at once.</summary>
    public static JsonSerializerOptions Options()
    {
        var options = RecordFormat.Options();
        options.Converters.Add(new JsonStringEnumConverter<DealingStatus>(JsonNamingPolicy.KebabCaseLower));
        options.Converters.Add(new JsonStringEnumConverter<Standing>(JsonNamingPolicy.KebabCaseLower));
        options.Converters.Add(new JsonStringEnumConverter<ReportSource>(JsonNamingPolicy.KebabCaseLower));
        options.Converters.Add(new JsonStringEnumConverter<PromiseStatus>(JsonNamingPolicy.KebabCaseLower));
        options.Converters.Add(new JsonStringEnumConverter<CorrectionKind>(JsonNamingPolicy.KebabCaseLower));
        return options;
    }
}
