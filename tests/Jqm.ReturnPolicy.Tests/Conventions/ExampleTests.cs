using System.Reflection;
using Jqm.ReturnPolicy.Programs;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>Compiles the examples of the doc comments.</summary>
public sealed class ExampleTests
{
    private static readonly string[] Namespaces = ["Jqm.ReturnPolicy", "Jqm.ReturnPolicy.Cases", "Jqm.ReturnPolicy.Kernel", "Jqm.ReturnPolicy.Wording", "NodaTime"];

    private static readonly Assembly Package = typeof(Order).Assembly;

    public static TheoryData<string> Members => new(DocumentedExamples.Of(Package).Select(examples => examples.Key));

    [Theory]
    [MemberData(nameof(Members))]
    public void Every_example_compiles(string member) => Assert.All(
        DocumentedExamples.Of(Package)[member],
        code => Assert.Empty(DocumentedExamples.ErrorsOf(code, ProjectKind.Console, Namespaces)));

    [Fact]
    public void An_example_with_a_wrong_name_does_not_compile() => Assert.Equal(
        ["CS0117"],
        DocumentedExamples.ErrorsOf("var money = Money.Off(1m, Currency.USD);", ProjectKind.Console, Namespaces).Select(error => error.Id));

    [Fact]
    public void The_members_that_everyone_meets_first_have_examples() => Assert.Superset(
        new HashSet<string>
        {
            "T:Jqm.ReturnPolicy.Agreement",
            "T:Jqm.ReturnPolicy.Currency",
            "T:Jqm.ReturnPolicy.InvalidInputException",
            "T:Jqm.ReturnPolicy.Money",
            "T:Jqm.ReturnPolicy.Order",
            "T:Jqm.ReturnPolicy.OrderLine",
            "T:Jqm.ReturnPolicy.Policy",
            "T:Jqm.ReturnPolicy.PolicyEvaluator",
            "T:Jqm.ReturnPolicy.ReturnRequest",
            "T:Jqm.ReturnPolicy.ReturnedGoods",
            "T:Jqm.ReturnPolicy.Shipment",
            "T:Jqm.ReturnPolicy.ValueList`1",
            "T:Jqm.ReturnPolicy.Cases.ReturnCase",
            "M:Jqm.ReturnPolicy.Wording.WordingExtensions.Explain(Jqm.ReturnPolicy.Assessment,Jqm.ReturnPolicy.Wording.Language)",
        },
        DocumentedExamples.Of(Package).Select(examples => examples.Key).ToHashSet());
}
