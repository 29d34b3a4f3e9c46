using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Dealings that a verb tells by itself: "met with", "received", "telephoned", "arrived in", "wrote to".</summary>
internal sealed class VerbRule : IRule
{
    public string Name => "verb";

    public void Find(Reading reading, FindingsBuilder findings)
    {
        var scene = findings.Scene;
        var syntax = scene.Tree.Syntax;
        for (var word = 0; word < syntax.Count; word++)
        {
            if (syntax.Tags[word] != Upos.Verb)
                continue;
            foreach (var frame in VerbFrames.Of(syntax.Lemmas[word]))
            {
                if (Read(scene, frame, word))
                    break;
            }
        }
    }

    private static bool Read(Scene scene, VerbFrame frame, int verb)
    {
        if (frame.Has("phone") && !Phones(scene, verb))
            return false;
        if (frame.Has("journey") && !(scene.Roles.Subject(verb) is >= 0 and var journey && DeedNouns.Of(scene.Tree, journey) is { Kind: EngagementKind.Visit }))
            return false;
        if (frame.Has("by-message") && Phones(scene, verb))
            return false; // "congratulated him by phone" is a call
        if (frame.Lemma == "call" && (scene.Tree.Child(verb, Relation.CompoundPrt) >= 0 || (verb + 1 < scene.Tree.Count && scene.Tree.Form(verb + 1) is "off" or "for" or "up")))
            return false; // "called off", "called for"
        if (frame.Has("down") && scene.Tree.Child(verb, "down") < 0)
            return false;
        var arguments = new FrameArguments(scene, frame, verb);
        return frame.Kind == EngagementKind.Visit ? new VisitFrame(scene, frame, verb, arguments).Read() : Dealing(scene, frame, verb, arguments);
    }

    private static bool Dealing(Scene scene, VerbFrame frame, int verb, FrameArguments arguments)
    {
        if (!Meets(scene, frame, verb, arguments))
            return false;
        if (frame.Lemma == "receive" && scene.Tree.Child(verb, Relation.Obj) is >= 0 and var thing && scene.Cast.MentionOver(thing) is null && !scene.Anchors.IsTime(thing))
            return false; // "received a letter from"
        if (frame.Has("person") && !arguments.HasPerson("obj") && !arguments.HasPerson("to"))
            return false;
        var sighting = new Sighting
        {
            Kind = frame.Kind,
            Rule = $"{frame.Kind.ToString().ToLowerInvariant()}/{frame.Lemma}",
            Trigger = verb,
            Sentence = scene.Tree.Syntax.SentenceOf(verb),
            Standing = scene.Clauses.Of(verb),
        };
        arguments.Fill(sighting.Parties);
        if (frame.Kind == EngagementKind.Message && sighting.Parties.Count < 2)
            return false;
        if (sighting.Parties.Count == 0 || (frame.Lemma is "greet" or "welcome" or "host" && sighting.Parties.DistinctParties() < 2))
            return false;
        SightingDetails.Complete(scene, sighting);
        scene.Sightings.AddRange(!(frame.Lemma is "meet" or "receive") ? [sighting] : sighting.Parties.Count > 2 && IsSeparate(scene, verb) ? Calls.Separately(sighting) : Calls.Apart(sighting));
        return true;
    }

    /// <summary>"met separately with", "met, on separate occasions, with", "met each of them".</summary>
    private static bool IsSeparate(Scene scene, int verb)
    {
        var (first, end) = scene.Tree.Reach(verb);
        for (var word = Math.Max(first, verb - 4); word < Math.Min(end, verb + 40); word++)
        {
            if (scene.Tree.Form(word) is "separately" or "individually" or "respectively" || (scene.Tree.Form(word) is "separate" && scene.Tree.Form(Math.Min(word + 1, end - 1)) is "occasions" or "meetings" or "talks"))
                return true;
        }
        return false;
    }

    /// <summary>The conditions on words: "presented his credentials", "discussed … with".</summary>
    private static bool Meets(Scene scene, VerbFrame frame, int verb, FrameArguments arguments)
    {
        foreach (var condition in frame.Conditions)
        {
            if (condition.StartsWith("object:", StringComparison.Ordinal)
                && !(scene.Roles.Patient(verb) is >= 0 and var thing && Holds(scene.Tree, thing, condition[7..])) && !scene.Tree.IsLemma(verb + 1, condition[7..]))
                return false;
            if (condition.StartsWith("person-", StringComparison.Ordinal) && !arguments.HasPerson(condition[7..]))
                return false;
            if (condition == "named" && !Named(scene, arguments))
                return false;
            if (condition is "no-infinitive" or "no-as" && Complemented(scene, verb, condition))
                return false;
            if (condition.StartsWith("needs:", StringComparison.Ordinal) && arguments.Word(condition[6..]) < 0)
                return false;
        }
        return true;
    }

    /// <summary>The object itself, or the noun of its "of": "their letters of credence".</summary>
    private static bool Holds(Tree tree, int thing, string lemma) =>
        tree.IsLemma(thing, lemma) || (tree.Child(thing, Relation.Nmod) is >= 0 and var of && tree.IsLemma(of, lemma));

    /// <summary>One named person who sees another of another country.</summary>
    private static bool Named(Scene scene, FrameArguments arguments)
    {
        foreach (var one in scene.Parties.Collect(arguments.Word("subj")))
        {
            foreach (var other in scene.Parties.Collect(arguments.Word("obj")))
            {
                if (one is { Kind: ActorKind.Person, Party: { } party } && other is { Kind: ActorKind.Person, IsNamed: true, Party: { } also } && party != also)
                    return true;
            }
        }
        return false;
    }

    /// <summary>"called on Iran to stop", "sees him as a partner", "saw him win".</summary>
    private static bool Complemented(Scene scene, int verb, string condition)
    {
        foreach (var child in scene.Tree.Children(verb))
        {
            var relation = scene.Tree.Syntax.Relations[child];
            if (child > verb && (relation is Relation.Xcomp or Relation.Ccomp || (relation is Relation.Advcl && VerbForms.Of(scene.Tree, child).Infinitive && condition == "no-infinitive")))
                return true;
            if (condition == "no-as" && child > verb && scene.Tree.Preposition(child) == "as")
                return true;
        }
        return false;
    }

    /// <summary>"called on Iran to stop": somebody is asked, not seen.</summary>
    internal static bool Asks(Scene scene, int verb) =>
        scene.Tree.IsLemma(verb, "call") && verb + 1 < scene.Tree.Count && scene.Tree.Form(verb + 1) is "on" or "upon" && Complemented(scene, verb, "no-infinitive");

    /// <summary>Whether the words of the verb's phrase speak of a telephone or screen.</summary>
    internal static bool Phones(Scene scene, int verb)
    {
        var (first, end) = scene.Tree.Reach(verb);
        for (var word = first; word < end; word++)
        {
            if (scene.Tree.Syntax.Lemmas[word] is "phone" or "telephone" or "videoconference" or "video" or "teleconference")
                return true;
        }
        return false;
    }
}
