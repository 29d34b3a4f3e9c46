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
    private bool inBody;

    private WireCleaner(StoryDraft draft) => this.draft = draft;

    public static void Clean(string text, StoryDraft draft)
    {
        var cleaner = new WireCleaner(draft);
        var blocks = Blocks(text);
        var wrapped = IsWrapped(blocks);
        foreach (var block in blocks)
        {
            if (!cleaner.Take(block, wrapped))
                break;
        }
        cleaner.Finish();
    }

    /// <summary>The lines between blank lines.</summary>
    private static List<List<string>> Blocks(string text)
    {
        var blocks = new List<List<string>>();
        List<string>? block = null;
        foreach (var range in text.AsSpan().SplitAny('\n', '\r', '\f', '\u2028', '\u2029'))
        {
            var line = Whitespace.Collapse(text.AsSpan()[range]);
            if (line.Length > 0)
            {
                if (block is null)
                    blocks.Add(block = []);
                block.Add(line);
            }
            else if (range.End.Value < text.Length && !(text[range.End.Value] == '\n' && range.Start.Value > 0 && text[range.Start.Value - 1] == '\r'))
            {
                block = null;
            }
        }
        return blocks;
    }

    /// <summary>Whether line ends are those of a typewriter: lines of one block that break off in the middle of sentences.</summary>
    private static bool IsWrapped(List<List<string>> blocks)
    {
        int ended = 0, open = 0;
        foreach (var block in blocks)
        {
            for (var i = 0; i < block.Count - 1; i++)
            {
                if (block[i].Length < 40)
                    continue;
                _ = EndsSentence(block[i]) ? ended++ : open++;
            }
        }
        return open > ended;
    }

    private bool Take(List<string> block, bool wrapped)
    {
        if (inBody && wrapped)
            return TakeParagraph(string.Join(' ', block));
        for (var i = 0; i < block.Count; i++)
        {
            if (!inBody && wrapped && IsParagraph(block, i) is { } paragraph)
                return TakeBody(paragraph);
            if (!(inBody ? TakeParagraph(block[i]) : TakeHead(block[i])))
                return false;
        }
        return true;
    }

    private static string? IsParagraph(List<string> block, int from)
    {
        if (from > 0 && !StartsBody(block[from]) && block[from].Length < 50)
            return null;
        var joined = string.Join(' ', block.Skip(from));
        return StartsBody(joined) ? joined : null;
    }

    private static bool StartsBody(string paragraph) =>
        (DatelineText.Read(paragraph) is { IsSure: true } dateline && paragraph.Length > dateline.Length + 20)
        || (paragraph.Length >= ParagraphLength && EndsSentence(paragraph));

    private bool TakeHead(string line)
    {
        if (WireLexicon.IsFurniture(line) || IsSlug(line) || TakeFact(line))
            return true;
        if (draft.Headline is null && !(StartsBody(line) && (line.Length > 200 || DatelineText.Read(line) is { IsSure: true })))
        {
            draft.Headline = line;
            return true;
        }
        if (StartsBody(line))
            return TakeBody(line);
        draft.Paragraphs.Add(line);
        return true;
    }

    /// <summary>"POL-WATER-TALKS": the name that a story has in the agency's own system.</summary>
    private static bool IsSlug(string line) =>
        line.Length <= 80 && line.Contains('-', StringComparison.Ordinal) && !line.Contains(' ', StringComparison.Ordinal) && !line.AsSpan().ContainsAnyInRange('a', 'z');

    private bool TakeBody(string paragraph)
    {
        inBody = true;
        if (DatelineText.Read(paragraph) is { } dateline && dateline.Length < paragraph.Length)
        {
            draft.Dateline = dateline;
            paragraph = paragraph[dateline.Length..];
        }
        return TakeParagraph(paragraph);
    }

    private bool TakeParagraph(string paragraph)
    {
        if (WireLexicon.EndsStory(paragraph) && draft.Paragraphs.Count > 1)
            return false;
        if (!WireLexicon.IsFurniture(paragraph) && !(paragraph.Length < ParagraphLength && TakeDate(paragraph)))
            draft.Paragraphs.Add(paragraph);
        return true;
    }

    /// <summary>Whether the line is one of agency, section, byline or date.</summary>
    private bool TakeFact(string line) => line.Length <= 120 && (TakeDate(line) || TakeAgency(line) || TakeByline(line));

    private bool TakeDate(string line)
    {
        var rest = WireLexicon.DateLine(line);
        var named = !rest.IsEmpty;
        if (!named)
            rest = DatelineText.WithoutLeadingWeekday(line);
        var date = DateText.First(rest);
        if (date is not { } found)
            return false;
        // A line that is nothing but a date and marks is the date as well, also behind a place ("Riga, 3 June 2024").
        if (!named && (found.End - found.Start) * 10 < rest.Length * 7 && !TakePlace(rest, found))
            return false;
        // "Released on 3 May, he returned home." is a sentence.
        if (named && (found.Start > 30 || rest.Length - found.End > 30 || (inBody && line[^1] == '.')))
            return false;
        if (line.StartsWith("updated", StringComparison.OrdinalIgnoreCase) || line.Contains("modified", StringComparison.OrdinalIgnoreCase))
            draft.Modified ??= found.Iso;
        else
            draft.Published ??= found.Iso;
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

    private static bool EndsSentence(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd("\"”’')»“ ");
        return !line.IsEmpty && line[^1] is '.' or '!' or '?' or '…' or ':';
    }
}
