using Jqm.ReturnPolicy.Programs;

namespace Jqm.ReturnPolicy.DuckDb.Tests.Documents;

[Collection("Console")]
public sealed class ReadmeTests
{
    [Fact]
    public void The_first_example_prints_what_the_readme_shows()
    {
        string before = Environment.CurrentDirectory;
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            Environment.CurrentDirectory = folder;
            Assert.Equal(ReadmeProgram.ShownOutput(), ReadmeProgram.Print(ProjectKind.Console));
        }
        finally
        {
            Environment.CurrentDirectory = before;
            Directory.Delete(folder, recursive: true);
        }
    }
}
