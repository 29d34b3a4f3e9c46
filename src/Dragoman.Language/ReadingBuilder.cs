using Dragoman.Model;

namespace Dragoman.Language;

/// <summary>A reading while its layers are being added.</summary>
public sealed class ReadingBuilder(Story story)
{
    public Story Story { get; } = story;

    public string Text => Story.Text;

    public Syntax Syntax { get; set; } = Syntax.Empty;

    public List<Entity> Entities { get; } = [];

    public List<TimeExpression> Times { get; } = [];

    public Reading Build() => new() { Story = Story, Syntax = Syntax, Entities = Entities, Times = Times };
}
