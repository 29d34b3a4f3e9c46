namespace Dragoman.Records;

/// <summary>Every form in which records leave the store.</summary>
public static class ExportList
{
    public static IReadOnlyList<IExport> All { get; } =
    [
        new JsonLinesExport(),
        new RecordsExport(),
        new CsvExport(),
        new ParquetExport(),
        new PloverExport(),
        new IcewsExport(),
        new PolecatExport(),
        new GdeltExport(),
        new ColtExport(),
        new CalendarExport(),
        new AtomExport(),
        new GeoJsonExport(),
        new GexfExport(),
        new PopoloExport(),
    ];

    /// <summary>The export of a name, or null.</summary>
    public static IExport? Named(string name) => All.FirstOrDefault(e => e.Name == name);
}
