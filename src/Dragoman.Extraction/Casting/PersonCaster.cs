using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Decides which names are people's, gives them the titles that stand beside them, and joins the mentions of one person.</summary>
internal sealed class PersonCaster(CastDraft draft, GivenNames givenNames)
{
    private readonly Tree tree = draft.Tree;
    private readonly Syntax syntax = draft.Tree.Syntax;
    // No title is longer than this.
    private const int MaxTitle = 16;

    private readonly HashSet<TitlePhrase> taken = [];
    private readonly Dictionary<int, int> takenEnds = [];
    private readonly List<(TitlePhrase Title, CastMember Member)> counterparts = [];

    /// <summary>The titles that stand beside a name, so that nobody looks for their bearer again.</summary>
    public bool IsTaken(TitlePhrase title) => taken.Contains(title);

    public void Cast(List<NameRun> runs, List<TitlePhrase> titles)
    {
        var byEnd = new Dictionary<int, TitlePhrase>();
        var byFirst = new Dictionary<int, TitlePhrase>();
        foreach (var title in titles)
        {
            byEnd[title.End] = title;
            byFirst[title.First] = title;
        }
        var listed = Shared(runs, titles);
        var unsure = new List<(NameRun Run, List<TitlePhrase> Titles)>();
        foreach (var run in runs)
        {
            if (listed.Contains(run))
                continue;
            var beside = Beside(run, byEnd, byFirst);
            if (beside.Count > 0 || IsPerson(run))
                Register(run, beside);
            else if (!Register(run, known: true))
                unsure.Add((run, beside));
        }
        // A surname may stand before its full name ("Levy said", then "David Levy, who …").
        foreach (var (run, _) in unsure)
            Register(run, known: true);
    }

    /// <summary>"Presidents X and Y of Sweden and Italy": gives each the title and the country, and the title's words to all of them.</summary>
    private HashSet<NameRun> Shared(List<NameRun> runs, List<TitlePhrase> titles)
    {
        var byFirst = new Dictionary<int, NameRun>();
        foreach (var run in runs)
            byFirst[run.First] = run;
        var listed = new HashSet<NameRun>();
        foreach (var title in titles)
        {
            if (SharedTitle.Of(draft, title, byFirst) is not { } shared)
                continue;
            var bearers = new CastMember[shared.Bearers.Count];
            for (var i = 0; i < bearers.Length; i++)
            {
                var run = shared.Bearers[i];
                var country = shared.CountryOf(i);
                bearers[i] = Member(OneLine(draft.SpanOf(run.First, run.End)), run, country);
                bearers[i].Country ??= country;
                if (title.IsCounterpart)
                    counterparts.Add((title, bearers[i]));
                else
                    bearers[i].Add(new Office(SharedTitle.Singular(OneLine(title.Title)), title.Rank, country, draft.SpanOf(title.First, title.End)) { Tenure = title.Tenure });
                draft.Add(draft.HeadOf(run.First, run.End), run.First, run.End, draft.SpanOf(run.First, run.End), MentionForm.Name, bearers[i]);
                listed.Add(run);
            }
            taken.Add(title);
            takenEnds[title.First] = title.End;
            draft.Add(draft.HeadOf(title.First, title.End), title.First, title.End, draft.SpanOf(title.First, title.End), MentionForm.Group, bearers);
        }
        return listed;
    }

    /// <summary>The person of a name, made where nobody bears it yet.</summary>
    private CastMember Member(string text, NameRun run, string? country, List<TitlePhrase>? beside = null)
    {
        var name = PersonName.Of(text);
        if (draft.People.Find(name, country, beside) is { } known)
        {
            draft.People.Rename(known, text, name);
            return known;
        }
        var member = draft.NewMember(ActorKind.Person, text);
        member.Name = text;
        member.Gender = givenNames.GenderOf(name.Words.Length > 1 ? tree.Form(run.First).ToString() : "");
        draft.People.Add(member, name);
        return member;
    }

