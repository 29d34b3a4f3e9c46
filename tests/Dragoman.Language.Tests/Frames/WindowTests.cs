using Dragoman.Model;

namespace Dragoman.Language.Tests.Frames;

/// <summary>A story is cut into windows: every word is one window's own, and no window holds more than the encoder takes.</summary>
public sealed class WindowTests
{
    private static readonly Analyzer Engine = English.Analyzer();
    private static readonly WordPieces Pieces = FrameModel.BuiltIn().Pieces;

    [Theory]
    [InlineData("The ministers met in Riga and spoke of fish. ", 1)]
    [InlineData("The ministers met in Riga and spoke of fish. ", 200)]
    [InlineData("ministers and presidents and kings and ", 300)]
    [InlineData("Straßenbahnhaltestellenverzeichnis ", 200)]
    public void Every_word_is_one_window_s_own(string piece, int times)
    {
        var reading = Engine.Read(Parsed.Story(string.Concat(Enumerable.Repeat(piece, times))));
        var next = 0;
        foreach (var window in Window.Of(reading, Pieces))
        {
            Assert.Equal(next, window.OwnFirst);
            Assert.True(window.First <= window.OwnFirst && window.OwnEnd <= window.End && window.OwnFirst < window.OwnEnd);
            var pieces = 0;
            for (var word = window.First; word < window.End; word++)
                pieces += Pieces.Of(reading.Syntax.SpanOf(word).Of(reading.Text)).Length;
            Assert.InRange(pieces, 1, Window.MostPieces);
            next = window.OwnEnd;
        }
        Assert.Equal(reading.Syntax.Count, next);
    }
}
