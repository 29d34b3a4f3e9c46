using System.Data.Common;
using System.IO.Compression;
using System.Text;
using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>A record as a row of the journal holds it: as JSON, or packed where the database does not do that itself.</summary>
internal static class JournalBody
{
    public static byte[] Pack(byte[] json)
    {
        using var packed = new MemoryStream(json.Length / 2);
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(json);
        return packed.ToArray();
    }

    /// <summary>Rows from before they were packed are text.</summary>
    public static Record Record(DbDataReader row, int column)
    {
        if (row.GetValue(column) is not byte[] packed)
            return RecordFormat.Parse(Encoding.UTF8.GetBytes(row.GetString(column)));
        using var json = new MemoryStream(packed.Length * 4);
        using (var zlib = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress))
            zlib.CopyTo(json);
        return RecordFormat.Parse(json.GetBuffer().AsSpan(0, (int)json.Length));
    }
}
