namespace Dragoman.Intake;

/// <summary>A format whose first bytes are a signature that nothing else begins with: it is believed before what a server declares.</summary>
public interface ISignedFormat : IFormat;
