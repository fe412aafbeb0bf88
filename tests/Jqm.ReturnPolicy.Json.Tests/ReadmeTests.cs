using Jqm.ReturnPolicy.Programs;

namespace Jqm.ReturnPolicy.Json.Tests;

// Programs print to the console of the process, so the tests that run them take turns.
[Collection("Console")]
public sealed class ReadmeTests
{
    [Fact]
    public void The_first_example_prints_what_the_readme_shows()
    {
        Assert.NotEmpty(ReadmeProgram.ShownOutput());
        Assert.Equal(ReadmeProgram.ShownOutput(), ReadmeProgram.Print(ProjectKind.Console));
    }
}
