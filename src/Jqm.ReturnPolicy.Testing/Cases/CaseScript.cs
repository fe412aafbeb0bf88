namespace Jqm.ReturnPolicy.Testing;

/// <summary>Leads a real case to a state, command by command. Each command is given one day after the one before.</summary>
internal sealed class CaseScript
{
    private readonly PolicyTerms _terms;
    private ReturnCase _case;

    private CaseScript(PolicyTerms terms, ReturnCase submitted) => (_terms, _case) = (terms, submitted);

    /// <summary>Leads a case to a state.</summary>
    /// <param name="state">The wanted state.</param>
    /// <param name="order">The order; null for the default one.</param>
    /// <param name="terms">The terms; null for the standard ones.</param>
    /// <exception cref="InvalidOperationException">No case of the order gets into the state under these terms.</exception>
    public static ReturnCase To(CaseState state, Order? order, PolicyTerms? terms) => state switch
    {
        CaseState.Open => Begin(AssessmentVerdict.Eligible, order, terms)._case,
        CaseState.AwaitingInformation => Begin(AssessmentVerdict.Incomplete, order, terms)._case,
        CaseState.Approved => Begin(AssessmentVerdict.Eligible, order, terms).Approve()._case,
        CaseState.Received => Begin(AssessmentVerdict.Eligible, order, terms).Approve().Receive()._case,
        CaseState.Settled => Begin(AssessmentVerdict.Eligible, order, terms).Approve().Receive().Inspect(CaseState.Settled)._case,
        CaseState.Refunded => Begin(AssessmentVerdict.Eligible, order, terms).Approve().Receive().Inspect(CaseState.Settled).Refund()._case,
        CaseState.Rejected => Begin(AssessmentVerdict.Eligible, order, terms).Approve().Receive().Inspect(CaseState.Rejected)._case,
        CaseState.Declined => Begin(AssessmentVerdict.Eligible, order, terms).Decline()._case,
        CaseState.Withdrawn => Begin(AssessmentVerdict.Eligible, order, terms).Withdraw()._case,
        CaseState.Refused => Begin(AssessmentVerdict.Eligible, order, terms).Receive()._case,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "There is no such state."),
    };

    private static CaseScript Begin(AssessmentVerdict verdict, Order? order, PolicyTerms? terms)
    {
        FoundAssessment found = FoundAssessment.Of(verdict, order, terms);
        CaseResult result = ReturnCase.Submit(new SubmitRequest("C-1", found.Request.SubmittedAt, "merchant", found.Order, found.Request, Evaluators.Under(terms ?? PolicyTerms.Standard)));
        return new CaseScript(terms ?? PolicyTerms.Standard, Accepted(result));
    }

    private CaseScript Approve() => Do((id, at) => new ApproveRequest(id, at, "support", _case.Request.Items.Select((item, index) => new ItemUnits(index, item.Quantity)).ToValueList(), "Warehouse 3, Ningbo"));

    private CaseScript Decline() => Do((id, at) => new DeclineRequest(id, at, "support", "The merchant was offered a replacement."));

    private CaseScript Withdraw() => Do((id, at) => new WithdrawRequest(id, at, "merchant"));

    private CaseScript Receive() => Do((id, at) => new ReceiveParcel(id, at, "warehouse", new Parcel(_case.Request.Items.Select(item => new ParcelUnits(item.LineId, item.Quantity, item.ShipmentId)).ToValueList())));

    private CaseScript Refund() => Do((id, at) => new RecordRefund(id, at, "finance"));

    /// <summary>Inspects the parcel: the reason of the request first, then others, then used goods, until the case is in the state.</summary>
    private CaseScript Inspect(CaseState wanted)
    {
        ReturnReason[] reasons = [_case.Request.Items[0].Reason, .. Variants.Reasons(_terms)];
        foreach (bool unused in (bool[])[true, false])
        {
            foreach (ReturnReason reason in reasons)
            {
                CaseResult result = _case.Execute(new InspectParcel(NextId, NextAt, "warehouse", Found(reason, unused), new RefundLedger(_case.Order.Number)));
                if (Accepted(result).State == wanted)
                    return new CaseScript(_terms, result.Case!);
            }
        }

        throw new InvalidOperationException($"No inspection of the goods of order '{_case.Order.Number}' leads to the state {wanted} under the given terms. Give other terms, or another order.");
    }

    private ValueList<InspectedItem> Found(ReturnReason reason, bool unused) =>
        _case.Parcel!.Units.Select(units => new InspectedItem(units.LineId, units.Quantity, reason, unused, original: true, units.ShipmentId)).ToValueList();

    private string NextId => FormattableString.Invariant($"C-{_case.Version + 1}");

    private Instant NextAt => _case.Events[^1].At + Duration.FromDays(1);

    private CaseScript Do(Func<string, Instant, CaseCommand> command)
    {
        _case = Accepted(_case.Execute(command(NextId, NextAt)));
        return this;
    }

    private static ReturnCase Accepted(CaseResult result) => result.Refusal is { } refusal
        ? throw new InvalidOperationException($"The command {refusal.Action} is refused for the case of this order: {refusal.Explain(result.Case, Language.English)}")
        : result.Case!;
}
