namespace Jqm.ReturnPolicy.Json;

/// <summary>The wire forms of values that have one only outside of other forms: amounts with their currency, and steps of one kind.</summary>
internal static class ValueForms
{
    private static readonly ObjectForm<AmountDraft, Money> Amount = new ObjectForm<AmountDraft, Money>()
        .InCurrencyOf("currency")
        .Required("amount", static (ref c, ref d) => (d.Amount, d.Offset) = (c.Text(), c.Offset))
        .Required("currency", static (ref c, ref d) => d.Currency = c.Currency())
        .Makes(static (ref d) => ParseAmount(in d));

    /// <summary>Reads an amount: <c>{"amount":"19.99","currency":"USD"}</c>. It may be negative.</summary>
    public static Money ReadMoney(ref Cursor cursor) => Amount.Read(ref cursor);

    public static void Write(JsonOutput output, Money amount)
    {
        output.BeginObject();
        output.Member("amount"u8, amount);
        output.Member("currency"u8, amount.Currency.Code);
        output.EndObject();
    }

    /// <summary>Reads an event or a command, which has to be of one kind.</summary>
    /// <param name="read">Reads one of any kind.</param>
    /// <param name="kind">The member that says the kind.</param>
    public static Reader<T> OfKind<TAny, T>(Reader<TAny> read, string kind)
        where TAny : class
        where T : class, TAny => (ref cursor) =>
        {
            long start = cursor.Offset;
            TAny any = read(ref cursor);
            if (any is not T and not null)
                throw new FormException(start, $"This is a {any.GetType().Name}; a {typeof(T).Name} is wanted.", inner: kind);
            return (any as T)!;
        };

    private static Money ParseAmount(in AmountDraft draft)
    {
        try
        {
            return Money.Parse(draft.Amount, draft.Currency);
        }
        catch (InvalidInputException error)
        {
            throw new FormException(draft.Offset, error.Message, error.Code);
        }
    }

    private struct AmountDraft
    {
        public string Amount;
        public long Offset;
        public Currency Currency;
    }
}
