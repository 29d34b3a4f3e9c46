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
        Tagger = new Tagger(new LinearModel(file["tagger"]), new AmbiguityTable(file["ambiguity"]));
        Lemmatizer = new Lemmatizer(file["lemma-rules"], file["lexicon"]);
        Parser = new Parser(new ActionModel(file["actions"]), new LinearModel(file["labels"]));
        Names = new NameFinder(new LinearModel(file["names"]));
    }

    public TagSet Tags { get; }

    public Tokenizer Tokenizer { get; }

    public SentenceSplitter Splitter { get; }

    public Tagger Tagger { get; }

    public Lemmatizer Lemmatizer { get; }

    public Parser Parser { get; }

    public NameFinder Names { get; }

    /// <summary>The model that is built into the program, used where the system has mapped it: nothing is copied.</summary>
    /// <exception cref="InvalidOperationException">The program was built without its model.</exception>
    /// <exception cref="InvalidDataException">The model is damaged or of another version.</exception>
    public static unsafe EnglishModel BuiltIn()
    {
        var stream = typeof(EnglishModel).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException("the program was built without its language model (src/Dragoman.Language/Model/english.model)");
        if (stream is UnmanagedMemoryStream memory && (nint)memory.PositionPointer % 8 == 0)
            return new EnglishModel(new ModelFile(memory.PositionPointer, memory.Length, memory));
        using (stream)
        {
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            return new EnglishModel(ModelFile.Open(content));
        }
    }
}
