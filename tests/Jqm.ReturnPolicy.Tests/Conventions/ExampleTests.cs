using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>Compiles the examples of the doc comments.</summary>
public sealed class ExampleTests
{
    private const string Usings = "using System; using System.Collections.Generic; using System.Linq; using NodaTime; using Jqm.ReturnPolicy; using Jqm.ReturnPolicy.Cases; using Jqm.ReturnPolicy.Kernel; using Jqm.ReturnPolicy.Wording;";

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14);

    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Example",
        references: ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
        options: new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));

    public static TheoryData<string> Members => new(Examples().Select(example => example.Member));

    [Theory]
    [MemberData(nameof(Members))]
    public void Every_example_compiles(string member)
    {
        foreach (string code in Examples().Where(example => example.Member == member).Select(example => example.Code))
        {
            Diagnostic[] errors = ErrorsOf(code);
            Assert.True(errors.Length == 0, $"{member}: {string.Join(" ", errors.Select(error => error.ToString()))}");
        }
    }

    [Fact]
    public void An_example_with_a_wrong_name_does_not_compile() => Assert.Equal(
        ["CS0117"],
        ErrorsOf("var money = Money.Off(1m, Currency.USD);").Select(error => error.Id));

    [Fact]
    public void The_types_that_everyone_creates_have_examples() => Assert.Superset(
        new HashSet<string> { "T:Jqm.ReturnPolicy.Money", "T:Jqm.ReturnPolicy.Currency", "T:Jqm.ReturnPolicy.Order", "T:Jqm.ReturnPolicy.OrderLine", "T:Jqm.ReturnPolicy.ValueList`1" },
        Examples().Select(example => example.Member).ToHashSet());

    private static Diagnostic[] ErrorsOf(string code)
    {
        CancellationToken stop = TestContext.Current.CancellationToken;
        SyntaxTree tree = CSharpSyntaxTree.ParseText($"{Usings}\n{code}", ParseOptions, cancellationToken: stop);
        return [.. Empty.AddSyntaxTrees(tree).GetDiagnostics(stop).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
    }

    private static IEnumerable<(string Member, string Code)> Examples() =>
        from member in XDocument.Load(Path.ChangeExtension(typeof(Order).Assembly.Location, ".xml")).Descendants("member")
        from code in member.Elements("example").Elements("code")
        select ((string)member.Attribute("name")!, code.Value);
}
