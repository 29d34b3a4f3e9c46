using Dragoman.Model;

namespace Dragoman.Language;

/// <summary>Reads one story with the trained encoder, window by window; a window is encoded once, when first asked for.</summary>
internal sealed class FrameReading(FrameModel model, Reading reading) : IFrameReading
{
    /// <summary>Words that tell a dealing less likely than that are none.</summary>
    private const float LeastTold = 0.3f;

    /// <summary>Words that tell a political event less likely than that are none.</summary>
    private const float LeastCoded = 0.6f;

    /// <summary>Roles less likely than that are not handed on.</summary>
    private const float LeastRole = 0.05f;

    /// <summary>In the order that the model has learnt.</summary>
    private static readonly PloverCategory[] Categories =
    [
        PloverCategory.Agree, PloverCategory.Consult, PloverCategory.Support, PloverCategory.Concede, PloverCategory.Cooperate, PloverCategory.Aid,
        PloverCategory.Retreat, PloverCategory.Request, PloverCategory.Accuse, PloverCategory.Reject, PloverCategory.Threaten, PloverCategory.Protest,
        PloverCategory.Mobilize, PloverCategory.Sanction, PloverCategory.Coerce, PloverCategory.Assault,
    ];

    private readonly TreePath path = new(reading.Syntax);
    private List<WindowScores>? encoded;

    /// <summary>The windows that may tell something.</summary>
    private List<WindowScores> Encoded => encoded ??= Encode();

    public FrameSet Frames(IReadOnlyList<RoleCandidate> candidates)
    {
        var frames = new FrameCollector();
        foreach (var scores in Encoded)
            Read(candidates, scores, frames);
        return frames.Build();
    }

    public IReadOnlyList<Affiliation> Affiliations(IReadOnlyList<RoleCandidate> people, IReadOnlyList<RoleCandidate> bodies)
    {
        var found = new List<Affiliation>();
        foreach (var scores in Encoded)
            Affiliate(people, bodies, scores, found);
        return found;
    }

    private List<WindowScores> Encode()
    {
        var windows = new List<WindowScores>();
        foreach (var window in Window.Of(reading, model.Pieces))
        {
            if (model.Gate.Passes(reading, window))
                windows.Add(model.Encode(reading, window));
        }
        return windows;
    }

    private void Affiliate(IReadOnlyList<RoleCandidate> people, IReadOnlyList<RoleCandidate> bodies, WindowScores scores, List<Affiliation> found)
    {
        var window = scores.Window;
        var mine = Inside(people, window);
        mine.RemoveAll(person => people[person].First < window.OwnFirst || people[person].First >= window.OwnEnd);
        var near = Inside(bodies, window);
        if (mine.Count == 0 || near.Count == 0)
            return;
        var question = new AffiliationQuestion(mine.Count, near.Count);
        for (var p = 0; p < mine.Count; p++)
        {
            var person = people[mine[p]];
            question.PersonFirsts[p] = person.First - window.First;
            question.PersonLasts[p] = person.End - 1 - window.First;
            var sentence = reading.Syntax.SentenceOf(person.End - 1);
            for (var b = 0; b < near.Count; b++)
            {
                var body = bodies[near[b]];
                var at = (p * near.Count) + b;
                question.Near[at] = RoleQuestion.Bucket(body.End - person.End);
                question.Apart[at] = RoleQuestion.Sentences(reading.Syntax.SentenceOf(body.End - 1) - sentence);
                question.Path[at] = path.Of(person.End - 1, body.First, body.End);
            }
        }
        for (var b = 0; b < near.Count; b++)
        {
            question.Firsts[b] = bodies[near[b]].First - window.First;
            question.Lasts[b] = bodies[near[b]].End - 1 - window.First;
            question.Types[b] = (long)bodies[near[b]].Kind;
        }
        var shares = model.Affiliate(scores, question);
        for (var p = 0; p < mine.Count; p++)
        {
            for (var b = 0; b < near.Count; b++)
                found.Add(new Affiliation(mine[p], near[b], shares[(p * (near.Count + 1)) + b]));
        }
    }

    private void Read(IReadOnlyList<RoleCandidate> candidates, WindowScores scores, FrameCollector frames)
    {
        var window = scores.Window;
        frames.AddStretches(scores);
        var triggers = new List<int>();
        for (var word = 0; word < window.End - window.First; word++)
        {
            if (1 - scores.Kinds[word * FrameModel.Kinds] >= LeastTold)
                triggers.Add(word);
        }
        var dealings = triggers.Count;
        for (var word = window.OwnFirst - window.First; word < window.OwnEnd - window.First; word++)
        {
            if (1 - scores.Events[word * FrameModel.Events] >= LeastCoded)
                triggers.Add(word);
        }
        if (triggers.Count == 0)
            return;
        var inside = Inside(candidates, window);
        var (roles, same) = inside.Count == 0 ? ([], []) : model.Relate(scores, Question(candidates, scores, triggers, dealings, inside));
        for (var t = dealings; t < triggers.Count; t++)
            frames.Add(Coded(scores, triggers[t], window.First + triggers[t], inside, roles, t));
        var numbers = new int[dealings];
        for (var t = 0; t < dealings; t++)
        {
            var word = window.First + triggers[t];
            // A word at a window's rim is judged where its own window has it; how it stands to its neighbours may be seen here.
            numbers[t] = word >= window.OwnFirst && word < window.OwnEnd ? frames.Add(Frame(scores, triggers[t], word, inside, roles, t)) : frames.NumberOf(word);
        }
        for (var one = 0; same.Length > 0 && one < numbers.Length; one++)
        {
            for (var other = one + 1; other < numbers.Length; other++)
            {
                if (numbers[one] >= 0 && numbers[other] >= 0)
                    frames.AddSame(numbers[one], numbers[other], (same[(one * triggers.Count) + other] + same[(other * triggers.Count) + one]) / 2);
            }
        }
    }

