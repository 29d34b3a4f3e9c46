using System.ComponentModel;
using Dragoman.Records;
using Dragoman.Web.Questions;

namespace Dragoman.Web.Api;

/// <summary>Who said what.</summary>
internal static class StatementRoutes
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("/statements", Find).WithTags("Statements").WithName("FindStatements")
        .WithSummary("Statements by words and speaker, newest first, each with its story and its place in it");

    private static Paged<StatementFound> Sliced(StatementsFound found, int length, int offset) =>
        Paged.Slice(found.Statements, length, offset) with { Total = found.Total, LeftOut = found.LeftOut };

    private static Paged<StatementFound> Find(IStore store, [Description("Words of the statement")] string? q,
        [Description("A name, or a party's code")] string? speaker, int? limit, string? cursor)
    {
        var (length, offset) = Paged.Window(limit, cursor);
        var (words, name) = (Asked.Clean(q), Asked.Clean(speaker));
        return words is null && name is null
            ? throw new StoreException("give words as 'q', a 'speaker', or both")
            : Sliced(new StatementFinder(store).Search(words, name), length, offset);
    }
}
