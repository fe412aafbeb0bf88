namespace Jqm.ReturnPolicy.Sql.Loading;

/// <summary>A relation of results.</summary>
/// <param name="Name">The name of the relation.</param>
/// <param name="KeyColumns">How many columns at the beginning name a row.</param>
/// <param name="Columns">The columns.</param>
public sealed record ResultRelation(string Name, int KeyColumns, IReadOnlyList<string> Columns)
{
    private static readonly string[] Shares = ["service_share", "merchant_share", "pending_share", "adjustment"];

    /// <summary>One row for each request.</summary>
    public static readonly ResultRelation Results = new("jqm_results", 1,
    [
        "request_id", "operation", "policy_id", "policy_version", "agreements", "verdict", "currency", .. Both("total"), .. Both("owed"), .. Both("shipping_cost"), "shipping_paid_by", .. Shares.SelectMany(Both),
        "error_code", "error_path",
    ]);

    /// <summary>The items of answers.</summary>
    public static readonly ResultRelation Items = new("jqm_result_items", 2,
    [
        "request_id", "item", "line_id", "shipment_id", "quantity", "reason", "verdict", "fault", "return_shipping_borne_by", "return_shipping_clause", "return_shipping_agreement", "goods_back", "last_day", "deadline",
    ]);

    /// <summary>The findings of items.</summary>
    public static readonly ResultRelation Findings = new("jqm_result_findings", 3,
    [
        "request_id", "item", "sequence", "rule", "status", "clause", "waived_by", "agreement_id",
    ]);

    /// <summary>The components of refund lines.</summary>
    public static readonly ResultRelation Components = new("jqm_result_components", 6,
    [
        "request_id", "line_index", "line_id", "shipment_id", "quantity", "kind", "currency", .. Both("charged"), .. Both("refunded"), .. Both("withheld"), .. Both("allowed"), "clause", "agreement_id",
    ]);

    /// <summary>Where refunds go.</summary>
    public static readonly ResultRelation Destinations = new("jqm_result_destinations", 2,
    [
        "request_id", "sequence", "destination", "payment_id", "currency", .. Both("amount"),
    ]);

    /// <summary>All relations.</summary>
    public static readonly IReadOnlyList<ResultRelation> All = [Results, Items, Findings, Components, Destinations];

    /// <summary>Whether a column contains an amount in major units, whose trailing zeros depend on the engine.</summary>
    public bool IsAmount(int column) => column + 1 < Columns.Count && Columns[column + 1] == Columns[column] + "_minor";

    /// <summary>Returns the name of the relation.</summary>
    public override string ToString() => Name;

    private static IEnumerable<string> Both(string amount) => [amount, amount + "_minor"];
}
