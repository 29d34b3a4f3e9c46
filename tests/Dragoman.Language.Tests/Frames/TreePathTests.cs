using Dragoman.Model;

namespace Dragoman.Language.Tests.Frames;

/// <summary>How somebody hangs on the word that tells a dealing: as its subject, behind "with", as its owner, or far off.</summary>
public sealed class TreePathTests
{
    private const int Arcs = 4, Groups = 12;

    private static readonly Analyzer Engine = English.Analyzer();

    [Theory]
    [InlineData("Norwegian Foreign Minister Kari Aas met with Chilean Foreign Minister Ana Rojas in Oslo on Monday.", "met", "Aas", 1, 0, Relation.Nsubj, "")]
    [InlineData("Norwegian Foreign Minister Kari Aas met with Chilean Foreign Minister Ana Rojas in Oslo on Monday.", "met", "Rojas", 1, 0, Relation.Obl, "with")]
    [InlineData("President Ana Rojas received Prime Minister Kari Aas in Santiago on Monday.", "received", "Aas", 1, 0, Relation.Obj, "")]
    [InlineData("The talks between Norway and Chile opened in Oslo.", "talks", "Norway", 1, 0, Relation.Nmod, "between")]
    [InlineData("Norway held talks with Chile in Oslo.", "talks", "Norway", 1, 1, Relation.Nsubj, "")]
    public void A_path_is_its_arcs_its_relation_and_its_preposition(string text, string trigger, string who, int up, int down, Relation relation, string marker)
    {
        var reading = Engine.Read(Parsed.Story(text));
        var path = new TreePath(reading.Syntax);
        var word = Word(reading, who);

        var found = path.Of(Word(reading, trigger), word, word + 1);

        // A name's last word may hang below its first: a name is one candidate in the program.
        for (var first = word - 1; found / Groups / Groups != Shape(up, down) && first >= Math.Max(0, word - 4); first--)
            found = path.Of(Word(reading, trigger), first, word + 1);
        Assert.Equal(Shape(up, down), found / Groups / Groups);
        Assert.Equal(TreePath.Group(relation), found / Groups % Groups);
        Assert.Equal(marker.Length > 0, found % Groups > 0);
    }

    [Fact]
    public void In_another_sentence_all_is_far()
    {
        var reading = Engine.Read(Parsed.Story("Kari Aas left for Oslo. Ana Rojas met the press."));

        Assert.Equal(0, new TreePath(reading.Syntax).Of(Word(reading, "met"), Word(reading, "Aas"), Word(reading, "Aas") + 1));
    }

    [Fact]
    public void A_tree_that_runs_in_a_ring_ends_the_climb()
    {
        // No parser of ours makes one; a layer that is read from a file might hold it.
        var syntax = new Syntax([0, 2], [1, 3], [Upos.Noun, Upos.Noun], new Features[2], ["a", "b"], [1, 0], [Relation.Nmod, Relation.Nmod], [0, 2]);

        Assert.InRange(new TreePath(syntax).Of(0, 0, 2), 0, 18 * Groups * Groups);
    }

    private static int Shape(int up, int down) => 1 + (up * Arcs) + down;

    private static int Word(Reading reading, string form) => reading.Syntax.WordAt(reading.Text.IndexOf(form, StringComparison.Ordinal));
}
