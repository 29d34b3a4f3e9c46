namespace Dragoman.Extraction;

internal static class Tune
{
    public static float F(string name, float value) => Environment.GetEnvironmentVariable("DM_" + name) is { } s ? float.Parse(s, System.Globalization.CultureInfo.InvariantCulture) : value;
}
