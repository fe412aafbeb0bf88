namespace Jqm.ReturnPolicy.Sql;

/// <summary>The clause that each component of a refund cites, asked of the library by an assessment in which every component is charged.</summary>
internal static class ComponentClauses
{
    private static readonly Dictionary<ComponentKind, string> Clauses = Ask();

    /// <summary>Returns the number of the clause.</summary>
    public static string Of(ComponentKind kind) => Clauses[kind];

    private static Dictionary<ComponentKind, string> Ask()
    {
        Instant at = Instant.FromUtc(2026, 1, 1, 0, 0);
        Money amount = Money.Of(1m, Currency.USD);
        var order = new Order(
            "order",
            "merchant",
            [new OrderLine("1", 1, amount, tax: amount)],
            [new Shipment("S1", at, at)],
            Enum.GetValues<ChargeKind>().Select(kind => new Charge(kind, amount)).ToValueList());
        var request = new ReturnRequest("request", order.Number, at, [new RequestedItem("1", 1, ReturnReason.Defective, details: "asked", evidence: [new Evidence(EvidenceKind.Photo)])]);
        return PolicyEvaluator.Standard.Assess(order, request).Estimate!.Lines[0].Components.ToDictionary(component => component.Kind, component => component.Clause.Number);
    }
}
