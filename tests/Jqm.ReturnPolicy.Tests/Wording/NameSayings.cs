namespace Jqm.ReturnPolicy.Tests;

/// <summary>The names of things, and amounts.</summary>
internal static class NameSayings
{
    public static IEnumerable<Saying> All() =>
    [
        .. Of<AssessmentVerdict>("Names of verdicts of a request", WordingExtensions.GetName),
        .. Of<SettlementVerdict>("Names of verdicts of a return", WordingExtensions.GetName),
        .. Of<CancellationVerdict>("Names of verdicts of a cancellation", WordingExtensions.GetName),
        .. Of<AllowanceVerdict>("Names of verdicts on allowances", WordingExtensions.GetName),
        .. Of<FindingStatus>("Names of statuses", WordingExtensions.GetName),
        .. Of<Rule>("Names of rules", WordingExtensions.GetName),
        .. ReturnReason.Known.Append(new ReturnReason("recall")).Select(reason => new Saying("Names of reasons", reason.Code, language => reason.GetName(language), IsName: true)),
        .. Of<Fault>("Names of faults", WordingExtensions.GetName),
        .. Of<Party>("Names of parties", WordingExtensions.GetName),
        .. Of<ProductCategory>("Names of categories", WordingExtensions.GetName),
        .. Of<EvidenceKind>("Names of kinds of evidence", WordingExtensions.GetName),
        .. Of<ComponentKind>("Names of components", WordingExtensions.GetName),
        .. Of<DestinationKind>("Names of destinations", WordingExtensions.GetName),
        .. Clause.All.Select(clause => new Saying("Titles of clauses", clause.Number, language => clause.GetName(language), IsName: true)),
        .. Amounts().Select(amount => new Saying("Amounts", amount.ToString(), language => amount.Format(language), IsName: true)),
    ];

    private static IEnumerable<Saying> Of<T>(string section, Func<T, Language, string> name)
        where T : struct, Enum => Enum.GetValues<T>().Select(member => new Saying(section, $"{member}", language => name(member, language), IsName: true));

    private static IEnumerable<Money> Amounts()
    {
        foreach (string code in new[]
        {
            "AED", "AUD", "BRL", "CAD", "CHF", "CNY", "DKK", "EUR", "GBP", "HKD", "IDR", "INR", "JPY", "KRW", "KWD", "MOP", "MXN", "MYR", "NOK", "NZD", "PHP", "PLN", "RUB",
            "SAR", "SEK", "SGD", "THB", "TRY", "TWD", "USD", "VND", "XAF", "ZAR",
        })
        {
            yield return Money.FromMinorUnits(1_243_620, Currency.FromCode(code));
        }

        foreach (long minorUnits in new[] { 0, 7, 100, 99_999, 100_000, -123_456_789, long.MinValue, long.MaxValue })
            yield return Money.FromMinorUnits(minorUnits, Currency.USD);
    }
}
