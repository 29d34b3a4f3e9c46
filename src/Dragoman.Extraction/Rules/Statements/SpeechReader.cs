using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>
/// Reads who says what, passage by passage: each quotation gets the cue of its own passage, else the speaker of the words around it;
/// pieces of one utterance are joined.
/// </summary>
internal sealed class SpeechReader
{
    private readonly Reading reading;
    private readonly Tree tree;
    private readonly List<Span> paragraphs;
    private readonly List<Quotation> quotations;
    private readonly List<Passage> passages;
    private readonly List<Credit> credits;
    private readonly Speaker[] creditSpeakers;
    private readonly bool[] quoted;
    private readonly SpeakerResolver resolver;
    private readonly CueChooser chooser;
    private readonly List<Utterance> utterances = [];
    private int nextCredit;

    /// <summary>Who spoke last in the running paragraph, in the narrator's own sentences.</summary>
    private (int Paragraph, Speaker Speaker, int Source, int Cue) told = (-1, Speaker.Unknown, -1, -1);

    private SpeechReader(Reading reading, Tree tree, Cast cast)
    {
        (this.reading, this.tree) = (reading, tree);
        paragraphs = Dragoman.Extraction.Paragraphs.Of(reading.Text);
        quotations = QuotationScanner.Scan(reading.Text, paragraphs);
        passages = PassageReader.Read(tree, paragraphs, quotations);
        credits = CreditFinder.Find(tree);
        creditSpeakers = new Speaker[credits.Count];
        quoted = new bool[tree.Count];
        foreach (var passage in passages)
        {
            foreach (var piece in passage.Pieces)
            {
                if (piece.Quotation >= 0)
                    Array.Fill(quoted, true, piece.First, piece.End - piece.First);
            }
        }
        resolver = new SpeakerResolver(tree, cast, word => quoted[word]);
        chooser = new CueChooser(tree, cast, new SourceFinder(tree));
    }

    public static Speech Read(Reading reading, Tree tree, Cast cast)
    {
        var reader = new SpeechReader(reading, tree, cast);
        for (var passage = 0; passage < reader.passages.Count; passage++)
            reader.Read(passage);
        return new Speech
        {
            Paragraphs = reader.paragraphs,
            Quotations = reader.quotations,
            Passages = reader.passages,
            Quoted = reader.quoted,
            Credits = reader.credits,
            CreditSpeakers = reader.creditSpeakers,
            Utterances = reader.utterances,
        };
    }

    private void Read(int index)
    {
        var passage = passages[index];
        // The headline repeats what the story says; its words are nobody's in particular.
        var headline = paragraphs.Count > 1 && tree.Syntax.Ends[passage.End - 1] <= reading.Story.Body.Start;
        Speaker? ofPassage = null;
        if (passage.HasQuotation && !headline)
        {
            for (var piece = 0; piece < passage.Pieces.Count; piece++)
            {
                if (passage.Pieces[piece].Quotation >= 0)
                    Quoted(index, passage, piece, ref ofPassage);
            }
        }
        Credits(passage.End);
    }

    /// <summary>Resolves the speakers of the credits up to a word, so that pronouns to come find them.</summary>
    private void Credits(int end)
    {
        while (nextCredit < credits.Count && credits[nextCredit].CueWord < end)
        {
            var credit = credits[nextCredit];
            var speaker = resolver.Resolve(credit.SourceWord);
            creditSpeakers[nextCredit++] = speaker;
            if (speaker.IsKnown && credit.Cue?.IsSpeech != false && !quoted[credit.CueWord] && !IsChannel(credit.CueWord)
                && QuotationKind.CanSpeak(tree, credit.SourceWord, speaker))
            {
                var paragraph = ParagraphOf(credit.CueWord);
                told = (paragraph, speaker, credit.SourceWord, credit.CueWord);
                resolver.Spoke(speaker, credit.SourceWord);
            }
        }
    }

    /// <summary>"Lind said …, according to a statement": she goes on speaking behind it, not the statement.</summary>
    private bool IsChannel(int cue) =>
        told.Cue >= 0 && told.Cue < cue && tree.Form(cue).Equals("according", StringComparison.OrdinalIgnoreCase)
        && tree.Syntax.SentenceOf(told.Cue) == tree.Syntax.SentenceOf(cue);

    private int paragraphHint;

    private int ParagraphOf(int word)
    {
        var start = tree.Syntax.Starts[word];
        while (paragraphHint + 1 < paragraphs.Count && paragraphs[paragraphHint + 1].Start <= start)
            paragraphHint++;
        return paragraphHint;
    }

