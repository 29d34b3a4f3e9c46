using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dragoman.Model;

/// <summary>A span as the record writes it: <c>[start, end]</c>.</summary>
public sealed class SpanConverter : JsonConverter<Span>
{
    public override Span Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray || !reader.Read())
            throw new JsonException("a span is an array of two numbers");
        var start = reader.GetInt32();
        reader.Read();
        var end = reader.GetInt32();
        if (!reader.Read() || reader.TokenType != JsonTokenType.EndArray || start < 0 || end < start)
            throw new JsonException($"[{start}, {end}] is no span");
        return new Span(start, end);
    }

    public override void Write(Utf8JsonWriter writer, Span value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Start);
        writer.WriteNumberValue(value.End);
        writer.WriteEndArray();
    }
}