    /// <summary>"his Kazakh counterpart Mukhtar Seitov" holds the office of whose counterpart he is. Mentions must be sorted.</summary>
    public void ShareOffices()
    {
        foreach (var (title, member) in counterparts)
        {
            var owner = draft.LastPerson(title.Owner >= 0 ? title.Owner : title.First, title.Head);
            if (owner is { Offices.Count: > 0 } && !ReferenceEquals(owner, member))
                member.Add(owner.Offices[0] with { Title = CounterpartTitle(owner.Offices[0]), Of = member.Country, Span = null, Inferred = true, Tenure = Tenure.Incumbent });
        }
    }

    /// <summary>A counterpart of a Secretary of State is a foreign minister.</summary>
    private static string CounterpartTitle(Office office) =>
        Almanac.Default.Office(office.Title, office.Of)?.CounterpartTitle ?? office.Title;

    /// <summary>The titles before the name, and those set behind or before it between commas.</summary>
    private List<TitlePhrase> Beside(NameRun run, Dictionary<int, TitlePhrase> byEnd, Dictionary<int, TitlePhrase> byFirst)
    {
        var found = new List<TitlePhrase>();
        var first = run.First;
        if (byEnd.TryGetValue(first, out var before) && !before.Plural && SameSentence(before.Head, run.First))
        {
            found.Add(before);
            // "supreme leader Ayatollah Ali Khamenei"
            while (byEnd.TryGetValue(found[^1].First, out var outer) && !outer.Plural && outer.Head < found[^1].Head && SameSentence(outer.Head, run.First))
                found.Add(outer);
            // "the Kenyan minister, Mr Otieno,", "the Saudi envoy, Prince Saud,": the honorific stands between.
            if ((before.Class == RoleClass.Honorific || before.Rank is "royal" or "religious-leader") && before.First > 1 && IsComma(before.First - 1) && byEnd.TryGetValue(before.First - 1, out var office)
                && !office.Plural && ClosesApposition(run.End) && SameSentence(office.Head, run.First))
                found.Add(office);
            // "Deputy Prime Minister and Foreign Minister Tran Van Minh"
            if (before.First > 1 && tree.Form(before.First - 1) is "and" && byEnd.TryGetValue(before.First - 1, out var earlier) && !earlier.Plural && SameSentence(earlier.Head, run.First))
                found.Add(earlier);
        }
        else if (first > 1 && IsComma(first - 1) && byEnd.TryGetValue(first - 1, out var apposed) && !apposed.Plural && !InTaken(apposed)
            && (ClosesApposition(run.End) || apposed.IsCounterpart) && SameSentence(apposed.Head, run.First))
        {
            found.Add(apposed);
        }
        AddBehind(run, byFirst, found);
        return found;
    }

    /// <summary>"Jens Brandt, adviser to the German chancellor, Emma Roche, …": the chancellor stands in the title of the name before.</summary>
    private bool InTaken(TitlePhrase title)
    {
        // The title before reaches up to this one, an article and a nationality between them at most.
        for (var word = title.First; word >= 0 && word >= title.First - MaxTitle && !IsComma(word); word--)
        {
            if (takenEnds.TryGetValue(word, out var end) && word < title.First && end + 2 >= title.First && (IsComma(word - 1) || IsComma(word - 2)))
                return true;
        }
        return false;
    }

    private void AddBehind(NameRun run, Dictionary<int, TitlePhrase> byFirst, List<TitlePhrase> found)
    {
        var at = run.End;
        if (at >= syntax.Count || !IsComma(at) || !SameSentence(run.First, at))
            return;
        at++;
        if (at < syntax.Count && syntax.Tags[at] is Upos.Det or Upos.Pron)
            at++;
        if (at >= syntax.Count || !byFirst.TryGetValue(at, out var behind) || behind.Plural || !SameSentence(run.First, behind.Head))
            return;
        // "met Lavrov, Prime Minister Putin and": the title belongs to the next name.
        if (behind.End < syntax.Count && SameSentence(behind.Head, behind.End) && NameWords.IsCapital(tree, behind.End) && syntax.Tags[behind.End] == Upos.Propn)
            return;
        found.Add(behind);
        if (behind.End + 1 < syntax.Count && tree.Form(behind.End) is "and" && byFirst.TryGetValue(behind.End + 1, out var also) && !also.Plural
            && (also.End >= syntax.Count || !NameWords.IsCapital(tree, also.End)))
            found.Add(also);
    }

