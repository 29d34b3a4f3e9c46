using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>"visiting Iraqi President Jalal Talabani": the adjective tells of a visit under way, to the country that the story is filed from.</summary>
internal sealed class VisitingRule : IRule
{
    public string Name => "visit/visiting";

    public void Find(Reading reading, FindingsBuilder findings)
    {
        var scene = findings.Scene;
        foreach (var mention in scene.Cast.Mentions)
        {
            if (mention.Member is not { Kind: ActorKind.Person, Country: { } country } member || mention.IsPlural || !IsVisiting(scene, mention.Head))
                continue;
            var sighting = new Sighting
            {
                Kind = EngagementKind.Visit,
                Rule = Name,
                Trigger = mention.Head,
                Sentence = scene.Tree.Syntax.SentenceOf(mention.Head),
                Standing = Standing.Ongoing,
                Weak = scene.HomeCountry is not { } here || here == country,
            };
            sighting.Parties.Add(member, Side.Visitor);
            if (scene is { HomeCity: { } place, HomeCountry: { } at } && at != country)
                sighting.Where = new PlaceMention(mention.Head, mention.Head, mention.Head + 1, scene.Tree.Syntax.SpanOf(mention.Head), place, at, false);
            sighting.Because.Add("status", scene.Tree.Syntax.SpanOf(mention.Head));
            scene.Sightings.Add(sighting);
        }
    }

    public static bool IsVisiting(Scene scene, int head)
    {
        if (scene.Cast.MentionAt(head) is not { } mention)
            return false;
        for (var word = mention.First; word < mention.End; word++)
        {
            if (scene.Tree.Form(word) is "visiting" or "Visiting")
                return true;
        }
        return false;
    }
}
