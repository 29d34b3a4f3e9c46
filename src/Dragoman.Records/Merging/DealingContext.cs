using System.Text.Json.Serialization;
using Dragoman.Model;

namespace Dragoman.Records;

[JsonSerializable(typeof(Dealing))]
[JsonSerializable(typeof(Report))]
[JsonSerializable(typeof(Report[]))]
[JsonSerializable(typeof(DealingParty[]))]
[JsonSerializable(typeof(LifeStep[]))]
[JsonSerializable(typeof(Disagreement[]))]
[JsonSerializable(typeof(Variant[]))]
[JsonSerializable(typeof(Figure[]))]
[JsonSerializable(typeof(Participant[]))]
[JsonSerializable(typeof(Span[]))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class DealingContext : JsonSerializerContext;
