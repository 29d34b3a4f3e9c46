namespace Dragoman.Intake;

/// <summary>The checksum of ZIP (CRC-32), as bytes come.</summary>
internal sealed class Checksum
{
    private static readonly uint[] Table = Made();

    private uint state = uint.MaxValue;

    public uint Value => ~state;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        var crc = state;
        foreach (var b in bytes)
            crc = (crc >> 8) ^ Table[(byte)(crc ^ b)];
        state = crc;
    }

    private static uint[] Made()
    {
        const uint polynomial = 0xEDB88320;
        var table = new uint[256];
        for (var i = 0u; i < table.Length; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
                value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ polynomial;
            table[i] = value;
        }
        return table;
    }
}
