using Dragoman.Extraction.Tests.Support;

namespace Dragoman.Extraction.Tests.Engagements;

/// <summary>What a dealing is about.</summary>
public sealed class SubjectTests
{
    [Theory]
    [InlineData("German Chancellor Karl Brandt met Kenyan President James Otieno in Nairobi on Tuesday to discuss border security, officials said.", "border security")]
    [InlineData("German Chancellor Karl Brandt and Kenyan President James Otieno discussed fisheries in Nairobi on Tuesday.", "fisheries")]
    public void What_they_meet_to_discuss_is_the_subject_without_where_and_when(string text, string subject) =>
        Assert.Equal([subject], Assert.Single(Reader.Find(text).Engagements).Subjects);
}
