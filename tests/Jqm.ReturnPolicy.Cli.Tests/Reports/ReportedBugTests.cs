using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Jqm.ReturnPolicy.Cli.Tests.Reports;

/// <summary>
/// One test for each bug that was reported, with the reported input (<c>tests/data/reported-bugs</c>), through the tool. A method has the name of its input.
/// </summary>
public sealed partial class ReportedBugTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "reported-bugs");

    private static readonly Dictionary<string, string> Documents = File.ReadLines(Path.Combine(Folder, "documents.ndjson")).ToDictionary(IdOf);

    [Fact]
    public void Cash_on_delivery()
    {
        foreach (string language in new[] { "en", "zh" })
        {
            Tool story = Tool.Run("case", Path.Combine(Folder, "cash-on-delivery.commands.ndjson"), "--notices", "--language", language);
            Assert.Equal(ExitCodes.Done, story.ExitCode);
            string text = Unwrapped(story.Text);
            if (language == "en")
            {
                Assert.Contains("Total refund: USD 10.00. All of it is set off against what is still open on the order; nothing is paid out.", text, StringComparison.Ordinal);
                Assert.Contains("The refund of USD 10.00 was set off in full; nothing was paid out.", text, StringComparison.Ordinal);
                Assert.DoesNotContain("10.00 was paid out", text, StringComparison.Ordinal);
                Assert.DoesNotContain("we paid out", text, StringComparison.Ordinal);
            }
            else
            {
                Assert.Contains("退款合计：10.00美元。全部用于抵扣订单的未付款项，不另行支付。", Unspaced(text), StringComparison.Ordinal);
                Assert.DoesNotContain("已支付", Unspaced(text), StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("more-than-the-shipment-carries", "quantityOutOfRange", "request.items[0].quantity", "20 units of line '1' in shipment 'S1' are named; the shipment carries 10 units of the line; give at most 10.")]
    [InlineData("extra-zeros", "amountPrecision", "order.lines[0].unitPrice", "The amount 1.000 has 3 decimals; EUR has 2, and zeros count: write 1.00.")]
    [InlineData("offset-instant", "malformed", "request.submittedAt", "'2026-02-01T08:00:00+08:00' has an offset; instants are written in UTC: 2026-02-01T00:00:00Z.")]
    [InlineData("payments-above-total", "paymentsMismatch", "order.payments", "The payments add up to USD 70.00, but the order's total is USD 60.00; payments add up to at most the total.")]
    [InlineData("input-of-another-operation", "malformed", "request", "'request' is not an input of 'cancel'; cancel takes op, id, order, governedBy, policies, agreements, priorRefunds, at.")]
    [InlineData("items-on-a-cancel", "malformed", "items", "'items' is not an input of 'cancel'; cancel takes op, id, order, governedBy, policies, agreements, priorRefunds, at.")]
    public void Input_that_is_refused(string id, string code, string path, string message)
    {
        Tool run = Tool.RunOn(Documents[id], "run");
        Assert.Equal(ExitCodes.RunHadErrors, run.ExitCode);
        using var answer = JsonDocument.Parse(run.Text);
        JsonElement error = answer.RootElement.GetProperty("error");
        Assert.Equal((code, path, message), (error.GetProperty("code").GetString(), error.GetProperty("path").GetString(), error.GetProperty("message").GetString()));
    }

    [Theory]
    [InlineData(1, 20, "20 units of line '1' in shipment 'S1' are named; the shipment carries 10 units of the line, of which 1 was refunded before; give at most 9.")]
    [InlineData(10, 1, "1 unit of line '1' in shipment 'S1' is named; the shipment carries 10 units of the line, of which 10 were refunded before; none is left.")]
    public void More_than_the_shipment_carries_after_a_refund(int refunded, int named, string message)
    {
        string document = Documents["more-than-the-shipment-carries"]
            .Replace("\"quantity\":20,\"reason\"", $"\"quantity\":{named},\"reason\"", StringComparison.Ordinal)
            .Replace("\"request\":{", $$"""
                "priorRefunds":[{"lines":[{"line":"1","shipment":"S1","quantity":{{refunded}}}]}],"request":{
                """.Trim(), StringComparison.Ordinal);
        Assert.Contains(message, Tool.RunOn(document, "run").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Reason_in_another_case() => ReportSays(
        "reason-in-another-case",
        "The terms do not list the reason “Defective”, so it is not accepted; names are case-sensitive, and the listed reason is “defective”.",
        "退货原因“Defective”未列入退货政策，不予受理；原因名称区分大小写，已列入的仅大小写不同的原因是“defective”。");

    [Fact]
    public void Never_delivered() => ReportSays(
        "never-delivered",
        "What is missing is the carrier's confirmation of the delivery: the carrier issues it, and either you or we can obtain it there.",
        "所缺的是承运商的签收确认：由承运商出具，贵司或我司均可向承运商索取。");

    [Fact]
    public void Never_delivered_asks_the_merchant_for_nothing_in_the_letter()
    {
        using var document = JsonDocument.Parse(Documents["never-delivered"]);
        string submit = $$"""{"command":"submit","id":"C-1","at":"2026-02-01T09:00:00Z","actor":"M-1","order":{{document.RootElement.GetProperty("order").GetRawText()}},"request":{{document.RootElement.GetProperty("request").GetRawText()}}}""";
        string letter = Unwrapped(Tool.RunOn(submit, "case", "-", "--notices").Text);
        Assert.Contains("What is missing is the carrier's confirmation that shipment S1 was delivered. The carrier issues it", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("Please send us what is missing", letter, StringComparison.Ordinal);
    }

    [Fact]
    public void Cancel_partly_shipped() => ReportSays(
        "cancel-partly-shipped",
        "Shipment S1 left on 6 January 2026 at 08:00; cancellation was asked for on 5 February 2026 at 08:00 (Asia/Shanghai). Not left yet: 10 units of line 1 in no shipment.",
        "尚未发出：商品行 1（未装入包裹，10 件）。");

    [Fact]
    public void Settle_what_never_left()
    {
        ReportSays("settle-what-never-left", "According to the order, these units were in no shipment.", "订单记录显示，这些商品未装入任何包裹。");
        Assert.Contains("\"verdict\":\"approved\"", Tool.RunOn(Documents["settle-what-never-left"], "run").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_reported_input_has_a_test()
    {
        string source = string.Join('\n', typeof(ReportedBugTests).GetMethods().SelectMany(method => method.GetCustomAttributes(typeof(InlineDataAttribute), false).Cast<InlineDataAttribute>().Select(row => $"{row.Data[0]}").Append(method.Name)));
        Assert.All(Documents.Keys, id => Assert.True(source.Contains(id, StringComparison.Ordinal) || source.Contains(NameOf(id), StringComparison.Ordinal), $"No test has the name of the reported input {id}."));
    }

    [Fact]
    public void Sums_are_grouped_in_both_tables_and_sentences()
    {
        string document = Documents["settle-what-never-left"].Replace("\"unitPrice\":\"60.00\"", "\"unitPrice\":\"98633.00\"", StringComparison.Ordinal);
        string text = ReportOf(document, "en");
        Assert.Contains("Total refund: USD 98,633.00.", text, StringComparison.Ordinal);
        Assert.Contains("98,633.00 98,633.00 0.00", text, StringComparison.Ordinal);
        Assert.DoesNotContain("98633", text, StringComparison.Ordinal);
    }

    private static void ReportSays(string id, string english, string chinese)
    {
        Assert.Contains(english, ReportOf(Documents[id], "en"), StringComparison.Ordinal);
        Assert.Contains(Unspaced(chinese), Unspaced(ReportOf(Documents[id], "zh")), StringComparison.Ordinal);
    }

    private static string ReportOf(string document, string language)
    {
        using var parsed = JsonDocument.Parse(document);
        Tool report = Tool.RunOn(document, parsed.RootElement.GetProperty("op").GetString()!, "-", "--language", language);
        Assert.Equal(ExitCodes.Done, report.ExitCode);
        return Unwrapped(report.Text);
    }

    private static string IdOf(string document)
    {
        using var parsed = JsonDocument.Parse(document);
        return parsed.RootElement.GetProperty("id").GetString()!;
    }

    private static string NameOf(string id) => $"{char.ToUpperInvariant(id[0])}{id[1..].Replace('-', '_')}";

    private static string Unwrapped(string text) => WhiteSpace().Replace(text.Replace("│", " ", StringComparison.Ordinal), " ");

    private static string Unspaced(string text) => WhiteSpace().Replace(text, "");

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
