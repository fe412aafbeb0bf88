namespace Jqm.ReturnPolicy.Json;

/// <summary>The form of a single amount with its currency: <c>{"amount":"19.99","currency":"USD"}</c>. It may be negative.</summary>
internal static class MoneyForm
{
    public static readonly Form<Money> Money = new ObjectForm<(string Amount, long Offset, Currency Currency), Money>()
        .InCurrencyOf("currency")
        .Required("amount", static (ref c, ref d) => (d.Amount, d.Offset) = (c.Text(), c.Offset), static (o, v) => o.Value(v))
        .Required("currency", static (ref c, ref d) => d.Currency = c.Currency(), static (o, v) => o.Value(v.Currency.Code))
        .Makes(static (ref d) => Parse(d.Amount, d.Currency, d.Offset));

    private static Money Parse(string amount, Currency currency, long offset)
    {
        try
        {
            return Jqm.ReturnPolicy.Money.Parse(amount, currency);
        }
        catch (InvalidInputException error)
        {
            throw new FormException(offset, error.Message, error.Code);
        }
    }
}
