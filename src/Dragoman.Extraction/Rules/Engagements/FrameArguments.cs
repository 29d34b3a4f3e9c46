using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>The arguments of a verb of <c>verbs.tsv</c>, by slot, with the side that their role gives them.</summary>
internal sealed class FrameArguments
{
    private readonly Scene scene;
    private readonly VerbFrame frame;
    private readonly Dictionary<string, int> words = [];

    public FrameArguments(Scene scene, VerbFrame frame, int verb)
    {
        (this.scene, this.frame) = (scene, frame);
        // "the premier, informed by his counterpart, said": a participle without its auxiliary.
        var passive = scene.Roles.IsPassive(verb) || (scene.Tree.Child(verb, Relation.Obj) < 0 && scene.Roles.Agent(verb) is >= 0 and var by && scene.Cast.MentionOver(by) is { Member.Kind: ActorKind.Person });
        foreach (var (slot, _) in frame.Roles)
        {
            var word = slot switch
            {
                "subj" => passive ? scene.Roles.Agent(verb) : scene.Roles.Subject(verb),
                "obj" => passive && scene.Roles.Patient(verb) < 0 ? scene.Roles.Subject(verb) : scene.Roles.Patient(verb),
                _ => scene.Roles.Oblique(verb, slot),
            };
            // "held talks", "met in Rome with Dini": the preposition may hang on the object.
            if (word < 0 && slot is "with" or "to" && scene.Tree.Child(verb, Relation.Obj) is >= 0 and var thing)
                word = scene.Roles.Oblique(thing, slot);
            if (slot == "obj" && !passive && !Means(word) && (word < 0 || word > verb + 3 || scene.Anchors.IsTime(word)))
                word = Nearby.Behind(scene.Tree, scene.Cast, verb) is >= 0 and var behind ? behind : word;
            else if (slot == "subj" && !passive && !Means(word) && Nearby.Before(scene.Tree, scene.Cast, verb) is >= 0 and var before)
                word = before;
            else if (slot is "with" or "to" && !Means(word))
                word = Nearby.Behind(scene.Tree, scene.Cast, verb, slot) is >= 0 and var found ? found : word;
            if (word >= 0)
                words.TryAdd(slot, word);
        }
    }

    /// <summary>Whether the phrase that a word heads names somebody or a place.</summary>
    private bool Means(int word) =>
        word >= 0 && (scene.Cast.MentionAt(word) is not null || scene.Cast.PlaceAt(word) is not null || scene.Parties.Collect(word).Count > 0);

    public int Word(string slot) => words.GetValueOrDefault(slot, -1);

    /// <summary>Whether somebody, not something, stands in the slot.</summary>
    public bool HasPerson(string slot)
    {
        if (!words.TryGetValue(slot, out var word))
            return false;
        foreach (var member in scene.Parties.Collect(word))
        {
            if (member.Kind == ActorKind.Person)
                return true;
        }
        return false;
    }

    public void Fill(PartyList parties)
    {
        foreach (var (slot, role) in frame.Roles)
        {
            if (role is "place" or "origin" || !words.TryGetValue(slot, out var word))
                continue;
            parties.AddAll(scene.Parties.Collect(word), SideOf(role));
        }
    }

    public static Side? SideOf(string role) => role switch
    {
        "host" => Side.Host,
        "visitor" => Side.Visitor,
        "from" => Side.From,
        "to" => Side.To,
        _ => null,
    };
}
