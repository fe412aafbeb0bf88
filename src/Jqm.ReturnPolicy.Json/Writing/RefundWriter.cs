namespace Jqm.ReturnPolicy.Json;

/// <summary>Writes refunds, what is due of them, and prior refunds.</summary>
internal static class RefundWriter
{
    public static void Write(JsonOutput output, Refund refund)
    {
        output.BeginObject();
        output.Member("currency"u8, refund.Currency.Code);
        output.List("lines"u8, refund.Lines, Write);
        output.OptionalList("allowances"u8, refund.Allowances, Write);
        output.OptionalMember("returnShipping"u8, refund.ReturnShipping, Write);
        output.Member("total"u8, refund.Total);
        output.Member("owed"u8, refund.Owed);
        output.List("destinations"u8, refund.Destinations, Write);
        output.EndObject();
    }

    public static void Write(JsonOutput output, PriorRefund refund)
    {
        output.BeginObject();
        output.OptionalMember("currency"u8, refund.Currency?.Code);
        output.List("lines"u8, refund.Lines, static (output, line) => OrderWriter.WriteUnits(output, line.LineId, line.ShipmentId, line.Quantity));
        output.OptionalList("allowances"u8, refund.Allowances, Write);
        if (refund.HasReturnShipping)
        {
            output.Member("returnShipping"u8);
            output.BeginObject();
            output.EndObject();
        }

        output.OptionalList("destinations"u8, refund.Destinations, Write);
        output.EndObject();
    }

    public static void Write(JsonOutput output, RefundDue due)
    {
        output.BeginObject();
        output.Member("currency"u8, due.Total.Currency.Code);
        output.Member("total"u8, due.Total);
        output.List("destinations"u8, due.Destinations, Write);
        output.EndObject();
    }

    private static void Write(JsonOutput output, RefundLine line)
    {
        OrderWriter.BeginUnits(output, line.LineId, line.ShipmentId, line.Quantity);
        output.List("components"u8, line.Components, Write);
        output.Member("refunded"u8, line.Refunded);
        output.Member("withheld"u8, line.Withheld);
        output.EndObject();
    }

    private static void Write(JsonOutput output, RefundComponent component)
    {
        output.BeginObject();
        output.Member("kind"u8, WireNames.ComponentKinds, component.Kind);
        output.Member("charged"u8, component.Charged);
        output.Member("refunded"u8, component.Refunded);
        output.Member("withheld"u8, component.Withheld);
        output.MemberUnlessZero("allowed"u8, component.Allowed);
        output.Member("clause"u8, component.Clause.Number);
        output.OptionalMember("agreement"u8, component.AgreementId);
        output.EndObject();
    }

    private static void Write(JsonOutput output, ReturnShippingSettlement shipping)
    {
        output.BeginObject();
        output.Member("cost"u8, shipping.Cost);
        output.Member("paidBy"u8, WireNames.Parties, shipping.PaidBy);
        output.Member("serviceShare"u8, shipping.ServiceShare);
        output.Member("merchantShare"u8, shipping.MerchantShare);
        output.Member("pendingShare"u8, shipping.PendingShare);
        output.Member("adjustment"u8, shipping.Adjustment);
        output.EndObject();
    }

    public static void Write(JsonOutput output, Allowance allowance)
    {
        output.BeginObject();
        output.Member("line"u8, allowance.LineId);
        output.OptionalMember("shipment"u8, allowance.ShipmentId);
        output.Member("amount"u8, allowance.Amount);
        output.EndObject();
    }

    private static void Write(JsonOutput output, Destination destination)
    {
        output.BeginObject();
        output.Member("to"u8, WireNames.DestinationKinds, destination.To);
        output.OptionalMember("payment"u8, destination.PaymentId);
        output.Member("amount"u8, destination.Amount);
        output.EndObject();
    }
}
