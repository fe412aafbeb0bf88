using Jqm.ReturnPolicy.Programs;

namespace Jqm.ReturnPolicy.Extensions.Tests;

public class ReadmeTests
{
    [Fact]
    public void The_first_example_prints_what_the_readme_says()
    {
        TextWriter before = Console.Out;
        using var output = new StringWriter();
        try
        {
            Console.SetOut(output);
            ReadmeProgram.Run(isWeb: false);
            ReadmeProgram.Run(isWeb: false, "--ReturnPolicy:policies:0:id=p", "--ReturnPolicy:policies:0:version=7", "--ReturnPolicy:policies:0:terms:window:days=45");
        }
        finally
        {
            Console.SetOut(before);
        }

        Assert.Contains("jqm-standard 1: 30 days", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("p 7: 45 days", output.ToString(), StringComparison.Ordinal);
    }
}