    /// <summary>The numbers of the candidates that stand in a window whole.</summary>
    private static List<int> Inside(IReadOnlyList<RoleCandidate> candidates, Window window)
    {
        var inside = new List<int>();
        for (var i = First(candidates, window.First); i < candidates.Count && candidates[i].First < window.End; i++)
        {
            if (candidates[i].End <= window.End)
                inside.Add(i);
        }
        return inside;
    }

    /// <summary>The first candidate that may reach into a window.</summary>
    private static int First(IReadOnlyList<RoleCandidate> candidates, int word)
    {
        int low = 0, high = candidates.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (candidates[middle].First < word)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private RoleQuestion Question(IReadOnlyList<RoleCandidate> candidates, WindowScores scores, List<int> triggers, int dealings, List<int> inside)
    {
        var (syntax, window) = (reading.Syntax, scores.Window);
        var question = new RoleQuestion(triggers.Count, inside.Count);
        for (var c = 0; c < inside.Count; c++)
        {
            var candidate = candidates[inside[c]];
            question.Firsts[c] = candidate.First - window.First;
            question.Lasts[c] = candidate.End - 1 - window.First;
            question.Types[c] = (long)candidate.Kind;
        }
        for (var t = 0; t < triggers.Count; t++)
        {
            question.Triggers[t] = triggers[t];
            question.Kinds[t] = t < dealings
                ? Best(scores.Kinds, triggers[t] * FrameModel.Kinds, 1, FrameModel.Kinds)
                : FrameModel.Kinds + Best(scores.Events, triggers[t] * FrameModel.Events, 1, FrameModel.Events);
            var sentence = syntax.SentenceOf(window.First + triggers[t]);
            for (var c = 0; c < inside.Count; c++)
            {
                var at = (t * inside.Count) + c;
                question.Near[at] = RoleQuestion.Bucket((int)question.Lasts[c] - triggers[t]);
                question.Apart[at] = RoleQuestion.Sentences(syntax.SentenceOf(candidates[inside[c]].End - 1) - sentence);
                question.Path[at] = path.Of(window.First + triggers[t], candidates[inside[c]].First, candidates[inside[c]].End);
            }
            for (var other = 0; other < triggers.Count; other++)
                question.Gap[(t * triggers.Count) + other] = RoleQuestion.Bucket(Math.Abs(triggers[other] - triggers[t]));
        }
        return question;
    }

    private static Frame Frame(WindowScores scores, int at, int word, List<int> inside, float[] roles, int trigger)
    {
        var kind = Best(scores.Kinds, at * FrameModel.Kinds, 1, FrameModel.Kinds);
        var status = Best(scores.Statuses, at * FrameModel.Statuses, 0, FrameModel.Statuses);
        var found = new List<FrameRole>();
        for (var c = 0; roles.Length > 0 && c < inside.Count; c++)
        {
            var r = roles.AsSpan(((trigger * inside.Count) + c) * FrameModel.Roles, FrameModel.Roles);
            if (1 - r[0] >= LeastRole)
                found.Add(new FrameRole(inside[c], r[1], r[2], r[3], r[4], r[5], r[6], r[7]));
        }
        return new Frame(word, 1 - scores.Kinds[at * FrameModel.Kinds], (EngagementKind)(kind - 1), (EngagementStatus)status,
            scores.Statuses[(at * FrameModel.Statuses) + status], found);
    }

    private static CodedFrame Coded(WindowScores scores, int at, int word, List<int> inside, float[] roles, int trigger)
    {
        var category = Best(scores.Events, at * FrameModel.Events, 1, FrameModel.Events);
        var found = new List<CodedRole>();
        for (var c = 0; roles.Length > 0 && c < inside.Count; c++)
        {
            var r = roles.AsSpan(((trigger * inside.Count) + c) * FrameModel.Roles, FrameModel.Roles);
            if (1 - r[0] >= LeastRole)
                found.Add(new CodedRole(inside[c], r[8], r[9]));
        }
        return new CodedFrame(word, 1 - scores.Events[at * FrameModel.Events], Categories[category - 1], scores.Events[(at * FrameModel.Events) + category], found);
    }

    private static int Best(float[] scores, int at, int first, int count)
    {
        var best = first;
        for (var i = first + 1; i < count; i++)
        {
            if (scores[at + i] > scores[at + best])
                best = i;
        }
        return best;
    }
}
