using Dragoman.Model;

namespace Dragoman.Language;

/// <summary>Gathers what the windows of one reading say.</summary>
internal sealed class FrameCollector
{
    private readonly List<Frame> frames = [];
    private readonly List<CodedFrame> coded = [];
    private readonly Dictionary<int, int> byWord = [];
    private readonly Dictionary<(int, int), float> same = [];
    private readonly List<Stretch>[] stretches = [.. Enumerable.Range(0, FrameModel.Stretches).Select(_ => new List<Stretch>())];

    /// <summary>The frame's number.</summary>
    public int Add(Frame frame)
    {
        byWord[frame.Trigger] = frames.Count;
        frames.Add(frame);
        return frames.Count - 1;
    }

    public void Add(CodedFrame frame) => coded.Add(frame);

    /// <summary>The number of the frame that a word tells; -1 where it is none, or not yet read.</summary>
    public int NumberOf(int word) => byWord.GetValueOrDefault(word, -1);

    /// <summary>Two windows may see the same two frames: what the earlier one says, which owns the first of them, stays.</summary>
    public void AddSame(int one, int other, float score) => same.TryAdd((Math.Min(one, other), Math.Max(one, other)), score);

    /// <summary>The stretches that begin in the window's own words.</summary>
    public void AddStretches(WindowScores scores)
    {
        var window = scores.Window;
        for (var kind = 0; kind < FrameModel.Stretches; kind++)
        {
            for (var word = window.OwnFirst; word < window.OwnEnd; word++)
            {
                if (Label(scores, word, kind) is 0 || (word > window.First && Label(scores, word, kind) is 2 && Label(scores, word - 1, kind) is not 0))
                    continue;
                var end = word + 1;
                var sure = Sure(scores, word, kind);
                while (end < window.End && Label(scores, end, kind) is 2)
                    sure = Math.Min(sure, Sure(scores, end++, kind));
                stretches[kind].Add(new Stretch((StretchKind)kind, word, end, sure));
            }
        }
    }

    public FrameSet Build() => new(frames, same, coded, [.. stretches.SelectMany(list => list)]);

    /// <summary>0 outside, 1 at the beginning, 2 inside.</summary>
    private static int Label(WindowScores scores, int word, int kind)
    {
        var at = Row(scores, word, kind);
        var (outside, begin, inside) = (scores.Stretches[at], scores.Stretches[at + 1], scores.Stretches[at + 2]);
        return outside >= begin && outside >= inside ? 0 : begin >= inside ? 1 : 2;
    }

    private static float Sure(WindowScores scores, int word, int kind) => 1 - scores.Stretches[Row(scores, word, kind)];

    private static int Row(WindowScores scores, int word, int kind) => ((word - scores.Window.First) * FrameModel.Stretches * 3) + (kind * 3);
}
