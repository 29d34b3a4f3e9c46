using Dragoman.Language;

namespace Dragoman.Training;

/// <summary>Lays a gold story's words out on a sheet, as the segmentation would if it made no mistake.</summary>
internal static class GoldSheet
{
    public static WordSheet Of(GoldStory story)
    {
        var sheet = new WordSheet();
        Fill(sheet, story);
        return sheet;
    }

    /// <summary>A sheet with tags that were made before.</summary>
    public static WordSheet Of(GoldStory story, byte[] tags)
    {
        var sheet = Of(story);
        tags.CopyTo(sheet.Tags, 0);
        return sheet;
    }

    public static void Fill(WordSheet sheet, GoldStory story)
    {
        sheet.Begin(story.Text);
        var behind = 0;
        foreach (var word in story.Words)
        {
            var flags = word.Continues ? WordFlags.Continues : WordFlags.None;
            if (word.Start == 0)
                flags |= WordFlags.ParagraphBefore;
            else if (word.Start > behind)
            {
                flags |= WordFlags.SpaceBefore;
                if (story.Text.AsSpan(behind, word.Start - behind).Contains('\n'))
                    flags |= WordFlags.ParagraphBefore;
            }
            sheet.Add(word.Start, word.End, flags);
            sheet.Heads[sheet.Count - 1] = word.Head;
            sheet.Relations[sheet.Count - 1] = (byte)word.Relation;
            behind = word.End;
        }
        sheet.SentenceStarts.AddRange(story.SentenceStarts);
    }
}
