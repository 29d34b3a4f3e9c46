using Dragoman.Model;

namespace Dragoman.Web.Questions;

/// <summary>A statement with the story that it stands in.</summary>
/// <param name="Country">The side that the speaker stands for, or null.</param>
/// <param name="Office">The speaker's office as the story has it, or null.</param>
public sealed record StatementFound(
    string Story, string? Headline, string? Outlet, string? Url, string? Published, string? Country, string? Office, Statement Statement);
