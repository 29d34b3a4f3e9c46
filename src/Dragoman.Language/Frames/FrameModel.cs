using System.Numerics.Tensors;
using Dragoman.Model;
using Microsoft.ML.OnnxRuntime;

namespace Dragoman.Language;

/// <summary>
/// The trained encoder with its heads, out of one model file: words' vectors are looked up where the file lies in memory, the layers are run by ONNX
/// Runtime, one thread a call. One for the process; thread-safe.
/// </summary>
internal sealed class FrameModel : IDisposable
{
    public const int Width = 384;
    public const int Kinds = 7;
    public const int Statuses = 7;
    public const int Events = 17;
    public const int Stretches = 5;
    public const int Roles = 10;

    private const string Resource = "Dragoman.Language.frames.model";
    private const int Shapes = 8;
    private readonly ModelSection words;
    private readonly float[] places;
    private readonly float[] shapes;
    private readonly InferenceSession encoder;
    private readonly InferenceSession roles;
    private readonly InferenceSession affiliations;

    /// <exception cref="InvalidDataException">The file lacks a section, or one is damaged.</exception>
    public FrameModel(ModelFile file)
    {
        var vocabulary = file["pieces"];
        Pieces = new WordPieces(vocabulary.Read<byte>(0, (int)vocabulary.Length));
        var gate = file["gate"];
        Gate = new Gate(gate.Read<float>(0, (int)(gate.Length / sizeof(float))));
        var name = file["name"];
        Name = System.Text.Encoding.ASCII.GetString(name.Read<byte>(0, (int)name.Length));
        words = file["words"];
        places = Floats(file["places"]);
        shapes = Floats(file["shapes"]);
        if (words.Length % (Width * 2) != 0 || places.Length < (Window.MostPieces + 2) * Width || shapes.Length != Shapes * Width)
            throw new InvalidDataException("the model of frames is damaged: its tables are not of the size that the program needs");
        using var options = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1, ExecutionMode = ExecutionMode.ORT_SEQUENTIAL, EnableMemoryPattern = false };
        // A thread that waits must not take the processor from those that read.
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        encoder = Session(file["encoder"], options);
        roles = Session(file["roles"], options);
        affiliations = Session(file["affiliations"], options);
    }

    /// <summary>The model's version ("en-2026.11.3").</summary>
    public string Name { get; }

    public Gate Gate { get; }

    public WordPieces Pieces { get; }

    /// <summary>The model that is built into the program.</summary>
    /// <exception cref="InvalidOperationException">The program was built without it.</exception>
    /// <exception cref="InvalidDataException">It is damaged or of another version.</exception>
    public static FrameModel BuiltIn()
    {
        var model = new FrameModel(ModelFile.BuiltIn(Resource));
        return model.Name == English.FramesVersion ? model : throw new InvalidDataException($"the model of frames is {model.Name}, and the program was built for {English.FramesVersion}");
    }

    /// <summary>Reads the words of a window.</summary>
    public WindowScores Encode(Reading reading, Window window)
    {
        var syntax = reading.Syntax;
        var count = window.End - window.First;
        var firsts = new long[count];
        var input = new float[(Window.MostPieces + 2) * Width];
        var at = 0;
        Put(input, ref at, WordPieces.Start, 0);
        for (var word = window.First; word < window.End; word++)
        {
            var form = syntax.SpanOf(word).Of(reading.Text);
            var shape = LetterShape.Of(form);
            firsts[word - window.First] = Math.Min(at, Window.MostPieces);
            foreach (var piece in Pieces.Of(form))
            {
                if (at <= Window.MostPieces)
                    Put(input, ref at, piece, shape);
            }
        }
        Put(input, ref at, WordPieces.End, 0);
        using var x = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, input.AsMemory(0, at * Width), [1, at, Width]);
        using var first = OrtValue.CreateTensorValueFromMemory(firsts, [1, count]);
        using var run = new RunOptions();
        using var found = encoder.Run(run, ["x", "first"], [x, first], ["words", "kinds", "statuses", "events", "stretches"]);
        return new WindowScores(window, found[0].GetTensorDataAsSpan<float>().ToArray(), found[1].GetTensorDataAsSpan<float>().ToArray(),
            found[2].GetTensorDataAsSpan<float>().ToArray(), found[3].GetTensorDataAsSpan<float>().ToArray(), found[4].GetTensorDataAsSpan<float>().ToArray());
    }

    /// <summary>How each candidate stands to each trigger, and which triggers tell the same; words are counted from the window's first.</summary>
    public (float[] Roles, float[] Same) Relate(WindowScores scores, RoleQuestion question)
    {
        var (triggers, candidates) = (question.Triggers.Length, question.Firsts.Length);
        OrtValue[] inputs =
        [
            OrtValue.CreateTensorValueFromMemory(scores.Words, [scores.Words.Length / Width, Width]),
            OrtValue.CreateTensorValueFromMemory(question.Triggers, [triggers]),
            OrtValue.CreateTensorValueFromMemory(question.Kinds, [triggers]),
            OrtValue.CreateTensorValueFromMemory(question.Firsts, [candidates]),
            OrtValue.CreateTensorValueFromMemory(question.Lasts, [candidates]),
            OrtValue.CreateTensorValueFromMemory(question.Types, [candidates]),
            OrtValue.CreateTensorValueFromMemory(question.Near, [triggers, candidates]),
            OrtValue.CreateTensorValueFromMemory(question.Apart, [triggers, candidates]),
            OrtValue.CreateTensorValueFromMemory(question.Path, [triggers, candidates]),
            OrtValue.CreateTensorValueFromMemory(question.Gap, [triggers, triggers]),
        ];
        try
        {
            using var run = new RunOptions();
            using var found = roles.Run(run, ["words", "triggers", "kinds", "firsts", "lasts", "types", "near", "apart", "path", "gap"], inputs, ["roles", "same"]);
            return (found[0].GetTensorDataAsSpan<float>().ToArray(), found[1].GetTensorDataAsSpan<float>().ToArray());
        }
        finally
        {
            foreach (var input in inputs)
                input.Dispose();
        }
    }

    /// <summary>For each person the share of each body, and behind them that of none.</summary>
    public float[] Affiliate(WindowScores scores, AffiliationQuestion question)
    {
        var (people, bodies) = (question.PersonFirsts.Length, question.Firsts.Length);
        OrtValue[] inputs =
        [
            OrtValue.CreateTensorValueFromMemory(scores.Words, [scores.Words.Length / Width, Width]),
            OrtValue.CreateTensorValueFromMemory(question.PersonFirsts, [people]),
            OrtValue.CreateTensorValueFromMemory(question.PersonLasts, [people]),
            OrtValue.CreateTensorValueFromMemory(question.Firsts, [bodies]),
            OrtValue.CreateTensorValueFromMemory(question.Lasts, [bodies]),
            OrtValue.CreateTensorValueFromMemory(question.Types, [bodies]),
            OrtValue.CreateTensorValueFromMemory(question.Near, [people, bodies]),
            OrtValue.CreateTensorValueFromMemory(question.Apart, [people, bodies]),
            OrtValue.CreateTensorValueFromMemory(question.Path, [people, bodies]),
        ];
        try
        {
            using var run = new RunOptions();
            using var found = affiliations.Run(run, ["words", "person_firsts", "person_lasts", "firsts", "lasts", "types", "near", "apart", "path"], inputs, ["shares"]);
            return found[0].GetTensorDataAsSpan<float>().ToArray();
        }
        finally
        {
            foreach (var input in inputs)
                input.Dispose();
        }
    }

    public void Dispose()
    {
        encoder.Dispose();
        roles.Dispose();
        affiliations.Dispose();
    }

    /// <summary>Adds up what a piece, its place and the shape of its word's letters give.</summary>
    private void Put(float[] input, ref int at, int piece, int shape)
    {
        var row = input.AsSpan(at * Width, Width);
        TensorPrimitives.ConvertToSingle(words.Read<Half>((long)piece * Width * 2, Width), row);
        TensorPrimitives.Add(row, places.AsSpan(at * Width, Width), row);
        TensorPrimitives.Add(row, shapes.AsSpan(shape * Width, Width), row);
        at++;
    }

    private static float[] Floats(ModelSection section)
    {
        var halves = section.Read<Half>(0, (int)(section.Length / 2));
        var floats = new float[halves.Length];
        TensorPrimitives.ConvertToSingle(halves, floats);
        return floats;
    }

    private static InferenceSession Session(ModelSection section, SessionOptions options)
    {
        try
        {
            return new InferenceSession(section.Read<byte>(0, (int)section.Length).ToArray(), options);
        }
        catch (OnnxRuntimeException refused)
        {
            throw new InvalidDataException($"the section {section.Name} of the model of frames can't be run: {refused.Message}", refused);
        }
    }
}
