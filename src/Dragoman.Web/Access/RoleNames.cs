namespace Dragoman.Web.Access;

/// <summary>Roles by their names. Numbers and lists, which the runtime would take for roles too, are none.</summary>
public static class RoleNames
{
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetNames<Role>().Select(name => name.ToLowerInvariant())];

    /// <summary>The role of that name, in any case of letters; null for anything else.</summary>
    public static Role? Of(string? name)
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            if (role.ToString().Equals(name, StringComparison.OrdinalIgnoreCase))
                return role;
        }
        return null;
    }
}
