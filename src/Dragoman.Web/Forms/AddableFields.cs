using Dragoman.Model;

namespace Dragoman.Web.Forms;

/// <summary>The fields by which people add something, as a form shows them.</summary>
public static class AddableFields
{
    private static readonly CorrectableItems.Shown Words = new("words", "The story's words that show it", "");

    private static readonly CorrectableItems.Shown[] OfNoStory =
        [new("on", "On what day, as in 2023-02-28; today where none is given", ""), new("source", "How it is known, as in “call with the embassy”", "")];

    /// <summary>An engagement of which nothing is known yet.</summary>
    public static Records.Dealing Blank { get; } = new() { Id = "", Kind = EngagementKind.Meeting, Status = Records.DealingStatus.Held };

    /// <summary>The fields of one of <see cref="Records.HandWork.Kinds"/>; none for anything else.</summary>
    public static IReadOnlyList<CorrectableItems.Shown> Of(string kind, bool inStory)
    {
        IReadOnlyList<CorrectableItems.Shown> own = kind switch
        {
            "engagement" => [.. CorrectableFields.Of(Blank).Select(field => new CorrectableItems.Shown(field.Name, field.Title, "", CorrectableFields.Choices(field.Name)))],
            "statement" => CorrectableItems.Of(new Statement { Id = "", Form = StatementForm.Direct, Text = "", Span = default }),
            "promise" => CorrectableItems.Of(new Commitment { By = "", What = "", Status = CommitmentStatus.Promised, Span = default }),
            "figure" => [.. CorrectableItems.Of(new Figure { Amount = 0, Unit = "", Span = default }).Select(field => field.Name == "amount" ? field with { Value = "" } : field)],
            "person" => [new("name", "Name", ""), new("country", "Country (name or code)", ""), new("office", "Office", ""), new("from", "From, as in 2023-02-28, if known", ""), new("until", "Until, if known", "")],
            _ => [],
        };
        if (own.Count == 0 || kind == "person")
            return inStory ? [] : own;
        if (inStory)
            return [.. own, Words];
        if (kind == "statement")
            own = [own[0], new("country", "Speaker's country (code)", ""), new("office", "Speaker's office", ""), .. own.Skip(1)];
        return kind == "engagement" ? own : [.. own, .. OfNoStory];
    }
}
