namespace Dragoman.Model;

public enum EngagementKind
{
    Meeting,
    Call,
    Visit,
    Gathering,
    Signing,
    Message,
}
