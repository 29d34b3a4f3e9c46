using Dragoman.Model;

namespace Dragoman.Intake;

/// <summary>
/// Takes the furniture off a plain text story and keeps its facts. The head of the file gives headline, agency, section, byline and date,
/// line by line, until the first real paragraph; from there on only whole lines of furniture go.
/// </summary>
internal sealed class WireCleaner
{
    private const int ParagraphLength = 80;

    private readonly StoryDraft draft;
    private readonly IReadOnlySet<string> hyphened;
    private bool inBody;

    private WireCleaner(StoryDraft draft, IReadOnlySet<string> hyphened)
    {
        this.draft = draft;
        this.hyphened = hyphened;
    }

    /// <summary>The stories of the text in their order; those that hold nothing but furniture are none.</summary>
    public static List<StoryDraft> Stories(string text, Func<StoryDraft> make)
    {
        var blocks = WireText.Blocks(text);
        var wrapped = WireText.IsWrapped(blocks);
        var hyphened = wrapped ? DividedWords.Hyphened(blocks) : [];
        if (!wrapped)
            blocks = [.. blocks.SelectMany(block => block, (_, line) => new List<string> { line })];
        var drafts = new List<StoryDraft>();
        foreach (var piece in StorySplitter.Of(blocks))
        {
            var draft = make();
            var cleaner = new WireCleaner(draft, hyphened);
            foreach (var block in piece.Blocks)
                cleaner.Take(block, wrapped);
            cleaner.Finish();
            draft.LeftOut.AddRange(piece.LeftOut);
            if (draft.Paragraphs.Count > 0 || draft.Headline is not null)
                drafts.Add(draft);
        }
        // One name for each of several.
        for (var i = 1; i < drafts.Count; i++)
            drafts[i].Input = $"{drafts[i].Input}#{i + 1}";
        return drafts;
    }

    private void Take(List<string> block, bool wrapped)
    {
        if (inBody && wrapped)
        {
            TakeParagraph(DividedWords.Join(block, hyphened));
            return;
        }
        for (var i = 0; i < block.Count; i++)
        {
            if (!inBody && wrapped && Paragraph(block, i) is { } paragraph)
            {
                TakeBody(paragraph);
                return;
            }
            if (inBody)
                TakeParagraph(block[i]);
            else
                TakeHead(block[i]);
        }
    }

    private string? Paragraph(List<string> block, int from)
    {
        if (from > 0 && !StartsBody(block[from]) && block[from].Length < 50)
            return null;
        var joined = DividedWords.Join(block.Skip(from), hyphened);
        return StartsBody(joined) ? joined : null;
    }

    private static bool StartsBody(string paragraph) =>
        (DatelineText.Read(paragraph) is { IsSure: true } dateline && paragraph.Length > dateline.Length + 20)
        || (paragraph.Length >= ParagraphLength && WireText.EndsSentence(paragraph));

    private void TakeHead(string line)
    {
        if (WireLexicon.IsFurniture(line) || IsSlug(line) || TakeFact(line))
            return;
        if (draft.Headline is null && !(StartsBody(line) && (line.Length > 200 || DatelineText.Read(line) is { IsSure: true })))
            draft.Headline = line;
        else if (StartsBody(line))
            TakeBody(line);
        else
            draft.Paragraphs.Add(line);
    }

    /// <summary>"POL-WATER-TALKS": the name that a story has in the agency's own system.</summary>
    private static bool IsSlug(string line) =>
        line.Length <= 80 && line.Contains('-', StringComparison.Ordinal) && !line.Contains(' ', StringComparison.Ordinal) && !line.AsSpan().ContainsAnyInRange('a', 'z') && line.AsSpan().ContainsAnyInRange('A', 'Z');

    private void TakeBody(string paragraph)
    {
        inBody = true;
        if (DatelineText.Read(paragraph) is { } dateline && dateline.Length < paragraph.Length)
        {
            draft.Dateline = dateline;
            paragraph = paragraph[dateline.Length..];
        }
        TakeParagraph(paragraph);
    }

    private void TakeParagraph(string paragraph)
    {
        // "… he said. (Reporting by Nora Doe; Editing by Jan Roe)": a credit at a paragraph's end.
        if (paragraph[^1] == ')' && paragraph.LastIndexOf('(') is > 0 and var credit && WireLexicon.IsFurniture(paragraph.AsSpan(credit)))
            paragraph = paragraph[..credit].TrimEnd();
        if (!WireLexicon.IsFurniture(paragraph) && !(paragraph.Length < ParagraphLength && TakeDate(paragraph)))
            draft.Paragraphs.Add(paragraph);
    }

    /// <summary>Whether the line is one of agency, section, byline or date.</summary>
    private bool TakeFact(string line) => line.Length <= 120 && (TakeDate(line) || TakeDateline(line) || TakeAgency(line) || (TakeByline(line) && NoteDay(line)));

