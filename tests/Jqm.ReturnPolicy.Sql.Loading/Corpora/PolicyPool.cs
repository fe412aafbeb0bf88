using System.Text.Json.Nodes;

namespace Jqm.ReturnPolicy.Sql.Loading;

/// <summary>A few sets of policies and agreements that use every term.</summary>
internal static class PolicyPool
{
    private const string Waivable = """["window","details","evidence","condition","category"]""";

    private static readonly Entry[] Entries =
    [
        new(null, null, null, "Asia/Shanghai", [30], ["window"]),
        .. new[] { "UTC", "Pacific/Apia", "Pacific/Kiritimati", "America/Sao_Paulo", "Africa/Casablanca", "Australia/Lord_Howe", "America/New_York", "Europe/Amsterdam", "Asia/Kathmandu", "Africa/Monrovia", "Asia/Gaza" }.Select(zone => new Entry(
            $$$"""[{"id":"zone","version":"1","terms":{"window":{"zone":"{{{zone}}}","days":30},"waivable":{{{Waivable}}}}}]""", null, null, zone, [30], ["window", "details", "evidence", "condition", "category"])),
        new(
            $$$"""[{"id":"elapsed","version":"1","terms":{"window":{"counting":"elapsed","days":14,"late":"refer","daysByReason":{"wrongItem":60,"lost":0},"exemptReasons":["damagedInShipping"]},"waivable":{{{Waivable}}}}}]""",
            null, null, "UTC", [14, 60, 0], ["window", "details"]),
        new(
            $$$"""[{"id":"kept","version":"1","terms":{"goodsBack":{"required":true,"exemptReasons":["damagedInShipping","lost"]},"restockingFee":{"percentByReason":{"wrongItem":"12.5","defective":"33.33","changeOfMind":"100","damagedInShipping":"0.01"}},"reasons":{"lost":{"accepted":true,"fault":"carrier","clause":"1.9"},"changeOfMind":{"accepted":true}},"waivable":{{{Waivable}}}}}]""",
            null, null, "Asia/Shanghai", [30], ["window", "condition", "category"]),
        new(
            $$$"""[{"id":"lenient","version":"1","terms":{"details":{"required":false},"evidence":{"required":true,"kinds":["document"]},"approval":{"required":false},"condition":{"required":false},"goodsBack":{"required":false},"nonRefundable":{"categories":["customized"],"exceptReasons":["wrongItem","defective"]},"fees":{"tax":"never","shipping":"withProduct","handling":"never","customsDuty":"withProduct","other":"serviceFault"},"feeAllocation":"byQuantity","returnShipping":{"serviceBears":["carrier","merchant"]},"refundTo":"accountBalance","waivable":{{{Waivable}}}}}]""",
            null, null, "Asia/Shanghai", [30], ["evidence", "window", "details"]),
        new(
            """[{"id":"time","version":"1","publishedAt":"1990-01-01T00:00:00Z"},{"id":"time","version":"2","publishedAt":"2010-06-15T12:00:00.000000001Z","terms":{"window":{"days":45},"feeAllocation":"byQuantity"}},{"id":"time","version":"3","publishedAt":"2030-01-01T00:00:00Z","terms":{"window":{"late":"refer"},"refundTo":"accountBalance"}}]""",
            """[{"id":"AG-1","merchant":"M","from":"2000-01-01T00:00:00Z","to":"2025-01-01T00:00:00Z","terms":{"window":{"days":60,"exemptReasons":["wrongItem"]},"restockingFee":{"percentByReason":{"defective":"10"}}}},{"id":"AG-2","merchant":"m","terms":{"fees":{"shipping":"withProduct"},"returnShipping":{"serviceBears":["merchant"]},"reasons":{"changeOfMind":{"accepted":true}}}},{"id":"AG-0","merchant":"M","terms":{"nonRefundable":{"exceptReasons":["wrongItem"]},"condition":{"required":false},"approval":{"required":false}}}]""",
            null, "Asia/Shanghai", [30, 45, 60], ["window"]),
        new(
            """[{"id":"placed","version":"1"},{"id":"placed","version":"2","publishedAt":"2015-01-01T00:00:00Z","terms":{"window":{"days":20},"evidence":{"required":false}}}]""",
            """[{"id":"AG-9","merchant":"M-77","from":"2001-01-01T00:00:00Z","terms":{"details":{"required":false},"goodsBack":{"exemptReasons":["wrongItem"]},"refundTo":"accountBalance"}}]""",
            "order", "Asia/Shanghai", [30, 20], ["window"]),
        new(
            """[{"id":"short","version":"1"},{"id":"short","version":"2","publishedAt":"2005-01-01T00:00:00Z","terms":{"reasons":{"improperUse":null}}}]""",
            """[{"id":"AG-5","merchant":"m","terms":{"window":{"days":50}}},{"id":"AG-6","merchant":"M","to":"2035-01-01T00:00:00Z","terms":{"reasons":{"improperUse":{"accepted":true}}}}]""",
            null, "Asia/Shanghai", [30, 50], ["window"]),
    ];

    public static Entry Pick(Random random) => Entries[random.Next(Entries.Length)];

    /// <summary>A set of policies.</summary>
    /// <param name="Policies">The member <c>policies</c>; null to leave it out.</param>
    /// <param name="Agreements">The member <c>agreements</c>; null to leave it out.</param>
    /// <param name="GovernedBy">The member <c>governedBy</c>; null to leave it out.</param>
    /// <param name="Zone">A zone in which days are counted.</param>
    /// <param name="Days">The days of windows.</param>
    /// <param name="Waivable">Rules that can be waived under all versions.</param>
    public sealed record Entry(string? Policies, string? Agreements, string? GovernedBy, string Zone, IReadOnlyList<int> Days, IReadOnlyList<string> Waivable)
    {
        public void AddTo(JsonObject document)
        {
            if (Policies is not null)
                document["policies"] = JsonNode.Parse(Policies);
            if (Agreements is not null)
                document["agreements"] = JsonNode.Parse(Agreements);
            if (GovernedBy is not null)
                document["governedBy"] = GovernedBy;
        }
    }
}
