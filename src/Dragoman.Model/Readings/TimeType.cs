namespace Dragoman.Model;

public enum TimeType : byte
{
    Date,
    Time,
    Duration,
    Set,
}