    /// <summary>The day beside a writer's name, in case no other line gives one.</summary>
    private bool NoteDay(string line)
    {
        draft.HeadDay ??= HeadDate.Of(line);
        return true;
    }

    private bool TakeDate(string line)
    {
        var rest = WireLexicon.DateLine(line);
        var named = !rest.IsEmpty;
        if (!named)
            rest = DatelineText.WithoutLeadingWeekday(line);
        var date = DateText.First(rest);
        if (date is not { } found)
            return false;
        // A line that is nothing but dates, times and marks is the date as well, also behind a place ("Riga, 3 June 2024").
        if (!named && (found.End - found.Start) * 10 < rest.Length * 7 && !TakePlace(rest, found) && !DateLines.IsOnlyDates(line))
            return false;
        // "Released on 3 May, he returned home." is a sentence.
        if (named && ((found.Start > 40 || rest.Length - found.End > 30) && !DateLines.IsOnlyDates(line) || (inBody && line[^1] == '.')))
            return false;
        var (published, modified) = DateLines.Of(line);
        draft.Published ??= published;
        draft.Modified ??= modified;
        return true;
    }

    private bool TakePlace(ReadOnlySpan<char> line, DateFound date)
    {
        if (inBody || date.Date is null || line[date.End..].Trim(" .").Length > 0 || line[..date.Start].TrimEnd() is not [.., ','] before
            || Almanac.Default.Place(before.TrimEnd(" ,")) is null)
            return false;
        draft.Dateline ??= new DatelineText(0, before.TrimEnd(" ,").ToString(), null, date, null);
        return true;
    }

    /// <summary>A dateline on a line of its own.</summary>
    private bool TakeDateline(string line)
    {
        if (inBody || draft.Dateline is not null || DatelineText.Line(line) is not { } dateline)
            return false;
        draft.Dateline = dateline;
        if (dateline.Date is { HasYear: true } date)
            draft.Published ??= date.Iso;
        return true;
    }

    private bool TakeAgency(string line)
    {
        if (WireLexicon.IsSection(line))
        {
            draft.Section ??= WireLexicon.Bare(line).ToString();
            return true;
        }
        if (WireLexicon.Agency(WireLexicon.Bare(line)) is { } alone)
        {
            draft.Agency ??= alone;
            return true;
        }
        // The longest name that the line begins with, a section behind it.
        for (var i = line.Length - 1; i > 0; i--)
        {
            if (line[i] != ' ' || WireLexicon.Agency(line.AsSpan(0, i).TrimEnd(" |-–—/,")) is not { } agency)
                continue;
            var rest = WireLexicon.Bare(line.AsSpan(i));
            if (!WireLexicon.IsSection(rest) && !(rest.Length is > 0 and <= 30 && !rest.ContainsAnyInRange('a', 'z') && rest.Count(' ') < 3))
                return TakeDate(rest.ToString()) && (draft.Agency ??= agency) is not null;
            draft.Agency ??= agency;
            draft.Section ??= rest.ToString();
            return true;
        }
        return TakeUnknownAgency(line);
    }

    /// <summary>"Steppe Wire Agency WORLD": an agency that no list has, with a section in capitals behind it.</summary>
    private bool TakeUnknownAgency(string line)
    {
        var at = line.LastIndexOf(' ');
        if (line.Length > 60 || at <= 0 || line.AsSpan(at + 1).ContainsAnyInRange('a', 'z') || !WireLexicon.IsSection(line.AsSpan(at + 1)))
            return false;
        var name = line.AsSpan(0, at).TrimEnd(" |-–—/,");
        var last = name[(name.LastIndexOf(' ') + 1)..];
        if (last is not ("Agency" or "News" or "Press" or "Wire" or "Service") || !Byline.IsNames(name))
            return false;
        draft.Agency ??= name.ToString();
        draft.Section ??= line[(at + 1)..];
        return true;
    }

    private bool TakeByline(string line)
    {
        if (Byline.Of(line) is not { } name)
            return false;
        draft.Byline ??= name;
        return true;
    }

    private void Finish()
    {
        // One paragraph and nothing over it is a story without a headline.
        if (draft.Paragraphs.Count == 0 && draft.Headline is { } only && StartsBody(only))
        {
            draft.Headline = null;
            TakeBody(only);
        }
        // "(END)", "enditem": the wire's own last word.
        while (draft.Paragraphs.Count > 0 && draft.Paragraphs[^1] is { Length: <= 20 } last
            && WireLexicon.Bare(last).ToString().ToLowerInvariant() is "end" or "enditem" or "ends" or "")
            draft.Paragraphs.RemoveAt(draft.Paragraphs.Count - 1);
    }
}
