namespace Dragoman.Web.Shelved;

/// <summary>A word by which readers find a thing of the record again.</summary>
/// <param name="On">An engagement's, story's or person's id, or a pair such as <c>KAZ-USA</c>.</param>
/// <param name="At">UTC.</param>
public sealed record Tag(string Name, string On, string Author, string At);
