using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Fills in what every telling may carry: time, place, subjects, purpose, source and the words that show them.</summary>
internal static class SightingDetails
{
    public static void Complete(Scene scene, Sighting sighting)
    {
        var syntax = scene.Tree.Syntax;
        if (sighting is { When: null, Timeless: false } && scene.Times.Of(sighting.Trigger) is { } when)
            sighting.When = when;
        if (sighting.When is { } timing)
            sighting.Because.Add("when", timing.Span);
        // Who telephones or writes is nowhere together with whom he speaks to.
        if (sighting.Kind is not (EngagementKind.Call or EngagementKind.Message))
        {
            // "in the Kazakh capital": the words beside the deed name the city where the frame names its country.
            if (sighting.Where is null || (sighting.Where.Name is null && sighting.Frame >= 0 && scene.Places.Of(sighting.Trigger) is { Name: not null } city && city.Country == sighting.Where.Country))
                sighting.Where = scene.Places.Of(sighting.Trigger);
        }
        sighting.Margin = IsBeside(scene, sighting.Trigger);
        if (sighting.Where is { } where)
            sighting.Because.Add("where", where.Span);
        sighting.Because.Add("status", syntax.SpanOf(sighting.Trigger));
        sighting.Because.Add("kind", syntax.SpanOf(sighting.Trigger));
        var carrier = syntax.Heads[sighting.Trigger];
        // "the second phase of the summit wrapped up"
        if (carrier >= 0 && syntax.Tags[carrier] == Upos.Noun && scene.Tree.Preposition(sighting.Trigger) == "of")
            carrier = syntax.Heads[carrier];
        sighting.Ends = carrier >= 0 && syntax.Lemmas[carrier] is "conclude" or "end" or "wrap" or "close" or "finish" or "complete";
        Subjects(scene, sighting);
        sighting.Source ??= SourceOf(scene, sighting.Trigger, sighting.Because);
        if (sighting.Kind == EngagementKind.Visit)
        {
            Hosts(scene, sighting);
            sighting.Purpose ??= PurposeOf(scene, sighting.Trigger);
        }
    }

    /// <summary>"on the sidelines of the summit, X held talks with Y": the margin hangs on the deed or on the verb that carries it.</summary>
    private static bool IsBeside(Scene scene, int trigger)
    {
        var at = trigger;
        for (var steps = 0; steps < 2 && at >= 0; steps++, at = scene.Tree.Syntax.Heads[at])
        {
            foreach (var child in scene.Tree.Children(at))
            {
                if (scene.Tree.Syntax.Lemmas[child] is "sideline" or "fringe" or "margin" && scene.Tree.Preposition(child) is "on" or "at" or "in")
                    return true;
            }
        }
        return false;
    }

    /// <summary>"at the invitation of his counterpart", "as guest of President X": who invites is the host, where he is of the place.</summary>
    private static void Hosts(Scene scene, Sighting visit)
    {
        var tree = scene.Tree;
        var (first, end) = Around(tree, visit.Trigger);
        for (var word = first; word < end; word++)
        {
            if (!(tree.IsLemma(word, "invitation") && tree.Preposition(word) is "at" or "on" or "upon") && !(tree.IsLemma(word, "guest") && tree.Preposition(word) is "as"))
                continue;
            var by = scene.Roles.Oblique(word, "of");
            by = by >= 0 ? by : scene.Roles.Oblique(word, "from");
            by = by >= 0 ? by : tree.Child(word, Relation.NmodPoss);
            if (by < 0)
                continue;
            foreach (var member in scene.Parties.Collect(by))
            {
                if (member.Kind == ActorKind.Person && member.Country is not null && (visit.Where?.Country is null || visit.Where.Country == member.Country))
                    visit.Parties.Add(member, Side.Host);
            }
        }
    }

    /// <summary>"talks on trade and security": the phrase behind "on", "about" or "over"; what is discussed.</summary>
    private static void Subjects(Scene scene, Sighting sighting)
    {
        var tree = scene.Tree;
        Subjects(scene, sighting, sighting.Trigger);
        // "met him in Oslo on Tuesday to discuss fisheries"
        foreach (var child in tree.Children(sighting.Trigger))
        {
            if (sighting.Kind != EngagementKind.Visit && tree.Syntax.Relations[child] is Relation.Advcl or Relation.Acl or Relation.Xcomp && tree.Syntax.Lemmas[child] is "discuss" or "review" or "debate")
                Subjects(scene, sighting, child);
        }
    }

    private static void Subjects(Scene scene, Sighting sighting, int trigger)
    {
        var tree = scene.Tree;
        foreach (var child in tree.Children(trigger))
        {
            var relation = tree.Syntax.Relations[child];
            var told = relation is Relation.Nmod or Relation.Obl && tree.Preposition(child) is "on" or "about" or "over" or "regarding" or "concerning"
                || (relation == Relation.Obj && tree.Syntax.Lemmas[trigger] is "discuss" or "review" or "debate");
            if (!told || IsTime(scene, child) || IsCircumstance(tree, child))
                continue;
            var span = Cut(scene, child, WithoutCase(tree, child));
            if (span.Length is 0 or > 160)
                continue;
            sighting.Subjects.Add(OneLine(span.Of(scene.Reading.Text)));
            sighting.Because.Add("subjects", span);
        }
    }

