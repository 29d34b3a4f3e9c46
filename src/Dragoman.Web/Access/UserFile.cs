using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dragoman.Web.Access;

/// <summary>The file of users: names, roles and hashed keys. Keys are shown once, when they are made, and kept nowhere.</summary>
public sealed class UserFile
{
    private const int KeyBytes = 32;

    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter<Role>(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    private readonly Dictionary<string, User> byHash;

    private UserFile(IEnumerable<User> users) => byHash = users.ToDictionary(user => user.KeyHash);

    /// <summary>Nobody: a desk that only its own machine reaches.</summary>
    public static UserFile None { get; } = new([]);

    public IReadOnlyCollection<User> Users => byHash.Values;

    /// <exception cref="InvalidDataException">The file is no list of users.</exception>
    public static UserFile Load(string path)
    {
        if (!File.Exists(path))
            return new UserFile([]);
        try
        {
            var users = JsonSerializer.Deserialize<User[]>(File.ReadAllBytes(path), Format) ?? [];
            return new UserFile(users);
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException)
        {
            throw new InvalidDataException($"{path} is no list of users: {broken.Message}", broken);
        }
    }

    /// <summary>Adds a user, or gives one of that name a new key and role.</summary>
    /// <returns>The key, which is kept nowhere.</returns>
    public static string Add(string path, string name, Role role)
    {
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes));
        var users = Load(path).Users.Where(user => user.Name != name).Append(new User(name, role, Hash(key)));
        Write(path, users);
        return key;
    }

    /// <summary>Takes a user's key away; false where there is nobody of the name.</summary>
    public static bool Remove(string path, string name)
    {
        var users = Load(path).Users;
        if (!users.Any(user => user.Name == name))
            return false;
        Write(path, users.Where(user => user.Name != name));
        return true;
    }

    /// <summary>Whose key it is; null for nobody's. The look-up is by hash, so that its time tells nothing of the key.</summary>
    public User? Of(string key) => byHash.GetValueOrDefault(Hash(key));

    private static void Write(string path, IEnumerable<User> users)
    {
        var next = path + ".new";
        File.WriteAllBytes(next, JsonSerializer.SerializeToUtf8Bytes(users.OrderBy(user => user.Name, StringComparer.Ordinal), Format));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(next, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.Move(next, path, overwrite: true);
    }

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
