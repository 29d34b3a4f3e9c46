namespace Dragoman.Web.Shelved;

/// <summary>What somebody wrote beside a thing of the record.</summary>
/// <param name="On">What it is beside: an engagement's, story's or person's id, or a pair such as <c>KAZ-USA</c>.</param>
/// <param name="At">UTC.</param>
public sealed record Note(string Id, string On, string Text, string Author, string At);
