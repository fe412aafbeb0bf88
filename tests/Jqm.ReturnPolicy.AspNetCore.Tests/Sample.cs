namespace Jqm.ReturnPolicy.AspNetCore.Tests;

/// <summary>JSON that the tests send.</summary>
internal static class Sample
{
    public const string Order = """{"number":"JQM-1","merchant":"M-77","currency":"USD","lines":[{"id":"1","quantity":2,"unitPrice":"20.00"}],"shipments":[{"id":"S1","shippedAt":"2026-01-06T00:00:00Z","deliveredAt":"2026-01-15T09:30:00Z"}]}""";

    public const string Request = """{"id":"R-1","order":"JQM-1","submittedAt":"2026-02-01T00:00:00Z","items":[{"line":"1","quantity":1,"reason":"wrongItem","details":"blue","evidence":[{"kind":"photo"}]}]}""";

    public const string Assess = $$"""{"order":{{Order}},"request":{{Request}}}""";
}
