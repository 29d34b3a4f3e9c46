using System.Text;
using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Makes direct statements of utterances.</summary>
internal sealed class DirectStatements(Tree tree, Speech speech, ChannelReader channels, OccasionReader occasions)
{
    /// <summary>Shorter ones are scare quotes, terms and slogans.</summary>
    private const int MinWords = 3;

    public int Position(Utterance utterance) => speech.Quotations[utterance.Quotations[0]].Outer.Start;

    public Statement? Of(Utterance utterance)
    {
        var channel = channels.Channel(utterance.CueWord, utterance.SourceWord)
            ?? channels.AccordingTo(speech.Passages[utterance.Passage], utterance.CueWord);
        var text = new StringBuilder();
        foreach (var number in utterance.Quotations)
        {
            var piece = SpeakerResolver.Flat(speech.Quotations[number].Words.Of(tree.Text));
            if (text.Length > 0)
                text.Append(" … ");
            text.Append(piece);
        }
        var words = text.ToString();
        if (WordCount(words) < MinWords)
            return null;
        var audience = channels.Audience(utterance.CueWord);
        var first = speech.Quotations[utterance.Quotations[0]].Words;
        return new Statement
        {
            Id = "",
            Form = StatementForm.Direct,
            Speaker = utterance.Speaker.Member?.Id,
            SpeakerName = utterance.Speaker.Name,
            Text = words,
            Span = first.To(speech.Quotations[utterance.Quotations[^1]].Words),
            Verb = utterance.CueWord >= 0 ? tree.Form(utterance.CueWord).ToString() : null,
            Channel = channel,
            Audience = audience,
            Engagement = occasions.Of(utterance.CueWord, utterance.Speaker.Member?.Id, audience),
        };
    }

    private static int WordCount(string text)
    {
        var count = 0;
        var inside = false;
        foreach (var c in text)
        {
            var letter = char.IsLetterOrDigit(c) || (inside && c is '\'' or '\u2019' or '-');
            if (letter && !inside)
                count++;
            inside = letter;
        }
        return count;
    }
}
