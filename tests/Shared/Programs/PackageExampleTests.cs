using System.Reflection;

namespace Jqm.ReturnPolicy.Programs;

/// <summary>Compiles the examples in the doc comments of a package.</summary>
/// <param name="package">The package.</param>
/// <param name="kind">The kind of project that the examples are written for.</param>
/// <param name="namespaces">The namespaces that the examples are given, beside those of the kind of project.</param>
/// <param name="firstMet">The documentation ids of the members that everyone meets first.</param>
public abstract class PackageExampleTests(Assembly package, ProjectKind kind, string[] namespaces, string[] firstMet)
{
    [Fact]
    public void Every_example_compiles() => Assert.All(
        DocumentedExamples.Of(package).SelectMany(examples => examples),
        code => Assert.Empty(DocumentedExamples.ErrorsOf(code, kind, namespaces)));

    [Fact]
    public void The_members_that_everyone_meets_first_have_examples() => Assert.Superset(
        firstMet.ToHashSet(),
        DocumentedExamples.Of(package).Select(examples => examples.Key).ToHashSet());
}
