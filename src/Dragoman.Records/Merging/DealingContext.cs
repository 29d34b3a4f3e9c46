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
[JsonSerializable(typeof(Promise))]
[JsonSerializable(typeof(PromiseStep[]))]
[JsonSerializable(typeof(PromiseReport))]
[JsonSerializable(typeof(Correction))]
[JsonSerializable(typeof(FieldChange[]))]
[JsonSerializable(typeof(CorrectionNote[]))]
[JsonSerializable(typeof(ImportEntry))]
[JsonSerializable(typeof(MadeBy))]
[JsonSerializable(typeof(OfficeHolder[]))]
[JsonSerializable(typeof(HeldOffice[]))]
[JsonSerializable(typeof(Person))]
[JsonSerializable(typeof(Person[]))]
internal sealed partial class DealingContext : JsonSerializerContext;
