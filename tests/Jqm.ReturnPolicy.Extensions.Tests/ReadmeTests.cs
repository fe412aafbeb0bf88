using Jqm.ReturnPolicy.Programs;

namespace Jqm.ReturnPolicy.Extensions.Tests;

public class ReadmeTests
{
    [Fact]
    public void The_first_example_prints_what_the_readme_says()
    {
        Assert.Contains("jqm-standard 1: 30 days", ReadmeProgram.Print(ProjectKind.Worker));
        Assert.Contains("p 7: 45 days", ReadmeProgram.Print(ProjectKind.Worker, "--ReturnPolicy:policies:0:id=p", "--ReturnPolicy:policies:0:version=7", "--ReturnPolicy:policies:0:terms:window:days=45"));
    }
}
