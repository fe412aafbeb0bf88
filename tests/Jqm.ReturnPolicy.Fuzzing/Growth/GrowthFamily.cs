using System.Text;

namespace Jqm.ReturnPolicy.Fuzzing;

/// <summary>Inputs that are alike but for their size.</summary>
/// <param name="Name">What there is more and more of.</param>
/// <param name="Make">Makes the input with so many of them.</param>
public sealed record GrowthFamily(string Name, Func<int, byte[]> Make)
{
    /// <summary>All families. A line and a shipment are named by their number, so that references are found by name.</summary>
    public static IReadOnlyList<GrowthFamily> All { get; } =
    [
        new("levels of nesting", n => Utf8(new string('[', n))),
        new("nested objects", n => Utf8(Repeat(n, "{\"a\":"))),
        new("characters of an id", n => Assess(id: new string('x', n))),
        new("escapes in an id", n => Assess(id: Repeat(n, "\\n"))),
        new("characters of a member's name", n => Utf8("{\"" + new string('n', n) + "\":1}")),
        new("digits of a number", n => Assess(items: $$"""{"line":"0","quantity":{{new string('1', n)}},"reason":"defective"}""")),
        new("digits of an amount", n => Assess(lines: Line(0, new string('1', n)))),
        new("white space", n => Utf8(new string(' ', n) + "{}" + new string('\n', n))),
        new("members that nobody reads", n => Assess(priors: $$"""{"lines":[],"returnShipping":{{{List(n, i => $"\"m{i}\":{i}")}} } }""")),
        new("lists that nobody reads", n => Assess(priors: $$"""{"lines":[],"returnShipping":[{{List(n, _ => "[{}]")}}]}""")),
        new("reasons before one that repeats", n => Assess(policies: Policy(0, $$""" "reasons":{{{List(n, Reason)}},{{Reason(0)}}} """))),
        new("lines", n => Assess(lines: List(n, i => Line(i)))),
        new("lines, all of them returned", n => Assess(lines: List(n, i => Line(i)), items: List(n, i => Item(i)))),
        new("lines, all of them cancelled", n => Cancel(List(n, i => Line(i)))),
        new("lines before a faulty one", n => Assess(lines: List(n, i => Line(i)) + "," + Line(n, "-1"))),
        new("lines under a discount of the order", n => Assess(lines: List(n, i => Line(i)), order: ",\"discount\":\"0.07\"")),
        new("lines of one shipment, last ones first", n => Assess(lines: List(n, i => Line(i)), order: Shipments($$"""{"id":"S","lines":[{{List(n, i => $$"""{"line":"{{n - 1 - i}}","quantity":1}""")}}]}"""))),
        new("charges of the whole order", n => Assess(order: $$""","charges":[{{List(n, _ => """{"kind":"shipping","amount":"0.05"}""")}}]""")),
        new("shipments, each with its line, its charge and its item", n => Assess(
            lines: List(n, i => Line(i)), items: List(n, i => Item(i)),
            order: Shipments(List(n, i => $$"""{"id":"S{{i}}","deliveredAt":null,"lines":[{"line":"{{i}}","quantity":1}]}""")) + $$""","charges":[{{List(n, i => $$"""{"kind":"other","amount":"0.05","shipment":"S{{i}}"}""")}}]""")),
        new("shipments of one line, all of them returned", n => Assess(
            lines: Line(0, quantity: n), items: List(n, i => Item(0, i)), order: Shipments(List(n, i => $$"""{"id":"S{{i}}","lines":[{"line":"0","quantity":1}]}""")))),
        new("items for one line", n => Assess(lines: Line(0, quantity: n), items: List(n, _ => Item(0)))),
        new("payments", n => Assess(lines: Line(0, quantity: 1000), order: $$""","payments":[{{List(n, Payment)}}]""")),
        new("payments, all of them paid back before", n => Assess(
            lines: Line(0, "1000.00"), order: $$""","payments":[{{List(n, Payment)}}]""",
            priors: $$"""{"lines":[],"destinations":[{{List(n, i => $$"""{"to":"payment","payment":"P{{i}}","amount":"0.01"}""")}}]}""")),
        new("prior refunds", n => Assess(lines: Line(0, quantity: n + 1), priors: List(n, _ => """{"lines":[{"line":"0","quantity":1}]}"""))),
        new("lines of a prior refund", n => Assess(lines: Line(0, quantity: n + 1), priors: $$"""{"lines":[{{List(n, _ => """{"line":"0","quantity":1}""")}}]}""")),
        new("policies", n => Assess(policies: List(n, i => Policy(i, "")))),
        new("policies with terms", n => Assess(policies: List(n, i => Policy(i, """ "window":{"days":45} """)))),
        new("agreements that apply", n => Assess(agreements: List(n, i => Agreement(i, "M", """ "refundTo":"accountBalance" """)))),
        new("agreements that do not apply", n => Assess(agreements: List(n, i => Agreement(i, "other", "")))),
        new("agreements, each with a reason more", n => Assess(agreements: List(n, i => Agreement(i, "M", $$""" "reasons":{{{Reason(i)}}} """)))),
        new("agreements over a long list of exempt reasons", n => Assess(policies: Policy(0, Exempt(n)), agreements: List(n, i => Agreement(i, "M", "")))),
        new("reasons in terms", n => Assess(policies: Policy(0, $$""" "reasons":{{{List(n, Reason)}}} """))),
        new("reasons in terms, all of them exempt", n => Assess(policies: Policy(0, $$""" "reasons":{{{List(n, Reason)}}},{{Exempt(n)}} """))),
        new("pieces of evidence", n => Assess(items: $$"""{"line":"0","quantity":1,"reason":"defective","evidence":[{{List(n, _ => """{"kind":"photo"}""")}}]}""")),
        new("waivers", n => Assess(waivers: List(n, Waiver))),
        new("waivers and items", n => Assess(
            lines: Line(0, quantity: n), items: List(n, _ => Item(0)), waivers: List(n, Waiver) + """,{"rule":"evidence","by":"last"}""",
            policies: Policy(0, """ "waivable":["window","evidence"] """))),
        new("approved and inspected units", n => Settle(n)),
    ];

