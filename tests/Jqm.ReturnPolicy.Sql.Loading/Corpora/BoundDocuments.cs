namespace Jqm.ReturnPolicy.Sql.Loading;

/// <summary>Documents at each bound of units and amounts: one that reaches the bound, and one that is one unit or one minor unit beyond.</summary>
public static class BoundDocuments
{
    private const string Request = """
        {"op":"assess","order":{"number":"JQM-1","merchant":"M","currency":"USD","discount":"DISCOUNT","lines":[{"id":"1","quantity":3,"unitPrice":"10.00","discount":"OWN"}],"shipments":[{"id":"S1","shippedAt":"2026-01-06T00:00:00Z","deliveredAt":"2026-01-15T09:30:00Z","lines":[{"line":"1","quantity":SHIPPED}]}],"payments":[{"id":"p","amount":"PAID"}]},"priorRefunds":[{"lines":[{"line":"1","shipment":"S1","quantity":PRIOR}],"allowances":[{"line":"1","amount":"ALLOWED"}],"destinations":[{"to":"payment","payment":"p","amount":"GIVEN"}]}],"request":{"id":"R-1","order":"JQM-1","submittedAt":"2026-02-01T00:00:00Z","items":[{"line":"1","shipment":"S1","quantity":ASKED,"reason":"defective","details":"torn","evidence":[{"kind":"photo"}]}]}}
        """;

    private const string Return = """
        {"op":"settle","order":{"number":"JQM-1","merchant":"M","currency":"USD","lines":[{"id":"1","quantity":3,"unitPrice":"10.00"}]},"return":{"request":"R-1","order":"JQM-1","submittedAt":"2026-02-01T00:00:00Z","approvedAt":"2026-02-02T00:00:00Z","approved":[{"line":"1","quantity":APPROVED}],"receivedAt":"2026-02-11T00:00:00Z","inspected":[{"line":"1","quantity":INSPECTED,"reason":"defective","unused":true,"original":true}]}}
        """;

    /// <summary>The members, each with the value of a plain document, the value at the bound, and the value beyond.</summary>
    private static readonly (string Name, string Plain, string At, string Beyond)[] Members =
    [
        ("DISCOUNT", "0.00", "30.00", "30.01"),
        ("OWN", "0.00", "30.00", "30.01"),
        ("SHIPPED", "3", "3", "4"),
        ("PAID", "0.00", "30.00", "30.01"),
        ("PRIOR", "1", "3", "4"),
        ("ALLOWED", "0.00", "20.00", "20.01"),
        ("GIVEN", "0.00", "0.00", "0.01"),
        ("ASKED", "1", "2", "3"),
        ("APPROVED", "1", "3", "4"),
        ("INSPECTED", "1", "3", "4"),
    ];

    /// <summary>Gets the documents.</summary>
    public static IEnumerable<string> All =>
        from member in Members
        from value in new[] { member.At, member.Beyond }
        from document in new[] { Request, Return }
        where document.Contains(member.Name, StringComparison.Ordinal)
        select Members.Aggregate(document.Trim(), (text, other) => text.Replace(other.Name, other == member ? value : other.Plain, StringComparison.Ordinal));
}
