namespace Jqm.ReturnPolicy.Tests;

/// <summary>Keys of several parts: equal in one part alone, each part in turn, they are different keys, in lists of any length.</summary>
public sealed class PolicyKeyTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 1, 1, 0, 0);

    public static TheoryData<int> Counts => [1, 2, 11, 12, 13, 14, 40];

    private static Policy Published(string id, string version, int day) => new(id, version, Start + Duration.FromDays(day));

    [Theory]
    [MemberData(nameof(Counts))]
    public void Versions_that_are_equal_in_id_or_in_version_alone_are_accepted(int count)
    {
        foreach (Func<int, Policy> create in (Func<int, Policy>[])
        [
            day => Published("own", $"{day}", day),
            day => Published($"own-{day}", "1", day),
            day => Published(new string('p', 1 + day), new string('p', 50 - day), day),
            day => Published(CasePairs.Of("p", 50)[day], "1", day),
            day => Published("own", CasePairs.Of("v", 50)[day], day),
        ])
        {
            ValueList<Policy> policies = Enumerable.Range(0, count).Select(create).ToValueList();
            var evaluator = new PolicyEvaluator(policies);
            Assert.Equal(policies, Enumerable.Range(0, count).Select(day => evaluator.GetTermsInForce("M-1", Start + Duration.FromDays(day)).Policy));
            foreach (Policy policy in policies)
                Expect.Fault($"policies[{count}]", ErrorCode.Duplicate, () => _ = new PolicyEvaluator([.. policies, policy with { PublishedAt = Start + Duration.FromDays(1_000) }]));
        }
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void Two_versions_are_not_published_at_the_same_instant(int count)
    {
        ValueList<Policy> policies = [new Policy("own", "first"), .. Enumerable.Range(1, count).Select(day => Published("own", $"{day}", day))];
        Assert.Equal(count + 1, new PolicyEvaluator(policies).Policies.Count);
        foreach (Policy policy in policies)
            Expect.Fault($"policies[{count + 1}]", ErrorCode.Duplicate, () => _ = new PolicyEvaluator([.. policies, policy with { Version = "last" }]));
        Assert.NotNull(new PolicyEvaluator([.. policies, Published("own", "last", count) with { PublishedAt = Start + Duration.FromDays(count) + Duration.Epsilon }]));
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void Entries_of_a_ledger_that_are_equal_in_one_id_alone_are_accepted(int count)
    {
        Refund refund = new(Currency.USD, [], null, []);
        Money cent = Money.FromMinorUnits(1, Currency.USD);
        Refund allowance = new(Currency.USD, [], null, [Destination.ToAccountBalance(cent)], [new Allowance("1", cent)]);
        Order order = new("JQM-1", "M-1", [new OrderLine("1", 1, Money.FromMinorUnits(100, Currency.USD))]);
        foreach (Func<int, LedgerEntry> create in (Func<int, LedgerEntry>[])
        [
            number => new LedgerEntry("R-1", $"I-{number}", refund),
            number => new LedgerEntry($"R-{number}", "I-1", refund),
            number => new LedgerEntry(new string('x', 1 + number), new string('x', 50 - number), refund),
            number => number % 2 == 0 ? LedgerEntry.OfAllowance($"x{number / 2}", allowance) : new LedgerEntry($"x{number / 2}", $"x{number / 2}", refund),
        ])
        {
            var ledger = new RefundLedger("JQM-1");
            for (int number = 0; number < count; number++)
            {
                LedgerResult result = ledger.Record(order, create(number), number);
                Assert.Equal((false, number + 1), (result.IsRefused, result.Ledger.Version));
                ledger = result.Ledger;
            }

            Assert.Equal(ledger, new RefundLedger("JQM-1", ledger.Entries));
            foreach (LedgerEntry entry in ledger.Entries)
            {
                Expect.Fault($"entries[{count}]", ErrorCode.Duplicate, () => _ = new RefundLedger("JQM-1", [.. ledger.Entries, entry]));
                Assert.Same(ledger, ledger.Record(order, entry, count).Ledger);
            }
        }
    }

    /// <summary>Line 1 is in two shipments, and each shipment carries two lines.</summary>
    [Fact]
    public void Units_of_one_line_in_another_shipment_or_of_another_line_in_one_shipment_are_other_units()
    {
        Money price = Money.FromMinorUnits(100, Currency.USD);
        ShipmentLine[] both = [new("1", 2), new("2", 2)];
        Order order = new("JQM-1", "M-1", [new OrderLine("1", 4, price), new OrderLine("2", 4, price)], [new Shipment("S1", Days.Shipped, Days.Delivered, both), new Shipment("S2", Days.Shipped, Days.Delivered, both)]);
        Place[] places = [.. Place.Of(order)];
        Assert.Equal(4, places.Length);
        foreach (Place returned in places)
        {
            foreach (Place approved in places)
            {
                ReturnedGoods goods = Goods.AsNew(order, [returned], ReturnReason.WrongItem) with { Approved = [new ApprovedUnits(approved.Line, 2, approved.Shipment)] };
                Assert.Equal(returned == approved ? SettlementVerdict.Approved : SettlementVerdict.Rejected, PolicyEvaluator.Standard.Settle(order, goods).Verdict);
                ReturnRequest again = Act.RequestFor(order, [returned]);
                PriorRefund before = new([new PriorRefundLine(approved.Line, 2, approved.Shipment)]);
                if (returned == approved)
                    Expect.Fault("request.items[0].quantity", ErrorCode.QuantityOutOfRange, () => PolicyEvaluator.Standard.Assess(order, again, [before]));
                else
                    Assert.Equal(AssessmentVerdict.Eligible, PolicyEvaluator.Standard.Assess(order, again, [before]).Verdict);
            }
        }

        ReturnCase approvedCase = Act.Submitted(Act.RequestFor(order, places), order: order).Approve().Case;
        Assert.Equal(places.Select(place => new ApprovedUnits(place.Line, 2, place.Shipment)), approvedCase.UnitsOut);
    }

    [Fact]
    public void The_window_of_an_item_is_that_of_its_shipment_and_of_its_reason()
    {
        Money price = Money.FromMinorUnits(100, Currency.USD);
        ValueList<Shipment> shipments = [.. Enumerable.Range(0, 2).Select(number => Shipment.ForLine($"S{number}", "1", 9, Days.Shipped, Days.Delivered + Duration.FromDays(number)))];
        Order order = new("JQM-1", "M-1", [new OrderLine("1", 18, price)], shipments);
        ReturnReason[] reasons = [ReturnReason.Defective, ReturnReason.WrongItem, Reasons.Recall];
        PolicyTerms terms = PolicyTerms.Standard with { WindowDaysByReason = [new(ReturnReason.Defective, 40), new(Reasons.Recall, 30)] };
        (int Shipment, int Reason)[] items = [(0, 0), (0, 1), (0, 2), (1, 2), (1, 1), (1, 0), (0, 0), (1, 0), (1, 2), (0, 2)];
        Assessment answer = Policies.Under(terms).Assess(order, new ReturnRequest("R-1", "JQM-1", Days.Delivered, items.Select(item => new RequestedItem("1", 1, reasons[item.Reason], $"S{item.Shipment}")).ToValueList()));
        Assert.Equal(
            items.Select(item => (LocalDate?)new LocalDate(2026, 1, 15).PlusDays(item.Shipment + (item.Reason == 0 ? 40 : 30))),
            answer.Items.Select(item => item.LastDay));
    }
}