    private static byte[] Assess(
        string id = "x", string? lines = null, string? items = null, string order = "", string priors = "", string? policies = null, string agreements = "", string waivers = "") => Utf8($$"""
        {"op":"assess","id":"{{id}}","order":{"number":"N","merchant":"M","currency":"USD","lines":[{{lines ?? Line(0)}}]{{order}}},{{(policies is null ? "" : $"\"policies\":[{policies}],")}}
        "agreements":[{{agreements}}],"priorRefunds":[{{priors}}],
        "request":{"id":"R","order":"N","submittedAt":"2026-02-01T00:00:00Z","items":[{{items ?? Item(0)}}],"waivers":[{{waivers}}]} }
        """);

    private static byte[] Cancel(string lines) =>
        Utf8($$"""{"op":"cancel","order":{"number":"N","merchant":"M","currency":"USD","lines":[{{lines}}]},"at":"2026-02-01T00:00:00Z"}""");

    private static byte[] Settle(int n) => Utf8($$"""
        {"op":"settle","order":{"number":"N","merchant":"M","currency":"USD","lines":[{{Line(0, quantity: n)}}]},
        "return":{"request":"R","order":"N","submittedAt":"2026-02-01T00:00:00Z","approvedAt":"2026-02-02T00:00:00Z","receivedAt":"2026-02-03T00:00:00Z","shippingCost":"9.99",
        "approved":[{{List(n, _ => """{"line":"0","quantity":1}""")}}],"inspected":[{{List(n, _ => """{"line":"0","quantity":1,"reason":"defective","unused":true,"original":true}""")}}]} }
        """);

    private static string Line(int id, string price = "1.00", int quantity = 1) => $$"""{"id":"{{id}}","quantity":{{quantity}},"unitPrice":"{{price}}"}""";

    private static string Item(int line, int? shipment = null) =>
        $$"""{"line":"{{line}}",{{(shipment is null ? "" : $"\"shipment\":\"S{shipment}\",")}}"quantity":1,"reason":"defective","details":"torn"}""";

    private static string Shipments(string shipments) => $",\"shipments\":[{shipments}]";

    private static string Payment(int id) => $$"""{"id":"P{{id}}","amount":"0.01"}""";

    private static string Waiver(int number) => $$"""{"rule":"window","by":"W{{number}}"}""";

    private static string Reason(int number) => $$""" "r{{number}}":{"accepted":true,"fault":"service","clause":"9.1"} """;

    private static string Exempt(int n) => $$""" "condition":{"exemptReasons":[{{List(n, i => $"\"r{i}\"")}}]},"nonRefundable":{"exceptReasons":[{{List(n, i => $"\"r{n - 1 - i}\"")}}]} """;

    private static string Policy(int number, string terms) =>
        $$"""{"id":"p","version":"{{number}}","publishedAt":"2020-01-01T00:00:00.{{number:D9}}Z","terms":{{{terms}} } }""";

    private static string Agreement(int number, string merchant, string terms) => $$"""{"id":"A{{number}}","merchant":"{{merchant}}","terms":{{{terms}} } }""";

    private static string List(int n, Func<int, string> element) => string.Join(',', Enumerable.Range(0, n).Select(element));

    private static string Repeat(int n, string text) => string.Concat(Enumerable.Repeat(text, n));

    private static byte[] Utf8(string json) => Encoding.UTF8.GetBytes(json);
}
