namespace Jqm.ReturnPolicy.Tests;

/// <summary>Tests the replay of recorded events, some of which were changed.</summary>
public sealed class RecordedEventTests
{
    private static CaseEvent[] Events(Act act) => act.Case.Events.ToArray();

    private static void Refused(string path, ErrorCode code, params CaseEvent[] events) => Expect.Fault(path, code, () => ReturnCase.Replay(events));

    /// <summary>The events of a case that was just submitted, and one more.</summary>
    private static CaseEvent[] Submitted(CaseEvent next) => [.. Events(Act.Submitted()), next];

    private static Instant Later => Act.Request.SubmittedAt + Duration.FromDays(1);

    private static Instant MuchLater => Act.Request.SubmittedAt + Duration.FromDays(10);

    private static RequestSubmitted Submission(Order? order = null, ReturnRequest? request = null, Assessment? assessment = null, Instant? at = null) =>
        new("C-0", at ?? Act.Request.SubmittedAt, "merchant", order ?? Act.Order, request ?? Act.Request, Policy.Standard, [], assessment ?? PolicyEvaluator.Standard.Assess(Act.Order, Act.Request));

    private static Assessment AssessmentOf(ReturnRequest request) => PolicyEvaluator.Standard.Assess(Act.Order, request);

    /// <summary>The events of a case that was refunded for both of its parcels, one after the other.</summary>
    private static CaseEvent[] AllBack() => Events(Act.Settled().Receive(new Parcel([new ParcelUnits("2", 2)])).Inspect(new InspectedItem("2", 2, ReturnReason.WrongItem, true, true)));

    /// <summary>Events with more than one fault, of which the first guard's is told, and a parcel that cannot be of the order.</summary>
    private static readonly (string Name, string Path, ErrorCode Code, Action Make)[] Faults =
    [
        ("information on an item that there is not, judged for another request", "events[1]", ErrorCode.Malformed, () => ReturnCase.Replay(Submitted(new InformationAdded("C-1", Later, "merchant", [new ItemInformation(2, "blue")], AssessmentOf(Act.Single))))),
        ("a waiver that the terms do not allow, judged for another request", "events[1]", ErrorCode.Malformed, () => ReturnCase.Replay(Submitted(new RuleWaived("C-1", Later, "reviewer-4", new Waiver(Rule.Evidence, "reviewer-4"), AssessmentOf(Act.Single))))),
        ("goods refused though the return is approved and all of them are back", "events[6]", ErrorCode.Malformed, () => ReturnCase.Replay([.. AllBack(), new ParcelRefused("C-6", MuchLater, "warehouse", new Parcel([new ParcelUnits("1", 1)]))])),
        ("goods of no line refused though the return is approved", "events[2].parcel.units[0].line", ErrorCode.UnknownLine, () => ReturnCase.Replay([.. Events(Act.Approved()), new ParcelRefused("C-2", MuchLater, "warehouse", new Parcel([new ParcelUnits("9", 1)]))])),
        ("a parcel that cost something in another currency", "events[2].parcel.shippingCost", ErrorCode.CurrencyMismatch, () => ReturnCase.Replay([.. Events(Act.Approved()), new ParcelReceived("C-2", MuchLater, "warehouse", new Parcel([new ParcelUnits("1", 1)], shippingCost: Money.Of(1m, Currency.EUR)))])),
    ];

