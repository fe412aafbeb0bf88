using Jqm.ReturnPolicy.Programs;

namespace Jqm.ReturnPolicy.Json.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public void The_first_example_prints_what_the_readme_shows()
    {
        Assert.NotEmpty(ReadmeProgram.ShownOutput());
        Assert.Equal(ReadmeProgram.ShownOutput(), ReadmeProgram.Print(ProjectKind.Console));
    }
}
