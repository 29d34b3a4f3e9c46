using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dragoman.Model;

/// <summary>The record as JSON: one line a record, fields in the order of docs/record.md.</summary>
public static class RecordFormat
{
    private static readonly RecordContext Context = new(Options());

    /// <summary>The record's rules for JSON (names, enumerations, nulls), for hosts that write parts of records.</summary>
    public static JsonSerializerOptions Options() => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DictionaryKeyPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 32,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        Converters =
        {
            new JsonStringEnumConverter<TimeType>(JsonNamingPolicy.KebabCaseUpper),
            new JsonStringEnumConverter<PloverCategory>(),
            new JsonStringEnumConverter<EntityType>(JsonNamingPolicy.KebabCaseLower),
            new JsonStringEnumConverter<ActorKind>(JsonNamingPolicy.KebabCaseLower),
            new JsonStringEnumConverter<Tenure>(JsonNamingPolicy.KebabCaseLower),
            new JsonStringEnumConverter<EngagementKind>(JsonNamingPolicy.KebabCaseLower),
            new JsonStringEnumConverter<EngagementStatus>(JsonNamingPolicy.KebabCaseLower),
            new JsonStringEnumConverter<Side>(JsonNamingPolicy.KebabCaseLower),
            new JsonStringEnumConverter<StatementForm>(JsonNamingPolicy.KebabCaseLower),
            new JsonStringEnumConverter<CommitmentStatus>(JsonNamingPolicy.KebabCaseLower),
            new JsonStringEnumConverter<AuxiliaryMode>(JsonNamingPolicy.KebabCaseLower),
            new JsonStringEnumConverter<Quad>(JsonNamingPolicy.KebabCaseLower),
        },
    };

    public static byte[] ToUtf8(Record record) => JsonSerializer.SerializeToUtf8Bytes(record, Context.Record);

    public static string ToJson(Record record) => JsonSerializer.Serialize(record, Context.Record);

    /// <exception cref="JsonException">The text is no record, or one of another format.</exception>
    public static Record Parse(ReadOnlySpan<byte> json)
    {
        var record = JsonSerializer.Deserialize(json, Context.Record) ?? throw new JsonException("null is no record");
        return record.Format == Record.CurrentFormat
            ? record
            : throw new JsonException($"the record has format {record.Format}; this program reads format {Record.CurrentFormat}");
    }
}
