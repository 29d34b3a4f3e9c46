namespace Dragoman.Records;

/// <summary>Every form that office-holders are imported from; the first that knows a text reads it.</summary>
public static class ImportList
{
    public static IReadOnlyList<IImport> All { get; } =
    [
        new WikidataImport(),
        new PopoloImport(),
        new SheetImport(),
        new PetrarchImport(),
    ];
}
