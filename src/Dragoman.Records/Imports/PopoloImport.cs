using System.Text.Json;
using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>Popolo JSON: persons, their memberships of organizations and the posts in them.</summary>
internal sealed class PopoloImport : IImport
{
    public string Name => "popolo";

    public string Title => "Popolo JSON (EveryPolitician and others)";

    public bool Knows(string text) => text.AsSpan().TrimStart().StartsWith("{") && text.Contains("\"persons\"", StringComparison.Ordinal);

    public IReadOnlyList<OfficeHolder> Read(string text)
    {
        using var document = JsonRead.Object(text);
        var root = document.RootElement;
        var organizations = Named(root, "organizations");
        var posts = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var post in root.Items("posts"))
        {
            if (post.Text("id") is { } id)
                posts[id] = post;
        }
        var memberships = root.Items("memberships").ToLookup(m => m.Text("person_id") ?? "", StringComparer.Ordinal);
        return [.. root.Items("persons").Where(p => p.Text("name") is not null).Select(p => Holder(p, memberships, posts, organizations))];
    }

    private static OfficeHolder Holder(
        JsonElement person, ILookup<string, JsonElement> memberships, Dictionary<string, JsonElement> posts, Dictionary<string, string> organizations)
    {
        var offices = memberships[person.Text("id") ?? "-"].Concat(person.Items("memberships")).Select(m => Office(m, posts, organizations)).OfType<HeldOffice>().ToValueList();
        return new OfficeHolder
        {
            Name = person.Text("name")!,
            OtherNames = person.Items("other_names").Select(n => n.Text("name")).OfType<string>().ToValueList(),
            Country = Code(person.Text("national_identity")) ?? offices.Select(o => o.Of).FirstOrDefault(o => o is not null),
            Wikidata = person.Items("identifiers").Where(i => i.Text("scheme") == "wikidata").Select(i => i.Text("identifier")).FirstOrDefault(),
            Offices = offices,
        };
    }

    private static HeldOffice? Office(JsonElement membership, Dictionary<string, JsonElement> posts, Dictionary<string, string> organizations)
    {
        posts.TryGetValue(membership.Text("post_id") ?? "", out var post);
        var title = membership.Text("role") ?? membership.Text("label") ?? post.Text("role") ?? post.Text("label");
        if (title is null)
            return null;
        var organization = membership.Text("organization_id") ?? post.Text("organization_id");
        var of = Code(organization) ?? (organization is not null && organizations.TryGetValue(organization, out var name) ? Code(name) : null);
        return new HeldOffice(title, OfficeRank.Of(title, of), of,
            JsonRead.Day(membership.Text("start_date"), end: false), JsonRead.Day(membership.Text("end_date"), end: true), "popolo");
    }

    private static Dictionary<string, string> Named(JsonElement root, string list)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in root.Items(list))
        {
            if (item.Text("id") is { } id && item.Text("name") is { } name)
                named[id] = name;
        }
        return named;
    }

    /// <summary>The code of a country or organisation, given as its code or its name.</summary>
    internal static string? Code(string? text) => text is null ? null
        : Almanac.Default.Country(text)?.Code
        ?? (Almanac.Default.TryMatch(text, AlmanacKinds.Country, out var match) ? match.Country?.Code : null)
        ?? Almanac.Default.Organisation(text)?.Code;
}
