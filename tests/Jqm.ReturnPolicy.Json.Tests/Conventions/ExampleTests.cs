using System.Reflection;
using Jqm.ReturnPolicy.Programs;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>Compiles the examples of the doc comments.</summary>
public sealed class ExampleTests
{
    private static readonly string[] Namespaces = ["Jqm.ReturnPolicy", "Jqm.ReturnPolicy.Json", "System.Text.Json", "NodaTime"];

    private static readonly Assembly Package = typeof(ReturnPolicyJson).Assembly;

    public static TheoryData<string> Members => new(DocumentedExamples.Of(Package).Select(examples => examples.Key));

    [Theory]
    [MemberData(nameof(Members))]
    public void Every_example_compiles(string member) => Assert.All(
        DocumentedExamples.Of(Package)[member],
        code => Assert.Empty(DocumentedExamples.ErrorsOf(code, ProjectKind.Console, Namespaces)));

    [Fact]
    public void The_members_that_everyone_meets_first_have_examples() => Assert.Superset(
        new HashSet<string>
        {
            "T:Jqm.ReturnPolicy.Json.DocumentEvaluator",
            "T:Jqm.ReturnPolicy.Json.ReturnPolicyJson",
            "M:Jqm.ReturnPolicy.Json.ReturnPolicyJsonOptions.AddReturnPolicyConverters(System.Text.Json.JsonSerializerOptions)",
        },
        DocumentedExamples.Of(Package).Select(examples => examples.Key).ToHashSet());
}
