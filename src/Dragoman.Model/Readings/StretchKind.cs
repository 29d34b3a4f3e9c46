namespace Dragoman.Model;

/// <summary>What a <see cref="Stretch"/> is. The model of frames has learnt this order.</summary>
public enum StretchKind : byte
{
    /// <summary>What a dealing is about.</summary>
    Subject,

    /// <summary>What somebody undertakes to do or give.</summary>
    Promise,

    /// <summary>What somebody is credited with having said or thought.</summary>
    Content,

    /// <summary>Who is credited with it.</summary>
    Source,

    /// <summary>The word that credits ("said", "according to").</summary>
    Cue,
}
