namespace Dragoman.Intake;

/// <summary>A robots.txt (RFC 9309) as it stands for one robot.</summary>
public sealed class RobotsRules
{
    private const int LongestText = 512 << 10;

    private readonly List<(string Path, bool Allows)> rules;

    private RobotsRules(List<(string Path, bool Allows)> rules, TimeSpan? pause)
    {
        this.rules = rules;
        Pause = pause;
    }

    /// <summary>Everything is allowed: there is no robots.txt.</summary>
    public static RobotsRules None { get; } = new([], null);

    /// <summary>Nothing is: the server can't say.</summary>
    public static RobotsRules All { get; } = new([("/", false)], null);

    /// <summary>What it asks to wait between two requests.</summary>
    public TimeSpan? Pause { get; }

    /// <param name="text">The file.</param>
    /// <param name="robot">The robot's product token in lower case.</param>
    public static RobotsRules Parse(string text, string robot)
    {
        var own = new List<(string, bool)>();
        var all = new List<(string, bool)>();
        TimeSpan? ownPause = null, allPause = null;
        bool forOwn = false, forAll = false, inAgents = false, anyOwn = false;
        foreach (var range in text.AsSpan(0, Math.Min(text.Length, LongestText)).SplitAny('\n', '\r'))
        {
            var line = text.AsSpan()[range];
            var comment = line.IndexOf('#');
            line = (comment < 0 ? line : line[..comment]).Trim();
            var colon = line.IndexOf(':');
            if (colon <= 0)
                continue;
            var name = line[..colon].Trim();
            var value = line[(colon + 1)..].Trim();
            if (name.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                if (!inAgents)
                    forOwn = forAll = false;
                inAgents = true;
                forAll |= value is "*";
                if (value.Length > 0 && value is not "*" && robot.AsSpan().StartsWith(value, StringComparison.OrdinalIgnoreCase))
                    forOwn = anyOwn = true;
                continue;
            }
            inAgents = false;
            var allows = name.Equals("allow", StringComparison.OrdinalIgnoreCase);
            if (allows || name.Equals("disallow", StringComparison.OrdinalIgnoreCase))
            {
                if (value.Length > 0 && forOwn)
                    own.Add((value.ToString(), allows));
                if (value.Length > 0 && forAll)
                    all.Add((value.ToString(), allows));
            }
            else if (name.Equals("crawl-delay", StringComparison.OrdinalIgnoreCase) && double.TryParse(value, out var seconds) && seconds is > 0 and < 86400)
            {
                if (forOwn)
                    ownPause = TimeSpan.FromSeconds(seconds);
                if (forAll)
                    allPause = TimeSpan.FromSeconds(seconds);
            }
        }
        return anyOwn ? new RobotsRules(own, ownPause) : new RobotsRules(all, allPause);
    }

    /// <summary>Whether the path with its query may be fetched: the longest rule that fits decides, an allowing one of two alike.</summary>
    public bool Allows(string path)
    {
        if (path == "/robots.txt")
            return true;
        var longest = -1;
        var allowed = true;
        foreach (var (rule, allows) in rules)
        {
            if (rule.Length < longest || !Fits(rule, path))
                continue;
            allowed = rule.Length == longest ? allowed || allows : allows;
            longest = rule.Length;
        }
        return allowed;
    }

    /// <summary>Whether the path begins with the pattern, '*' being anything and '$' the end; linear in both but for the stars.</summary>
    private static bool Fits(ReadOnlySpan<char> pattern, ReadOnlySpan<char> path)
    {
        var anchored = pattern.EndsWith("$");
        if (anchored)
            pattern = pattern[..^1];
        int p = 0, s = 0, star = -1, mark = 0;
        while (s < path.Length)
        {
            if (p == pattern.Length && !anchored)
                return true;
            if (p < pattern.Length && pattern[p] == '*')
                (star, mark) = (p++, s);
            else if (p < pattern.Length && pattern[p] == path[s])
                (p, s) = (p + 1, s + 1);
            else if (star >= 0)
                (p, s) = (star + 1, ++mark);
            else
                return false;
        }
        while (p < pattern.Length && pattern[p] == '*')
            p++;
        return p == pattern.Length;
    }
}
