using System.Globalization;
using System.Text;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>
/// What is said of a document or an answer that is not as it should be: code, path and message of every fault that the tests know are on record in
/// <c>tests/data/json-messages.md</c>, to be read there by whoever changes one.
/// </summary>
public sealed class JsonMessageTests
{
    /// <summary>A sample, what is changed in it, and to what.</summary>
    private static readonly (string Sample, string Part, string Instead)[] Changes =
    [
        ("assess", "\"id\":\"d\"", "\"at\":\"2026-01-01T00:00:00Z\""),
        ("settle", "\"id\":\"d\"", "\"request\":null"),
        ("cancel", "\"at\":", $"{Prior},\"at\":"),
        ("cancel", "\"governedBy\":\"request\"", "\"governedBy\":\"orders\""),
        ("assess", "\"placedAt\":\"2026-01-01T00:00:00Z\",\"fulfilledBy\":\"service\"", "\"fulfilledBy\":\"us\""),
        ("assess", "\"discount\":\"1.00\",\"lines\"", "\"discount\":\"-1.00\",\"lines\""),
        ("assess", "\"discount\":\"1.00\",\"lines\"", "\"discount\":\"1000000000000.01\",\"lines\""),
        ("assess", "\"unitPrice\":\"20.00\"", "\"unitPrice\":\"1000000000000.0\""),
        ("assess", "\"unitPrice\":\"20.00\"", "\"unitPrice\":\"1000000000000.1\""),
        ("assess", "\"unitPrice\":\"20.00\"", "\"unitPrice\":\"\""),
        ("assess", "\"unitPrice\":\"20.00\"", "\"unitPrice\":\"-\""),
        ("assess", "\"unitPrice\":\"20.00\"", "\"unitPrice\":\".5\""),
        ("assess", "\"unitPrice\":\"20.00\"", "\"unitPrice\":\"1:0\""),
        ("assess", "\"unitPrice\":\"20.00\"", "\"unitPrice\":\"1.0.0\""),
        ("assess", "\"unitPrice\":\"20.00\"", "\"unitPrice\":\"1.001\""),
        ("assess", "\"quantity\":3", "\"quantity\":30.5"),
        ("assess", "\"quantity\":3", "\"quantity\":-3"),
        ("assess", "\"quantity\":3", "\"quantity\":99999999999999999999"),
        ("assess", "[{\"id\":\"1\",\"sku\":\"S\",\"category\":\"standard\",\"quantity\":3,\"unitPrice\":\"20.00\",\"discount\":\"1.00\",\"tax\":\"2.00\"},{\"id\":\"2\",\"quantity\":2,\"unitPrice\":\"5.00\"}]", "[]"),
        ("assess", "\"category\":\"standard\"", "\"category\":\"a word of more than sixty characters, which is shown up to the sixtieth and no further\""),
        ("assess", "\"category\":\"standard\"", "\"category\":\"a word whose sixtieth character is the first half of a pair\U0001F600\""),
        ("assess", "\"category\":\"standard\"", "\"category\":\"a word whose sixty characters are all of it and not one less\""),
        ("assess", "\"sku\":\"S\"", "\"sku\":\"\""),
        ("assess", "\"id\":\"P2\"", "\"id\":\"P1\""),
        ("assess", "\"amount\":\"20.00\"", "\"amount\":\"20.001\""),
        ("assess", "\"amount\":\"3.00\"", "\"amount\":\"3.001\""),
        ("assess", "\"amount\":\"20.00\"", "\"amount\":\"100.00\""),
        ("assess", "\"lines\":[{\"line\":\"1\",\"quantity\":1}]", "\"lines\":[]"),
        ("assess", ",\"lines\":[{\"line\":\"1\",\"quantity\":1}]", ""),
        ("assess", ",\"lines\":[{\"line\":\"1\",\"quantity\":2},{\"line\":\"2\",\"quantity\":2}]},{\"id\":\"S2\",\"shippedAt\":\"2026-01-02T00:00:00Z\",\"lines\":[{\"line\":\"1\",\"quantity\":1}]}", "},{\"id\":\"S2\"}"),
        ("cancel", "\"at\":", "\"request\":{\"nonsense\":1},\"at\":"),
        ("cancel", "\"at\":", "\"items\":[],\"at\":"),
        ("assess", "\"unitPrice\":\"20.00\"", "\"unitPrice\":\"1.000\""),
        ("assess", "\"days\":45", "\"days\":99999999999999999999"),
        ("assess", "\"days\":45", "\"days\":\"abc\""),
        ("assess", "\"days\":45", "\"days\":true"),
        ("assess", "2026-01-02T00:00:00.5Z", "2026-01-02T08:00:00.5+08:00"),
        ("assess", "2026-01-02T00:00:00.5Z", "2999-12-31T23:00:00-02:00"),
        ("assess", "2026-01-02T00:00:00.5Z", "2026-01-02T00:00:00.Z"),
        ("assess", "2026-01-02T00:00:00.5Z", "2026-01-02T00:00:00.1234567890Z"),
        ("assess", "2026-01-02T00:00:00.5Z", "2026-01-02T00:00:00,5Z"),
        ("assess", "2026-01-02T00:00:00.5Z", "2026-01-02T00:00:00.5aZ"),
        ("assess", "2026-01-02T00:00:00.5Z", "2026-01-02T24:00:00Z"),
        ("assess", "2026-01-02T00:00:00.5Z", "2026-01-02T00:60:00Z"),
        ("assess", "2026-01-02T00:00:00.5Z", "2026-01-02T00:00:60Z"),
        ("assess", "2026-01-02T00:00:00.5Z", "2026-01-02T0a:00:00Z"),
        ("assess", "2026-01-02T00:00:00.5Z", "2026-01-02T00:a0:00Z"),
        ("assess", "2026-01-02T00:00:00.5Z", "2026-01-02T00:00:0:Z"),
        ("assess", "2026-01-02T00:00:00.5Z", "1899-12-31T23:59:59Z"),
        ("assess", "2026-01-02T00:00:00.5Z", "2026-00-02T00:00:00Z"),
        ("assess", "2026-01-02T00:00:00.5Z", "2026-13-02T00:00:00Z"),
        ("assess", "2026-01-02T00:00:00.5Z", "2026-01-00T00:00:00Z"),
        ("assess", "2026-01-02T00:00:00.5Z", "2026-02-29T00:00:00Z"),
        ("assess", "2026-01-02T00:00:00.5Z", "2026-01-02 00:00:00Z"),
        ("assess", "2026-01-02T00:00:00.5Z", "2026-01-02T00-00:00Z"),
        ("assess", "2026-01-02T00:00:00.5Z", "2026-01-02T00:00-00Z"),
        ("assess", "2026-01-02T00:00:00.5Z", "2026-01-02T00:00:00z"),
        ("assess", "2026-01-02T00:00:00.5Z", "2026/01-02T00:00:00Z"),
        ("assess", "2026-01-02T00:00:00.5Z", "2026-01/02T00:00:00Z"),
        ("assess", "2026-01-02T00:00:00.5Z", "x026-01-02T00:00:00Z"),
        ("assess", "2026-01-02T00:00:00.5Z", "20x6-01-02T00:00:00Z"),
        ("assess", "\"deliveredAt\":\"2026-01-05", "\"deliveredAt\":\"2026-01-01"),
        ("assess", "\"days\":45", "\"days\":-1"),
        ("assess", "\"days\":45", "\"days\":36501"),
        ("assess", "\"zone\":\"Europe/Berlin\"", "\"zone\":\"Europe/Utopia\""),
        ("assess", "\"recall\":{\"accepted\":true,", "\"\":{\"accepted\":true,"),
        ("assess", "\"waivable\":[\"window\",", "\"waivable\":[\"approval\","),
        ("assess", "\"id\":\"p\",\"version\":\"2\"", "\"id\":\"p\",\"version\":\"1\""),
        ("assess", "\"from\":\"2025", "\"from\":\"2028"),
        ("assess", "{\"to\":\"openBalance\",", "{\"to\":\"openBalance\",\"payment\":\"P1\","),
        ("assess", "\"currency\":\"USD\",\"lines\":[{\"line\":\"2\"", "\"currency\":\"XXX1\",\"lines\":[{\"line\":\"2\""),
        ("assess", "{\"to\":\"openBalance\",\"amount\":\"5.00\"}", "{\"to\":\"openBalance\",\"amount\":\"5.001\"}"),
        ("assess", "{\"to\":\"openBalance\",\"amount\":\"5.00\"}", "{\"to\":\"openBalance\",\"amount\":\"500.00\"}"),
        ("assess", "\"items\":[", "\"items\":[],\"waivers\":[{\"rule\":\"window\",\"by\":\"w\"}],\"note\":["),
        ("settle", "\"inspected\":[", "\"inspected\":[],\"note\":["),
        ("settle", "\"shippingCost\":\"2.00\"", "\"shippingCost\":\"2.001\""),
        ("settle", "\"shippingCost\":\"2.00\"", "\"shippingCost\":\"-2.00\""),
        ("settle", "\"unused\":true", "\"unused\":\"yes\""),
        ("settle", "\"rule\":\"window\"", "\"rule\":\"condition\""),
        ("assessment", "\"op\":\"assess\",", ""),
        ("assessment", "\"op\":\"assess\",", "\"op\":\"cancel\","),
        ("assessment", "\"verdict\":\"partial\",\"items\"", "\"verdict\":\"referred\",\"items\""),
        ("assessment", "\"items\":[{", "\"items\":[],\"findings\":[{"),
        ("assessment", "\"deadline\":\"2026-02-19T00:00:00Z\"", "\"deadline\":\"10000-01-01T00:00:00Z\""),
        ("assessment with a last day", "\"lastDay\":\"2026-02-19\"", "\"lastDay\":\"2026-02-30\""),
        ("assessment with a last day", "\"lastDay\":\"2026-02-19\"", "\"lastDay\":\"0000-02-19\""),
        ("assessment with a last day", "\"lastDay\":\"2026-02-19\"", "\"lastDay\":\"2026-02-1\""),
        ("assessment", "\"borneBy\":\"service\",\"clause\":\"6.1\"", "\"borneBy\":\"merchant\",\"clause\":\"6.1\""),
        ("assessment", "\"total\":", "\"total\":\"0.01\",\"totals\":"),
        ("settlement", "\"merchantShare\":\"", "\"merchantShare\":\"1"),
        ("settlement", "\"adjustment\":\"-", "\"adjustment\":\"-1"),
        ("settlement", "\"adjustment\":\"-", "\"adjustment\":\""),
        ("settlement", "\"cost\":\"2.00\"", "\"cost\":\"2.0\""),
        ("settlement", "\"withheld\":\"0.00\",\"clause\"", "\"withheld\":\"0.01\",\"clause\""),
        ("settlement", "\"refund\":{\"currency\":\"USD\"", "\"refund\":{\"currency\":\"USDX\""),
        ("settlement", "\"refund\":{\"currency\":\"USD\",", "\"refund\":{"),
        ("cancellation", "\"findings\":[", "\"findings\":[],\"items\":["),
        ("cancellation", "\"verdict\":\"cancellable\"", "\"verdict\":\"outOfScope\""),
        ("cancellation", "\"kind\":\"tax\"", "\"kind\":\"product\""),
        ("cancellation", "\"total\":\"", "\"total\":\"1"),
        ("cancellation", "\"owed\":\"0.00\"", "\"owed\":\"-0.00\""),
        ("cancellation", "\"to\":\"openBalance\",\"amount\":\"", "\"to\":\"openBalance\",\"amount\":\"1"),
        ("cancellation", "\"amount\":\"47.00\"", "\"amount\":\"47.000\""),
        ("cancellation", "\"refunded\":\"", "\"refunded\":\"9"),
        ("error", "\"code\":\"malformed\"", "\"code\":\"broken\""),
    ];

