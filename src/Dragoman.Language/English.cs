using Dragoman.Language.Annotators.Times;
using Dragoman.Model;

namespace Dragoman.Language;

/// <summary>The room's table of contents: the stages that read English, in their order.</summary>
public static class English
{
    /// <summary>The version of the model of frames, as records name what made them.</summary>
    public const string FramesVersion = "en-2026.11.3";

    /// <summary>The reader of learnt frames; its model is loaded with the first story that asks for it.</summary>
    public static IFrameReader Frames() => new FrameReader(new Lazy<FrameModel>(FrameModel.BuiltIn));

    public static Analyzer Analyzer()
    {
        var model = new Lazy<EnglishModel>(EnglishModel.BuiltIn);
        return new Analyzer(
        [
            new EnglishAnnotator(model),
            new TimeAnnotator(),
        ]);
    }
}
