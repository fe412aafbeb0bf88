namespace Jqm.ReturnPolicy.Sql.Tests.Engines.Faults;

/// <summary>A mistake in the SQL text: one part of it is replaced by another.</summary>
/// <param name="Dialect">The dialect whose text is changed.</param>
/// <param name="Name">What the mistake is.</param>
/// <param name="Right">The part as it is, everywhere in the text.</param>
/// <param name="Wrong">What takes its place.</param>
public sealed record PlantedFault(SqlDialect Dialect, string Name, string Right, string Wrong)
{
    /// <summary>Mistakes of each kind: limits, rounding, order, units, joins, words and case.</summary>
    public static readonly IReadOnlyList<PlantedFault> All =
    [
        Duck("elapsed time ends a nanosecond early", "p.submitted_nanos <= p.delivered_nanos", "p.submitted_nanos < p.delivered_nanos"),
        Duck("the last day is no longer in time", "NOT p.elapsed AND p.submitted_day <= jqm", "NOT p.elapsed AND p.submitted_day < jqm"),
        Duck("delivery is counted in UTC", "jqm_quotient(p.delivered_seconds + z.offset_seconds + 2592000000, 86400)", "jqm_quotient(p.delivered_seconds + 2592000000, 86400)"),
        Duck("an offset begins a second late", "p.delivered_seconds >= z.since_seconds", "p.delivered_seconds > z.since_seconds"),
        Duck("a version is in force a nanosecond late", "i.governing_nanos >= f.since_nanos", "i.governing_nanos > f.since_nanos"),
        Duck("every version is in force at the submission", "CASE WHEN b.governed_by = 'order' THEN o.placed_seconds ELSE r.submitted_seconds END", "r.submitted_seconds"),
        Duck("agreements are for merchants in any case", "m.merchant_id = o.merchant_id", "lower(m.merchant_id) = lower(o.merchant_id)"),
        Duck("line ids are compared in any case", "l.line_id = n.line_id", "lower(l.line_id) = lower(n.line_id)"),
        Duck("reasons are compared in any case", "r.reason = i.reason", "lower(r.reason) = lower(i.reason)"),
        Duck("products overflow 64 bits", "CAST(CAST(a AS HUGEINT) * CAST(b AS HUGEINT) // CAST(c AS HUGEINT) AS BIGINT)", "CAST(CAST(a AS DOUBLE) * CAST(b AS DOUBLE) / CAST(c AS DOUBLE) AS BIGINT)"),
        Duck("running rounds instead of cutting", "CAST(a AS BIGINT) * CAST(b AS BIGINT) // CAST(c AS BIGINT)", "(CAST(a AS BIGINT) * CAST(b AS BIGINT) + CAST(c AS BIGINT) // 2) // CAST(c AS BIGINT)"),
        Duck("equal remainders go to the later line", "f.remainder DESC, f.position)", "f.remainder DESC, f.position DESC)"),
        Duck("left-over units go to the smallest remainders", "f.remainder DESC, f.position)", "f.remainder, f.position)"),
        Duck("left-over units of return shipping are lost", "CASE WHEN f.place <= f.cost_minor - f.shared THEN 1 ELSE 0 END", "0"),
        Duck("units refunded before are not counted", "CAST(coalesce(p.prior_units, 0) AS BIGINT) AS prior_line_units", "CAST(0 AS BIGINT) AS prior_line_units"),
        Duck("units of earlier items are not counted", "PARTITION BY j.request_id, i.line_position ORDER BY j.item", "PARTITION BY j.request_id, i.line_position, j.item ORDER BY j.item"),
        Duck("allowances before are forgotten", "CAST(coalesce(p.allowed_minor, 0) AS BIGINT) AS allowed_minor", "CAST(0 AS BIGINT) AS allowed_minor"),
        Duck("a charge of a shipment runs over the whole line", "jqm_part(s.share_minor, u.carried_to, u.carried) - jqm_part(s.share_minor, u.carried_from, u.carried)", "jqm_part(s.share_minor, u.carried_to, u.line_quantity) - jqm_part(s.share_minor, u.carried_from, u.line_quantity)"),
        Duck("the last waiver of a rule is named", "PARTITION BY request_id, rule ORDER BY position)", "PARTITION BY request_id, rule ORDER BY position DESC)"),
        Duck("a waiver changes a finding that is met", "w.details_waived = 1 AND r.details_absent % 8 > 0 THEN", "w.details_waived = 1 THEN"),
        Duck("unclear evidence counts", "kind = 'video' AND coalesce(clear, true)", "kind = 'video'"),
        Duck("approved units are used up anew by each item", "PARTITION BY i.request_id, i.line_id, i.shipment_id ORDER BY i.item", "PARTITION BY i.request_id, i.line_id, i.shipment_id, i.item ORDER BY i.item"),
        Duck("an item that is approved in part does not move the items after it", "i.item + coalesce(a.splits_ahead, 0)", "i.item"),
        Duck("the units of two items of one line and shipment are not added", "coalesce(i.shipment_position, 0) % 62 * 13))) < count(*)", "coalesce(i.shipment_position, 0) % 62 * 13))) < 0"),
        Duck("an approval at the receipt is too late", "r.approved_nanos <= r.received_nanos", "r.approved_nanos < r.received_nanos"),
        Duck("missing outranks not met", "WHEN 2 THEN 'pending' WHEN 3 THEN 'rejected'", "WHEN 2 THEN 'rejected' WHEN 3 THEN 'pending'"),
        Duck("the service bears what the merchant sends without approval", "v.is_judged AND v.approval % 8 = 0 AND v.service_bears", "v.is_judged AND v.service_bears"),
        Duck("payments are refunded from the last", "PARTITION BY request_id ORDER BY step, position)", "PARTITION BY request_id ORDER BY step, position DESC)"),
        Duck("a refund can be negative", "greatest(r.refunded_minor + r.adjustment_minor, 0)", "r.refunded_minor + r.adjustment_minor"),
        Duck("any rule may be waived", "w.rule = 'window' AND NOT t.waivable_window", "w.rule = 'window' AND NOT t.waivable_window AND false"),
        Duck("one unit too many is accepted", "q.named > q.carried", "q.named > q.carried + 1"),
        Duck("an agreement that does not fit is a missing policy", "coalesce(terms_error, 'noPolicyInForce')", "'noPolicyInForce'"),
        Duck("instants end a second early", "seconds >= 32503680000", "seconds >= 32503679999"),
        new(SqlDialect.PostgreSql, "white space of Unicode is a detail", @"\u2028", ""),
        new(SqlDialect.PostgreSql, "remainders lose digits", "mod(CAST(a AS NUMERIC) * b, c)", "mod(CAST(CAST(a AS DOUBLE PRECISION) * b AS NUMERIC), c)"),
        new(SqlDialect.ClickHouse, "products overflow 64 bits", "CAST(intDiv(CAST(a, 'Nullable(Int128)') * CAST(b, 'Nullable(Int128)')", "CAST(intDiv(CAST(CAST(a, 'Nullable(Int64)') * CAST(b, 'Nullable(Int64)'), 'Nullable(Int128)')"),
        new(SqlDialect.ClickHouse, "white space of Unicode is a detail", @"\\x{2000}-\\x{200A}", ""),
    ];

    /// <summary>Returns the name of the mistake.</summary>
    public override string ToString() => $"{Dialect}: {Name}";

    /// <summary>Plants the mistake in a text.</summary>
    public string In(string text) => text.Replace(Right, Wrong, StringComparison.Ordinal);

    private static PlantedFault Duck(string name, string right, string wrong) => new(SqlDialect.DuckDb, name, right, wrong);
}