    public static TheoryData<string> Names => new(Faults.Select(fault => fault.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Invalid_input_is_refused_with_its_code_and_path(string name) => Expect.Fault(Faults, name);

    [Fact]
    public void A_story_is_computed_lazily_step_by_step()
    {
        CaseEvent[] events = Events(Act.Settled().Pay());
        Assert.Equal(
            [CaseState.Open, CaseState.Approved, CaseState.Received, CaseState.Settled, CaseState.Approved],
            ReturnCase.ReplaySteps(events).Select(@case => @case.State));
        Assert.Equal(CaseState.Open, ReturnCase.ReplaySteps([events[0], null!]).First().State);
        Assert.Empty(ReturnCase.ReplaySteps([]));
    }

    [Fact]
    public void A_case_goes_on_after_its_replay_as_it_would_have_gone_on()
    {
        Act act = Act.Settled();
        var command = new RecordRefund("C-9", act.Case.Events[^1].At, "finance");
        Assert.Equal(act.Case.Execute(command).Case, ReturnCase.Replay(act.Case.Events).Execute(command).Case);
        Assert.Equal(act.Case.Execute(command).Case, act.Case.Apply(act.Case.Execute(command).Event!));
    }

    [Fact]
    public void There_must_be_events_and_the_first_a_submission()
    {
        Refused("events", ErrorCode.Malformed);
        Refused("events[0]", ErrorCode.Malformed, Events(Act.Approved())[1..]);
        Assert.Throws<ArgumentNullException>("events", () => ReturnCase.Replay(null!));
        Assert.Throws<ArgumentNullException>("events", () => ReturnCase.ReplaySteps(null!));
        Assert.Throws<ArgumentNullException>("events[0]", () => ReturnCase.Replay([null!]));
        Assert.Throws<ArgumentNullException>("events[1]", () => ReturnCase.Replay(Submitted(null!)));
        Assert.Throws<ArgumentNullException>(() => Act.Submitted().Case.Apply(null!));
    }

    [Fact]
    public void A_submission_must_be_whole()
    {
        Refused("events[0].at", ErrorCode.TimeOrder, Submission(at: Act.Request.SubmittedAt - Duration.Epsilon));
        Refused("events[0].request.order", ErrorCode.OrderMismatch, Submission(request: Act.Request with { OrderNumber = "another" }));
        Refused("events[0].request.waivers[0].rule", ErrorCode.NotWaivable, Submission(request: Act.Request with { Waivers = [new Waiver(Rule.Evidence, "reviewer-4")] }));
        Refused("events[0].request.items[0].line", ErrorCode.UnknownLine, Submission(request: Act.Request with { Items = [Act.Request.Items[0] with { LineId = "9" }, Act.Request.Items[1]] }));
        Refused("events[0].request.items[0].quantity", ErrorCode.QuantityOutOfRange, Submission(request: Act.Request with { Items = [Act.Request.Items[0] with { Quantity = int.MaxValue }, Act.Request.Items[1]] }));
    }

    [Fact]
    public void An_assessment_must_be_of_the_requests_items()
    {
        foreach (Assessment wrong in new[]
        {
            AssessmentOf(Act.Request with { Id = "R-2" }),
            AssessmentOf(Act.Single),
            new PolicyEvaluator([new Policy("jqm-standard", "2")]).Assess(Act.Order, Act.Request),
            new PolicyEvaluator([Policy.Standard], [new Agreement("AG-1", "M-77", new TermsPatch())]).Assess(Act.Order, Act.Request),
            AssessmentOf(Act.Request with { Items = Act.Request.Items.Reverse().ToValueList() }),
            AssessmentOf(Act.Request with { Items = [Act.Request.Items[0] with { Quantity = 1 }, Act.Request.Items[1]] }),
            AssessmentOf(Act.Request with { Items = [Act.Request.Items[0] with { Reason = ReturnReason.WrongItem }, Act.Request.Items[1]] }),
            WithItem(item => new AssessedItem(item.LineId, "S2", item.Quantity, item.Reason, item.Findings, item.Fault, item.ReturnShipping)),
            WithItem(item => new AssessedItem(item.LineId, item.ShipmentId, item.Quantity, item.Reason, item.Findings, null, item.ReturnShipping)),
            WithItem(item => new AssessedItem(item.LineId, item.ShipmentId, item.Quantity, item.Reason, item.Findings, item.Fault, null)),
        })
        {
            Refused("events[0].assessment", ErrorCode.Malformed, Submission(assessment: wrong));
            Refused("events[1]", ErrorCode.Malformed, Submitted(new InformationAdded("C-1", Later, "merchant", [new ItemInformation(0, "blue")], wrong)));
            Refused("events[1]", ErrorCode.Malformed, Submitted(new DeliveryConfirmed("C-1", Later, "carrier", Act.Order.Shipments, wrong)));
            Refused("events[1]", ErrorCode.Malformed, Submitted(new RuleWaived("C-1", Later, "reviewer-4", new Waiver(Rule.Window, "reviewer-4"), wrong)));
        }

        static Assessment WithItem(Func<AssessedItem, AssessedItem> change)
        {
            Assessment right = AssessmentOf(Act.Request);
            return new Assessment(right.OrderNumber, right.RequestId, right.Policy, right.AgreementIds, [change(right.Items[0]), right.Items[1]], right.Estimate);
        }
    }

    [Fact]
    public void An_id_comes_once_and_time_does_not_run_backwards()
    {
        Refused("events[1].id", ErrorCode.Duplicate, Submitted(new RequestWithdrawn("C-0", Later, "merchant")));
        Refused("events[1].at", ErrorCode.TimeOrder, Submitted(new RequestWithdrawn("C-1", Act.Request.SubmittedAt - Duration.Epsilon, "merchant")));
        Refused("events[1]", ErrorCode.Malformed, Submitted(new RequestSubmitted("C-1", Later, "merchant", Act.Order, Act.Request, Policy.Standard, [], AssessmentOf(Act.Request))));
        Expect.Fault("", ErrorCode.Malformed, () => Act.Received().Case.Apply(new RequestWithdrawn("C-9", Act.Request.SubmittedAt + Duration.FromDays(9), "merchant")));
    }

    [Fact]
    public void An_event_must_keep_to_the_guard_of_its_command()
    {
        Assessment assessment = AssessmentOf(Act.Request);
        var waiver = new Waiver(Rule.Evidence, "reviewer-4");
        Refused("events[1]", ErrorCode.Malformed, Submitted(new InformationAdded("C-1", Later, "merchant", [new ItemInformation(2, "blue")], assessment)));
        Refused("events[1].shipments[0].lines[0].line", ErrorCode.UnknownLine, Submitted(new DeliveryConfirmed("C-1", Later, "carrier", [new Shipment("S1", lines: [new ShipmentLine("9", 1)])], assessment)));
        Refused("events[1]", ErrorCode.Malformed, Submitted(new RuleWaived("C-1", Later, "reviewer-4", waiver, assessment)));
        Refused("events[1]", ErrorCode.Malformed, Submitted(new RequestDeclined("C-1", Later, "support")));
        Refused("events[1]", ErrorCode.Malformed, Submitted(new ParcelReceived("C-1", Later, "warehouse", new Parcel([new ParcelUnits("1", 1)]))));
        Refused("events[1].parcel.units[0].line", ErrorCode.UnknownLine, Submitted(new ParcelRefused("C-1", Later, "warehouse", new Parcel([new ParcelUnits("9", 1)]))));
        Refused("events[2]", ErrorCode.Malformed, [.. Events(Act.Approved()), new ParcelRefused("C-2", MuchLater, "warehouse", new Parcel([new ParcelUnits("1", 1)]))]);
        Refused("events[6]", ErrorCode.Malformed, [.. AllBack(), new ParcelReceived("C-6", MuchLater, "warehouse", new Parcel([new ParcelUnits("1", 1)]))]);
        Refused("events[4]", ErrorCode.Malformed, [.. Events(Act.Settled()), new RefundRecorded("C-4", MuchLater, "finance", new RefundDue(Act.Usd(1m), [Destination.ToAccountBalance(Act.Usd(1m))]))]);
    }

    [Fact]
    public void An_approval_must_be_of_approvable_units_and_its_instructions_of_these()
    {
        var approved = (RequestApproved)Act.Approved().Case.Events[1];
        RequestApproved Changed(params ReadOnlySpan<ItemUnits> items) => new(approved.Id, approved.At, approved.Actor, ValueList.Create(items), approved.Instructions);
        Refused("events[1]", ErrorCode.Malformed, Submitted(Changed(new ItemUnits(0, 3), new ItemUnits(1, 2))));
        Refused("events[1]", ErrorCode.Malformed, Submitted(Changed(new ItemUnits(0, 1), new ItemUnits(1, 2))));
        Refused("events[1]", ErrorCode.Malformed, Submitted(Changed(new ItemUnits(0, 2))));
        Refused("events[1]", ErrorCode.Malformed, Submitted(Changed(new ItemUnits(1, 2), new ItemUnits(0, 2))));
        Act ineligible = Act.Submitted(Act.Request with { Items = [Act.Request.Items[0] with { Reason = ReturnReason.ChangeOfMind }, Act.Request.Items[1]] });
        Refused("events[1]", ErrorCode.Malformed, [.. Events(ineligible), approved]);
    }

    [Fact]
    public void A_settlement_must_match_the_inspection_and_its_approved_units()
    {
        var genuine = (ParcelInspected)Act.Settled().Case.Events[^1];
        Settlement right = genuine.Settlement;
        Refund refund = right.Refund!;
        Refund Line(RefundLine line) => new(Currency.USD, [line], null, [Destination.ToAccountBalance(line.Refunded)]);
        ValueList<RefundComponent> more = [new RefundComponent(ComponentKind.Product, Act.Usd(60m), Act.Usd(60m), Clause.FromNumber("4.3"))];
        SettledItem half = new("1", "S1", 1, right.Items[0].Findings);
        SettledItem Pending(int quantity) => new("1", "S1", quantity, [new Finding(Rule.Inspection, FindingStatus.Missing, Clause.FromNumber("4.1"))]);
        SettledItem Rejected(int quantity, Rule rule) => new("1", "S1", quantity, [new Finding(Rule.Scope, FindingStatus.Met, Clause.FromNumber("0.1")), new Finding(rule, FindingStatus.NotMet, Clause.FromNumber("1.5"))]);
        RefundLine lineOfHalf = new("1", "S1", 1, [new RefundComponent(ComponentKind.Product, Act.Usd(19.99m), Act.Usd(19.99m), Clause.FromNumber("4.3"))]);
        Settlement[] wrong =
        [
            Settlement("another", "R-1", right.Items, refund),
            Settlement("JQM-10023", "R-2", right.Items, refund),
            new Settlement("JQM-10023", "R-1", new PolicyReference("jqm-standard", "2"), [], right.Items, refund),
            new Settlement("JQM-10023", "R-1", right.Policy, ["AG-1"], right.Items, refund),
            Settlement("JQM-10023", "R-1", [right.Items[0], half], new Refund(Currency.USD, [refund.Lines[0], lineOfHalf], null, [Destination.ToAccountBalance(refund.Total + lineOfHalf.Refunded)])),
            Settlement("JQM-10023", "R-1", [half], Line(lineOfHalf)),
            Settlement("JQM-10023", "R-1", [Pending(2)], null),
            Settlement("JQM-10023", "R-1", [half, Pending(1)], Line(lineOfHalf)),
            Settlement("JQM-10023", "R-1", [new SettledItem("2", "S2", 2, right.Items[0].Findings)], Line(new RefundLine("2", "S2", 2, refund.Lines[0].Components))),
            Settlement("JQM-10023", "R-1", [Rejected(int.MaxValue, Rule.Reason), Rejected(int.MaxValue, Rule.Reason)], null),
            Settlement("JQM-10023", "R-1", [Rejected(2, Rule.Window)], null),
            Settlement("JQM-10023", "R-1", right.Items, null),
            Settlement("JQM-10023", "R-1", right.Items, Line(new RefundLine("1", "S1", 1, refund.Lines[0].Components))),
            Settlement("JQM-10023", "R-1", right.Items, Line(new RefundLine("1", "S1", 2, more))),
        ];
        foreach (Settlement settlement in wrong)
            Refused("events[3]", ErrorCode.Malformed, [.. Events(Act.Received()), new ParcelInspected("C-3", genuine.At, "warehouse", genuine.Inspected, settlement, 0)]);
        Refused("events[3]", ErrorCode.Malformed, [.. Events(Act.Received()), new ParcelInspected("C-3", genuine.At, "warehouse", [new InspectedItem("1", 1, ReturnReason.Defective)], right, 0)]);
        Refused("events[3]", ErrorCode.Malformed, [.. Events(Act.Received()), new ParcelInspected("C-3", genuine.At, "warehouse", [new InspectedItem("1", 2)], Settlement("JQM-10023", "R-1", [Rejected(2, Rule.Reason)], null), 0)]);
        Refused("events[3].inspected[0].line", ErrorCode.UnknownLine, [.. Events(Act.Received()), new ParcelInspected("C-3", genuine.At, "warehouse", [new InspectedItem("9", 2, ReturnReason.Defective)], right, 0)]);

        Settlement Settlement(string order, string request, ValueList<SettledItem> items, Refund? given) => new(order, request, right.Policy, [], items, given);
    }

    [Fact]
    public void A_later_settlement_must_be_made_from_a_later_version_of_the_ledger()
    {
        CaseEvent[] events = AllBack();
        var last = (ParcelInspected)events[^1];
        Assert.Equal(1, last.LedgerVersion);
        Refused("events[5]", ErrorCode.Malformed, [.. events[..^1], new ParcelInspected(last.Id, last.At, last.Actor, last.Inspected, last.Settlement, 0)]);
    }
}
