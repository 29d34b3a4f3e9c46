using System.Text.Json.Serialization;

namespace Dragoman.Model;

/// <summary>Serializers made at build time: no reflection at start.</summary>
[JsonSerializable(typeof(Record))]
[JsonSerializable(typeof(Span[]))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(Actor[]))]
[JsonSerializable(typeof(Office[]))]
[JsonSerializable(typeof(Engagement[]))]
[JsonSerializable(typeof(Participant[]))]
[JsonSerializable(typeof(Statement[]))]
[JsonSerializable(typeof(Itinerary[]))]
[JsonSerializable(typeof(Leg[]))]
[JsonSerializable(typeof(Figure[]))]
[JsonSerializable(typeof(Commitment[]))]
[JsonSerializable(typeof(ItemCorrection[]))]
[JsonSerializable(typeof(CodedEvent[]))]
[JsonSerializable(typeof(Party[]))]
[JsonSerializable(typeof(TimeExpression[]))]
[JsonSerializable(typeof(Entity[]))]
[JsonSerializable(typeof(Attribution[]))]
[JsonSerializable(typeof(Dictionary<string, ValueList<Span>>))]
internal sealed partial class RecordContext : JsonSerializerContext;
