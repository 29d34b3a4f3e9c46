namespace Dragoman.Model;

/// <summary>Finds the words of a reading that tell something between its candidates. Thread-safe.</summary>
public interface IFrameReader
{
    /// <summary>What of a reading is read once is kept for all that is asked of it.</summary>
    /// <param name="reading">A reading with words and sentences.</param>
    IFrameReading Open(Reading reading);
}