    private bool ClosesApposition(int at) =>
        at >= syntax.Count || IsComma(at) || syntax.Tags[at] is Upos.Verb or Upos.Aux or Upos.Punct or Upos.Adp or Upos.Cconj;

    private bool IsComma(int word) => word >= 0 && tree.Form(word) is ",";

    private bool SameSentence(int one, int other) => syntax.SentenceOf(one) == syntax.SentenceOf(other);

    /// <summary>Whether the name alone shows that it is a person's.</summary>
    private bool IsPerson(NameRun run)
    {
        if (NameWords.IsBody(tree.Form(run.End - 1).ToString()) || run.Length > 6)
            return false;
        switch (draft.EntityOver(draft.SpanOf(run.First, run.End)))
        {
            case EntityType.Person:
                return true;
            case EntityType.Place or EntityType.Nationality:
                return false;
        }
        for (var word = run.First; word < run.End; word++)
        {
            if (NameWords.IsNone(tree.Form(word).ToString()))
                return false;
        }
        if (run.First > 0 && tree.Form(run.First - 1) is "the" or "The")
            return false;
        return run.Length >= 2 && givenNames.Knows(tree.Form(run.First).ToString());
    }

    private bool Register(NameRun run, bool known) => known && Register(run, []) is not null;

    /// <summary>Finds or makes the person; with no title and <paramref name="beside"/> empty, an unsure name is only found, never made.</summary>
    private CastMember? Register(NameRun run, List<TitlePhrase> beside)
    {
        var span = draft.SpanOf(run.First, run.End);
        var text = OneLine(span);
        var name = PersonName.Of(text);
        var country = CountryOf(beside) ?? (beside.Count > 0 || run.Length > 1 ? CountryBehind(run) : null);
        if (beside.Count == 0 && !IsPerson(run) && draft.People.Find(name, country) is null)
            return null;
        var member = Member(text, run, country, beside);
        if (country is not null)
            member.Country ??= country;
        var (first, end) = (run.First, run.End);
        foreach (var title in beside)
        {
            taken.Add(title);
            takenEnds[title.First] = title.End;
            if (title.IsCounterpart)
                counterparts.Add((title, member));
            Give(member, title);
            if (title.End <= run.First && title.End >= first - 1 && (title.End == first || title.End == run.First))
                first = Math.Min(first, title.First);
            else
                draft.Add(draft.HeadOf(title.First, title.End), title.First, title.End, draft.SpanOf(title.First, title.End), MentionForm.Title, member);
        }
        draft.Add(draft.HeadOf(first, end), first, end, span, MentionForm.Name, member);
        return member;
    }

    private void Give(CastMember member, TitlePhrase title)
    {
        if (title.Gender != Gender.Unknown && member.Gender == Gender.Unknown)
            member.Gender = title.Gender;
        if (title.Of.Count > 0)
            member.Country ??= title.Of[0];
        if (title.Class is RoleClass.Office && !title.IsCounterpart)
        {
            member.Add(new Office(OneLine(title.Title), title.Rank, title.Of.Count > 0 ? title.Of[0] : null, draft.SpanOf(title.First, title.End)) { Tenure = title.Tenure });
        }
    }

    private static string? CountryOf(List<TitlePhrase> beside)
    {
        foreach (var title in beside)
        {
            if (title.Of.Count > 0)
                return title.Of[0];
        }
        return null;
    }

    /// <summary>"President Carlos Rojas of Peru": a titled name's country may stand behind it.</summary>
    private string? CountryBehind(NameRun run)
    {
        var at = run.End + 1;
        if (at < syntax.Count && tree.Form(at) is "the")
            at++;
        return at < syntax.Count && SameSentence(run.First, at) && tree.Form(run.End) is "of" && draft.Gazette.Over(at) is { Kind: HitKind.Country } country ? country.Code : null;
    }

    private string OneLine(Span span)
    {
        var text = draft.Reading.Text.AsSpan(span.Start, span.Length);
        if (text.IndexOfAny('\n', '\r', '\t') < 0)
            return text.ToString();
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
