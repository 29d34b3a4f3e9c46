namespace Dragoman.Web.Api;

/// <summary>Marks a route that takes the query of /engagements beside its own parameters.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AskedAttribute : Attribute;
