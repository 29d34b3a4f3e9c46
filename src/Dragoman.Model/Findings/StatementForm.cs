namespace Dragoman.Model;

public enum StatementForm
{
    Direct,
    Indirect,
}
