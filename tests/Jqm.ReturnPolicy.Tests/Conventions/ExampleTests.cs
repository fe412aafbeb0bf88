using Jqm.ReturnPolicy.Programs;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>Compiles the examples of the doc comments.</summary>
public sealed class ExampleTests() : PackageExampleTests(
    typeof(Order).Assembly,
    ProjectKind.Console,
    ["Jqm.ReturnPolicy", "Jqm.ReturnPolicy.Cases", "Jqm.ReturnPolicy.Kernel", "Jqm.ReturnPolicy.Wording", "NodaTime"],
    [
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
    ])
{
    [Fact]
    public void An_example_with_a_wrong_name_does_not_compile() => Assert.Equal(
        ["CS0117"],
        DocumentedExamples.ErrorsOf("var money = Money.Off(1m, Currency.USD);", ProjectKind.Console, "Jqm.ReturnPolicy").Select(error => error.Id));
}
