using System.Collections.Immutable;
using Jqm.ReturnPolicy.Analyzers;
using Jqm.ReturnPolicy.Programs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Jqm.ReturnPolicy.Extensions.Tests;

/// <summary>A program that binds types of the library by the general binder does not compile.</summary>
public class ConfigurationBinderAnalyzerTests
{
    [Theory]
    [InlineData("section.Get<TermsPatch>();", "TermsPatch")]
    [InlineData("section.Get<List<Policy>>();", "Policy")]
    [InlineData("section.Get<List<Agreement>>();", "Agreement")]
    [InlineData("section.Get<Agreement[]>();", "Agreement")]
    [InlineData("section.Get<Dictionary<string, TermsPatch>>();", "TermsPatch")]
    [InlineData("section.Get<ValueList<Agreement>>();", "Agreement")]
    [InlineData("section.Get(typeof(List<Agreement>));", "Agreement")]
    [InlineData("section.GetValue<Currency>(\"currency\");", "Currency")]
    [InlineData("section.Bind(new TermsPatch());", "TermsPatch")]
    [InlineData("section.Bind(new Shop());", "Agreement")]
    [InlineData("section.Get<Shop>();", "Agreement")]
    [InlineData("section.Get<Nested>();", "Agreement")]
    [InlineData("section.Get<Constructed>();", "Money")]
    [InlineData("services.Configure<Shop>(section);", "Agreement")]
    [InlineData("services.AddOptions<Shop>().Bind(section);", "Agreement")]
    [InlineData("services.AddOptions<Shop>().BindConfiguration(\"Shop\");", "Agreement")]
    public async Task Binding_a_type_of_the_library_is_an_error(string call, string type)
    {
        Diagnostic found = Assert.Single(await Diagnostics(call));
        Assert.Equal((ConfigurationBinderAnalyzer.Id, DiagnosticSeverity.Error), (found.Id, found.Severity));
        Assert.StartsWith($"{type} cannot be bound", found.GetMessage(null), StringComparison.Ordinal);
        Assert.Contains("services.AddReturnPolicy(section)", found.GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("section.Get<Own>();")]
    [InlineData("section.Get<List<Own>>();")]
    [InlineData("section.GetValue<GovernedBy>(\"governedBy\");")]
    [InlineData("services.Configure<Own>(section);")]
    [InlineData("services.AddReturnPolicy(section);")]
    [InlineData("services.AddReturnPolicy(options => options.File = section[\"file\"]);")]
    public async Task Other_calls_are_no_error(string call) => Assert.Empty(await Diagnostics(call));

    private static async Task<ImmutableArray<Diagnostic>> Diagnostics(string call)
    {
        string program = $$"""
            using Jqm.ReturnPolicy;
            IConfigurationSection section = new ConfigurationBuilder().Build().GetSection("Shop");
            var services = new ServiceCollection();
            {{call}}
            class Own { public string? Name { get; set; } public GovernedBy GovernedBy { get; set; } public Own? Next { get; set; } public List<int> Numbers { get; } = []; }
            class Shop { public List<Agreement> Agreements { get; } = []; }
            class Nested : Own { public Dictionary<string, Shop> Shops { get; } = []; }
            record Constructed(Money Least);
            """;
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Program",
            [CSharpSyntaxTree.ParseText(program), CSharpSyntaxTree.ParseText(ReadmeProgram.GlobalUsings(ProjectKind.Worker))],
            ReadmeProgram.References,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return await compilation.WithAnalyzers([new ConfigurationBinderAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }
}
