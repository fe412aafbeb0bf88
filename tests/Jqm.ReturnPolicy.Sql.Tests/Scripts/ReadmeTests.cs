using Jqm.ReturnPolicy.Programs;

namespace Jqm.ReturnPolicy.Sql.Tests.Scripts;

[Collection("Console")]
public sealed class ReadmeTests
{
    [Fact]
    public void The_first_example_prints_what_the_readme_shows() =>
        Assert.Equal(ReadmeProgram.ShownOutput(), ReadmeProgram.Print(ProjectKind.Console));
}
