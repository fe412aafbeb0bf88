using System.Text;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>A document that is not of the form is malformed, whatever else is wrong with it.</summary>
public class ErrorRankTests
{
    private const string Order = """{"number":"N","merchant":"M","currency":"USD","lines":[{"id":"1","quantity":2,"unitPrice":"20.00"}]}""";
    private const string Request = """{"id":"R","order":"N","submittedAt":"2026-01-06T00:00:00Z","items":[{"line":"1","quantity":1,"reason":"defective"}]}""";
    private const string Return = """{"request":"R","order":"N","submittedAt":"2026-01-06T00:00:00Z","inspected":[{"line":"1","quantity":1}]}""";
    private const string MoneyAlone = """[{"lines":[],"destinations":[{"to":"accountBalance","amount":"5.00"}]}]""";

    /// <summary>Terms that fit over the standard terms; over terms without the reason they lack two members.</summary>
    private const string PartOfAReason = """{"reasons":{"wrongItem":{"accepted":true}}}""";
    private const string WithoutTheReason = """{"reasons":{"wrongItem":null}}""";

    /// <summary>Errors of other ranks, each as a replacement in the order or the request.</summary>
    public static TheoryData<string, string> LesserErrors => new()
    {
        { "\"currency\":\"USD\"", "\"currency\":\"usd\"" },
        { "\"unitPrice\":\"20.00\"", "\"unitPrice\":\"20.001\"" },
        { "\"unitPrice\":\"20.00\"", "\"unitPrice\":\"-20.00\"" },
        { "\"quantity\":2", "\"quantity\":0" },
        { "\"lines\":[{\"id\":\"1\"", "\"lines\":[{\"id\":\"1\",\"quantity\":1,\"unitPrice\":\"1.00\"},{\"id\":\"1\"" },
        { "\"order\":\"N\"", "\"order\":\"O\"" },
        { "\"items\":[{\"line\":\"1\"", "\"items\":[{\"line\":\"7\"" },
        { "\"items\":[{\"line\":\"1\",\"quantity\":1", "\"items\":[{\"line\":\"1\",\"quantity\":0" },
        { "\"items\":[", "\"waivers\":[{\"rule\":\"evidence\",\"by\":\"w\"}],\"items\":[" },
    };

    [Fact]
    public void The_document_without_prior_money_is_valid() => Assert.Null(Answer(Assess("[]")).Error);

    [Theory]
    [MemberData(nameof(LesserErrors))]
    public void Money_without_a_unit_outranks_errors_that_are_not_of_the_form(string part, string instead)
    {
        Assert.NotEqual(ErrorCode.Malformed, Answer(Changed.First(Assess("[]"), part, instead)).Error!.Code);
        AssertMalformed("priorRefunds[0].destinations", Changed.First(Assess(MoneyAlone), part, instead));
    }

    [Theory]
    [InlineData("""{"lines":[],"allowances":[],"destinations":[{"to":"accountBalance","amount":"0.00"},{"to":"accountBalance","amount":"0.01"}]}""")]
    [InlineData("""{"lines":[],"currency":"EUR","destinations":[{"to":"accountBalance","amount":"5.00"}]}""")]
    [InlineData("""{"lines":[],"returnShipping":null,"destinations":[{"to":"payment","payment":"P9","amount":"5.00"}]}""")]
    public void Money_without_a_unit_is_malformed_at_the_destinations(string refund) => AssertMalformed("priorRefunds[0].destinations", Assess($"[{refund}]"));

