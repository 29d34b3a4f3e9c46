namespace Dragoman.Language.Annotators.Times;

/// <summary>One way in which English tells time. Looks a few tokens ahead at most. Thread-safe.</summary>
internal interface ITimePattern
{
    /// <summary>The senses of the word that it begins with; <see cref="Senses.None"/> for those that begin with digits or marks alone.</summary>
    Senses Openers { get; }

    /// <summary>Whether it may begin with a number of digits.</summary>
    bool OpensWithNumber { get; }

    /// <summary>What begins at the token, or null.</summary>
    Found? Match(TimeText text, int at, Narrative story);
}
