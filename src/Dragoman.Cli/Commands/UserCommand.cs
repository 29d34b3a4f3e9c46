using System.CommandLine;
using Dragoman.Web.Access;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman user</c>: who may come in where the desk is open to other machines.</summary>
internal static class UserCommand
{
    private const string DefaultFile = "dragoman.users.json";

    public static Command Create() => new("user", "Users of a desk that other machines reach") { Add(), List(), Remove() };

    private static Command Add()
    {
        var (name, file) = (new Argument<string>("NAME"), File());
        var role = new Option<string>("--role") { Description = "reader, editor or admin", DefaultValueFactory = _ => RoleNames.All[0], HelpName = "ROLE" };
        var command = new Command("add", "Add a user, or give one a new key; prints the key once") { name, role, file };
        command.SetAction(parsed => Try(() =>
        {
            if (RoleNames.Of(parsed.GetValue(role)) is not { } given)
                return Complain.Refuse($"--role takes one of {string.Join(", ", RoleNames.All)}, not “{parsed.GetValue(role)}”");
            Console.WriteLine(UserFile.Add(parsed.GetValue(file)!, parsed.GetValue(name)!, given));
            Note(parsed.GetValue(file)!, $"user made as {given.ToString().ToLowerInvariant()}", parsed.GetValue(name)!);
            return ExitStatus.Done;
        }));
        return command;
    }

    private static Command List()
    {
        var file = File();
        var command = new Command("list", "List the users with their roles") { file };
        command.SetAction(parsed => Try(() =>
        {
            foreach (var user in UserFile.Load(parsed.GetValue(file)!).Users.OrderBy(user => user.Name, StringComparer.Ordinal))
                Console.WriteLine($"{user.Name}\t{user.Role.ToString().ToLowerInvariant()}");
            return ExitStatus.Done;
        }));
        return command;
    }

    private static Command Remove()
    {
        var (name, file) = (new Argument<string>("NAME"), File());
        var command = new Command("remove", "Take a user's key away; an open desk notices within seconds") { name, file };
        command.SetAction(parsed => Try(() =>
        {
            if (!UserFile.Remove(parsed.GetValue(file)!, parsed.GetValue(name)!))
                return Complain.Refuse($"there is no user “{parsed.GetValue(name)}” in {parsed.GetValue(file)}");
            Note(parsed.GetValue(file)!, "user removed", parsed.GetValue(name)!);
            return ExitStatus.Done;
        }));
        return command;
    }

    /// <summary>In the book that the desk's admins read.</summary>
    private static void Note(string file, string what, string name) => new AuditTrail(file, TimeProvider.System).Note(what, name, Environment.UserName);

    private static Option<string> File() => new("--users") { Description = "The file of users", DefaultValueFactory = _ => DefaultFile, HelpName = "FILE" };

    private static int Try(Func<int> act)
    {
        try
        {
            return act();
        }
        catch (Exception refused) when (refused is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return Complain.Refuse(refused.Message);
        }
    }
}
