namespace Dragoman.Web.Access;

/// <summary>Who may come in, as the file of users says now: who is removed is out within seconds, without a restart.</summary>
public sealed class UserDirectory(string? path, TimeProvider time)
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(2);

    private readonly Lock gate = new();
    private UserFile users = path is null ? UserFile.None : UserFile.Load(path);
    private DateTime changed = Changed(path);
    private DateTimeOffset looked = time.GetUtcNow();

    /// <summary>Whether there is a file to add users to.</summary>
    public bool IsKept => path is not null;

    public IReadOnlyList<User> Users => [.. Current().Users.OrderBy(user => user.Name, StringComparer.Ordinal)];

    /// <summary>Whose key it is; null for nobody's.</summary>
    public User? Of(string key) => Current().Of(key);

    public User? Named(string name) => Current().Users.FirstOrDefault(user => user.Name == name);

    /// <summary>Adds a user, or gives one of that name a new key and role.</summary>
    /// <returns>The key, which is kept nowhere.</returns>
    /// <exception cref="LastAdminException">Nobody would be left who makes users.</exception>
    public string Add(string name, Role role)
    {
        lock (gate)
        {
            if (role != Role.Admin)
                KeepAdmin(name);
            var key = UserFile.Add(path ?? throw new InvalidOperationException("there is no file of users"), name, role);
            Read();
            return key;
        }
    }

    /// <summary>False where there is nobody of the name.</summary>
    /// <exception cref="LastAdminException">Nobody would be left who makes users.</exception>
    public bool Remove(string name)
    {
        lock (gate)
        {
            KeepAdmin(name);
            var removed = path is not null && UserFile.Remove(path, name);
            Read();
            return removed;
        }
    }

    private void KeepAdmin(string name)
    {
        Read();
        if (users.Users.Any(user => user.Name == name && user.Role == Role.Admin) && users.Users.Count(user => user.Role == Role.Admin) == 1)
            throw new LastAdminException();
    }

    private UserFile Current()
    {
        if (path is null)
            return users;
        lock (gate)
        {
            var now = time.GetUtcNow();
            if (now - looked >= Between)
            {
                looked = now;
                if (Changed(path) != changed)
                    Read();
            }
            return users;
        }
    }

    private void Read()
    {
        if (path is null)
            return;
        changed = Changed(path);
        try
        {
            users = UserFile.Load(path);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            // Somebody is writing it, or broke it: those who were known stay known until it can be read.
        }
    }

    private static DateTime Changed(string? path) => path is null ? default : File.GetLastWriteTimeUtc(path);
}
