namespace Jqm.ReturnPolicy.Json;

/// <summary>Writes refunds, what is due of them, and what was refunded before.</summary>
internal static class RefundWriter
{
    public static void Write(JsonOutput output, Refund refund)
    {
        output.BeginObject();
        output.Member("currency"u8, refund.Currency.Code);
        output.Member("lines"u8);
        output.BeginList();
        foreach (RefundLine line in refund.Lines.AsSpan())
            Write(output, line);
        output.EndList();
        WriteAllowances(output, refund.Allowances);
        if (refund.ReturnShipping is { } shipping)
            Write(output, shipping);
        output.Member("total"u8, refund.Total);
        output.Member("owed"u8, refund.Owed);
        WriteDestinations(output, refund.Destinations);
        output.EndObject();
    }

    public static void Write(JsonOutput output, PriorRefund refund)
    {
        output.BeginObject();
        output.OptionalMember("currency"u8, refund.Currency?.Code);
        output.Member("lines"u8);
        output.BeginList();
        foreach (PriorRefundLine line in refund.Lines.AsSpan())
        {
            output.BeginObject();
            output.Member("line"u8, line.LineId);
            output.OptionalMember("shipment"u8, line.ShipmentId);
            output.Member("quantity"u8, line.Quantity);
            output.EndObject();
        }

        output.EndList();
        WriteAllowances(output, refund.Allowances);
        if (refund.HasReturnShipping)
        {
            output.Member("returnShipping"u8);
            output.BeginObject();
            output.EndObject();
        }

        if (refund.Destinations.Count > 0)
            WriteDestinations(output, refund.Destinations);
        output.EndObject();
    }

    public static void Write(JsonOutput output, RefundDue due)
    {
        output.BeginObject();
        output.Member("currency"u8, due.Total.Currency.Code);
        output.Member("total"u8, due.Total);
        WriteDestinations(output, due.Destinations);
        output.EndObject();
    }

    private static void Write(JsonOutput output, RefundLine line)
    {
        output.BeginObject();
        output.Member("line"u8, line.LineId);
        output.OptionalMember("shipment"u8, line.ShipmentId);
        output.Member("quantity"u8, line.Quantity);
        output.Member("components"u8);
        output.BeginList();
        foreach (ref readonly RefundComponent component in line.Components.AsSpan())
        {
            output.BeginObject();
            output.Member("kind"u8, WireNames.ComponentKinds, component.Kind);
            output.Member("charged"u8, component.Charged);
            output.Member("refunded"u8, component.Refunded);
            output.Member("withheld"u8, component.Withheld);
            if (!component.Allowed.IsZero)
                output.Member("allowed"u8, component.Allowed);
            output.Member("clause"u8, component.Clause.Number);
            output.OptionalMember("agreement"u8, component.AgreementId);
            output.EndObject();
        }

        output.EndList();
        output.Member("refunded"u8, line.Refunded);
        output.Member("withheld"u8, line.Withheld);
        output.EndObject();
    }

    private static void Write(JsonOutput output, ReturnShippingSettlement shipping)
    {
        output.Member("returnShipping"u8);
        output.BeginObject();
        output.Member("cost"u8, shipping.Cost);
        output.Member("paidBy"u8, WireNames.Parties, shipping.PaidBy);
        output.Member("serviceShare"u8, shipping.ServiceShare);
        output.Member("merchantShare"u8, shipping.MerchantShare);
        output.Member("pendingShare"u8, shipping.PendingShare);
        output.Member("adjustment"u8, shipping.Adjustment);
        output.EndObject();
    }

    private static void WriteAllowances(JsonOutput output, ValueList<Allowance> allowances)
    {
        if (allowances.Count == 0)
            return;
        output.Member("allowances"u8);
        output.BeginList();
        foreach (Allowance allowance in allowances.AsSpan())
        {
            output.BeginObject();
            output.Member("line"u8, allowance.LineId);
            output.OptionalMember("shipment"u8, allowance.ShipmentId);
            output.Member("amount"u8, allowance.Amount);
            output.EndObject();
        }

        output.EndList();
    }

    private static void WriteDestinations(JsonOutput output, ValueList<Destination> destinations)
    {
        output.Member("destinations"u8);
        output.BeginList();
        foreach (Destination destination in destinations.AsSpan())
        {
            output.BeginObject();
            output.Member("to"u8, WireNames.DestinationKinds, destination.To);
            output.OptionalMember("payment"u8, destination.PaymentId);
            output.Member("amount"u8, destination.Amount);
            output.EndObject();
        }

        output.EndList();
    }
}
