using Dragoman.Model;

namespace Dragoman.Language;

/// <summary>Opens readings for the trained encoder; the model is loaded with the first story that asks for it.</summary>
internal sealed class FrameReader(Lazy<FrameModel> model) : IFrameReader
{
    public IFrameReading Open(Reading reading) => reading.Syntax.Count == 0 ? NoFrames.Instance : new FrameReading(model.Value, reading);
}
