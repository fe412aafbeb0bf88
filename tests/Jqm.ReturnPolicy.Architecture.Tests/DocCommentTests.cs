namespace Jqm.ReturnPolicy.Architecture.Tests;

/// <summary>Tests that doc comments are plain technical English, and that a summary makes sense where IntelliSense shows it alone.</summary>
public sealed class DocCommentTests
{
    public static TheoryData<string> Packages => new(Repository.Packages);

    [Theory]
    [MemberData(nameof(Packages))]
    public void Doc_comments_are_plain_English(string package)
    {
        IReadOnlyList<DocComment> comments = DocComment.Of(package);
        Assert.NotEmpty(comments);
        Report.None(comments.SelectMany(PlainEnglish.ErrorsOf));
    }

    [Theory]
    [InlineData("It may.", "says nothing")]
    [InlineData("What of it is refunded.", "'What of it'")]
    [InlineData("Gets the term.", "says nothing")]
    [InlineData("It is referred to a reviewer.", "begins with 'It'")]
    [InlineData("The item comes to two lines of a refund.", "'comes to'")]
    [InlineData("Returns the <see cref=\"Sample\"/> that stands in front of all others.", "'stands'")]
    [InlineData("Returns one two three four five six seven eight nine ten and one two three four five six seven eight nine ten and one two three four five six seven eight.", "31 words")]
    public void A_bad_summary_is_found(string summary, string expected) =>
        Assert.Contains(ErrorsOf(summary, "public sealed class Sample;"), error => error.StartsWith("Sample.cs:1: ", StringComparison.Ordinal) && error.Contains(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("Gets the number of units of the item: at least 1.")]
    [InlineData("Returns <c>it stands</c> for each name of the list.")]
    [InlineData("Returns the first name. Returns null if the list is empty.")]
    public void A_plain_summary_is_accepted(string summary) => Assert.Empty(ErrorsOf(summary, "public sealed class Sample;"));

    [Fact]
    public void A_short_summary_of_an_internal_type_is_accepted() => Assert.Empty(ErrorsOf("The index.", "internal sealed class Sample;"));

    [Fact]
    public void A_parameter_is_checked_like_a_summary() => Assert.Single(
        DocComment.Parse("/// <summary>Returns a name from a list.</summary>\n/// <param name=\"list\">The list, as it stands.</param>\npublic delegate string Sample(string list);", "Sample.cs").SelectMany(PlainEnglish.ErrorsOf));

    private static IReadOnlyList<string> ErrorsOf(string summary, string declaration) =>
        [.. DocComment.Parse($"/// <summary>{summary}</summary>\n{declaration}", "Sample.cs").SelectMany(PlainEnglish.ErrorsOf)];
}
