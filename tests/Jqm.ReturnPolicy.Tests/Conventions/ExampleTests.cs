using Jqm.ReturnPolicy.Programs;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>Compiles the examples of the doc comments.</summary>
public sealed class ExampleTests() : PackageExampleTests(
    typeof(Order).Assembly,
    ProjectKind.Console,
    ["Jqm.ReturnPolicy", "Jqm.ReturnPolicy.Analysis", "Jqm.ReturnPolicy.Cases", "Jqm.ReturnPolicy.Kernel", "Jqm.ReturnPolicy.Wording", "NodaTime"],
    [
        "T:Jqm.ReturnPolicy.Agreement",
        "T:Jqm.ReturnPolicy.Currency",
        "T:Jqm.ReturnPolicy.InvalidInputException",
        "T:Jqm.ReturnPolicy.Money",
        "T:Jqm.ReturnPolicy.Order",
        "T:Jqm.ReturnPolicy.OrderLine",
        "T:Jqm.ReturnPolicy.Policy",
        "T:Jqm.ReturnPolicy.PolicyEvaluator",
        "T:Jqm.ReturnPolicy.PolicyTerms",
        "T:Jqm.ReturnPolicy.ReturnRequest",
        "T:Jqm.ReturnPolicy.ReturnedGoods",
        "T:Jqm.ReturnPolicy.Shipment",
        "T:Jqm.ReturnPolicy.ValueList`1",
        "M:Jqm.ReturnPolicy.IPolicyEvaluator.Assess(Jqm.ReturnPolicy.Order,Jqm.ReturnPolicy.ReturnRequest,Jqm.ReturnPolicy.ValueList{Jqm.ReturnPolicy.PriorRefund})",
        "M:Jqm.ReturnPolicy.IPolicyEvaluator.Settle(Jqm.ReturnPolicy.Order,Jqm.ReturnPolicy.ReturnedGoods,Jqm.ReturnPolicy.ValueList{Jqm.ReturnPolicy.PriorRefund})",
        "M:Jqm.ReturnPolicy.IPolicyEvaluator.Cancel(Jqm.ReturnPolicy.Order,NodaTime.Instant)",
        "M:Jqm.ReturnPolicy.IPolicyEvaluator.Allow(Jqm.ReturnPolicy.Order,NodaTime.Instant,Jqm.ReturnPolicy.ValueList{Jqm.ReturnPolicy.Allowance},Jqm.ReturnPolicy.ValueList{Jqm.ReturnPolicy.PriorRefund})",
        "M:Jqm.ReturnPolicy.Analysis.PolicyAnalysis.Check(Jqm.ReturnPolicy.PolicyTerms)",
        "M:Jqm.ReturnPolicy.Analysis.PolicyAnalysis.Diff(Jqm.ReturnPolicy.PolicyTerms,Jqm.ReturnPolicy.PolicyTerms,Jqm.ReturnPolicy.Analysis.AnalysisPeriod)",
        "T:Jqm.ReturnPolicy.Cases.ReturnCase",
        "M:Jqm.ReturnPolicy.Wording.WordingExtensions.Explain(Jqm.ReturnPolicy.Assessment,Jqm.ReturnPolicy.Wording.Language)",
    ])
{
    [Fact]
    public void An_example_with_a_wrong_name_does_not_compile() => Assert.Equal(
        ["CS0117"],
        DocumentedExamples.ErrorsOf("var money = Money.Off(1m, Currency.USD);", ProjectKind.Console, "Jqm.ReturnPolicy").Select(error => error.Id));
}
