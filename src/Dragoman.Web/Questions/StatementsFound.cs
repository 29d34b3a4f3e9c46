namespace Dragoman.Web.Questions;

/// <summary>Statements, newest first, with how far was looked for them.</summary>
/// <param name="Stories">How many stories have the words.</param>
/// <param name="Looked">How many of them, the newest, were looked through.</param>
public sealed record StatementsFound(IReadOnlyList<StatementFound> Statements, long Stories, int Looked)
{
    /// <summary>How many there are; null where not every story was looked through.</summary>
    public long? Total => Looked < Stories ? null : Statements.Count;

    public string? LeftOut => Looked < Stories ? $"the newest {Looked} of {Stories} stories with these words were looked through; narrow the words to see others" : null;
}
