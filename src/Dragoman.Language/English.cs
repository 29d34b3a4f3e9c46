using Dragoman.Language.Annotators.Times;

namespace Dragoman.Language;

/// <summary>The room's table of contents: the stages that read English, in their order.</summary>
public static class English
{
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
