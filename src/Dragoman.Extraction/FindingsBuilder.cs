using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>What the rules have found in one reading so far; each rule sees what those before it found.</summary>
public sealed class FindingsBuilder
{
    public FindingsBuilder(Reading reading, IFrameReading frames)
    {
        Frames = frames;
        Tree = new Tree(reading.Syntax, reading.Text);
        Cast = CastBuilder.Build(reading, Tree, frames);
        Scene = new Scene(reading, Tree, Cast);
    }

    /// <summary>What the learnt frames may be asked.</summary>
    public IFrameReading Frames { get; }

    /// <summary>The reading's syntax with the ways down.</summary>
    public Tree Tree { get; }

    /// <summary>Who the story speaks of, and where.</summary>
    public Cast Cast { get; }

    /// <summary>How the deed of a clause stands.</summary>
    public ClauseReader Clauses => Scene.Clauses;

    /// <summary>Who does what to whom.</summary>
    public RoleReader Roles => Scene.Roles;

    /// <summary>What the rules for engagements share.</summary>
    internal Scene Scene { get; }

    private Speech? speech;

    /// <summary>Who says what, read once for all rules that rest on it.</summary>
    internal Speech SpeechOf(Reading reading) => speech ??= SpeechReader.Read(reading, Tree, Cast);

    private List<Amount>? amounts;
    private GapList? gaps;

    /// <summary>The amounts of the text, found once.</summary>
    internal List<Amount> AmountsOf(Reading reading) => amounts ??= AmountScanner.Scan(reading.Text);

    /// <summary>The amounts among them that share the verb of another.</summary>
    internal GapList GapsOf(Reading reading) => gaps ??= new GapList(Tree, Cast, AmountsOf(reading));

    public List<Actor> Actors { get; } = [];

    public List<Engagement> Engagements { get; } = [];

    public List<Statement> Statements { get; } = [];

    public List<Itinerary> Itineraries { get; } = [];

    public List<Figure> Figures { get; } = [];

    public List<Commitment> Commitments { get; } = [];

    public List<CodedEvent> Events { get; } = [];

    public List<Attribution> Attributions { get; } = [];

    public Findings Build() => new()
    {
        Actors = Actors.ToValueList(),
        Engagements = Engagements.ToValueList(),
        Statements = Statements.ToValueList(),
        Itineraries = Itineraries.ToValueList(),
        Figures = Figures.ToValueList(),
        Commitments = Commitments.ToValueList(),
        Events = Events.ToValueList(),
        Attributions = Attributions.ToValueList(),
    };
}
