using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Jqm.ReturnPolicy.Json;
using NodaTime;
using Xunit;

namespace Jqm.ReturnPolicy.Cli.Tests.Documents;

/// <summary>The snippets of the pages under docs, compiled and run.</summary>
public sealed class GuideExampleTests
{
    private static readonly Order Sold = new(
        "JQM-1", "M-77",
        lines: [new OrderLine("1", 3, Money.Of(10.00m, Currency.USD), category: ProductCategory.Customized)],
        shipments: [new Shipment("S1", Instant.FromUtc(2026, 3, 2, 0, 0), Instant.FromUtc(2026, 3, 10, 0, 0))]);

    [Fact]
    public void A_term_and_an_agreement_change_the_answer()
    {
        // <docs>
        var policy = Policy.Standard with { Version = "2", PublishedAt = Instant.FromUtc(2026, 3, 1, 0, 0), Terms = PolicyTerms.Standard with { WindowDays = 45 } };
        var agreement = new Agreement("AG-7", "M-77", new TermsPatch { RefundTo = RefundTo.AccountBalance });
        var evaluator = new PolicyEvaluator([Policy.Standard, policy], [agreement]);

        // </docs>
        TermsInForce inForce = evaluator.GetTermsInForce("M-77", Instant.FromUtc(2026, 4, 20, 0, 0));
        Assert.Equal("2", inForce.Policy.Version);
        Assert.Equal(45, inForce.Terms.WindowDays);
        Assert.Equal(RefundTo.AccountBalance, inForce.Terms.RefundTo);
    }

    [Fact]
    public void An_order_is_built_from_shop_data()
    {
        (Instant shippedAt, Instant deliveredAt) = (Instant.FromUtc(2026, 3, 2, 0, 0), Instant.FromUtc(2026, 3, 10, 0, 0));

        // <docs>
        var total = Money.Of(100.00m, Currency.EUR);
        Money tax = total.GetIncludedTax(19, MidpointRounding.AwayFromZero);
        OrderLine line = OrderLine.FromTotal("2", quantity: 3, total, includedTax: tax);
        Shipment shipment = Shipment.ForLine("S2", "2", quantity: 3, shippedAt, deliveredAt);
        Charge shipping = Charge.ForLine(ChargeKind.Shipping, Money.Of(4.90m, Currency.EUR), shipment);

        // </docs>
        var order = new Order("JQM-2", "M-77", lines: [line], shipments: [shipment], charges: [shipping]);
        Assert.Equal(Money.Of(15.97m, Currency.EUR), tax);
        Assert.Equal(Money.Of(104.90m, Currency.EUR), order.Total);
        Assert.Equal(Money.Of(0.12m, Currency.USD), Money.Of(0.125m, Currency.USD, MidpointRounding.ToEven));
    }

    [Fact]
    public void Members_of_an_order_that_depend_on_each_other_are_changed_together()
    {
        Instant shippedAt = Instant.FromUtc(2026, 3, 2, 0, 0);
        var shirt = new OrderLine("1", 3, Money.Of(10.00m, Currency.USD));
        var mug = new OrderLine("2", 1, Money.Of(12.00m, Currency.USD));
        Shipment shirts = Shipment.ForLine("S1", shirt.Id, 3, shippedAt);
        var order = new Order("JQM-3", "M-77", lines: [shirt, mug], shipments: [shirts, Shipment.ForLine("S2", mug.Id, 1, shippedAt)]);

        // <docs>
        Order withoutMug = order.With(lines: [shirt], shipments: [shirts]);

        // </docs>
        Assert.Equal(Money.Of(30.00m, Currency.USD), withoutMug.Total);
        Assert.Throws<InvalidInputException>(() => order with { Lines = [shirt] });
    }

    [Fact]
    public void An_allowance_is_answered_under_terms_that_were_resolved_once()
    {
        PolicyEvaluator evaluator = PolicyEvaluator.Standard;
        (Order order, Instant at) = (Sold, Instant.FromUtc(2026, 3, 20, 0, 0));

        // <docs>
        TermsInForce terms = evaluator.GetTermsInForce(order.MerchantId, at);
        AllowanceDecision decision = terms.Allow(order, [new Allowance("1", Money.Of(2.00m, Currency.USD))]);

        // </docs>
        Assert.Equal(Money.Of(2.00m, Currency.USD), decision.Refund!.Total);
    }

    [Theory]
    [InlineData("9.9")]
    [InlineData("AG-1 §4")]
    public void A_clause_that_the_policy_does_not_have_is_accepted_as_given(string number) => Assert.Equal(number, Clause.FromNumber(number).Number);

    [Fact]
    public void Standard_terms_with_one_change_keep_the_others()
    {
        // <docs>
        PolicyTerms terms = PolicyTerms.Standard with { WindowDays = 45 };

        // </docs>
        Assert.Equal(45, terms.WindowDays);
        Assert.Equal(PolicyTerms.Standard, terms with { WindowDays = 30 });
    }

