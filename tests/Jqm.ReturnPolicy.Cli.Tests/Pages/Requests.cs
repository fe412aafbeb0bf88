using System.Text.Json;

namespace Jqm.ReturnPolicy.Cli.Tests.Pages;

/// <summary>Documents of a log.</summary>
internal static class Requests
{
    /// <summary>A draft with a window of 45 days, under which a late request becomes eligible.</summary>
    public const string Draft = """[{"id":"p","version":"2","terms":{"window":{"days":45}}}]""";

    /// <summary>A request 40 days after delivery: not eligible under the standard policy.</summary>
    public static string Late(string id, string currency = "USD", string price = "10.00", string reason = "wrongItem") =>
        $$$"""
        {"op":"assess","id":{{{JsonSerializer.Serialize(id)}}},"order":{"number":"JQM-1","merchant":"M-1","currency":"{{{currency}}}","lines":[{"id":"1","quantity":1,"unitPrice":"{{{price}}}"}],
        "shipments":[{"id":"S1","shippedAt":"2026-01-12T09:30:00Z","deliveredAt":"2026-01-15T09:30:00Z"}]},
        "request":{"id":"R-1","order":"JQM-1","submittedAt":"2026-02-24T09:30:00Z","items":[{"line":"1","quantity":1,"reason":{{{JsonSerializer.Serialize(reason)}}},"details":"other colour","evidence":[{"kind":"photo"}]}]}}
        """.ReplaceLineEndings("") + "\n";
}
