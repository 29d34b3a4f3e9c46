using Dragoman.Records;
using Dragoman.Web.Questions;

namespace Dragoman.Web.Feeds;

/// <summary>What a page lists, in any form in which records leave the store: <c>/download/csv?party=KAZ</c>, <c>/calendar.ics</c>, <c>/search.atom?q=…</c>.</summary>
internal static class DownloadEndpoints
{
    /// <summary>The dealings of one download; whoever wants more runs <c>dragoman export</c>.</summary>
    private const int MostDealings = 5000;
    private const int MostEntries = 60;

    /// <summary>How far the calendar looks back and ahead.</summary>
    private const int DaysBack = 60, DaysAhead = 400;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/download/{name}", Download).ExcludeFromDescription();
        app.MapGet("/search.atom", (HttpContext context, IStore store, TimeProvider time) =>
            Write(ExportList.Named("atom")!, Source(Asked.Of(context.Request.Query), MostEntries, store, time), attach: false))
            .ExcludeFromDescription();
        app.MapGet("/calendar.ics", (HttpContext context, IStore store, StoreClock clock, TimeProvider time) =>
        {
            var query = Meaning.Of(Asked.Of(context.Request.Query), store, MostDealings).Query;
            query = query with
            {
                From = query.From ?? Model.Edtf.Format(clock.Today.PlusDays(-DaysBack)),
                To = query.To ?? Model.Edtf.Format(clock.Today.PlusDays(DaysAhead)),
            };
            return Write(ExportList.Named("ical")!, new ExportSource(store, query, time.GetUtcNow()), attach: false);
        }).ExcludeFromDescription();
    }

    [Api.Asked]
    public static IResult Download(string name, HttpContext context, IStore store, TimeProvider time) => ExportList.Named(name) is { } export
        ? Write(export, Source(Asked.Of(context.Request.Query), MostDealings, store, time), attach: true)
        : Results.NotFound();

    private static ExportSource Source(Asked asked, int limit, IStore store, TimeProvider time) =>
        new(store, Meaning.Of(asked, store, limit).Query, time.GetUtcNow()) { Ids = asked.Listed(store) };

    /// <summary>Written to a file first: an export that fails half way must not look like a whole one, and some seek.</summary>
    private static IResult Write(IExport export, ExportSource source, bool attach)
    {
        var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        try
        {
            export.Write(source, file);
            file.Position = 0;
            return Results.Stream(file, export.MediaType, attach ? $"dragoman{export.Ending}" : null);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}
