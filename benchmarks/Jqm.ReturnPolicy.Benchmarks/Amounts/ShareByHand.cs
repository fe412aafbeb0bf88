namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>Sharing by the largest remainder as it is usually written out: floors and remainders in a loop, the remainders sorted, the rest handed out.</summary>
internal static class ShareByHand
{
    /// <summary>For amounts whose product with a weight fits into 64 bits; anything larger is an overflow.</summary>
    public static void Share(long amount, ReadOnlySpan<long> weights, Span<long> shares)
    {
        long sum = 0;
        foreach (long weight in weights)
            sum += weight;

        long left = amount;
        Span<Remainder> remainders = stackalloc Remainder[weights.Length];
        for (int i = 0; i < weights.Length; i++)
        {
            (shares[i], long remainder) = Math.DivRem(amount * weights[i], sum);
            remainders[i] = new Remainder(remainder, i);
            left -= shares[i];
        }

        remainders.Sort();
        for (int i = 0; i < left; i++)
            shares[remainders[i].Place]++;
    }

    private readonly record struct Remainder(long Value, int Place) : IComparable<Remainder>
    {
        /// <summary>The largest first, ties to the earlier.</summary>
        public int CompareTo(Remainder other) => Value == other.Value ? Place.CompareTo(other.Place) : other.Value.CompareTo(Value);
    }
}
