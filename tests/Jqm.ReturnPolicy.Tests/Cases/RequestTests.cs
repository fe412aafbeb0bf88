namespace Jqm.ReturnPolicy.Tests;

/// <summary>From the submission to what is known before the decision.</summary>
public sealed class RequestTests
{
    private static readonly ReturnRequest Bare = Act.Request with { Items = Act.Request.Items.Select(item => item with { Details = null, Evidence = [] }).ToValueList() };

    private static Finding FindingOf(ReturnCase @case, Rule rule, int item = 0) => @case.Assessment.Items[item].Findings.Single(finding => finding.Rule == rule);

    private static Order Undelivered { get; } = Act.Order with { Shipments = Act.Order.Shipments.Select(shipment => shipment with { DeliveredAt = null }).ToValueList() };

    [Fact]
    public void A_complete_request_is_open()
    {
        CaseResult step = Act.Submit();
        Assert.Equal(CaseState.Open, step.Case!.State);
        Assert.Equal(AssessmentVerdict.Eligible, step.Case.Assessment.Verdict);
        Assert.Equal(("R-1", 1), (step.Case.Id, step.Case.Version));
        RequestSubmitted submitted = Assert.IsType<RequestSubmitted>(step.Event);
        Assert.Equal((Policy.Standard, Act.Order, Act.Request), (submitted.Policy, submitted.Order, submitted.Request));
        Assert.Null(step.Case.Instructions);
        Assert.Null(step.Case.Due);
        Assert.Empty(step.Case.UnitsOut.AsEnumerable());
    }

    [Fact]
    public void An_ineligible_request_is_open_too_for_support_decides() =>
        Assert.Equal(CaseState.Open, Act.Submitted(Act.Request with { Items = [Act.Request.Items[0] with { Reason = ReturnReason.ChangeOfMind }] }).Case.State);

    [Fact]
    public void A_request_without_details_and_evidence_awaits_information() => Assert.Equal(CaseState.AwaitingInformation, Act.Submitted(Bare).Case.State);

    [Fact]
    public void A_request_with_one_complete_item_is_open() =>
        Assert.Equal(CaseState.Open, Act.Submitted(Act.Request with { Items = [Act.Request.Items[0], Bare.Items[1]] }).Case.State);

    [Fact]
    public void A_submission_before_its_request_is_refused()
    {
        CaseResult step = ReturnCase.Submit(new SubmitRequest("C-0", Act.Request.SubmittedAt - Duration.Epsilon, "merchant", Act.Order, Act.Request, PolicyEvaluator.Standard));
        Assert.Null(step.Case);
        Assert.True(step is { IsRefused: true, IsRepeated: false, Event: null });
        Assert.Equal((RefusalCode.TimeOrder, Act.Request.SubmittedAt), (step.Refusal!.Code, step.Refusal.NotBefore));
        Assert.Equal((null, CaseAction.Submit), (step.Refusal.State, step.Refusal.Action));
    }

    [Fact]
    public void A_submission_with_the_ledger_of_another_order_is_refused() =>
        Assert.Equal(RefusalCode.LedgerMismatch, Act.Submit(ledger: new RefundLedger("another")).Refusal!.Code);

    [Fact]
    public void A_request_that_the_evaluation_refuses_is_refused_with_its_code_path_and_sentence()
    {
        Refusal refusal = Act.Submit(Act.Request with { OrderNumber = "another" }).Refusal!;
        Assert.Equal((RefusalCode.InvalidInput, ErrorCode.OrderMismatch, "request.order", null), (refusal.Code, refusal.Error, refusal.Path, refusal.Clause));
        Assert.EndsWith(".", refusal.ErrorMessage, StringComparison.Ordinal);
        refusal = Act.Submit(evaluator: new PolicyEvaluator([new Policy("own", "1", Act.Request.SubmittedAt + Duration.Epsilon)])).Refusal!;
        Assert.Equal((RefusalCode.InvalidInput, ErrorCode.NoPolicyInForce, "policies"), (refusal.Code, refusal.Error, refusal.Path));
        refusal = Act.Submit(evaluator: new PolicyEvaluator([Policy.Standard], governedBy: GovernedBy.Order)).Refusal!;
        Assert.Equal((RefusalCode.InvalidInput, ErrorCode.Malformed, "order"), (refusal.Code, refusal.Error, refusal.Path));
    }

