using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Finds one kind of thing in a reading: thread-safe, made once. Rules run in the order of <see cref="RuleList"/>.</summary>
public interface IRule
{
    /// <summary>The kind of finding and the rule's own title, as records name it ("meeting/discussed-with").</summary>
    string Name { get; }

    void Find(Reading reading, FindingsBuilder findings);
}
