using Dragoman.Web.Hosting;

namespace Dragoman.Web.Tests;

/// <summary>One desk for an analyst's tasks: each works on things of its own.</summary>
public sealed class TaskDesk : IAsyncLifetime
{
    internal SomeDesk Desk { get; private set; } = null!;

    internal static Story Dateless { get; } = Some.Story("Envoys meet in Oslo\n\nForeign Minister Jonas Berg of Norway met Foreign Minister Lucia Prieto of Chile in Oslo on Tuesday.", outlet: "Fjord Post", url: null) with { Published = null };

    public async ValueTask InitializeAsync()
    {
        var denied = Some.Meeting("River Courier", text: Some.MeetingText.Replace("received", "never received", StringComparison.Ordinal));
        Desk = await SomeDesk.OpenAsync(new ServeOptions { Smtp = new Uri("smtp://127.0.0.1:9") },
            [.. SomeDesk.News(), Some.Doubt(0), Some.Doubt(1), Some.Doubt(2), denied with { Engagements = [denied.Engagements[0] with { Status = EngagementStatus.Denied }] }, new Record { Story = Dateless }]);
    }

    public ValueTask DisposeAsync() => Desk.DisposeAsync();
}
