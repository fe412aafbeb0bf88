using System.Diagnostics;

namespace Jqm.ReturnPolicy.Json;

/// <summary>The forms of destinations of refunds.</summary>
internal static class DestinationForm
{
    private static readonly ObjectForm<Draft, Destination> OfInputs = Declare(static (ref c, ref d) => (d.IsMoney, d.Amount) = (c.Amount().IsPositive, c.Money()));
    private static readonly ObjectForm<Draft, Destination> OfSums = Declare(static (ref c, ref d) => (d.IsMoney, d.Amount) = (c.Amount().IsPositive, c.Sum()));

    /// <summary>A destination that is given: its amount is that of an input.</summary>
    public static Form<Destination> Given => OfInputs;

    /// <summary>A destination that the library computed: with return shipping, its amount may be greater than that of any input.</summary>
    public static Form<Destination> Computed => OfSums;

    /// <summary>Reads destinations, and whether an amount among them is more than zero, which is known even when another value is invalid.</summary>
    public static ValueList<Destination> ReadList(ref Cursor cursor, bool computed, out bool hasMoney)
    {
        ObjectForm<Draft, Destination> form = computed ? OfSums : OfInputs;
        var destinations = new ListBuilder<Destination>();
        hasMoney = false;
        cursor.BeginList();
        while (cursor.NextElement())
        {
            Draft draft = default;
            destinations.Add(form.Read(ref cursor, ref draft));
            hasMoney |= draft.IsMoney;
        }

        return destinations.ToValueList();
    }

    private static ObjectForm<Draft, Destination> Declare(MemberReader<Draft> readAmount) => new ObjectForm<Draft, Destination>()
        .Required("to", static (ref c, ref d) => d.To = c.Word(WireNames.DestinationKinds), static (o, v) => o.Word(WireNames.DestinationKinds, v.To))
        .Optional("payment", static (ref c, ref d) => (d.Payment, d.PaymentOffset) = (c.Name(), c.Offset), static (o, v) => o.Value(v.PaymentId))
        .Required("amount", readAmount, static (o, v) => o.Value(v.Amount))
        .Checked(static (ref _, ref d, start) =>
        {
            if (d.To == DestinationKind.Payment && d.Payment is null)
                throw FormException.Missing(start, "payment");
            if (d.To != DestinationKind.Payment && d.Payment is not null)
                throw new FormException(d.PaymentOffset, "Only a destination that is a payment names one; leave 'payment' out.");
        })
        .Makes(static (ref d) => d.To switch
        {
            DestinationKind.OpenBalance => Destination.ToOpenBalance(d.Amount),
            DestinationKind.Payment => Destination.ToPayment(d.Payment!, d.Amount),
            DestinationKind.AccountBalance => Destination.ToAccountBalance(d.Amount),
            _ => throw new UnreachableException($"A destination is not of the kind {d.To}."),
        });

    private struct Draft
    {
        public DestinationKind To;
        public string? Payment;
        public long PaymentOffset;
        public Money Amount;
        public bool IsMoney;
    }
}
