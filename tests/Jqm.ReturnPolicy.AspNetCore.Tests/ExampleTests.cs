using System.Reflection;
using Jqm.ReturnPolicy.Programs;

namespace Jqm.ReturnPolicy.AspNetCore.Tests;

/// <summary>Compiles the examples of the doc comments.</summary>
public sealed class ExampleTests
{
    private static readonly string[] Namespaces = ["Jqm.ReturnPolicy"];

    private static readonly Assembly Package = typeof(ReturnPolicyEndpointOptions).Assembly;

    public static TheoryData<string> Members => new(DocumentedExamples.Of(Package).Select(examples => examples.Key));

    [Theory]
    [MemberData(nameof(Members))]
    public void Every_example_compiles(string member) => Assert.All(
        DocumentedExamples.Of(Package)[member],
        code => Assert.Empty(DocumentedExamples.ErrorsOf(code, ProjectKind.Web, Namespaces)));

    [Fact]
    public void The_members_that_everyone_meets_first_have_examples() => Assert.Superset(
        new HashSet<string>
        {
            "M:Microsoft.AspNetCore.Builder.ReturnPolicyEndpointRouteBuilderExtensions.MapReturnPolicy(Microsoft.AspNetCore.Routing.IEndpointRouteBuilder,System.String,System.Action{Jqm.ReturnPolicy.AspNetCore.ReturnPolicyEndpointOptions})",
            "M:Microsoft.AspNetCore.Builder.ReturnPolicyEndpointRouteBuilderExtensions.WithReturnPolicyProblems``1(``0)",
            "M:Microsoft.Extensions.DependencyInjection.ReturnPolicyHttpServiceCollectionExtensions.AddReturnPolicyHttp(Microsoft.Extensions.DependencyInjection.IServiceCollection)",
        },
        DocumentedExamples.Of(Package).Select(examples => examples.Key).ToHashSet());
}
