using System.Reflection;
using Jqm.ReturnPolicy.Programs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Jqm.ReturnPolicy.Testing.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public void The_first_example_is_a_test_that_passes()
    {
        MethodInfo fact = FactOf(ReadmeProgram.Text());
        fact.Invoke(Activator.CreateInstance(fact.DeclaringType!), null);
    }

    [Fact]
    public void The_first_example_fails_if_the_request_is_in_time()
    {
        MethodInfo fact = FactOf(ReadmeProgram.Text().Replace("days: 31", "days: 30", StringComparison.Ordinal));
        TargetInvocationException failed = Assert.Throws<TargetInvocationException>(() => fact.Invoke(Activator.CreateInstance(fact.DeclaringType!), null));
        Assert.IsType<Xunit.Sdk.EqualException>(failed.InnerException);
    }

    [Fact]
    public void The_first_example_prints_a_result_within_three_lines()
    {
        string[] lines = [.. ReadmeProgram.Text().Split('\n').Select(line => line.Trim())];
        int first = Array.FindIndex(lines, line => line.Contains("AnOrder", StringComparison.Ordinal));
        Assert.Equal(2, Array.FindIndex(lines, line => line.StartsWith("Assert", StringComparison.Ordinal)) - first);
    }

    [Fact]
    public void The_differences_in_the_readme_are_those_of_a_late_request()
    {
        Order order = AnOrder().WithLine(quantity: 3, unitPrice: 19.99m);
        Assessment inTime = PolicyEvaluator.Standard.Assess(order, ARequest(order).SubmittedAfterDelivery(days: 30));
        Assessment late = PolicyEvaluator.Standard.Assess(order, ARequest(order).SubmittedAfterDelivery(days: 31));
        string readme = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md")).ReplaceLineEndings("\n");
        Assert.Contains($"```text\n{Differences.Between(inTime, late)}\n```", readme, StringComparison.Ordinal);
    }

    /// <summary>The single test of a source text.</summary>
    private static MethodInfo FactOf(string code) => Assert.Single(Compile(code).SelectMany(type => type.GetMethods()), method => method.IsDefined(typeof(FactAttribute)));

    private static Type[] Compile(string code)
    {
        CSharpCompilation library = CSharpCompilation.Create(
            "Readme",
            [CSharpSyntaxTree.ParseText(code)],
            ReadmeProgram.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var assembly = new MemoryStream();
        var result = library.Emit(assembly);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        return Assembly.Load(assembly.ToArray()).GetTypes();
    }
}
