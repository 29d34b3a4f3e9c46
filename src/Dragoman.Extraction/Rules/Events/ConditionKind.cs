namespace Dragoman.Extraction.Events;

internal enum ConditionKind : byte
{
    /// <summary>With an object or without.</summary>
    Any,
    Some,
    None,

    /// <summary>The object is somebody.</summary>
    Person,

    /// <summary>The object is nobody.</summary>
    Thing,

    /// <summary>The object is of a class.</summary>
    Object,

    /// <summary>A phrase with a preposition, of a class or any.</summary>
    Phrase,

    /// <summary>A phrase with a preposition that names a place.</summary>
    Place,

    /// <summary>The same, and the subject is neither troops nor ships.</summary>
    Visitor,

    /// <summary>The subject is of a class.</summary>
    Subject,

    /// <summary>The subject bears arms: soldiers, rebels, a country's name, an aircraft.</summary>
    Armed,

    /// <summary>The object is somebody who suffers it: civilians, prisoners, a person.</summary>
    Victim,

    /// <summary>The subject is no army and no government.</summary>
    Civil,

    /// <summary>A certain word stands below.</summary>
    Below,
}