    private const string Prior = "\"priorRefunds\":[{\"lines\":[]}]";

    /// <summary>Texts that are no document at all.</summary>
    private static readonly (string Name, byte[] Text)[] Texts =
    [
        ("nothing", []),
        ("half of a pair", Encoding.UTF8.GetBytes("{\"id\":\"\\ud800\"}")),
        ("bytes that are not UTF-8", [.. "{\"id\":\""u8, 0xC0, 0x80, .. "\"}"u8]),
        ("a document that breaks off", Encoding.UTF8.GetBytes("{\"op\":\n\"assess\",")),
        ("a document with text after it", Encoding.UTF8.GetBytes("{\"op\":\n\"assess\"} more")),
        ("a comma too many", Encoding.UTF8.GetBytes("{\"op\":\n\"assess\",}")),
        ("65 levels", Encoding.UTF8.GetBytes(new string('[', 65))),
        ("a list", Encoding.UTF8.GetBytes("[]")),
        ("a truth value", Encoding.UTF8.GetBytes("true")),
        ("a number", Encoding.UTF8.GetBytes("-1")),
    ];

    [Fact]
    public void Every_code_path_and_message_equals_the_recorded_one() => Assert.Equal(OnRecord(), Said());

    [Fact]
    public void They_are_the_same_in_every_culture()
    {
        var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        odd.NumberFormat.NegativeSign = "minus";
        odd.NumberFormat.NumberGroupSeparator = "?";
        odd.NumberFormat.NumberDecimalSeparator = "!";
        odd.DateTimeFormat.TimeSeparator = "~";
        CultureInfo own = CultureInfo.CurrentCulture;
        List<string> said;
        try
        {
            CultureInfo.CurrentCulture = odd;
            said = Said();
        }
        finally
        {
            CultureInfo.CurrentCulture = own;
        }

        Assert.Equal(OnRecord(), said);
    }

