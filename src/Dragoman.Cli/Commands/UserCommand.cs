using System.CommandLine;
using Dragoman.Web.Access;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman user add NAME</c>: who may come in where the desk is open to other machines.</summary>
internal static class UserCommand
{
    private const string DefaultFile = "dragoman.users.json";

    public static Command Create() => new("user", "Users of a desk that other machines reach") { Add() };

    private static Command Add()
    {
        var name = new Argument<string>("NAME");
        var role = new Option<Role>("--role") { Description = "reader, editor or admin", DefaultValueFactory = _ => Role.Reader };
        var file = new Option<string>("--users") { Description = "The file of users", DefaultValueFactory = _ => DefaultFile, HelpName = "FILE" };
        var command = new Command("add", "Add a user, or give one a new key; prints the key once") { name, role, file };
        command.SetAction(parsed =>
        {
            try
            {
                Console.WriteLine(UserFile.Add(parsed.GetValue(file)!, parsed.GetValue(name)!, parsed.GetValue(role)));
                return ExitStatus.Done;
            }
            catch (Exception refused) when (refused is InvalidDataException or IOException or UnauthorizedAccessException)
            {
                return Complain.Refuse(refused.Message);
            }
        });
        return command;
    }
}
