using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Turns the word that heads a source into a speaker: by the cast, else by who spoke before, else by the story's own words.</summary>
internal sealed class SpeakerResolver(Tree tree, Cast cast, Func<int, bool> isQuoted)
{
    private const int MaxDescription = 16;

    /// <summary>How many speakers back a pronoun may reach.</summary>
    private const int MaxBack = 8;

    private readonly List<(Speaker Speaker, int Word, bool Paper)> before = [];
    private readonly Dictionary<string, Speaker> authors = [];

    private Syntax Syntax => tree.Syntax;

    /// <summary>Notes that somebody spoke, for the pronouns to come.</summary>
    public void Spoke(Speaker speaker, int word)
    {
        if (speaker.IsKnown && word >= 0)
            before.Add((speaker, word, SourceNouns.IsDocument(Syntax.Lemmas[word])));
    }

    public Speaker Resolve(int word)
    {
        if (word < 0)
            return Speaker.Unknown;
        if (Syntax.Tags[word] is Upos.Pron or Upos.Det)
            return Pronoun(word);
        if (Named(word) is { } named)
            return named;
        if (Author(word) is { } author)
            return author;
        foreach (var child in tree.Children(word))
        {
            if (Syntax.Relations[child] is Relation.Appos or Relation.Flat or Relation.NmodDesc && Named(child) is { Member.Kind: ActorKind.Person } beside)
                return beside;
        }
        if (cast.MentionAt(word) is { IsPlural: false, Form: not MentionForm.Adjective } mention)
            return new Speaker(mention.Member, mention.Member.Name ?? Described(mention.Member.Description));
        return new Speaker(null, Description(word));
    }

    /// <summary>A named member that the word means.</summary>
    public Speaker? Named(int word)
    {
        var mention = cast.MentionAt(word);
        if (mention is null && cast.MentionOver(word) is { Form: MentionForm.Name, Member.Kind: ActorKind.Person } over)
            mention = over;
        return mention is { IsPlural: false, Form: not MentionForm.Adjective, Member: { IsNamed: true } member }
            ? new Speaker(member, member.Name)
            : null;
    }

    /// <summary>A paper's words are its author's, where the story names one: "the study, written by …", "his report".</summary>
    private Speaker? Author(int word)
    {
        var lemma = Syntax.Lemmas[word];
        if (Syntax.Tags[word] != Upos.Noun || !SourceNouns.IsDocument(lemma))
            return null;
        var definite = false;
        foreach (var child in tree.Children(word))
        {
            switch (Syntax.Relations[child])
            {
                case Relation.NmodPoss when Syntax.Tags[child] == Upos.Pron && Resolve(child) is { Member.Kind: ActorKind.Person } owner:
                    return owner;
                // "a statement from Minister Lind"
                case Relation.Nmod or Relation.Obl when child > word && tree.Preposition(child) is "from" or "by" or "of" && Named(child) is { Member.Kind: ActorKind.Person } signer:
                    return signer;
                case Relation.Det:
                    definite = tree.Form(child) is "the" or "The" or "this" or "This";
                    break;
            }
        }
        var participle = word + 1 < tree.Count && tree.Form(word + 1) is "," ? word + 2 : word + 1;
        if (participle < tree.Count && Syntax.Lemmas[participle] is "write" or "pen" or "author" or "draft" or "compose" && Writer(participle) is { } author)
            return authors[lemma] = author;
        return definite && authors.TryGetValue(lemma, out var known) ? known : null;
    }

    /// <summary>The first person named behind "written by".</summary>
    private Speaker? Writer(int participle)
    {
        if (!tree.IsLemma(participle + 1, "by"))
            return null;
        for (var word = participle + 2; word < Math.Min(participle + MaxToWriter, tree.Count) && Syntax.Tags[word] != Upos.Punct; word++)
        {
            if (cast.MentionAt(word) is { IsPlural: false, Member: { Kind: ActorKind.Person, IsNamed: true } member })
                return new Speaker(member, member.Name);
        }
        return null;
    }

    private const int MaxToWriter = 12;

    /// <summary>Whoever spoke last, where the story has named nobody since; else whom the cast means.</summary>
    private Speaker Pronoun(int word)
    {
        var member = cast.MentionAt(word) is { IsPlural: false } mention ? mention.Member : null;
        if (member is { Mentions: [var first, ..] } && first.Head >= word)
            member = null; // named only later
        // Countries say little: "it said" means the paper or body that spoke.
        var named = member is null || (member.Kind == ActorKind.Country && tree.Form(word) is "it" or "It") ? -1 : LastNamed(member, word);
        for (var index = before.Count - 1; index >= Math.Max(0, before.Count - MaxBack); index--)
        {
            // A name in the speaker's own sentence is of whom he spoke.
            if (before[index].Word <= named && (Syntax.SentenceOf(before[index].Word) != Syntax.SentenceOf(named) || ReferenceEquals(before[index].Speaker.Member, member)))
                break;
            if (Fits(word, before[index]))
                return before[index].Speaker;
        }
        if (member is not null)
            return new Speaker(member, member.Name ?? Described(member.Description));
        return tree.Form(word) is "he" or "He" or "she" or "She" or "it" or "It" or "who" or "which" or "that" or "I" or "we" or "We"
            ? Speaker.Unknown
            : new Speaker(null, Description(word));
    }

    private bool Fits(int pronoun, (Speaker Speaker, int Word, bool Paper) spoke)
    {
        var member = spoke.Speaker.Member;
        var person = member is null ? !spoke.Paper && !IsBody(spoke.Word) && (Syntax.Tags[spoke.Word] != Upos.Propn || spoke.Speaker.Name!.Contains(' ')) : member.Kind == ActorKind.Person;
        return tree.Form(pronoun) switch
        {
            "he" or "He" or "his" or "His" => person && member?.Gender != Gender.Feminine && member?.IsPlural != true,
            "she" or "She" or "her" or "Her" => person && member?.Gender != Gender.Masculine && member?.IsPlural != true,
            "it" or "It" => spoke.Paper || !person,
            _ => false,
        };
    }

    private bool IsBody(int word) => SourceNouns.IsBody(Syntax.Lemmas[word]);

    /// <summary>The last word before a pronoun by which the narrator names a member, or -1.</summary>
    private int LastNamed(CastMember member, int word)
    {
        for (var index = member.Mentions.Count - 1; index >= 0; index--)
        {
            var mention = member.Mentions[index];
            if (mention.Head < word && mention.Form is not (MentionForm.Pronoun or MentionForm.Group) && !isQuoted(mention.Head))
                return mention.Head;
        }
        return -1;
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
