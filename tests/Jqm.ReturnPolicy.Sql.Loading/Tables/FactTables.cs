using static Jqm.ReturnPolicy.Sql.Loading.ColumnType;

namespace Jqm.ReturnPolicy.Sql.Loading;

/// <summary>The fact tables that the SQL text reads.</summary>
public static class FactTables
{
    /// <summary>Orders.</summary>
    public static readonly FactTable Orders = Table("jqm_orders", ("order_id", Key), ("merchant_id", Text), ("currency", Text), ("fulfilled_by", Text), ("discount", Amount), ("placed_seconds", Whole), ("placed_nanos", Small), ("payments_given", ColumnType.Boolean));

    /// <summary>The lines of orders.</summary>
    public static readonly FactTable OrderLines = Table("jqm_order_lines", ("order_id", Key), ("position", Whole), ("line_id", Text), ("quantity", Whole), ("unit_price", Amount), ("discount", Amount), ("tax", Amount), ("category", Text));

    /// <summary>The shipments of orders.</summary>
    public static readonly FactTable Shipments = Table("jqm_shipments", ("order_id", Key), ("position", Whole), ("shipment_id", Text), ("shipped_seconds", Whole), ("shipped_nanos", Small), ("delivered_seconds", Whole), ("delivered_nanos", Small));

    /// <summary>The lines that shipments carry.</summary>
    public static readonly FactTable ShipmentLines = Table("jqm_shipment_lines", ("order_id", Key), ("shipment_id", Text), ("position", Whole), ("line_id", Text), ("quantity", Whole));

    /// <summary>The charges of orders.</summary>
    public static readonly FactTable Charges = Table("jqm_charges", ("order_id", Key), ("position", Whole), ("kind", Text), ("amount", Amount), ("shipment_id", Text));

    /// <summary>The payments of orders.</summary>
    public static readonly FactTable Payments = Table("jqm_payments", ("order_id", Key), ("position", Whole), ("payment_id", Text), ("amount", Amount));

    /// <summary>Requests and returns.</summary>
    public static readonly FactTable Requests = Table("jqm_requests", ("request_id", Key), ("book", Text), ("operation", Text), ("order_id", Key), ("submitted_seconds", Whole), ("submitted_nanos", Small), ("approved_seconds", Whole), ("approved_nanos", Small), ("received_seconds", Whole), ("received_nanos", Small), ("shipping_cost", Amount), ("shipping_paid_by", Text));

    /// <summary>The items of requests, and the inspected items of returns.</summary>
    public static readonly FactTable RequestItems = Table("jqm_request_items", ("request_id", Key), ("position", Whole), ("line_id", Text), ("shipment_id", Text), ("quantity", Whole), ("reason", Text), ("details", Text), ("unused", ColumnType.Boolean), ("original", ColumnType.Boolean));

    /// <summary>The approved units of returns.</summary>
    public static readonly FactTable ApprovedUnits = Table("jqm_approved_units", ("request_id", Key), ("position", Whole), ("line_id", Text), ("shipment_id", Text), ("quantity", Whole));

    /// <summary>The evidence of items.</summary>
    public static readonly FactTable Evidence = Table("jqm_evidence", ("request_id", Key), ("item_position", Whole), ("position", Whole), ("kind", Text), ("clear", ColumnType.Boolean));

    /// <summary>The waivers of requests and returns.</summary>
    public static readonly FactTable Waivers = Table("jqm_waivers", ("request_id", Key), ("position", Whole), ("rule", Text), ("waived_by", Text));

    /// <summary>The refunds before a request.</summary>
    public static readonly FactTable PriorRefunds = Table("jqm_prior_refunds", ("request_id", Key), ("position", Whole), ("currency", Text), ("has_return_shipping", ColumnType.Boolean));

    /// <summary>The lines of earlier refunds.</summary>
    public static readonly FactTable PriorLines = Table("jqm_prior_lines", ("request_id", Key), ("refund_position", Whole), ("position", Whole), ("line_id", Text), ("shipment_id", Text), ("quantity", Whole));

    /// <summary>The allowances of earlier refunds.</summary>
    public static readonly FactTable PriorAllowances = Table("jqm_prior_allowances", ("request_id", Key), ("refund_position", Whole), ("position", Whole), ("line_id", Text), ("shipment_id", Text), ("amount", Amount));

    /// <summary>The destinations of earlier refunds.</summary>
    public static readonly FactTable PriorDestinations = Table("jqm_prior_destinations", ("request_id", Key), ("refund_position", Whole), ("position", Whole), ("destination", Text), ("payment_id", Text), ("amount", Amount));

    /// <summary>All fact tables.</summary>
    public static readonly IReadOnlyList<FactTable> All =
    [
        Orders, OrderLines, Shipments, ShipmentLines, Charges, Payments, Requests, RequestItems, ApprovedUnits, Evidence, Waivers, PriorRefunds, PriorLines, PriorAllowances, PriorDestinations,
    ];

    private static FactTable Table(string name, params (string Name, ColumnType Type)[] columns) => new(name, [.. columns.Select(column => new FactColumn(column.Name, column.Type))]);
}
