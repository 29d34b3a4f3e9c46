namespace Dragoman.Intake;

/// <summary>A run of text that no block-level element breaks.</summary>
internal struct PageBlock
{
    /// <summary>The nearest block-level element.</summary>
    public int Node;

    /// <summary>Where its characters stand in the page's text.</summary>
    public int Start;

    public int End;

    /// <summary>Characters within links.</summary>
    public int LinkLength;

    /// <summary>Sentence ends and commas.</summary>
    public int Stops;

    public int Commas;

    /// <summary>What the elements around it say, those that hold most of the page's prose left out.</summary>
    public Hints Hints;

    /// <summary>What speaks for it (above zero) or against it.</summary>
    public double Value;

    public readonly int Length => End - Start;

    public readonly double LinkShare => Length == 0 ? 0 : (double)LinkLength / Length;

    /// <summary>Whether the page's own telling of the article has it.</summary>
    public bool IsTold;

    /// <summary>Whether it reads like sentences.</summary>
    public bool IsProse;
}
