using System.Text.Json.Serialization;

namespace Dragoman.Web.Shelved;

/// <summary>How an alert reaches its reader.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AlertWay>))]
public enum AlertWay
{
    /// <summary>By its feed alone.</summary>
    Feed,

    /// <summary>By mail, at once.</summary>
    Mail,

    /// <summary>By mail, once a day in the morning.</summary>
    Digest,

    /// <summary>By a webhook that takes plain JSON.</summary>
    Webhook,

    /// <summary>By a webhook that takes Slack's messages.</summary>
    Slack,

    /// <summary>By a webhook that takes Teams' adaptive cards.</summary>
    Teams,
}
