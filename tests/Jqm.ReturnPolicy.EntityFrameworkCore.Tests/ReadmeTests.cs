using Jqm.ReturnPolicy.Programs;

namespace Jqm.ReturnPolicy.EntityFrameworkCore.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public void The_first_example_prints_what_the_readme_says()
    {
        string folder = Directory.GetCurrentDirectory();
        string[] lines;
        DirectoryInfo work = Directory.CreateTempSubdirectory("returnpolicy");
        try
        {
            Directory.SetCurrentDirectory(work.FullName);
            lines = [.. ReadmeProgram.Print(ProjectKind.Console), .. ReadmeProgram.Print(ProjectKind.Console)];
        }
        finally
        {
            Directory.SetCurrentDirectory(folder);
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            work.Delete(recursive: true);
        }

        string readme = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md"));
        Assert.Equal(["Open, repeated: False", "Open, repeated: True"], lines);
        Assert.All(lines, line => Assert.Contains($"`{line}`", readme, StringComparison.Ordinal));
    }

    [Fact]
    public void The_first_example_takes_at_most_ten_lines_from_the_registration_to_the_command()
    {
        string[] lines = [.. ReadmeProgram.Text().Split('\n').Where(line => line.Length > 0)];
        int registration = Array.FindIndex(lines, line => line.Contains("AddDbContext", StringComparison.Ordinal));
        int command = Array.FindIndex(lines, line => line.Contains("SubmitAsync", StringComparison.Ordinal));
        Assert.InRange(command - registration + 1, 3, 10);
    }
}
