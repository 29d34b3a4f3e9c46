using System.Text;
using Dragoman.Web.Components.Parts;

namespace Dragoman.Web.Briefs;

/// <summary>A brief as Markdown (CommonMark): what names and sentences carry of its signs is escaped.</summary>
public static class BriefMarkdown
{
    private const string Signs = "\\`*_{}[]<>()#+-!|~";

    public static string Write(Brief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        var text = new StringBuilder().Append("# ").AppendLine(Plain(brief.Title)).AppendLine().Append("As the record stood on ").Append(Plain(Words.Date(brief.Day))).AppendLine(".");
        foreach (var part in brief.Parts)
        {
            text.AppendLine().Append("## ").AppendLine(Plain(part.Title)).AppendLine();
            if (part.Lines.Count == 0)
                text.AppendLine(Plain(part.Empty));
            foreach (var line in part.Lines)
            {
                text.Append("- ").AppendLine(Plain(line.Text));
                foreach (var source in line.Sources)
                    text.Append("  - ").Append(source.Sentence is { } sentence ? $"“{Plain(sentence)}” – " : "").AppendLine(source.Url is { } url ? $"[{Plain(source.Text)}](<{url.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)}>)" : Plain(source.Text));
            }
        }
        return text.ToString();
    }

    /// <summary>Text that stays text; in the middle of a line a hyphen and brackets need no escape.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length + 8);
        foreach (var sign in text.ReplaceLineEndings(" "))
        {
            if (Signs.Contains(sign) && sign is not ('(' or ')' or '-' or '+' or '!' or '#') || (plain.Length == 0 && sign is '-' or '+' or '#'))
                plain.Append('\\');
            plain.Append(sign);
        }
        return plain.ToString();
    }
}
