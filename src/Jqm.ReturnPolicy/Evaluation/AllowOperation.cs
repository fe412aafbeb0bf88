namespace Jqm.ReturnPolicy;

/// <summary>From an order and allowances to the answer where the money goes (reading R28).</summary>
internal static class AllowOperation
{
    public static AllowanceDecision Run(TermsInForce inForce, Order order, ValueList<Allowance> allowances, ValueList<PriorRefund> priorRefunds)
    {
        if (allowances.Count == 0)
            throw new InvalidInputException(ErrorCode.Malformed, "allowances", "There are no allowances; give at least one.");
        int numbers = RefundHistory.ScratchFor(order);
        var history = new RefundHistory(order, priorRefunds, Scratch.FitsStack(numbers) ? stackalloc long[numbers] : new long[numbers]);
        var resolved = new Allowance[allowances.Count];
        long sum = 0;
        for (int i = 0; i < resolved.Length; i++)
        {
            Allowance allowance = allowances[i];
            if (allowance.Amount.IsZero)
                throw new InvalidInputException(ErrorCode.AmountOutOfRange, $"allowances[{i}].amount", $"The allowance is {AmountMessageText.Of(allowance.Amount)}; give at least one minor unit.");
            int location = history.TakeUp(allowance, $"allowances[{i}]");
            resolved[i] = allowance with { ShipmentId = order.Ledger.ShipmentIdOf(order.Ledger.Locations[location]) };
            sum += allowance.Amount.MinorUnits;
        }

        Finding finding = AllowanceDecision.ScopeOf(order);
        Refund? refund = finding.Status == FindingStatus.Met ? Destinations.Pay(order, history, inForce.Terms.RefundTo, new ValueList<Allowance>(resolved), sum) : null;
        return new AllowanceDecision(inForce, order.Number, inForce.PolicyReference, inForce.AgreementIds, [finding], refund);
    }
}
