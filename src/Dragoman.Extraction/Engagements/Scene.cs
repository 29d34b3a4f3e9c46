using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>What the rules for engagements share in one reading: its readers, and the tellings found so far.</summary>
internal sealed class Scene
{
    public Scene(Reading reading, Tree tree, Cast cast)
    {
        (Reading, Tree, Cast) = (reading, tree, cast);
        (HomeCity, HomeCountry) = HomePlace.Of(reading.Story);
        Clauses = new ClauseReader(tree);
        Roles = new RoleReader(tree, reading.Times);
        Parties = new PartyFinder(tree, cast);
        Anchors = new Anchors(reading, tree, Clauses, cast.Places);
        Places = new PlaceFinder(this);
        Times = new TimeFinder(this);
    }

    public Reading Reading { get; }

    public Tree Tree { get; }

    public Cast Cast { get; }

    public ClauseReader Clauses { get; }

    public RoleReader Roles { get; }

    public PartyFinder Parties { get; }

    public Anchors Anchors { get; }

    public PlaceFinder Places { get; }

    public TimeFinder Times { get; }

    /// <summary>Who goes home on which day.</summary>
    public List<(CastMember Traveller, NodaTime.LocalDate Day)> Returns { get; } = [];

    /// <summary>What may play a role in what the story tells, as the learnt frames number it.</summary>
    public IReadOnlyList<Candidate> Candidates { get; set; } = [];

    /// <summary>What the learnt frames say of the story.</summary>
    public FrameSet Frames { get; set; } = FrameSet.Empty;

    public List<Sighting> Sightings { get; } = [];

    /// <summary>The city that the story is filed from, as a sentence spells it.</summary>
    public string? HomeCity { get; }

    /// <summary>The country that it is filed from.</summary>
    public string? HomeCountry { get; }

    public string? Published => Reading.Story.WrittenDay is { } day ? Edtf.Format(day) : null;

    /// <summary>Whether the word is part of the headline, where names and tenses are cut short.</summary>
    public bool InHeadline(int word) => Tree.Syntax.Starts[word] < Reading.Story.Body.Start;
}
