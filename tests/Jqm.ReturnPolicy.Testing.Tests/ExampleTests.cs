using System.Xml.Linq;
using Jqm.ReturnPolicy.Programs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Jqm.ReturnPolicy.Testing.Tests;

/// <summary>Compiles the examples of the doc comments.</summary>
public sealed class ExampleTests
{
    /// <summary>What the examples take as given.</summary>
    private const string Given =
        """
        using System; using System.Linq; using FsCheck.Xunit; using Jqm.ReturnPolicy; using Jqm.ReturnPolicy.Cases; using Jqm.ReturnPolicy.Testing; using NodaTime; using Xunit;
        using static Jqm.ReturnPolicy.Testing.TestData;
        public sealed class ReturnsDesk(IPolicyEvaluator evaluator) { public Assessment Handle(Order order, ReturnRequest request) => evaluator.Assess(order, request); }
        public class Example
        {
            private static readonly Order order = AnOrder();
            private static readonly ReturnRequest request = ARequest(order);
            private static readonly Assessment expected = AnAssessment(AssessmentVerdict.Eligible), actual = AnAssessment(AssessmentVerdict.Ineligible);
            private static string Post(string document) => document + order + request + expected + actual;

        """;

    public static TheoryData<string> Members => new(Examples().Select(example => example.Member));

    [Theory]
    [MemberData(nameof(Members))]
    public void Every_example_compiles(string member) => Assert.Empty(ErrorsOf(Examples().Single(example => example.Member == member).Code));

    [Fact]
    public void An_example_with_a_wrong_name_does_not_compile() => Assert.Equal(["CS0103"], ErrorsOf("Order made = AnOder();").Select(error => error.Id));

    [Fact]
    public void The_types_that_a_newcomer_meets_first_have_examples() => Assert.Equal(
        ["ConformanceCases", "Differences", "FakePolicyEvaluator", "OrderBuilder", "RequestBuilder", "ReturnBuilder", "ReturnPolicyArbitraries", "TestData"],
        Examples().Select(example => example.Member.Split('.')[^1]).Order(StringComparer.Ordinal));

    private static IEnumerable<Diagnostic> ErrorsOf(string code)
    {
        string body = code.TrimStart().StartsWith('[') ? code : $"void Run() {{ {code} }}";
        return CSharpCompilation
            .Create(
                "Example",
                [CSharpSyntaxTree.ParseText($"{Given}{body}\n}}", cancellationToken: TestContext.Current.CancellationToken)],
                ReadmeProgram.References,
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    private static IEnumerable<(string Member, string Code)> Examples() =>
        from member in XDocument.Load(Path.ChangeExtension(typeof(TestData).Assembly.Location, ".xml")).Descendants("member")
        from code in member.Elements("example").Elements("code")
        select ((string)member.Attribute("name")!, code.Value);
}