    [Fact]
    public void Units_that_were_refunded_before_cannot_be_requested_again()
    {
        RefundLedger ledger = Act.Settled().Ledger;
        Refusal refusal = Act.Submit(Act.Request with { Id = "R-2" }, ledger: ledger).Refusal!;
        Assert.Equal((RefusalCode.InvalidInput, ErrorCode.QuantityOutOfRange, "request.items[0].quantity"), (refusal.Code, refusal.Error, refusal.Path));
        Assert.Equal(CaseState.Open, Act.Submitted(Act.Single with { Id = "R-2" }, ledger: ledger).Case.State);
    }

    [Fact]
    public void A_case_cannot_be_submitted_again()
    {
        Act act = Act.Submitted();
        Refusal refusal = act.Refuses((id, at) => new SubmitRequest(id, at, "merchant", Act.Order, Act.Request, PolicyEvaluator.Standard));
        Assert.Equal((RefusalCode.WrongState, CaseAction.Submit), (refusal.Code, refusal.Action));
        Assert.True(act.Case.Execute(new SubmitRequest("C-0", Act.Request.SubmittedAt, "merchant", Act.Order, Act.Request, PolicyEvaluator.Standard)).IsRepeated);
    }

    [Fact]
    public void Information_that_arrives_late_keeps_the_window_by_the_submission()
    {
        Act act = Act.Submitted(Bare with { SubmittedAt = Instant.FromUtc(2026, 2, 14, 15, 59) });
        Assert.Equal(CaseState.AwaitingInformation, act.Case.State);
        CaseResult step = act.Case.Execute(new AddInformation("C-1", Instant.FromUtc(2026, 6, 1, 0, 0), "merchant", [
            new ItemInformation(0, "seam open", [new Evidence(EvidenceKind.Photo)]),
            new ItemInformation(1, "blue", [new Evidence(EvidenceKind.Video)]),
        ]));
        Assert.Equal(CaseState.Open, step.Case!.State);
        Assert.Equal(FindingStatus.Met, FindingOf(step.Case, Rule.Window).Status);
        Assert.Equal(AssessmentVerdict.Eligible, step.Case.Assessment.Verdict);
        Assert.IsType<InformationAdded>(step.Event);
    }

    [Fact]
    public void A_request_awaits_information_until_it_is_complete()
    {
        Act act = Act.Submitted(Bare);
        act.Do((id, at) => new AddInformation(id, at, "merchant", [new ItemInformation(0, "seam open"), new ItemInformation(1, evidence: [new Evidence(EvidenceKind.Video)])]));
        Assert.Equal(CaseState.AwaitingInformation, act.Case.State);
        act.Do((id, at) => new AddInformation(id, at, "merchant", [new ItemInformation(1, "blue")]));
        Assert.Equal(CaseState.Open, act.Case.State);
        Assert.Equal(("blue", 1), (act.Case.Request.Items[1].Details, act.Case.Request.Items[1].Evidence.Count));
    }

    [Fact]
    public void New_details_replace_and_new_evidence_is_added()
    {
        Act act = Act.Submitted().Do((id, at) => new AddInformation(id, at, "merchant", [new ItemInformation(0, "both seams", [new Evidence(EvidenceKind.Video)])]));
        Assert.Equal("both seams", act.Case.Request.Items[0].Details);
        Assert.Equal([EvidenceKind.Photo, EvidenceKind.Video], act.Case.Request.Items[0].Evidence.Select(piece => piece.Kind));
        Assert.Equal(Act.Request.Items[1], act.Case.Request.Items[1]);
    }

    [Fact]
    public void Details_that_are_taken_back_make_an_open_request_await_information()
    {
        Act act = Act.Submitted(Act.Single).Do((id, at) => new AddInformation(id, at, "merchant", [new ItemInformation(0, " ")]));
        Assert.Equal(CaseState.AwaitingInformation, act.Case.State);
    }

    [Fact]
    public void Information_on_an_unknown_or_duplicate_item_is_refused()
    {
        Act act = Act.Submitted();
        Refusal refusal = act.Refuses((id, at) => new AddInformation(id, at, "merchant", [new ItemInformation(2, "blue")]));
        Assert.Equal((RefusalCode.UnknownItem, 2, 2), (refusal.Code, refusal.ItemIndex, refusal.Actual));
        refusal = act.Refuses((id, at) => new AddInformation(id, at, "merchant", [new ItemInformation(1, "blue"), new ItemInformation(1, "red")]));
        Assert.Equal((RefusalCode.DuplicateItem, 1, null), (refusal.Code, refusal.ItemIndex, refusal.Clause));
    }

