namespace Dragoman.Records;

/// <summary>What a report's source is. No verdict of its truth.</summary>
public enum ReportSource
{
    /// <summary>The almanac does not know the outlet: a paper, a broadcaster, a site.</summary>
    Unknown,

    /// <summary>A news agency's.</summary>
    Wire,

    /// <summary>Published by one side of the dealing itself: a ministry, a presidency, an organisation.</summary>
    Readout,

    /// <summary>An outlet or agency that a state runs.</summary>
    StateMedia,
}
