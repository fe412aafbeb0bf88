using System.Reflection;
using Jqm.ReturnPolicy.Programs;

namespace Jqm.ReturnPolicy.EntityFrameworkCore.Tests;

/// <summary>Compiles the examples of the doc comments.</summary>
public sealed class ExampleTests
{
    private static readonly string[] Namespaces = ["Jqm.ReturnPolicy", "Jqm.ReturnPolicy.Cases", "Jqm.ReturnPolicy.EntityFrameworkCore", "Microsoft.EntityFrameworkCore", "Microsoft.Extensions.DependencyInjection", "NodaTime"];

    private static readonly Assembly Package = typeof(ReturnCaseStore).Assembly;

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
            "M:Microsoft.Extensions.DependencyInjection.ReturnPolicyStoreServiceCollectionExtensions.AddReturnCaseStore``1(Microsoft.Extensions.DependencyInjection.IServiceCollection)",
            "M:Microsoft.EntityFrameworkCore.ReturnPolicyModelBuilderExtensions.AddReturnPolicy(Microsoft.EntityFrameworkCore.ModelBuilder)",
            "T:Jqm.ReturnPolicy.EntityFrameworkCore.ReturnCaseStore",
        },
        DocumentedExamples.Of(Package).Select(examples => examples.Key).ToHashSet());
}
