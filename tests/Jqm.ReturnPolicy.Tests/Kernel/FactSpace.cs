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

    /// <summary>The standard terms, every single change of each term (see <see cref="TermChanges"/>), and the two farthest from the standard in waiving.</summary>
    public static readonly (string Name, PolicyTerms Terms)[] Policies =
    [
        ("standard", PolicyTerms.Standard),
        .. Term.All.SelectMany(term => TermChanges.Of(term).Select((terms, number) => ($"{term} {number + 1}", terms))),
        ("Waivable all, Window refer", PolicyTerms.Standard with { LateRequestHandling = LateRequestHandling.Refer, Waivable = TermChanges.EverWaivable }),
        ("Reasons none, Approval none", PolicyTerms.Standard with { Reasons = new ReasonTable([]), ApprovalRequired = false }),
    ];

    /// <summary>Terms under which the kernel walks its own facts: all of them tell eight reasons apart.</summary>
    public static readonly Dictionary<string, PolicyTerms> KernelTerms = new()
    {
        ["standard"] = PolicyTerms.Standard,
        ["exempt"] = PolicyTerms.Standard with
        {
            LateRequestHandling = LateRequestHandling.Refer,
            Waivable = TermChanges.EverWaivable,
            WindowExemptReasons = [ReturnReason.WrongItem],
            ConditionExemptReasons = [ReturnReason.NotAsSpecified],
            GoodsBackExemptReasons = [ReturnReason.Defective, ReturnReason.ChangeOfMind],
        },
        ["nothing back"] = PolicyTerms.Standard with { GoodsBackRequired = false, ApprovalRequired = false },
    };

    /// <summary>A row for the standard terms, for each term, and for what is changed in two.</summary>
    public static TheoryData<string> Names => new(Policies.Select(policy => TermOf(policy.Name)).Distinct());

    /// <summary>The policies of a row; some of them unless the laws are tested with all their cases.</summary>
    public static (string Name, PolicyTerms Terms)[] PoliciesOf(string row) => LawCases.SomeOf(Policies.Where(policy => TermOf(policy.Name) == row && IsWalked(policy.Terms))).Take(MostOfARow).ToArray();

#if UNDER_MUTATION
    // Every mutant is tested by the walk, and a fault shows under few policies or under none.
    private const int MostOfARow = 1;

    public static readonly Rule[] WaivedOfTheKernel = [Rule.Window, Rule.Condition];

    private static bool IsWalked(PolicyTerms terms) => terms.Waivable.Count < 3;
#else
    private const int MostOfARow = int.MaxValue;

    /// <summary>The rules of which the walk through the kernel's own facts waives every set.</summary>
    public static readonly Rule[] WaivedOfTheKernel = [.. TermChanges.EverWaivable];

    private static bool IsWalked(PolicyTerms terms) => true;
#endif

    private static string TermOf(string name) => name.Split(' ')[0] is var term && name.Contains(',') ? name : term;

    /// <summary>An order with a line of each category, in one shipment, delivered or not.</summary>
    public static Order OrderOf(Instant? delivered, Fulfilment by = Fulfilment.Service) => new(
        "JQM-1",
        "M-1",
        Enum.GetValues<ProductCategory>().Select(category => new OrderLine($"{category}", 2, Money.Of(19.99m, Currency.USD), category: category)).ToValueList(),
        [new Shipment("S1", Days.Shipped, delivered)],
        fulfilledBy: by);

    /// <summary>Every set of the rules that the terms let be waived.</summary>
    public static IEnumerable<IReadOnlyCollection<Rule>> Waived(PolicyTerms terms) => Sets([.. terms.Waivable]);

    /// <summary>Every set of some rules.</summary>
    public static IEnumerable<IReadOnlyCollection<Rule>> Sets(Rule[] rules)
    {
        for (int set = 0; set < 1 << rules.Length; set++)
            yield return rules.Where((_, place) => (set >> place & 1) != 0).ToArray();
    }

    public static ValueList<Waiver> WaiversOf(IReadOnlyCollection<Rule> rules) =>
        rules.SelectMany(rule => new[] { new Waiver(rule, $"first of {rule}"), new Waiver(rule, "second") }).ToValueList();

    /// <summary>Every set of the rules that the walk through the kernel's own facts waives, with the rules of it that the terms let be waived.</summary>
    public static (EnumSet<Rule> Given, Rule[] Counted)[] WaiversOfTheKernel(PolicyTerms terms) =>
        [.. Sets(WaivedOfTheKernel).Select(set => (EnumSet.Create<Rule>([.. set]), set.Where(terms.Waivable.Contains).ToArray()))];

    /// <summary>Fails if two values differ. Without a difference, this is much faster than an assertion.</summary>
    public static void Same<T>(T expected, T actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
            Assert.Equal(expected, actual);
    }

    /// <summary>Fails if the findings of the kernel differ in a rule or a status.</summary>
    /// <param name="expected">The findings of the plain reading.</param>
    /// <param name="actual">The findings of the kernel.</param>
    /// <param name="seen">The sets that were compared in the order of their findings, which a set is enumerated for. Equal sets have the same order.</param>
    public static void SameFindings(List<PlainFinding> expected, FindingSet actual, HashSet<FindingSet> seen)
    {
        bool same = expected.Count == actual.Count;
        for (int i = 0; same && i < expected.Count; i++)
            same = actual[expected[i].Rule] == expected[i].Status;
        if (seen.Add(actual) || !same)
            Assert.Equal(expected.Select(finding => KeyValuePair.Create(finding.Rule, finding.Status)), actual);
    }

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
                && finding.AgreementId is null;
        }

        if (!same)
            Assert.Fail($"Read plainly: {string.Join(", ", expected)}; found: {actual}");
    }
}
