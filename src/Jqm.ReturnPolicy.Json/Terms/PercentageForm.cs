namespace Jqm.ReturnPolicy.Json;

/// <summary>The form of percentages: decimal strings.</summary>
internal static class PercentageForm
{
    private const int MostDecimals = 2;
    private const int MostHundredths = 10_000;

    public static readonly Form<Percentage> Percentage = new ValueForm<Percentage>(Read, static (o, v) => o.Value(v.ToString()));

    private static Percentage Read(ref Cursor cursor)
    {
        if (cursor.TryAmount("12.5", out RawAmount amount) && amount is { IsNegative: false, Decimals: <= MostDecimals, Digits: <= MostHundredths })
        {
            int hundredths = (int)amount.Digits;
            for (int decimals = amount.Decimals; decimals < MostDecimals; decimals++)
                hundredths *= 10;
            if (hundredths <= MostHundredths)
                return Jqm.ReturnPolicy.Percentage.FromHundredths(hundredths);
        }

        throw new FormException(cursor.Offset, $"'{cursor.Excerpt()}' is not a percentage; give 0 to 100 with at most two decimals, like 12.5.");
    }
}