    [Fact]
    public void Delivery_that_is_confirmed_after_the_submission_leaves_the_request_in_time()
    {
        Act act = Act.Submitted(order: Undelivered);
        Assert.Equal(CaseState.AwaitingInformation, act.Case.State);
        Assert.Equal(FindingStatus.Missing, FindingOf(act.Case, Rule.Window).Status);
        ValueList<Shipment> delivered = Act.Order.Shipments.Select(shipment => shipment with { DeliveredAt = Act.Request.SubmittedAt + Duration.FromDays(90) }).ToValueList();
        act.Do((id, at) => new ConfirmDelivery(id, at, "carrier", delivered));
        Assert.Equal(CaseState.Open, act.Case.State);
        Assert.Equal(FindingStatus.Met, FindingOf(act.Case, Rule.Window).Status);
        Assert.Equal(delivered, act.Case.Order.Shipments);
    }

    [Fact]
    public void A_confirmation_without_a_delivery_makes_the_request_await_it()
    {
        Act act = Act.Submitted().Do((id, at) => new ConfirmDelivery(id, at, "carrier", Undelivered.Shipments));
        Assert.Equal(CaseState.AwaitingInformation, act.Case.State);
    }

    [Fact]
    public void Shipments_that_do_not_fit_the_order_are_refused()
    {
        Refusal refusal = Act.Submitted().Refuses((id, at) => new ConfirmDelivery(id, at, "carrier", [new Shipment("S1", lines: [new ShipmentLine("9", 1)])]));
        Assert.Equal((RefusalCode.InvalidInput, ErrorCode.UnknownLine, "shipments[0].lines[0].line"), (refusal.Code, refusal.Error, refusal.Path));
        refusal = Act.Submitted().Refuses((id, at) => new ConfirmDelivery(id, at, "carrier", [new Shipment("S9")]));
        Assert.Equal((RefusalCode.InvalidInput, ErrorCode.UnknownShipment, "request.items[0].shipment"), (refusal.Code, refusal.Error, refusal.Path));
    }

    [Fact]
    public void A_waived_window_makes_a_late_request_eligible_and_records_who_and_why()
    {
        Act act = Act.Submitted(Act.Request with { SubmittedAt = Instant.FromUtc(2026, 4, 1, 0, 0) });
        Assert.Equal(AssessmentVerdict.Ineligible, act.Case.Assessment.Verdict);
        act.Do((id, at) => new WaiveRule(id, at, "reviewer-4", Rule.Window, "the carrier was late"));
        Assert.Equal(CaseState.Open, act.Case.State);
        Assert.Equal(AssessmentVerdict.Eligible, act.Case.Assessment.Verdict);
        Assert.Equal(FindingStatus.Waived, FindingOf(act.Case, Rule.Window).Status);
        Assert.Equal([new Waiver(Rule.Window, "reviewer-4", "the carrier was late")], act.Case.Request.Waivers);
        act.Approve().Receive(new Parcel([new ParcelUnits("1", 2)])).Inspect(new InspectedItem("1", 2, ReturnReason.Defective));
        Assert.Equal(CaseState.Settled, act.Case.State);
    }

    [Fact]
    public void A_waiver_of_one_rule_leaves_the_other_missing_facts_awaited()
    {
        Act act = Act.Submitted(Bare).Do((id, at) => new WaiveRule(id, at, "reviewer-4", Rule.Window, "goodwill"));
        Assert.Equal(CaseState.AwaitingInformation, act.Case.State);
        PolicyEvaluator lenient = Policies.Under(PolicyTerms.Standard with { Waivable = [Rule.Details, Rule.Evidence] });
        act = Act.Submitted(Bare, lenient).Do((id, at) => new WaiveRule(id, at, "reviewer-4", Rule.Details, "known product"));
        Assert.Equal(CaseState.AwaitingInformation, act.Case.State);
        Assert.Equal(CaseState.Open, act.Do((id, at) => new WaiveRule(id, at, "reviewer-4", Rule.Evidence, "seen by us")).Case.State);
    }

    [Fact]
    public void A_rule_that_the_governing_terms_protect_is_not_waived()
    {
        Refusal refusal = Act.Submitted().Refuses((id, at) => new WaiveRule(id, at, "reviewer-4", Rule.Evidence, "goodwill"));
        Assert.Equal((RefusalCode.NotWaivable, Rule.Evidence), (refusal.Code, refusal.Rule));
        var strict = new Agreement("AG-1", "M-77", new TermsPatch { Waivable = [] });
        refusal = Act.Submitted(evaluator: new PolicyEvaluator([Policy.Standard], [strict])).Refuses((id, at) => new WaiveRule(id, at, "reviewer-4", Rule.Window, "goodwill"));
        Assert.Equal((RefusalCode.NotWaivable, Rule.Window), (refusal.Code, refusal.Rule));
    }
}
