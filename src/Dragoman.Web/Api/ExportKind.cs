namespace Dragoman.Web.Api;

/// <summary>A form in which records leave the store.</summary>
public sealed record ExportKind(string Name, string Title, string MediaType);
