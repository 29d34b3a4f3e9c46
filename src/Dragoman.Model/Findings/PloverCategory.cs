using System.Text.Json.Serialization;

namespace Dragoman.Model;

/// <summary>The sixteen event categories of PLOVER's manual of 2021.</summary>
public enum PloverCategory
{
    [JsonStringEnumMemberName("AGREE")] Agree,
    [JsonStringEnumMemberName("CONSULT")] Consult,
    [JsonStringEnumMemberName("SUPPORT")] Support,
    [JsonStringEnumMemberName("CONCEDE")] Concede,
    [JsonStringEnumMemberName("COOPERATE")] Cooperate,
    [JsonStringEnumMemberName("AID")] Aid,
    [JsonStringEnumMemberName("RETREAT")] Retreat,
    [JsonStringEnumMemberName("REQUEST")] Request,
    [JsonStringEnumMemberName("ACCUSE")] Accuse,
    [JsonStringEnumMemberName("REJECT")] Reject,
    [JsonStringEnumMemberName("THREATEN")] Threaten,
    [JsonStringEnumMemberName("PROTEST")] Protest,
    [JsonStringEnumMemberName("SANCTION")] Sanction,
    [JsonStringEnumMemberName("MOBILIZE")] Mobilize,
    [JsonStringEnumMemberName("COERCE")] Coerce,
    [JsonStringEnumMemberName("ASSAULT")] Assault,
}
