using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Turns the word that heads a source into a speaker: by the cast, else by who spoke before, else by the story's own words.</summary>
internal sealed class SpeakerResolver(Tree tree, Cast cast)
{
    private const int MaxDescription = 10;

    private readonly List<Speaker> before = [];

    private Syntax Syntax => tree.Syntax;

    /// <summary>Notes that somebody spoke, for the pronouns to come.</summary>
    public void Spoke(Speaker speaker)
    {
        if (speaker.IsKnown)
            before.Add(speaker);
    }

    public Speaker Resolve(int word)
    {
        if (word < 0)
            return Speaker.Unknown;
        if (Named(word) is { } named)
            return named;
        foreach (var child in tree.Children(word))
        {
            if (Syntax.Relations[child] is Relation.Appos or Relation.Flat or Relation.NmodDesc && Named(child) is { Member.Kind: ActorKind.Person } beside)
                return beside;
        }
        if (Syntax.Tags[word] is Upos.Pron or Upos.Det)
            return Pronoun(word);
        if (cast.MentionAt(word) is { IsPlural: false, Form: not MentionForm.Adjective } mention)
            return new Speaker(mention.Member, mention.Member.Name ?? Described(mention.Member.Description));
        return new Speaker(null, Description(word));
    }

    /// <summary>A named member that the word means.</summary>
    private Speaker? Named(int word)
    {
        var mention = cast.MentionAt(word);
        if (mention is null && cast.MentionOver(word) is { Form: MentionForm.Name, Member.Kind: ActorKind.Person } over)
            mention = over;
        return mention is { IsPlural: false, Form: not MentionForm.Adjective, Member: { IsNamed: true } member }
            ? new Speaker(member, member.Name)
            : null;
    }

    /// <summary>A pronoun that the cast leaves open means the last speaker that fits it.</summary>
    private Speaker Pronoun(int word)
    {
        var mention = cast.MentionAt(word);
        if (mention is { IsPlural: false })
            return new Speaker(mention.Member, mention.Member.Name ?? Described(mention.Member.Description));
        var form = tree.Form(word);
        var isHe = form.Equals("he", StringComparison.OrdinalIgnoreCase);
        var isShe = form.Equals("she", StringComparison.OrdinalIgnoreCase);
        var isIt = form.Equals("it", StringComparison.OrdinalIgnoreCase);
        for (var index = before.Count - 1; index >= Math.Max(0, before.Count - 6); index--)
        {
            var member = before[index].Member;
            var person = member is null || member.Kind == ActorKind.Person;
            if (isHe && person && member?.Gender != Gender.Feminine || isShe && person && member?.Gender != Gender.Masculine
                || isIt && (member is null || member.Kind != ActorKind.Person))
                return before[index];
        }
        return isHe || isShe || isIt ? Speaker.Unknown : new Speaker(null, Description(word));
    }

    private static string? Described(string description) => description.Length == 0 ? null : description;

    /// <summary>The story's words for somebody nameless: "a foreign ministry spokesman", "staff members".</summary>
    private string Description(int word)
    {
        var (first, end) = (word, word + 1);
        foreach (var child in tree.Children(word))
        {
            var (from, to) = tree.Reach(child);
            switch (Syntax.Relations[child])
            {
                case Relation.Det or Relation.Amod or Relation.Compound or Relation.NmodPoss or Relation.Nummod when child < word:
                    first = Math.Min(first, from);
                    break;
                case Relation.Flat or Relation.Goeswith:
                    end = Math.Max(end, to);
                    break;
                case Relation.Nmod when child > word && to - Math.Min(first, from) <= MaxDescription && tree.Preposition(child) is "of" or "for" or "from" or "in" or "by" or "at":
                    end = Math.Max(end, to);
                    break;
            }
        }
        if (end - first > MaxDescription)
            (first, end) = (Math.Max(first, word - 6), word + 1);
        while (end - 1 > word && Syntax.Tags[end - 1] == Upos.Punct)
            end--;
        return Flat(tree.Text.AsSpan(Syntax.Starts[first], Syntax.Ends[end - 1] - Syntax.Starts[first]));
    }

    /// <summary>A stretch of text on one line.</summary>
    internal static string Flat(ReadOnlySpan<char> text)
    {
        var flat = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
                flat.Append(c);
            else if (flat.Length > 0 && flat[^1] != ' ')
                flat.Append(' ');
        }
        return flat.ToString().TrimEnd();
    }
}