    private void Quoted(int index, Passage passage, int piece, ref Speaker? ofPassage)
    {
        var quotation = quotations[passage.Pieces[piece].Quotation];
        var fragment = QuotationKind.IsFragment(tree, passage, piece, quotation);
        if (QuotationKind.IsName(tree, passage, piece, quotation, fragment))
            return;
        if (quotation.Resumes && utterances is [.., var open] && open.Paragraph >= quotation.Paragraph - 1)
        {
            Join(open, passage.Pieces[piece].Quotation, quotation.Paragraph, (-1, -1, fragment));
            return;
        }
        if (!fragment && chooser.Signed(passage, piece) is >= 0 and var signer)
        {
            Attributed(index, passage, piece, signer - 1, signer, resolver.Resolve(signer), fragment);
            return;
        }
        (int Cue, int Source, Speaker Speaker)? fallback = null;
        foreach (var cue in chooser.Choose(passage, piece))
        {
            var source = chooser.Source(passage, cue);
            var speaker = resolver.Resolve(source);
            if (!speaker.IsKnown && ofPassage is { } known)
                speaker = known;
            if (QuotationKind.CanSpeak(tree, source, speaker))
            {
                Attributed(index, passage, piece, cue, source, speaker, fragment);
                ofPassage ??= speaker;
                return;
            }
            fallback ??= (cue, source, speaker);
        }
        if (!fragment && fallback is { Speaker.IsKnown: true } first)
            Attributed(index, passage, piece, first.Cue, first.Source, first.Speaker, fragment);
        else if (!fragment || !chooser.IsOthersView(passage, piece))
            Unattributed(index, passage, piece, quotation, fragment);
    }

    private void Attributed(int index, Passage passage, int piece, int cue, int source, Speaker speaker, bool fragment)
    {
        var number = passage.Pieces[piece].Quotation;
        if (utterances is [.., var last] && last.Paragraph == passage.Paragraph && Same(last.Speaker, speaker) && (last.Passage == index || !fragment || last.IsFragment))
        {
            Join(last, number, passage.Paragraph, (cue, source, fragment));
            last.IsFragment &= fragment;
        }
        else
        {
            utterances.Add(new Utterance(passage.Paragraph, index) { CueWord = cue, SourceWord = source, Speaker = speaker, IsFragment = fragment, Quotations = { number }, Marks = { (cue, source, fragment) } });
        }
        resolver.Spoke(speaker, source);
        told = (passage.Paragraph, speaker, source, cue);
    }

    private static bool Same(Speaker one, Speaker other) =>
        one.Member is not null ? ReferenceEquals(one.Member, other.Member) : one.IsKnown && string.Equals(one.Name, other.Name, StringComparison.OrdinalIgnoreCase);

    private static void Join(Utterance utterance, int quotation, int paragraph, (int Cue, int Source, bool Fragment) mark)
    {
        utterance.Quotations.Add(quotation);
        utterance.Marks.Add(mark);
        utterance.Paragraph = paragraph;
    }

    /// <summary>A quotation whose passage names no speaker: whoever speaks in the words before.</summary>
    private void Unattributed(int index, Passage passage, int piece, Quotation quotation, bool fragment)
    {
        var number = passage.Pieces[piece].Quotation;
        if (fragment)
        {
            if (told.Paragraph >= passage.Paragraph - 1 && told.Speaker.IsKnown && QuotationKind.HasVerb(tree, passage.Pieces[piece]))
                Start(index, passage, number, told.Speaker, told.Source, told.Cue, fragment);
            return;
        }
        if (Introduced(index, passage, number) is { Speaker.IsKnown: true } own)
        {
            Start(index, passage, number, own.Speaker, own.Source, -1, fragment);
            resolver.Spoke(own.Speaker, own.Source);
            told = (passage.Paragraph, own.Speaker, own.Source, Math.Max(own.Source, LastWord(utterances[^1])));
            return;
        }
        if (utterances is [.., var last] && ((last.Paragraph == passage.Paragraph && told.Cue <= LastWord(last)) || (last.Paragraph == passage.Paragraph - 1 && GoesOn(last, passage))))
        {
            Join(last, number, passage.Paragraph, (-1, -1, fragment));
            return;
        }
        if (Announced(index, passage) is { Speaker.IsKnown: true } announced)
            Start(index, passage, number, announced.Speaker, announced.Source, announced.Cue, fragment);
        else if (told.Paragraph >= passage.Paragraph - 1 && told.Speaker.IsKnown)
            Start(index, passage, number, told.Speaker, told.Source, told.Cue, fragment);
        else if (utterances is [.., var earlier] && earlier.Paragraph >= passage.Paragraph - MaxSilence)
            Start(index, passage, number, earlier.Speaker, earlier.SourceWord, earlier.CueWord, fragment);
        else
            Start(index, passage, number, Speaker.Unknown, -1, -1, fragment);
    }

    private void Start(int index, Passage passage, int number, Speaker speaker, int source, int cue, bool fragment) =>
        utterances.Add(new Utterance(passage.Paragraph, index) { CueWord = cue, SourceWord = source, Speaker = speaker, IsFragment = fragment, Quotations = { number }, Marks = { (cue, source, fragment) } });