    [Theory]
    [InlineData("""{"lines":[],"destinations":[]}""")]
    [InlineData("""{"lines":[]}""")]
    [InlineData("""{"lines":[],"destinations":[{"to":"accountBalance","amount":"0.00"}]}""")]
    [InlineData("""{"lines":[],"returnShipping":{},"destinations":[{"to":"accountBalance","amount":"5.00"}]}""")]
    [InlineData("""{"lines":[],"allowances":[{"line":"1","amount":"5.00"}],"destinations":[{"to":"accountBalance","amount":"5.00"}]}""")]
    [InlineData("""{"lines":[{"line":"1","quantity":1}],"destinations":[{"to":"accountBalance","amount":"5.00"}]}""")]
    public void A_prior_refund_whose_money_has_a_unit_or_that_has_no_money_is_accepted(string refund) => Assert.Null(Answer(Assess($"[{refund}]")).Error);

    [Fact]
    public void A_negative_amount_is_not_money() => Assert.Equal(
        (ErrorCode.AmountOutOfRange, "priorRefunds[0].destinations[0].amount"),
        ErrorOf(Assess("""[{"lines":[],"destinations":[{"to":"accountBalance","amount":"-5.00"}]}]""")));

    [Theory]
    [InlineData("""[{"id":"p","version":"1"}]""", "A", "A", "agreements[1].terms.reasons.wrongItem")]
    [InlineData("""[{"id":"p","version":"1"},{"id":"p","version":"1","publishedAt":"2027-01-01T00:00:00Z"}]""", "A", "B", "agreements[1].terms.reasons.wrongItem")]
    [InlineData("""[{"id":"p","version":"1"},{"id":"p","version":"2"}]""", "A", "B", "agreements[1].terms.reasons.wrongItem")]
    public void A_term_that_does_not_fit_where_it_is_merged_outranks_a_duplicate(string policies, string first, string second, string path)
    {
        AssertMalformed(path, Governed(policies, Agreement(first, WithoutTheReason), Agreement(second, PartOfAReason)));
        Assert.Equal(ErrorCode.Duplicate, ErrorOf(Governed(policies, Agreement(first, "{}"), Agreement(second, "{}"))).Code);
    }

    [Fact]
    public void A_term_that_does_not_fit_over_the_version_in_force_outranks_a_duplicate() => AssertMalformed(
        "agreements[0].terms.reasons.wrongItem",
        Governed($$"""[{"id":"p","version":"1","terms":{{WithoutTheReason}}}]""", Agreement("A", PartOfAReason), Agreement("A", "{}")));

    [Fact]
    public void A_duplicate_is_the_error_if_the_unfit_agreement_does_not_apply() => Assert.Equal(
        (ErrorCode.Duplicate, "agreements[1].id"),
        ErrorOf(Governed($$"""[{"id":"p","version":"1","terms":{{WithoutTheReason}}}]""", Agreement("A", PartOfAReason).Replace("\"M\"", "\"X\"", StringComparison.Ordinal), Agreement("A", "{}"))));

    [Fact]
    public void A_term_that_does_not_fit_outranks_an_agreement_that_ends_before_it_begins() => AssertMalformed(
        "agreements[1].terms.reasons.wrongItem",
        Governed(
            $$"""[{"id":"p","version":"1","terms":{{WithoutTheReason}}}]""",
            """{"id":"A","merchant":"M","from":"2026-01-02T00:00:00Z","to":"2026-01-01T00:00:00Z","terms":{}}""",
            Agreement("B", PartOfAReason)));

    [Theory]
    [InlineData("""{"extra":null}""")]
    [InlineData("""{"window":{"extra":null,"days":30}}""")]
    [InlineData("""{"reasons":{"extra":null,"wrongItem":{"extra":null},"":null}}""")]
    [InlineData("""{"window":{"daysByReason":{"extra":null,"":null}}}""")]
    [InlineData("""{"restockingFee":{"percentByReason":{"extra":null}}}""")]
    [InlineData("""{"fees":{"extra":null}}""")]
    public void Null_for_a_term_that_is_not_there_changes_nothing(string terms)
    {
        Assert.Null(Answer(Governed("""[{"id":"p","version":"1"}]""", Agreement("A", terms))).Error);
        Assert.Null(Answer(Governed($$"""[{"id":"p","version":"1","terms":{{terms}}}]""", Agreement("A", "{}"))).Error);
    }

