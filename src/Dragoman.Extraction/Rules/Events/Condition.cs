namespace Dragoman.Extraction.Events;

/// <summary>What a verb frame asks of the phrases around its verb.</summary>
/// <param name="Kind">Which phrase is looked at and how.</param>
/// <param name="Word">The preposition, or the word that must stand below.</param>
/// <param name="Class">A class of plover-classes.tsv, or empty.</param>
internal readonly record struct Condition(ConditionKind Kind, string Word, string Class)
{
    public int Weight => Kind switch
    {
        ConditionKind.Any => 0,
        ConditionKind.Some or ConditionKind.None or ConditionKind.Thing => 1,
        ConditionKind.Person or ConditionKind.Civil or ConditionKind.Armed or ConditionKind.Victim => 2,
        ConditionKind.Phrase when Class.Length == 0 => 2,
        _ => 3,
    };

    public static Condition Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var (word, rest) = colon < 0 ? ("", text) : (text[..colon], text[(colon + 1)..]);
        var class_ = rest.StartsWith('<') ? rest[1..^1] : "";
        if (colon > 0)
        {
            return word switch
            {
                "subj" when rest == "armed" => new Condition(ConditionKind.Armed, "", ""),
                "subj" when rest == "civil" => new Condition(ConditionKind.Civil, "", ""),
                "subj" => new Condition(ConditionKind.Subject, "", class_),
                _ when rest == "visitor" => new Condition(ConditionKind.Visitor, word, ""),
                _ when rest == "place" => new Condition(ConditionKind.Place, word, ""),
                _ => new Condition(ConditionKind.Phrase, word, class_),
            };
        }
        return text switch
        {
            "-" => new Condition(ConditionKind.Any, "", ""),
            "+" => new Condition(ConditionKind.Some, "", ""),
            "!" => new Condition(ConditionKind.None, "", ""),
            "person" => new Condition(ConditionKind.Person, "", ""),
            "victim" => new Condition(ConditionKind.Victim, "", ""),
            "thing" => new Condition(ConditionKind.Thing, "", ""),
            _ when class_.Length > 0 => new Condition(ConditionKind.Object, "", class_),
            _ => new Condition(ConditionKind.Below, text, ""),
        };
    }
}