    /// <summary>
    /// Whom the narrator's words right before a quotation bring in, with or without a verb of saying: "Hald was blunter: “…”", "From Minister Hald: “…”",
    /// "Hald shook his head. “…”".
    /// </summary>
    private (Speaker Speaker, int Source) Introduced(int index, Passage passage, int number)
    {
        var at = passage.Pieces.FindIndex(piece => piece.Quotation == number);
        if (at > 0 && passage.Pieces[at - 1] is { Quotation: < 0 } lead && tree.Form(lead.End - 1) is ":")
            return Person(lead.First, lead.End) is { Speaker.IsKnown: true } person ? person : Label(lead);
        if (at != 0 || index == 0 || passages[index - 1] is not { HasQuotation: false } before || before.Paragraph != passage.Paragraph
            || utterances is not [.., var last] || last.Paragraph == passage.Paragraph || chooser.Last(before) >= 0)
            return (Speaker.Unknown, -1);
        return SubjectOf(before) is >= 0 and var subject && resolver.Resolve(subject) is { Member: { Kind: ActorKind.Person, IsNamed: true } } speaker
            ? (speaker, subject)
            : (Speaker.Unknown, -1);
    }

    /// <summary>The only person whom a run of words names.</summary>
    private (Speaker Speaker, int Source) Person(int first, int end)
    {
        var (found, source) = (Speaker.Unknown, -1);
        for (var word = first; word < end; word++)
        {
            if (resolver.Named(word) is not { Member.Kind: ActorKind.Person } named || ReferenceEquals(named.Member, found.Member))
                continue;
            if (source >= 0)
                return (Speaker.Unknown, -1);
            (found, source) = (named, word);
        }
        return (found, source);
    }

    /// <summary>"ANNA LIND, SWEDISH MINISTER:" stands for its speaker by its capitals alone, whoever that is.</summary>
    private (Speaker Speaker, int Source) Label(Passage.Piece lead)
    {
        var end = lead.First;
        for (var word = lead.First; word < lead.End - 1; word++)
        {
            if (tree.Form(word).ContainsAnyInRange('a', 'z'))
                return (Speaker.Unknown, -1);
            if (end == word && tree.Form(word) is not ("," or "("))
                end = word + 1;
        }
        return end - lead.First is > 1 and <= MaxLabel
            ? (new Speaker(null, SpeakerResolver.Flat(tree.Text.AsSpan(tree.Syntax.Starts[lead.First], tree.Syntax.Ends[end - 1] - tree.Syntax.Starts[lead.First]))), lead.First)
            : (Speaker.Unknown, -1);
    }

    /// <summary>In words.</summary>
    private const int MaxLabel = 5;

    /// <summary>A paragraph of nothing but quoted words carries on the utterance that the paragraph before ends with.</summary>
    private bool GoesOn(Utterance last, Passage passage)
    {
        foreach (var piece in passage.Pieces)
        {
            if (piece.Quotation >= 0)
                continue;
            for (var word = piece.First; word < piece.End; word++)
            {
                if (tree.Syntax.Tags[word] != Upos.Punct)
                    return false;
            }
        }
        return !last.IsFragment && told.Cue <= LastWord(last);
    }

    private int LastWord(Utterance utterance) =>
        Math.Max(utterance.CueWord, tree.Syntax.WordAt(quotations[utterance.Quotations[^1]].Outer.End - 1));

    /// <summary>Whoever the sentence before or after introduces: "Lavrov was blunt. "…"", "He went on:", "…" He was speaking in Oslo.</summary>
    private (Speaker Speaker, int Source, int Cue) Announced(int index, Passage passage)
    {
        if (index > 0)
        {
            var before = passages[index - 1];
            var near = before.Paragraph == passage.Paragraph || (before.Paragraph == passage.Paragraph - 1 && tree.Form(before.End - 1) is ":");
            if (near && chooser.Last(before) is >= 0 and var cue && chooser.Source(before, cue) is >= 0 and var source)
                return (resolver.Resolve(source), source, cue);
            if (near && SubjectOf(before) is >= 0 and var subject && resolver.Resolve(subject) is { Member.Kind: ActorKind.Person } person)
                return (person, subject, -1);
        }
        if (index + 1 < passages.Count && passages[index + 1] is { HasQuotation: false } behind && behind.Paragraph == passage.Paragraph
            && behind.End - behind.First <= MaxTag && chooser.Last(behind) is >= 0 and var said && chooser.Source(behind, said) is >= 0 and var who)
            return (resolver.Resolve(who), who, said);
        return (Speaker.Unknown, -1, -1);
    }

    /// <summary>How many paragraphs back an unattributed quotation finds its speaker.</summary>
    private const int MaxSilence = 4;

    /// <summary>The longest sentence that only names the speaker of the words before it.</summary>
    private const int MaxTag = 12;

    private int SubjectOf(Passage passage)
    {
        for (var word = passage.First; word < passage.End; word++)
        {
            if (tree.Syntax.Relations[word] is Relation.Nsubj or Relation.NsubjPass && tree.Syntax.Heads[word] is >= 0 and var head && tree.Syntax.Relations[head] == Relation.Root)
                return word;
        }
        return -1;
    }
}
