using Dragoman.Web.Reading;

namespace Dragoman.Web.Api;

/// <summary>How the desk's reading goes.</summary>
/// <param name="Since">When the desk was opened.</param>
/// <param name="Waiting">Pages that wait to be read or are being read.</param>
/// <param name="Outcomes">Stories by what became of them.</param>
public sealed record StatusAnswer(string Store, DateTimeOffset Since, long Waiting, IReadOnlyDictionary<string, long> Outcomes, IReadOnlyList<ReadingLog.Failure> Failures);
