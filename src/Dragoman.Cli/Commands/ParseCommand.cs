using System.CommandLine;
using System.Text;
using Dragoman.Language;
using Dragoman.Model;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman parse</c>: running text in, words and trees as CoNLL-U out.</summary>
internal static class ParseCommand
{
    private const string StandardInput = "-";

    public static Command Create()
    {
        var path = new Argument<string>("PATH") { Description = "A file of running text (UTF-8), or - for standard input" };
        var command = new Command("parse", "Show the words and trees of a text as CoNLL-U") { path };
        command.SetAction(parsed => Run(parsed.GetValue(path)!));
        return command;
    }

    private static int Run(string path)
    {
        string text;
        try
        {
            using var input = path == StandardInput ? Console.OpenStandardInput() : File.OpenRead(path);
            using var reader = new StreamReader(input, Encoding.UTF8);
            text = reader.ReadToEnd();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Complain.NotFound($"{path}: {error.Message}");
        }
        var story = new Story { Id = Story.IdOf(text), Input = path, Text = text, Body = new Span(0, text.Length) };
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 64 * 1024);
        ConlluWriter.Write(English.Analyzer().Read(story), output);
        return ExitStatus.Done;
    }
}