    [Theory]
    [InlineData("""{"window":null}""", "")]
    [InlineData("""{"waivable":null}""", "")]
    [InlineData("""{"window":{"days":null}}""", ".window")]
    [InlineData("""{"window":{"daysByReason":null}}""", ".window")]
    [InlineData("""{"reasons":{"wrongItem":{"clause":null}}}""", ".reasons.wrongItem")]
    [InlineData("""{"reasons":{"recall":{"clause":null}}}""", ".reasons.recall")]
    [InlineData("""{"fees":{"tax":null}}""", ".fees")]
    public void Null_for_a_term_that_is_needed_is_malformed_at_the_object_that_lacks_it(string terms, string path)
    {
        AssertMalformed("agreements[0].terms" + path, Governed("""[{"id":"p","version":"1"}]""", Agreement("A", terms)));
        AssertMalformed("policies[0].terms" + path, Governed($$"""[{"id":"p","version":"1","terms":{{terms}}}]""", Agreement("A", "{}")));
    }

    [Theory]
    [InlineData("assess", "return")]
    [InlineData("assess", "at")]
    [InlineData("assess", "allowances")]
    [InlineData("settle", "request")]
    [InlineData("settle", "at")]
    [InlineData("settle", "allowances")]
    [InlineData("cancel", "request")]
    [InlineData("cancel", "return")]
    [InlineData("cancel", "allowances")]
    [InlineData("allow", "request")]
    [InlineData("allow", "return")]
    public void An_input_of_another_operation_is_malformed_at_its_member(string op, string member)
    {
        string own = op switch
        {
            "assess" => $"\"request\":{Request}",
            "settle" => $"\"return\":{Return}",
            "cancel" => "\"at\":\"2026-01-06T00:00:00Z\"",
            _ => """
                "at":"2026-01-06T00:00:00Z","allowances":[{"line":"1","amount":"1.00"}]
                """,
        };
        string document = $$"""{"op":"{{op}}","order":{{Order}},{{own}}}""";
        Assert.Null(Answer(document).Error);
        foreach (string value in new[] { "null", "{}", "[]", "7", "\"2026-01-06T00:00:00Z\"", Request, Return })
        {
            AssertMalformed(member, $"{document[..^1]},\"{member}\":{value}}}");
            AssertMalformed(member, $"{{\"{member}\":{value},{document[1..]}");
            AssertMalformed(member, $"{document[..^1]},\"{member}\":{value}}}".Replace("\"USD\"", "\"usd\"", StringComparison.Ordinal));
        }
    }

    private static void AssertMalformed(string path, string document) => Assert.Equal((ErrorCode.Malformed, path), ErrorOf(document));

    private static (ErrorCode Code, string Path) ErrorOf(string document)
    {
        InputError error = Assert.IsType<InputError>(Answer(document).Error);
        return (error.Code, error.Path);
    }

    private static string Assess(string priorRefunds) => $$"""{"op":"assess","order":{{Order}},"priorRefunds":{{priorRefunds}},"request":{{Request}}}""";

    private static string Governed(string policies, params string[] agreements) =>
        $$"""{"op":"assess","order":{{Order}},"policies":{{policies}},"agreements":[{{string.Join(',', agreements)}}],"request":{{Request}}}""";

    private static string Agreement(string id, string terms) => $$"""{"id":"{{id}}","merchant":"M","terms":{{terms}}}""";

    private static EvaluationAnswer Answer(string document)
    {
        EvaluationAnswer answer = new DocumentEvaluator().Answer(Encoding.UTF8.GetBytes(document));
        if (!answer.IsError)
            Assert.Equal(answer, ReturnPolicyJson.Read<EvaluationDocument>(Encoding.UTF8.GetBytes(document)).Evaluate());
        return answer;
    }
}
