namespace Dragoman.Intake;

/// <summary>An address that nobody from outside may have the program call.</summary>
internal sealed class ForbiddenAddressException(string message) : Exception(message);
