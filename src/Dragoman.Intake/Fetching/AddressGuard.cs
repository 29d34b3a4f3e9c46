using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Dragoman.Intake;

/// <summary>Says which addresses of the internet a stranger's link may lead to: the public ones, and those that the user allows by name.</summary>
internal static class AddressGuard
{
    /// <summary>Why the address must not be asked, or null.</summary>
    public static string? Refuses(Uri address)
    {
        if (address.Scheme is not ("http" or "https"))
            return $"{address.Scheme} addresses are not fetched";
        return address.UserInfo.Length > 0 ? "addresses with names and passwords are not fetched" : null;
    }

    public static bool IsAllowed(string host, int port, IReadOnlySet<string> allowed) => allowed.Contains(host) || allowed.Contains($"{host}:{port}");

    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetwork ? IsPublic4(address) : IsPublic6(address);
    }

    private static bool IsPublic4(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[4];
        return address.TryWriteBytes(bytes, out _) && IsPublic4(BinaryPrimitives.ReadUInt32BigEndian(bytes));
    }

    /// <summary>The blocks that IANA keeps for special purposes (RFC 6890 and after) are not public.</summary>
    private static bool IsPublic4(uint address)
    {
        ReadOnlySpan<(uint Block, int Bits)> special =
        [
            (0x00000000, 8), (0x0A000000, 8), (0x64400000, 10), (0x7F000000, 8), (0xA9FE0000, 16), (0xAC100000, 12), (0xC0000000, 24),
            (0xC0000200, 24), (0xC0586300, 24), (0xC0A80000, 16), (0xC6120000, 15), (0xC6336400, 24), (0xCB007100, 24), (0xE0000000, 3),
        ];
        foreach (var (block, bits) in special)
        {
            if (address >> (32 - bits) == block >> (32 - bits))
                return false;
        }
        return true;
    }

    private static bool IsPublic6(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        if (!address.TryWriteBytes(bytes, out _))
            return false;
        // Addresses that carry one of the old protocol are as public as that one: NAT64, 6to4.
        if (BinaryPrimitives.ReadUInt32BigEndian(bytes) == 0x0064FF9B)
            return BinaryPrimitives.ReadUInt64BigEndian(bytes[4..]) == 0 && IsPublic4(BinaryPrimitives.ReadUInt32BigEndian(bytes[12..]));
        if (bytes[0] == 0x20 && bytes[1] == 0x02)
            return IsPublic4(BinaryPrimitives.ReadUInt32BigEndian(bytes[2..]));
        // Global unicast is 2000::/3 alone; of it Teredo, benchmarking, documentation and the like (2001:0::/23, 2001:db8::/32) are not.
        if (bytes[0] >> 5 != 1)
            return false;
        var first = BinaryPrimitives.ReadUInt32BigEndian(bytes);
        return first >> 9 != 0x20010000 >> 9 && first != 0x20010DB8 && first >> 12 != 0x3FFF0;
    }
}
