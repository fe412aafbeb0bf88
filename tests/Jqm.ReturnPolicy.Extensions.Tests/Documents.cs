using System.Text;

namespace Jqm.ReturnPolicy.Extensions.Tests;

/// <summary>Documents that the tests ask.</summary>
internal static class Documents
{
    private const string Order = """{"number":"JQM-1","merchant":"M-77","currency":"USD","lines":[{"id":"1","quantity":2,"unitPrice":"20.00"}],"shipments":[{"id":"S1","shippedAt":"2026-01-06T00:00:00Z","deliveredAt":"2026-01-15T09:30:00Z"}]}""";

    /// <summary>A request that is submitted 17 days after the delivery.</summary>
    public static byte[] Assess { get; } = Encoding.UTF8.GetBytes($$$"""{"op":"assess","order":{{{Order}}},"request":{"id":"R-1","order":"JQM-1","submittedAt":"2026-02-01T00:00:00Z","items":[{"line":"1","quantity":1,"reason":"wrongItem","details":"blue","evidence":[{"kind":"photo"}]}]}}""");

    /// <summary>A settlement that refunds one unit.</summary>
    public static byte[] Settle { get; } = Encoding.UTF8.GetBytes($$$"""{"op":"settle","order":{{{Order}}},"return":{"request":"R-1","order":"JQM-1","submittedAt":"2026-02-01T00:00:00Z","approvedAt":"2026-02-02T00:00:00Z","approved":[{"line":"1","quantity":1}],"receivedAt":"2026-02-11T00:00:00Z","inspected":[{"line":"1","quantity":1,"reason":"defective"}]}}""");

    /// <summary>The cancellation of an order that has shipped.</summary>
    public static byte[] Cancel { get; } = Encoding.UTF8.GetBytes($$$"""{"op":"cancel","order":{{{Order}}},"at":"2026-02-01T00:00:00Z"}""");
}
