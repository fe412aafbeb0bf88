namespace Jqm.ReturnPolicy.Tests;

/// <summary>The facts that the tests walk through, and the terms under which they do.</summary>
internal static class FactSpace
{
    public static readonly string[] Reasons =
        ["defective", "damagedInShipping", "notAsSpecified", "wrongItem", "changeOfMind", "orderedIncorrectly", "improperUse", "recall"];

    public static readonly string?[] Details = [null, " \t\n", "seam open at the left sleeve"];

    public static readonly bool?[] Answers = [null, true, false];

    /// <summary>Every set of kinds, and the cases in which clearness matters.</summary>
    public static readonly ValueList<Evidence>[] Evidence =
    [
        .. Enumerable.Range(0, 8).Select(set => Enum.GetValues<EvidenceKind>().Where(kind => (set >> (int)kind & 1) != 0).Select(kind => new Evidence(kind)).ToValueList()),
        [new Evidence(EvidenceKind.Photo, clear: false)],
        [new Evidence(EvidenceKind.Photo, clear: false), new Evidence(EvidenceKind.Video, clear: true)],
        [new Evidence(EvidenceKind.Document, clear: true), new Evidence(EvidenceKind.Video, clear: false)],
    ];

    /// <summary>The standard terms, and each term of judging changed by itself.</summary>
    public static readonly (string Name, PolicyTerms Terms)[] Policies =
    [
        ("standard", PolicyTerms.Standard),
        ("window.days 0", PolicyTerms.Standard with { WindowDays = 0 }),
        ("window.counting elapsed", PolicyTerms.Standard with { WindowCounting = WindowCounting.Elapsed }),
        ("window.zone", PolicyTerms.Standard with { WindowZone = "America/Los_Angeles" }),
        ("window.late refer", PolicyTerms.Standard with { LateRequests = LateRequests.Refer }),
        ("reasons: recall", PolicyTerms.Standard with { Reasons = ReasonTable.Standard.With(new ReturnReason("recall"), new ReasonTerms(true, Fault.Service, Clause.FromNumber("9.1"))) }),
        ("reasons: no damage, change of mind", PolicyTerms.Standard with { Reasons = ReasonTable.Standard.Without(ReturnReason.DamagedInShipping).With(ReturnReason.ChangeOfMind, new ReasonTerms(true, Fault.Merchant, Clause.FromNumber("1.5"))) }),
        ("reasons: none", PolicyTerms.Standard with { Reasons = new ReasonTable([]) }),
        ("details", PolicyTerms.Standard with { DetailsRequired = false }),
        ("evidence", PolicyTerms.Standard with { EvidenceRequired = false }),
        ("evidence.kinds document", PolicyTerms.Standard with { EvidenceKinds = [EvidenceKind.Document] }),
        ("evidence.kinds none", PolicyTerms.Standard with { EvidenceKinds = [] }),
        ("approval", PolicyTerms.Standard with { ApprovalRequired = false }),
        ("condition", PolicyTerms.Standard with { ConditionRequired = false }),
        ("condition.exemptReasons", PolicyTerms.Standard with { ConditionExemptReasons = [ReturnReason.WrongItem, new ReturnReason("recall")] }),
        ("nonRefundable.categories", PolicyTerms.Standard with { NonRefundableCategories = [ProductCategory.Standard, ProductCategory.SpecialOrder] }),
        ("nonRefundable.exceptReasons", PolicyTerms.Standard with { NonRefundableExceptReasons = [ReturnReason.Defective, ReturnReason.WrongItem, ReturnReason.ImproperUse] }),
        ("returnShipping", PolicyTerms.Standard with { ServiceBearsReturnShipping = [Fault.Carrier, Fault.Merchant] }),
        ("waivable none", PolicyTerms.Standard with { Waivable = [] }),
        ("waivable all", PolicyTerms.Standard with { Waivable = [Rule.Window, Rule.Details, Rule.Evidence, Rule.Condition, Rule.Category] }),
        ("waivable all, late refer", PolicyTerms.Standard with { LateRequests = LateRequests.Refer, Waivable = [Rule.Window, Rule.Details, Rule.Evidence, Rule.Condition, Rule.Category] }),
    ];

    public static TheoryData<string> Names => new(Policies.Select(policy => policy.Name));

    public static PolicyTerms Terms(string name) => Policies.Single(policy => policy.Name == name).Terms;

    /// <summary>An order with a line of each category, in one shipment, delivered or not.</summary>
    public static Order OrderOf(Instant? delivered, Fulfilment by = Fulfilment.Service) => new(
        "JQM-1",
        "M-1",
        Enum.GetValues<ProductCategory>().Select(category => new OrderLine($"{category}", 2, Money.Of(19.99m, Currency.USD), category: category)).ToValueList(),
        [new Shipment("S1", Days.Shipped, delivered)],
        fulfilledBy: by);

    public static IEnumerable<IReadOnlyCollection<Rule>> Waived(PolicyTerms terms)
    {
        Rule[] rules = [.. terms.Waivable];
        for (int set = 0; set < 1 << rules.Length; set++)
            yield return rules.Where((_, place) => (set >> place & 1) != 0).ToArray();
    }

    public static ValueList<Waiver> WaiversOf(IReadOnlyCollection<Rule> rules) =>
        rules.SelectMany(rule => new[] { new Waiver(rule, $"first of {rule}"), new Waiver(rule, "second") }).ToValueList();

    public static void SameFindings(List<PlainFinding> expected, ValueList<Finding> actual)
    {
        // Compared by hand, for it happens a million times.
        bool same = expected.Count == actual.Count;
        for (int i = 0; same && i < expected.Count; i++)
        {
            Finding finding = actual[i];
            same = expected[i].Rule == finding.Rule
                && expected[i].Status == finding.Status
                && expected[i].Clause == finding.Clause.Number
                && finding.WaivedBy == (finding.Status == FindingStatus.Waived ? $"first of {finding.Rule}" : null)
                && finding.Agreement is null;
        }

        if (!same)
            Assert.Fail($"Read plainly: {string.Join(", ", expected)}; found: {actual}");
    }
}
