using System.Reflection;
using Jqm.ReturnPolicy.Programs;

namespace Jqm.ReturnPolicy.Extensions.Tests;

/// <summary>Compiles the examples of the doc comments.</summary>
public sealed class ExampleTests
{
    private static readonly string[] Namespaces = ["Jqm.ReturnPolicy", "Jqm.ReturnPolicy.Extensions", "NodaTime"];

    private static readonly Assembly Package = typeof(IPolicySource).Assembly;

    public static TheoryData<string> Members => new(DocumentedExamples.Of(Package).Select(examples => examples.Key));

    [Theory]
    [MemberData(nameof(Members))]
    public void Every_example_compiles(string member) => Assert.All(
        DocumentedExamples.Of(Package)[member],
        code => Assert.Empty(DocumentedExamples.ErrorsOf(code, ProjectKind.Worker, Namespaces)));

    [Fact]
    public void The_members_that_everyone_meets_first_have_examples() => Assert.Superset(
        new HashSet<string>
        {
            "M:Microsoft.Extensions.DependencyInjection.ReturnPolicyServiceCollectionExtensions.AddReturnPolicy(Microsoft.Extensions.DependencyInjection.IServiceCollection,Microsoft.Extensions.Configuration.IConfiguration)",
            "M:Microsoft.Extensions.DependencyInjection.ReturnPolicyServiceCollectionExtensions.AddReturnPolicy(Microsoft.Extensions.DependencyInjection.IServiceCollection,System.Action{Jqm.ReturnPolicy.Extensions.ReturnPolicyOptions})",
            "M:Microsoft.Extensions.DependencyInjection.ReturnPolicyHealthChecksBuilderExtensions.AddReturnPolicy(Microsoft.Extensions.DependencyInjection.IHealthChecksBuilder,System.String,System.Collections.Generic.IEnumerable{System.String})",
            "T:Jqm.ReturnPolicy.Extensions.IPolicySource",
        },
        DocumentedExamples.Of(Package).Select(examples => examples.Key).ToHashSet());
}
