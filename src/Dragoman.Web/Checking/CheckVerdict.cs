using System.Text.Json.Serialization;

namespace Dragoman.Web.Checking;

/// <summary>What the record says to a thing that a draft tells.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CheckVerdict>))]
public enum CheckVerdict
{
    /// <summary>The record knows nothing for or against it.</summary>
    [JsonStringEnumMemberName("unknown")] Unknown,

    [JsonStringEnumMemberName("supported")] Supported,

    [JsonStringEnumMemberName("contradicted")] Contradicted,
}
