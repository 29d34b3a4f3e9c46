using Dragoman.Model;

namespace Dragoman.Records.Tests;

public sealed class FindTests(FilledStores filled) : IClassFixture<FilledStores>
{
    public static TheoryData<string> Kinds => SomeStore.Kinds;

    public static TheoryData<string, FindQuery, string> Questions()
    {
        var data = new TheoryData<string, FindQuery, string>();
        foreach (var kind in Kinds)
        {
            var name = (string)kind.Data;
            data.Add(name, new FindQuery { Parties = ["KAZ", "USA"] }, "Meeting");
            data.Add(name, new FindQuery { Parties = ["usa"] }, "Meeting");
            data.Add(name, new FindQuery { Parties = ["CHN", "FRA"] }, "Visit");
            data.Add(name, new FindQuery { Parties = ["CHN", "USA"] }, "");
            data.Add(name, new FindQuery { Person = "Tokaev" }, "Meeting");
            data.Add(name, new FindQuery { Person = "Jinping" }, "Visit");
            data.Add(name, new FindQuery { Person = "Xi" }, "Visit");
            data.Add(name, new FindQuery { Person = "Boris Blinken" }, "");
            data.Add(name, new FindQuery { Place = "paris" }, "Visit");
            data.Add(name, new FindQuery { Place = "KAZ" }, "Meeting");
            data.Add(name, new FindQuery { Format = "c5+1" }, "Visit");
            data.Add(name, new FindQuery { Kind = EngagementKind.Visit }, "Visit");
            data.Add(name, new FindQuery { Status = DealingStatus.Held }, "Meeting");
            data.Add(name, new FindQuery { Subject = "uranium" }, "Meeting");
            data.Add(name, new FindQuery { From = "2023-03" }, "Visit");
            data.Add(name, new FindQuery { To = "2023-02" }, "Meeting");
            data.Add(name, new FindQuery { Text = "exported uranium" }, "Meeting");
            data.Add(name, new FindQuery { Text = "\"uranium exports\"" }, "Meeting");
            data.Add(name, new FindQuery { Text = "\"exports uranium\"" }, "");
            data.Add(name, new FindQuery { Text = "elysee" }, "Visit");
            data.Add(name, new FindQuery { Text = "\" ' ) OR * :" }, "");
            data.Add(name, new FindQuery { Text = "!!" }, "");
            data.Add(name, new FindQuery { Coming = true }, "Visit");
            data.Add(name, new FindQuery { Past = true }, "Meeting");
            data.Add(name, new FindQuery(), "Visit Meeting");
            data.Add(name, new FindQuery { Limit = 1, Offset = 1 }, "Meeting");
        }
        return data;
    }

    [Theory, MemberData(nameof(Questions), DisableDiscoveryEnumeration = true)]
    public async Task A_question_finds_the_dealings_it_asks_for(string kind, FindQuery query, string expected)
    {
        var some = await filled.Of(kind);

        Assert.Equal(expected, string.Join(' ', some.Store.Find(query).Select(d => d.Kind)));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_dealing_is_shown_by_the_beginning_of_its_id(string kind)
    {
        var some = await filled.Of(kind);
        var id = some.Store.Find(new FindQuery())[0].Id;

        Assert.Equal(id, some.Store.Dealing(id[..6])!.Id);
        Assert.Single(some.Store.Dealing(id)!.Reports);
        Assert.Null(some.Store.Dealing("d000000000000"));
        Assert.Null(some.Store.Dealing("d%"));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_date_that_is_none_is_refused(string kind)
    {
        var some = await filled.Of(kind);

        Assert.Contains("'yesterday' is no date", Assert.Throws<StoreException>(() => some.Store.Find(new FindQuery { From = "yesterday" })).Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Stories_are_searched_by_their_words(string kind)
    {
        var some = await filled.Of(kind);

        Assert.Equal(["Xi to visit Paris"], some.Store.Search("visits announced").Select(s => s.Headline));
        Assert.Empty(some.Store.Search(""));
    }
}
