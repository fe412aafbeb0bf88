namespace Jqm.ReturnPolicy.Json;

/// <summary>Reads whole documents.</summary>
internal static class DocumentForm
{
    private const int RequestMember = 7;
    private const int ReturnMember = 8;
    private const int AtMember = 9;

    private static readonly MemberTable Members = new(
        "op", "id", "order", "governedBy", "policies", "agreements", "priorRefunds", "request", "return", "at");

    public static DocumentDraft Read(ref Cursor cursor) => Read(ref cursor, new DocumentDraft());

    /// <summary>Reads a document into an empty draft.</summary>
    public static DocumentDraft Read(ref Cursor cursor, DocumentDraft document)
    {
        Span<long> nameStarts = stackalloc long[10];
        long priorRefundsStart = 0;
        ObjectScan scan = cursor.BeginObject(Members);
        while (cursor.NextMemberOrNull(ref scan))
        {
            nameStarts[scan.Member] = scan.NameStart;
            if (cursor.IsNull)
                continue;
            switch (scan.Member)
            {
                case 0: document.Operation = cursor.Word(WireNames.Operations); break;
                case 1: document.Id = cursor.Text(); break;
                case 2: OrderForm.Read(ref cursor, document.Order); break;
                case 3: document.GovernedBy = cursor.Word(WireNames.GovernedBys); break;
                case 4: document.Policies = PolicyForm.ReadList(ref cursor); break;
                case 5: document.Agreements = PolicyForm.ReadAgreementList(ref cursor); break;
                case 6:
                    priorRefundsStart = cursor.Offset;
                    document.PriorRefunds = PriorRefundForm.ReadList(ref cursor);
                    break;
                case RequestMember: document.Request = RequestForm.Read(ref cursor); break;
                case ReturnMember: document.Return = ReturnForm.Read(ref cursor, out document.ShippingCost); break;
                default: document.At = cursor.Instant(); break;
            }
        }

        int own = document.Operation switch
        {
            Operation.Assess => RequestMember,
            Operation.Settle => ReturnMember,
            _ => AtMember,
        };
        scan.Require(1 | 1 << 2);
        for (int member = RequestMember; member <= AtMember; member++)
        {
            if (member != own && (scan.Seen >> member & 1) != 0)
                throw new FormException(nameStarts[member], $"The member '{Members.Names[member]}' belongs to another operation; this one takes '{Members.Names[own]}'.");
        }

        scan.Require(1u << own);
        if (document.Operation == Operation.Cancel && document.PriorRefunds.Count > 0)
            throw new FormException(priorRefundsStart, "Something was refunded before; an order is cancelled only before any refund.");
        if (document.GovernedBy == GovernedBy.Order && document.Order.PlacedAt is null)
            throw new FormException(document.Order.Start, "The order does not say when it was placed; governed by the order, an evaluation needs placedAt.");
        return document;
    }
}