    [Fact]
    public void An_answer_of_another_operation_is_not_the_one_that_is_wanted()
    {
        byte[] assessment = Encoding.UTF8.GetBytes(GoodJson.Answers["assessment"]);
        InvalidInputException fault = Assert.Throws<InvalidInputException>(() => ReturnPolicyJson.Read<Settlement>(assessment));
        Assert.Equal((ErrorCode.Malformed, "", "This is the answer of another operation, or an error; give the answer of Settle."), (fault.Code, fault.Path, fault.Message));
        Assert.Throws<InvalidInputException>(() => ReturnPolicyJson.Read<Cancellation>(assessment));
        Assert.Throws<InvalidInputException>(() => ReturnPolicyJson.Read<Assessment>(Encoding.UTF8.GetBytes(GoodJson.Answers["error"])));
    }

    private static List<string> Said()
    {
        var said = new List<string>();
        foreach ((string sample, string part, string instead) in Changes)
        {
            string good = GoodJson.Answers.GetValueOrDefault(sample) ?? GoodJson.Documents[sample];
            byte[] changed = Encoding.UTF8.GetBytes(Changed.First(good, part, instead));
            said.Add($"{sample}, {Shown(part)} → {Shown(instead)}: {(GoodJson.Answers.ContainsKey(sample) ? OfAnswer(changed) : OfDocument(changed))}");
        }

        foreach ((string name, byte[] text) in Texts)
            said.Add($"{name}: {OfDocument(text)}");
        return said;
    }

    private static string Shown(string json) => json.Length == 0 ? "nothing" : $"`{json}`";

    private static string OfDocument(byte[] document)
    {
        InputError? error = new DocumentEvaluator().Answer(document).Error;
        return error is null ? "good" : $"{error.Code} at `{error.Path}`: {error.Message}";
    }

    private static string OfAnswer(byte[] answer)
    {
        try
        {
            ReturnPolicyJson.Read<EvaluationAnswer>(answer);
            return "good";
        }
        catch (InvalidInputException fault)
        {
            return $"{fault.Code} at `{fault.Path}`: {fault.Message}";
        }
    }

    private static List<string> OnRecord() =>
        [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "data", "json-messages.md")).Where(line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => line[2..])];
}
