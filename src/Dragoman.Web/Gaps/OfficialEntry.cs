namespace Dragoman.Web.Gaps;

/// <summary>What an official list says took or takes place.</summary>
/// <param name="When">EDTF.</param>
public sealed record OfficialEntry(string What, string When, string? Where);
