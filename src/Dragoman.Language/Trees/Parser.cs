namespace Dragoman.Language;

/// <summary>
/// Builds dependency trees: a greedy arc-hybrid transition parser with one classifier for the moves and one for the names of arcs.
/// Linear in the length of a sentence.
/// </summary>
internal sealed class Parser(ActionModel actions, LinearModel labels)
{
    public void Run(WordSheet sheet, ParserSpace space, TagSet tags, int first, int end)
    {
        space.Enter(sheet, tags, first, end);
        while (!space.Finished)
        {
            ParserFeatures.FillAction(space);
            var (shift, left, right) = actions.Score(space.ActionFeatures.Keys);
            if (!space.MayShift)
                shift = int.MinValue;
            if (!space.MayLeft)
                left = int.MinValue;
            if (!space.MayRight)
                right = int.MinValue;
            if (shift >= left && shift >= right)
                space.Shift();
            else if (left >= right)
                space.LeftArc(Name(space, space.Next, space.S0));
            else
                space.RightArc(Name(space, space.S1, space.S0));
        }
        for (var i = 1; i <= space.Count; i++)
        {
            sheet.Heads[first + i - 1] = space.Head[i] == space.Root ? -1 : first + space.Head[i] - 1;
            sheet.Relations[first + i - 1] = space.Label[i];
        }
    }

    private byte Name(ParserSpace space, int head, int child)
    {
        if (head == space.Root)
            return (byte)Model.Relation.Root;
        ParserFeatures.FillLabel(space, head, child);
        return (byte)labels.Best(space.LabelFeatures.Keys, space.Scores);
    }
}
