namespace Jqm.ReturnPolicy;

/// <summary>The currencies of ISO 4217, each with its number of decimals. A currency is stored as its index in this table.</summary>
internal static class Iso4217
{
    /// <summary>Code and decimals of the currencies in use.</summary>
    private const string Active = """
        AED2 AFN2 ALL2 AMD2 AOA2 ARS2 AUD2 AWG2 AZN2 BAM2 BBD2 BDT2 BHD3 BIF0 BMD2 BND2 BOB2 BOV2 BRL2 BSD2
        BTN2 BWP2 BYN2 BZD2 CAD2 CDF2 CHE2 CHF2 CHW2 CLF4 CLP0 CNY2 COP2 COU2 CRC2 CUP2 CVE2 CZK2 DJF0 DKK2
        DOP2 DZD2 EGP2 ERN2 ETB2 EUR2 FJD2 FKP2 GBP2 GEL2 GHS2 GIP2 GMD2 GNF0 GTQ2 GYD2 HKD2 HNL2 HTG2 HUF2
        IDR2 ILS2 INR2 IQD3 IRR2 ISK0 JMD2 JOD3 JPY0 KES2 KGS2 KHR2 KMF0 KPW2 KRW0 KWD3 KYD2 KZT2 LAK2 LBP2
        LKR2 LRD2 LSL2 LYD3 MAD2 MDL2 MGA2 MKD2 MMK2 MNT2 MOP2 MRU2 MUR2 MVR2 MWK2 MXN2 MXV2 MYR2 MZN2 NAD2
        NGN2 NIO2 NOK2 NPR2 NZD2 OMR3 PAB2 PEN2 PGK2 PHP2 PKR2 PLN2 PYG0 QAR2 RON2 RSD2 RUB2 RWF0 SAR2 SBD2
        SCR2 SDG2 SEK2 SGD2 SHP2 SLE2 SOS2 SRD2 SSP2 STN2 SVC2 SYP2 SZL2 THB2 TJS2 TMT2 TND3 TOP2 TRY2 TTD2
        TWD2 TZS2 UAH2 UGX0 USD2 USN2 UYI0 UYU2 UYW4 UZS2 VED2 VES2 VND0 VUV0 WST2 XAF0 XCD2 XCG2 XOF0 XPF0
        YER2 ZAR2 ZMW2 ZWG2
        """;

    /// <summary>Code and decimals of the currencies that were withdrawn; an old order may still be in one.</summary>
    private const string Withdrawn = """
        ANG2 BGN2 CUC2 HRK2 SLL2 ZWL2
        """;

    private static readonly Entry[] Entries = ReadTables();

    /// <summary>The codes as numbers, in the order of the table, so that a lookup needs no string.</summary>
    private static readonly int[] Keys = KeysOf(Entries);

    /// <summary>Gets the number of currencies, whose indexes are 1 to this number.</summary>
    public static int Count => Entries.Length - 1;

    /// <summary>Returns the entry at an index.</summary>
    public static ref readonly Entry Get(ushort number) => ref Entries[number];

    /// <summary>Returns the index of a code, or 0.</summary>
    public static ushort NumberOf(ReadOnlySpan<char> code) =>
        code.Length == 3 && !code.ContainsAnyExceptInRange('A', 'Z') ? (ushort)Math.Max(0, Array.BinarySearch(Keys, KeyOf(code))) : (ushort)0;

    private static int KeyOf(ReadOnlySpan<char> code) => 1 + (((code[0] - 'A') * 26) + code[1] - 'A') * 26 + code[2] - 'A';

    private static int[] KeysOf(Entry[] entries)
    {
        int[] keys = new int[entries.Length];
        for (int i = 1; i < keys.Length; i++)
            keys[i] = KeyOf(entries[i].Code);
        return keys;
    }

    /// <summary>Written without generic helpers over <see cref="Entry"/>: they would be compiled when a program creates its first amount, and every program does.</summary>
    private static Entry[] ReadTables()
    {
        string[] words = $"{Active} {Withdrawn}".Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        Array.Sort(words, StringComparer.Ordinal);
        var entries = new Entry[words.Length + 1];
        for (int i = 0; i < words.Length; i++)
            entries[i + 1] = new Entry(words[i][..3], words[i][3] - '0', Withdrawn.Contains(words[i], StringComparison.Ordinal));
        return entries;
    }

    /// <summary>One currency of the table.</summary>
    public readonly record struct Entry(string Code, int Decimals, bool IsWithdrawn);
}