    /// <summary>"relations and cooperation | with …": the topic ends where people, clauses and commas begin.</summary>
    private static Span Cut(Scene scene, int head, Span span)
    {
        var tree = scene.Tree;
        var listed = head;
        foreach (var child in tree.Children(head))
        {
            // "trade, energy and regional security": the commas of a list that an "and" closes part nothing.
            if (tree.Syntax.Relations[child] == Relation.Conj && tree.Syntax.Tags[child] is Upos.Noun or Upos.Propn && tree.Child(child, Relation.Cc) >= 0)
                listed = Math.Max(listed, child);
        }
        for (var word = head + 1; word < tree.Count && tree.Syntax.Starts[word] < span.End; word++)
        {
            if (tree.Form(word) is "," && word < listed)
                continue;
            if (tree.Form(word) is "with" or "," or "who" or "which" or "during" or "after" or "at" or ";" or "\"" || (tree.Form(word) is "in" or "on" && word + 1 < tree.Count && (scene.Cast.PlaceAt(word + 1)?.Name is not null || IsTime(scene, word + 1))))
                return new Span(span.Start, tree.Syntax.Ends[word - 1]);
        }
        return span;
    }

    /// <summary>"on a visit", "on the sidelines", "on the eve": how or where, not what about.</summary>
    private static bool IsCircumstance(Tree tree, int word) =>
        (tree.Preposition(word) == "on" && DeedNouns.Of(tree, word) is { Kind: EngagementKind.Visit })
        || tree.Syntax.Lemmas[word].ToLowerInvariant() is "leg" or "eve" or "sideline" or "margin" or "fringe" or "occasion" or "side" or "behalf" or "invitation" or "board" or "day" or "basis" or "way" or "arrival" or "part";

    private static bool IsTime(Scene scene, int word)
    {
        foreach (var (time, head) in scene.Anchors.TimesIn(scene.Tree.Syntax.SentenceOf(word)))
        {
            if (head == word || time.Span.Overlaps(scene.Tree.Syntax.SpanOf(word)))
                return true;
        }
        return false;
    }

    private static Span WithoutCase(Tree tree, int word)
    {
        var (first, end) = tree.Reach(word);
        while (first < word && tree.Syntax.Relations[first] is Relation.Case or Relation.Det or Relation.Punct or Relation.Fixed)
            first++;
        return new Span(tree.Syntax.Starts[first], tree.Syntax.Ends[end - 1]);
    }

    /// <summary>The words of the sentence near a word: a text without full stops is one sentence.</summary>
    private static (int First, int End) Around(Tree tree, int word)
    {
        const int Most = 120;
        var (first, end) = tree.Syntax.Sentence(tree.Syntax.SentenceOf(word));
        return (Math.Max(first, word - Most), Math.Min(end, word + Most));
    }

    /// <summary>Whom the story credits: "according to a statement by the Kazakh presidency".</summary>
    private static string? SourceOf(Scene scene, int trigger, SpanIndex because)
    {
        var syntax = scene.Tree.Syntax;
        var (first, end) = Around(scene.Tree, trigger);
        for (var word = first; word < end; word++)
        {
            if (syntax.Relations[word] is Relation.Obl or Relation.Advcl or Relation.Parataxis or Relation.Nmod && scene.Tree.Preposition(word) is "accord to" or "according to")
            {
                var span = WithoutCase(scene.Tree, word);
                if (span.Length > 140)
                    return null;
                because.Add("source", span);
                return OneLine(span.Of(scene.Reading.Text));
            }
        }
        return null;
    }

    /// <summary>What a visit is for: "to attend a summit", "for talks with Turkish leaders", "aimed at cementing ties".</summary>
    private static string? PurposeOf(Scene scene, int trigger)
    {
        var tree = scene.Tree;
        foreach (var child in tree.Children(trigger))
        {
            var relation = tree.Syntax.Relations[child];
            var purpose = (relation is Relation.Advcl or Relation.Acl or Relation.Xcomp && tree.Child(child, Relation.Mark) is >= 0 and var mark && tree.IsLemma(mark, "to"))
                || (relation is Relation.Obl or Relation.Nmod && tree.Preposition(child) == "for" && DeedNouns.Of(tree, child) is not null);
            if (purpose && tree.ReachSpan(child).Length <= 200)
                return OneLine(WithoutCase(tree, child).Of(scene.Reading.Text));
        }
        return null;
    }

    internal static string OneLine(ReadOnlySpan<char> text) =>
        text.IndexOfAny('\n', '\r', '\t') < 0
            ? text.ToString()
            : string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