    [Fact]
    public void A_second_parcel_is_settled_with_the_refund_of_the_first()
    {
        PolicyEvaluator evaluator = PolicyEvaluator.Standard;
        Order order = Sold;
        ReturnedGoods firstParcel = Parcel(1);
        ReturnedGoods secondParcel = Parcel(2);
        Settlement first = evaluator.Settle(order, firstParcel);

        // <docs>
        Settlement second = evaluator.Settle(order, secondParcel, priorRefunds: [first.Refund!]);

        // </docs>
        Assert.Equal(Money.Of(30.00m, Currency.USD), first.Refund!.Total + second.Refund!.Total);
    }

    [Fact]
    public void An_agreement_softens_the_harshest_reading()
    {
        // <docs>
        var agreement = new Agreement("AG-7", "M-77", new TermsPatch
        {
            NonRefundableExceptReasons = [ReturnReason.Defective, ReturnReason.WrongItem, ReturnReason.DamagedInShipping],
        });

        // </docs>
        var request = new ReturnRequest("R-1", "JQM-1", Instant.FromUtc(2026, 3, 20, 0, 0), [new RequestedItem("1", 1, ReturnReason.WrongItem, details: "blue", evidence: [new Evidence(EvidenceKind.Photo)])]);
        Assert.Equal(AssessmentVerdict.Ineligible, PolicyEvaluator.Standard.Assess(Sold, request).Verdict);
        Assert.Equal(AssessmentVerdict.Eligible, new PolicyEvaluator([Policy.Standard], [agreement]).Assess(Sold, request).Verdict);
    }

    [Fact]
    public void Invalid_bytes_give_an_error_answer()
    {
        byte[] utf8Bytes = Encoding.UTF8.GetBytes("""{"op":"assess"}""");
        var printed = new StringWriter();
        TextWriter Console = printed;

        // <docs>
        var evaluator = new DocumentEvaluator();                  // one per thread: it reuses its buffers
        EvaluationAnswer answer = evaluator.Answer(utf8Bytes);    // never throws, whatever the bytes
        if (answer.IsError)
            Console.WriteLine($"{answer.Error!.Code} at {answer.Error.Path}: {answer.Error.Message}");

        // </docs>
        Assert.StartsWith("Malformed at ", printed.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_evaluator_with_policies_of_its_own_refuses_those_of_a_document()
    {
        // <docs>
        var policies = new PolicyEvaluator([Policy.Standard]);    // or any IPolicyEvaluator
        var governed = new DocumentEvaluator(policies);

        // </docs>
        byte[] own = Encoding.UTF8.GetBytes(ReturnPolicyJson.ToJson(new EvaluationDocument { Operation = Operation.Cancel, Order = Sold, At = Instant.FromUtc(2026, 1, 1, 0, 0), Policies = [Policy.Standard] }));
        Assert.Equal((ErrorCode.Malformed, "policies"), (governed.Answer(own).Error!.Code, governed.Answer(own).Error!.Path));
    }

    [Fact]
    public void A_source_generated_context_contains_the_types()
    {
        // <docs>
        var options = new JsonSerializerOptions().AddReturnPolicyConverters();
        var context = new OwnContext(options);

        // </docs>
        string json = JsonSerializer.Serialize([Sold], context.OrderArray);
        Assert.Equal(Sold, Assert.Single(JsonSerializer.Deserialize(json, context.OrderArray)!));
    }

    [Fact]
    public void Facts_are_judged_and_cited_without_an_order()
    {
        Instant submittedAt = Instant.FromUtc(2026, 3, 20, 0, 0);
        var printed = new StringWriter();
        TextWriter Console = printed;

        // <docs>
        TermsInForce inForce = PolicyEvaluator.Standard.GetTermsInForce("M-77", submittedAt);
        var facts = new AssessmentFacts(
            inScope: true, inForce.CompiledTerms.GetReasonIndex(ReturnReason.WrongItem), Timeliness.InTime, hasDetails: true, [EvidenceKind.Photo], ProductCategory.Customized, waived: []);

        FindingSet findings = inForce.CompiledTerms.Assess(facts);
        Console.WriteLine(findings.AssessmentVerdict);
        foreach (Finding finding in inForce.Cite(findings, facts.Reason))
            Console.WriteLine($"{finding.Rule} {finding.Status}, clause {finding.Clause.Number}");

        // </docs>
        string[] lines = printed.ToString().ReplaceLineEndings("\n").Split('\n');
        Assert.Equal("Ineligible", lines[0]);
        Assert.Equal("Category NotMet, clause 5.1", lines[6]);
    }

    private static ReturnedGoods Parcel(int units) => new(
        "R-1", "JQM-1", Instant.FromUtc(2026, 3, 20, 0, 0),
        inspected: [new InspectedItem("1", units, ReturnReason.Defective)],
        approvedAt: Instant.FromUtc(2026, 3, 21, 0, 0),
        approved: [new ApprovedUnits("1", units)],
        receivedAt: Instant.FromUtc(2026, 4, 1, 0, 0));
}

[JsonSerializable(typeof(Order[]))]
internal sealed partial class OwnContext : JsonSerializerContext;
