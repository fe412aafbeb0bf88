using System.Diagnostics;

namespace Jqm.ReturnPolicy.Cases;

/// <summary>Decides what a command leads to, by the state of the case and the command's guard.</summary>
internal static class CaseDecisions
{
    public static Decision Submit(SubmitRequest command)
    {
        if (command.At < command.Request.SubmittedAt)
            return new Refusal(RefusalCode.TimeOrder) { NotBefore = command.Request.SubmittedAt };
        if (command.Ledger is { } ledger && ledger.OrderNumber != command.Order.Number)
            return new Refusal(RefusalCode.LedgerMismatch);
        try
        {
            TermsInForce inForce = command.Evaluator.GetTermsInForce(command.Order, command.Request.SubmittedAt);
            ValueList<PriorRefund> priorRefunds = command.Ledger?.PriorRefunds ?? default;
            Assessment assessment = inForce.Assess(command.Order, command.Request, priorRefunds);
            return new RequestSubmitted(command.Id, command.At, command.Actor, command.Order, command.Request, inForce.Policy, inForce.Agreements, assessment, priorRefunds);
        }
        catch (InvalidInputException error)
        {
            return Refusal.OfInput(error);
        }
    }

    public static Decision Of(ReturnCase @case, CaseCommand command)
    {
        CaseEvent last = @case.Events[^1];
        if (command.At < last.At)
            return new Refusal(RefusalCode.TimeOrder) { NotBefore = last.At };
        if (!@case.Actions.Contains(command.Action))
            return new Refusal(RefusalCode.WrongState);
        try
        {
            return command switch
            {
                AddInformation adding => AddInformation(@case, adding),
                ConfirmDelivery confirming => ConfirmDelivery(@case, confirming),
                WaiveRule waiving => Waive(@case, waiving),
                ApproveRequest approving => Approve(@case, approving),
                DeclineRequest declining => Decline(@case, declining),
                WithdrawRequest withdrawing => new RequestWithdrawn(withdrawing.Id, withdrawing.At, withdrawing.Actor, withdrawing.Note),
                ReceiveParcel receiving => Receive(@case, receiving),
                InspectParcel inspecting => SettlementDecisions.Inspect(@case, inspecting),
                SettleWithoutReturn settling => SettlementDecisions.SettleWithoutReturn(@case, settling),
                RecordRefund recording => RecordRefund(@case, recording),
                _ => throw new UnreachableException($"No decision is defined for the command {command.GetType().Name} in the state {@case.State}."),
            };
        }
        catch (InvalidInputException error)
        {
            return Refusal.OfInput(error);
        }
    }

    private static Decision AddInformation(ReturnCase @case, AddInformation command)
    {
        if (CaseGuards.Items(@case, command.Items, static item => item.ItemIndex) is { } refusal)
            return refusal;
        ReturnRequest request = CaseHistory.With(@case.Request, command.Items);
        return new InformationAdded(command.Id, command.At, command.Actor, command.Items, Judge(@case, @case.Order, request));
    }

    private static Decision ConfirmDelivery(ReturnCase @case, ConfirmDelivery command)
    {
        Order order = @case.Order with { Shipments = command.Shipments };
        return new DeliveryConfirmed(command.Id, command.At, command.Actor, command.Shipments, Judge(@case, order, @case.Request));
    }

    private static Decision Waive(ReturnCase @case, WaiveRule command)
    {
        if (CaseGuards.Waivable(@case, command.Rule) is { } refusal)
            return refusal;
        var waiver = new Waiver(command.Rule, command.Actor, command.Note);
        return new RuleWaived(command.Id, command.At, command.Actor, waiver, Judge(@case, @case.Order, CaseHistory.With(@case.Request, waiver)));
    }

    private static Decision Approve(ReturnCase @case, ApproveRequest command)
    {
        if (CaseGuards.Approved(@case, command.Items) is { } refusal)
            return refusal;
        var instructions = new ReturnInstructions(
            command.Reference ?? "RET-" + @case.Request.Id,
            command.Address,
            command.Items.Select(units => Instruct(@case, units)).ToValueList());
        return new RequestApproved(command.Id, command.At, command.Actor, command.Items, instructions, command.Note);
    }

    private static InstructedItem Instruct(ReturnCase @case, ItemUnits units)
    {
        AssessedItem item = @case.Assessment.Items[units.ItemIndex];
        PolicyTerms terms = @case.InForce.Terms;
        bool requiresOriginalCondition = terms.ConditionRequired && !terms.ConditionExemptReasons.Contains(item.Reason);
        bool goodsBack = !OpenItems.MayBeKept(terms, item.Reason);
        return new InstructedItem(item.LineId, item.ShipmentId, units.Quantity, item.Reason, item.Fault!.Value, item.ReturnShipping!, requiresOriginalCondition, goodsBack);
    }

    private static Decision Decline(ReturnCase @case, DeclineRequest command) =>
        CaseGuards.Declined(@case, command.Note) is { } refusal ? refusal : new RequestDeclined(command.Id, command.At, command.Actor, command.Note);

    private static Decision Receive(ReturnCase @case, ReceiveParcel command)
    {
        if (CaseGuards.Received(@case, command.Parcel) is { } refusal)
            return refusal;
        return CaseGuards.IsApproved(@case.State)
            ? new ParcelReceived(command.Id, command.At, command.Actor, command.Parcel)
            : new ParcelRefused(command.Id, command.At, command.Actor, command.Parcel);
    }

    private static Decision RecordRefund(ReturnCase @case, RecordRefund command)
    {
        RefundDue due = @case.Due!;
        return command.Paid is { } paid && paid != due
            ? new Refusal(RefusalCode.RefundMismatch, Clauses.RefundPlace) { Due = due }
            : new RefundRecorded(command.Id, command.At, command.Actor, due);
    }

    private static Assessment Judge(ReturnCase @case, Order order, ReturnRequest request) =>
        @case.InForce.Assess(order, request, @case.PriorRefunds);
}
