namespace Dragoman.Model;

public enum Tenure
{
    Incumbent,
    Acting,
    Former,
    Designate,
}
