using System.CommandLine;
using System.CommandLine.Parsing;

namespace Dragoman.Cli;

/// <summary>
/// An option that a command does not have. The parser takes it for the command's argument, and complains of the word behind it: a user
/// looks for a fault in a word that has none.
/// </summary>
internal static class UnknownOption
{
    /// <summary>What is wrong and what would be right, or null where every option is known.</summary>
    public static string? In(ParseResult parsed)
    {
        if (parsed.Tokens.Any(t => t.Type == TokenType.DoubleDash))
            return null;
        var words = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(a => a.Tokens).Select(t => t.Value).Concat(parsed.UnmatchedTokens);
        if (words.FirstOrDefault(w => w.Length > 2 && w.StartsWith("--", StringComparison.Ordinal)) is not { } unknown)
            return null;
        var command = parsed.CommandResult.Command;
        var known = command.Options.Where(o => !o.Hidden).Select(o => o.Name);
        var arguments = command.Arguments.Count == 0 ? "" : $"; {string.Join(" and ", command.Arguments.Select(a => a.Name))} stand{(command.Arguments.Count == 1 ? "s" : "")} without one";
        return $"{command.Name} has no option {unknown}: {string.Join(", ", known)} are its options{arguments}";
    }
}
