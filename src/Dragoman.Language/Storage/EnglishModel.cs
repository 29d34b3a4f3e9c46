namespace Dragoman.Language;

/// <summary>The trained parts of the engine, made of one model file.</summary>
internal sealed class EnglishModel
{
    private const string Resource = "Dragoman.Language.english.model";

    public EnglishModel(ModelFile file)
    {
        Tags = new TagSet(file["tags"]);
        Tokenizer = new Tokenizer(new LinearModel(file["tokens"]), ContractionList.Load());
        Splitter = new SentenceSplitter(new LinearModel(file["sentences"]));
        Network = new SyntaxNetwork(new NetworkModel(file["network"]));
        Lemmatizer = new Lemmatizer(file["lemma-rules"], file["lexicon"]);
        Names = new NameFinder(new LinearModel(file["names"]));
    }

    public TagSet Tags { get; }

    public Tokenizer Tokenizer { get; }

    public SentenceSplitter Splitter { get; }

    public SyntaxNetwork Network { get; }

    public Lemmatizer Lemmatizer { get; }

    public NameFinder Names { get; }

    /// <summary>The model that is built into the program, used where the system has mapped it: nothing is copied.</summary>
    /// <exception cref="InvalidOperationException">The program was built without its model.</exception>
    /// <exception cref="InvalidDataException">The model is damaged or of another version.</exception>
    public static EnglishModel BuiltIn() => new(ModelFile.BuiltIn(Resource));
}
