using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Who takes part in a dealing that a noun names: its own modifiers first, then the verb that carries it, then the clause that it stands in.</summary>
internal sealed class NounArguments(Scene scene, int noun)
{
    private readonly Tree tree = scene.Tree;
    private readonly Syntax syntax = scene.Tree.Syntax;
    private int at = -1;
    private bool saidWith;

    public PartyList Parties { get; } = new();

    /// <summary>The verb that carries the noun ("held" of "held talks"), or -1.</summary>
    public int Carrier { get; private set; } = -1;

    /// <summary>Whether the noun's own phrase names a side ("talks with …").</summary>
    public bool SaidWith => saidWith;

    /// <summary>The clause whose people spoke by the call that the noun names, where the tree hangs it elsewhere; or -1.</summary>
    public int Means { get; private set; } = -1;

    /// <summary>"host" where the carrier makes its subject one.</summary>
    public bool Hosted { get; private set; }

    public NounArguments Read(bool clause)
    {
        Own(noun);
        Carried(clause);
        if (!saidWith)
            InText();
        if (clause && saidWith && Parties.DistinctParties() < 2)
            Outward();
        return this;
    }

    private void Own(int word)
    {
        foreach (var child in tree.Children(word))
        {
            switch (syntax.Relations[child])
            {
                case Relation.NmodPoss:
                    Add(child, null);
                    break;
                case Relation.Amod or Relation.Compound or Relation.Flat when scene.Cast.MentionAt(child) is { } mention && mention.Member.Kind is ActorKind.Country or ActorKind.Organisation or ActorKind.Person:
                    Add(child, null);
                    Own(child);
                    break;
                case Relation.Compound or Relation.Amod:
                    Own(child);
                    break;
                case Relation.Nmod or Relation.Obl when tree.Preposition(child) is "with" or "between" or "among" or "by" or "involve" or "of" or "from":
                    var before = Parties.Count;
                    Add(child, null);
                    saidWith |= tree.Preposition(child) is "with" or "between" or "among" && Parties.Count > before;
                    break;
                case Relation.Acl when syntax.Lemmas[child] is "involve" or "attend" or "include" or "host" or "bring" or "gather":
                    Add(tree.Child(child, Relation.Obj), null);
                    Add(scene.Roles.Agent(child), null);
                    break;
            }
        }
    }

    private void Carried(bool clause)
    {
        var head = syntax.Heads[noun];
        if (head < 0)
            return;
        var relation = syntax.Relations[noun];
        at = noun;
        // "a round of talks", "the start of negotiations": the outer noun is carried for the inner one.
        if (relation == Relation.Nmod && syntax.Tags[head] == Upos.Noun && Passes(head))
        {
            Own(head);
            at = head;
            (relation, head) = (syntax.Relations[head], syntax.Heads[head]);
            if (head < 0)
                return;
        }
        // "held talks and a press conference with"
        if (relation == Relation.Conj && syntax.Tags[head] is Upos.Noun)
            (relation, head) = (syntax.Relations[head], syntax.Heads[head]);
        // "reviewed the preparations for the visit in a video call": hung on a word in between, and yet the way the clause's people spoke.
        if (relation is Relation.Nmod && head >= 0 && !scene.Clauses.IsClause(head) && tree.Preposition(noun) is "in" or "during" or "by" && DeedNouns.Of(tree, noun) is { Kind: EngagementKind.Call, Weak: false })
        {
            head = scene.Anchors.Clause(head);
            Means = head;
            relation = Relation.Obl;
        }
        if (head < 0 || !scene.Clauses.IsClause(head))
            return;
        var role = LightVerbs.Of(syntax.Lemmas[head]);
        switch (relation)
        {
            case Relation.Obj when role != LightRole.None:
                Carrier = head;
                Hosted = role == LightRole.Host;
                if (role is LightRole.Party or LightRole.Host)
                    Add(scene.Roles.Subject(head), role == LightRole.Host ? Side.Host : null);
                With(head);
                break;
            case Relation.NsubjPass:
                Carrier = head;
                Hosted = role == LightRole.Host;
                Add(scene.Roles.Agent(head), role == LightRole.Host ? Side.Host : null);
                With(head);
                break;
            case Relation.Nsubj:
                Carrier = head;
                With(head);
                break;
            case Relation.Obl or Relation.Nmod when clause:
                Circumstance(head, role);
                break;
        }
    }

    /// <summary>"a round of talks", "a request for a meeting", "talks, including a meeting": the outer noun's people are the inner one's.</summary>
    private bool Passes(int outer) => tree.Preposition(noun) switch
    {
        "of" => DeedNouns.Of(tree, outer) is null,
        "include" or "including" => DeedNouns.Of(tree, outer) is not null,
        "for" or "to" => Outlooks.Words.Noun(syntax.Lemmas[outer], out _),
        _ => false,
    };

    private void With(int verb)
    {
        foreach (var preposition in (ReadOnlySpan<string>)["with", "between"])
        {
            var before = Parties.Count;
            Add(scene.Roles.Oblique(verb, preposition), null);
            saidWith |= Parties.Count > before;
        }
    }

    /// <summary>Where the tree hangs "with …" on a word in between ("meetings later on Tuesday with members of parliament"): the next one in the text.</summary>
    private void InText()
    {
        foreach (var preposition in (ReadOnlySpan<string>)["with", "between"])
        {
            var word = saidWith ? -1 : Nearby.Behind(tree, scene.Cast, noun, preposition);
            if (word < 0)
                continue;
            saidWith = true;
            Add(word, null);
        }
    }

    /// <summary>With one side told behind the noun, the other one is who acts in the clauses around it.</summary>
    private void Outward()
    {
        var word = at;
        for (var steps = 0; steps < 6 && word >= 0; steps++)
        {
            word = syntax.Heads[word];
            if (word < 0 || !scene.Clauses.IsClause(word))
                continue;
            var subject = scene.Roles.Subject(word);
            if (subject >= 0 && (scene.Cast.MentionAt(subject) ?? scene.Cast.MentionOver(subject)) is { Member: { Kind: ActorKind.Person, Party: not null } } mention
                && !Parties.Contains(mention.Member))
            {
                Add(subject, null);
                return;
            }
        }
    }

    /// <summary>"said after talks with Dini", "told Kibaki in a meeting", "arrived for talks with": the clause's people take part.</summary>
    private void Circumstance(int verb, LightRole role)
    {
        var preposition = tree.Preposition(at);
        switch (preposition)
        {
            case "in" or "at" or "during" or "after" or "following" or "before" or "ahead of" or "for" or "over" or "on" or "with" or "prior to" or "of":
                break;
            default:
                return;
        }
        // "participate in a meeting", "agreed on talks"
        if (role is LightRole.Party or LightRole.Host)
            Carrier = verb;
        var subject = scene.Roles.IsPassive(verb) ? tree.Child(verb, Relation.NsubjPass, Relation.Nsubj) : scene.Roles.Subject(verb);
        if (subject >= 0 && scene.Cast.MentionAt(subject) is { Member.Kind: ActorKind.Person or ActorKind.Country or ActorKind.Organisation })
            Add(subject, null);
        if (syntax.Lemmas[verb] is "tell" or "congratulate" or "thank" or "brief" or "urge" or "assure" or "ask" or "inform")
            Add(tree.Child(verb, Relation.Obj, Relation.Iobj), null);
        Add(scene.Roles.Oblique(verb, "with"), null);
    }

    private void Add(int word, Side? side)
    {
        if (word < 0 || word == noun)
            return;
        Parties.AddAll(scene.Parties.Collect(word), side);
    }
}
