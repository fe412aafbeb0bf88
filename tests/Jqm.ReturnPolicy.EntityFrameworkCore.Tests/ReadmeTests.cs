using Jqm.ReturnPolicy.Programs;

namespace Jqm.ReturnPolicy.EntityFrameworkCore.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public void The_first_example_prints_what_the_readme_says()
    {
        TextWriter before = Console.Out;
        string folder = Directory.GetCurrentDirectory();
        using var output = new StringWriter();
        DirectoryInfo work = Directory.CreateTempSubdirectory("returnpolicy");
        try
        {
            Directory.SetCurrentDirectory(work.FullName);
            Console.SetOut(output);
            ReadmeProgram.Run(isWeb: false);
            ReadmeProgram.Run(isWeb: false);
        }
        finally
        {
            Console.SetOut(before);
            Directory.SetCurrentDirectory(folder);
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            work.Delete(recursive: true);
        }

        string readme = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md"));
        string[] lines = output.ToString().ReplaceLineEndings("\n").Trim().Split('\n');
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
