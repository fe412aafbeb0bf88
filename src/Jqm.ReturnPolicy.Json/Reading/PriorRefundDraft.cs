namespace Jqm.ReturnPolicy.Json;

/// <summary>A refund of an earlier settlement, of which the amounts wait for the order's currency.</summary>
internal sealed class PriorRefundDraft
{
    public string? Currency;
    public ValueList<PriorRefundLine> Lines;
    public ListBuilder<Given> Allowances;
    public ListBuilder<Target> Destinations;
    public bool HasReturnShipping;

    /// <summary>Builds the refund.</summary>
    /// <param name="currency">The order's currency.</param>
    /// <param name="computed">Whether the library computed the amounts, which with return shipping may come to more than an input may.</param>
    public PriorRefund Build(Currency currency, bool computed = false)
    {
        Currency? own = null;
        if (Currency is not null)
        {
            if (!Jqm.ReturnPolicy.Currency.TryFromCode(Currency, out Currency known) || known != currency)
                throw new InvalidInputException(ErrorCode.CurrencyMismatch, "currency", $"The refund is in '{Currency}'; the order is in {currency}.");
            own = known;
        }

        var destinations = new Destination[Destinations.Count];
        for (int i = 0; i < destinations.Length; i++)
        {
            Target target = Destinations.Items[i];
            string path = FormattableString.Invariant($"destinations[{i}].amount");
            destinations[i] = target.In(computed ? target.Amount.SumIn(currency, path) : target.Amount.In(currency, path));
        }

        var allowances = new Allowance[Allowances.Count];
        for (int i = 0; i < allowances.Length; i++)
        {
            Given given = Allowances.Items[i];
            allowances[i] = new Allowance(given.Line, given.Amount.In(currency, FormattableString.Invariant($"allowances[{i}].amount")), given.Shipment);
        }

        return new PriorRefund(Lines, ValueList.Create<Destination>(destinations), own, ValueList.Create<Allowance>(allowances), HasReturnShipping);
    }

    /// <summary>Refunds as the member <c>priorRefunds</c> of something.</summary>
    public static ValueList<PriorRefund> BuildList(ListBuilder<PriorRefundDraft> drafts, Currency currency, bool computed = false)
    {
        var refunds = new ListBuilder<PriorRefund>();
        foreach (PriorRefundDraft draft in drafts.Items)
        {
            try
            {
                refunds.Add(draft.Build(currency, computed));
            }
            catch (InvalidInputException fault)
            {
                throw fault.Within(FormattableString.Invariant($"priorRefunds[{refunds.Count}]"));
            }
        }

        return refunds.ToValueList();
    }

    /// <summary>An allowance as written.</summary>
    public struct Given
    {
        public string Line;
        public string? Shipment;
        public RawAmount Amount;
    }

    /// <summary>A destination as written.</summary>
    public struct Target
    {
        public DestinationKind To;
        public string? Payment;
        public RawAmount Amount;

        public readonly Destination In(Money amount) => To switch
        {
            DestinationKind.OpenBalance => Destination.OpenBalance(amount),
            DestinationKind.Payment => Destination.ToPayment(Payment!, amount),
            _ => Destination.AccountBalance(amount),
        };
    }
}
