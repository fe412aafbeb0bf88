using System.Globalization;
using Jqm.ReturnPolicy.Analysis;
using NodaTime.Text;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>
/// Comparisons and checks of many terms are those recorded in <c>tests/data/comparisons.md</c>: every change, outcome and plainest case, and every finding. If a result is meant to
/// change, <c>RETURNPOLICY_RECORD=1 dotnet test --project tests/Jqm.ReturnPolicy.Tests -- --filter-class '*RecordedComparisonTests'</c> writes the record again; read its difference.
/// </summary>
public sealed class RecordedComparisonTests
{
    private static readonly RecordedSections Record = new("comparisons.md");

    private static readonly (string Name, Term Term, PolicyTerms Terms)[] Changed =
        [.. Term.All.SelectMany(term => TermChanges.Of(term).Select((terms, number) => ($"{term.Path}/{number}", term, terms)))];

    private static readonly Instant Start = Instant.FromUtc(2026, 1, 1, 0, 0);

    /// <summary>Terms under which no reason is accepted.</summary>
    private static readonly PolicyTerms Refusing = PolicyTerms.Standard with
    {
        Reasons = new ReasonTable([new(ReturnReason.Defective, new ReasonTerms(false, Fault.Product, Clause.FromNumber("1.5"))), new(ReturnReason.WrongItem, new ReasonTerms(false, Fault.Service, Clause.FromNumber("1.5")))]),
    };

    /// <summary>The terms that have many values; the other sections compare all of them.</summary>
    private static readonly Term[] WithManyValues = [Term.Reasons, Term.Waivable, Term.WindowExemptReasons, Term.ConditionExemptReasons, Term.NonRefundableExceptReasons, Term.NonRefundableCategories];

    private static readonly Dictionary<string, Func<IEnumerable<string>>> Sections = new()
    {
        ["One term changed"] = () => Changed.SelectMany(changed => Compared(changed.Name, PolicyTerms.Standard, changed.Terms)),
        ["One term against another"] = () => Enumerable.Range(0, Changed.Length / 3).SelectMany(i => Compared(ChangedAt(i * 3), ChangedAt(i * 3 * 37 + 11))),
        ["Many terms against many"] = () => Enumerable.Range(0, 16).SelectMany(i => Compared(Merged(2 * i), Merged(2 * i + 1))),
        ["Terms that accept no reason"] = () => Changed.Where(changed => !WithManyValues.Contains(changed.Term)).SelectMany(changed => Compared(changed.Name, Refusing, Refusing.With(changed.Term, changed.Term.GetValue(changed.Terms)))),
        ["Windows"] = ComparedWindows,
        ["Windows over turned clocks"] = WindowsOverTurnedClocks,
        ["Windows of short spans"] = () => Enumerable.Range(0, 80).SelectMany(WindowsOfShortSpans),
        ["Sets against sets"] = () => Enumerable.Range(0, 24).SelectMany(ComparedSets),
        ["Findings of one term changed"] = () => Changed.SelectMany(changed => Findings(changed.Name, PolicyAnalysis.Check(changed.Terms))),
        ["Findings of many terms"] = () => Enumerable.Range(0, 40).Select(Merged).SelectMany(merged => Findings(merged.Name, PolicyAnalysis.Check(merged.Terms))),
        ["Findings of fees"] = () => ComponentsOfFees().SelectMany(fees => Findings(fees.Name, PolicyAnalysis.Check(fees.Terms))),
        ["Findings of sets"] = () => Enumerable.Range(0, 40).SelectMany(i => Findings($"set {i}", PolicyAnalysis.Check(VersionsOf(i), AgreementsOf(i)))),
        ["Findings of two agreements"] = TwoAgreements,
    };

    public static TheoryData<string> Names => new(Sections.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_result_equals_the_recorded_one(string section)
    {
        if (Environment.GetEnvironmentVariable("RETURNPOLICY_RECORD") is not null)
            WriteRecord();
        Assert.Equal(Record.LinesOf(section), Sections[section]());
    }

    [Fact]
    public void The_record_has_no_other_sections() => Assert.Equal(Sections.Keys, Record.Names);

    private static IEnumerable<string> Compared((string Name, PolicyTerms Terms) before, (string Name, PolicyTerms Terms) after) =>
        Compared($"{before.Name} against {after.Name}", before.Terms, after.Terms);

    private static IEnumerable<string> Compared(string name, PolicyTerms before, PolicyTerms after)
    {
        PolicyDiff diff = PolicyAnalysis.Diff(before, after);
        yield return $"- {name}: {diff.Relation}{(diff.AnswersEqual ? ", answers equal" : "")}";
        foreach (PolicyChange change in diff.Changes)
        {
            yield return $"  - {change.Path}: {Text(change.Before)} to {Text(change.After)}; {string.Join('+', change.Effect)}; {string.Join(", ", change.Clauses)}";
            foreach (ChangedOutcome outcome in change.Outcomes)
                yield return $"    - {outcome.Kind} {(outcome.Component is { } component ? $"{component} " : "")}{outcome.Effect}: {WitnessText.Of(outcome.Witness)}";
        }
    }

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : "none";

    private static string Text(Instant? instant) => instant is { } at ? InstantPattern.ExtendedIso.Format(at) : "ever";

    /// <summary>The findings, without the notes that the standard terms have, too.</summary>
    private static IEnumerable<string> Findings(string name, ValueList<PolicyFinding> findings) =>
        findings
            .Where(finding => finding.Id is not ("N01" or "N02"))
            .Select(finding => $"  - {finding.Id} {finding.Level} at {finding.Path}, {finding.Clause}{(finding.OtherAgreementId is { } other ? $", {other}" : "")}")
            .Prepend($"- {name}: {findings.Count}");

    private static (string Name, PolicyTerms Terms) ChangedAt(int number) => (Changed[number % Changed.Length].Name, Changed[number % Changed.Length].Terms);

    /// <summary>The standard terms with eight changes, of terms that follow from a number.</summary>
    private static (string Name, PolicyTerms Terms) Merged(int number)
    {
        PolicyTerms terms = PolicyTerms.Standard;
        var names = new List<string>();
        for (int i = 0; i < 8; i++)
        {
            (string name, Term term, PolicyTerms changed) = Changed[(number * 53 + i * 29 + i * i * 7) % Changed.Length];
            terms = terms.With(term, term.GetValue(changed));
            names.Add(name);
        }

        return (string.Join(' ', names), terms);
    }

    /// <summary>Four versions, some of which follow each other quickly, change nothing or belong to another policy.</summary>
    private static ValueList<Policy> VersionsOf(int number) => Enumerable.Range(0, 4)
        .Select(i => new Policy(
            i == 3 && number % 5 == 0 ? "other" : "policy",
            $"{i + 1}",
            i == 0 && number % 2 == 0 ? null : Start + Duration.FromHours(i * (number % 7 == 0 ? 20 : 2_000)),
            i % 2 == 0 ? Merged(number + i).Terms : ChangedAt(number * 31 + i * 17).Terms))
        .ToValueList();

    /// <summary>Six agreements of two merchants, some of which overlap, change nothing or do not fit.</summary>
    private static ValueList<Agreement> AgreementsOf(int number) => Enumerable.Range(0, 6)
        .Select(i => new Agreement(
            $"AG-{i}",
            $"M-{i % 2}",
            TermsPatch.FromDifference(PolicyTerms.Standard, i % 3 == 0 ? Merged(number * 3 + i).Terms : ChangedAt(number * 41 + i * 23).Terms),
            (number + i) % 4 == 0 ? null : Start + Duration.FromDays(i * 30 - 60),
            (number + i) % 3 == 0 ? null : Start + Duration.FromDays(i * 60 + 30)))
        .ToValueList();

    /// <summary>Two sets with versions and agreements in common: over all time, for one merchant, and at one instant.</summary>
    private static IEnumerable<string> ComparedSets(int number)
    {
        ValueList<Agreement> agreements = AgreementsOf(number).Where(agreement => agreement.Terms.Reasons.Count == 0).ToValueList();
        var before = new PolicyEvaluator(VersionsOf(number), agreements.Skip(number % 3).ToValueList());
        ValueList<Policy> versions = [.. VersionsOf(number).Take(2), .. VersionsOf(number + 1).Skip(2)];
        var after = new PolicyEvaluator(versions, agreements.Take(agreements.Count - number % 2).ToValueList());
        return Compared($"sets {number}", PolicyAnalysis.DiffSets(before, after))
            .Concat(Compared($"sets {number} for M-1", PolicyAnalysis.DiffSets(before, after, "M-1")))
            .Concat(Compared($"sets {number} for M-0 in March", PolicyAnalysis.DiffSets(before, after, "M-0", Start + Duration.FromDays(60))))
            .Concat(Compared($"sets {number} at a publication", PolicyAnalysis.DiffSets(before, after, at: versions[1].PublishedAt)));
    }

    private static IEnumerable<string> Compared(string name, PolicySetDiff diff)
    {
        yield return $"- {name}: {diff.Relation}{(diff.AnswersEqual ? ", answers equal" : "")}{(diff.HasGaps ? ", gaps" : "")}, {diff.Changes.Count} changes, {diff.Changes.Count(change => change.AffectsEverybody)} for everybody";
        foreach (PolicySetSpan span in diff.Spans)
        {
            PolicyWitness? witness = span.Diff is { Changes.Count: > 0 } compared ? compared.Changes[^1].Witness : null;
            yield return $"  - {span.MerchantId ?? "everybody"} from {Text(span.From)} to {Text(span.To)}: {span.Diff?.Relation.ToString() ?? "gap"}, {span.Diff?.Changes.Count} changes{(witness is null ? "" : $"; {WitnessText.Of(witness)}")}";
        }
    }

    /// <summary>Windows of different zones, countings and days, for deliveries of a century, of a week, and of the first and last year that there is.</summary>
    private static IEnumerable<string> ComparedWindows()
    {
        string[] zones = ["Asia/Shanghai", "Europe/Berlin", "America/Sao_Paulo", "Pacific/Apia", "UTC"];
        (string Name, AnalysisPeriod Period)[] periods =
        [
            ("a century", AnalysisPeriod.Default),
            ("a week", new(Instant.FromUtc(2031, 10, 20, 0, 0), Instant.FromUtc(2031, 10, 27, 0, 0))),
            ("the first year", new(Instant.FromUtc(1900, 1, 1, 0, 0), Instant.FromUtc(1901, 1, 1, 0, 0))),
            ("the last day", new(Instant.FromUtc(2999, 12, 31, 0, 0), Instant.FromUtc(3000, 1, 1, 0, 0))),
        ];
        for (int i = 0; i < 120; i++)
        {
            PolicyTerms before = WindowOf(zones[i % 5], i % 3 == 0, 30);
            PolicyTerms after = WindowOf(zones[i / 5 % 5], i % 4 == 0, 28 + i % 5);
            (string name, AnalysisPeriod period) = periods[i / 2 % 4];
            PolicyDiff diff = PolicyAnalysis.Diff(before, after, period);
            yield return $"- {NameOf(before)} against {NameOf(after)} for {name}: {diff.Relation}";
            foreach (ChangedOutcome outcome in diff.Changes.SelectMany(change => change.Outcomes))
                yield return $"  - {outcome.Kind} {outcome.Effect}: {WitnessText.Of(outcome.Witness)}";
        }
    }

    /// <summary>Windows that differ by few days or not at all, for deliveries of a few days around which a zone turns its clocks or skips a day.</summary>
    private static IEnumerable<string> WindowsOverTurnedClocks()
    {
        string[] zones = ["Pacific/Apia", "America/Sao_Paulo", "Europe/Berlin", "Australia/Lord_Howe", "UTC", "Asia/Gaza", "Pacific/Kiritimati"];
        Instant[] beginnings = [Instant.FromUtc(2011, 12, 28, 0, 0), Instant.FromUtc(2018, 11, 2, 7, 0), Instant.FromUtc(2026, 3, 27, 15, 0), Instant.FromUtc(2026, 10, 2, 23, 59), Instant.FromUtc(1994, 12, 29, 10, 0)];
        int[] days = [0, 1, 2, 29, 30];
        for (int i = 0; i < 420; i++)
        {
            int own = days[i / 3 % 5];
            PolicyTerms before = WindowOf(zones[i % 7], i % 4 == 1, own);
            PolicyTerms after = WindowOf(zones[i / 7 % 7], i % 5 == 2, Math.Max(0, own + i % 3 - 1));
            Instant from = beginnings[i % 5] - Duration.FromDays(i % 2 * own) + Duration.FromHours(i % 9);
            var period = new AnalysisPeriod(from, from + Duration.FromHours(1 + i % 11 * 7));
            PolicyDiff diff = PolicyAnalysis.Diff(before, after, period);
            yield return $"- {NameOf(before)} against {NameOf(after)} from {Text(period.From)} to {Text(period.To)}: {diff.Relation}";
            foreach (ChangedOutcome outcome in diff.Changes.SelectMany(change => change.Outcomes))
                yield return $"  - {outcome.Kind} {outcome.Effect}: delivered {Text(outcome.Witness.Order.Shipments[0].DeliveredAt)}, submitted {Text(outcome.Witness.Request!.SubmittedAt)}";
        }
    }

    /// <summary>Windows of versions that are in force for hours or days, so that submissions are bounded on both sides.</summary>
    private static IEnumerable<string> WindowsOfShortSpans(int number)
    {
        string[] zones = ["Asia/Shanghai", "America/Sao_Paulo", "Pacific/Apia", "UTC"];
        Instant since = Start + Duration.FromHours(number * 7) + Duration.FromNanoseconds(number % 3);
        Instant until = since + Duration.FromHours(1 + number % 6 * 11);
        PolicyTerms before = WindowOf(zones[number % 4], number % 3 == 0, number % 5 * 15);
        PolicyTerms after = WindowOf(zones[number / 4 % 4], number % 7 == 0, number % 5 * 15 + number % 2);
        return Compared($"spans {number}", PolicyAnalysis.DiffSets(SetWith(before), SetWith(after)));

        PolicyEvaluator SetWith(PolicyTerms terms) => new([Policy.Standard, new Policy("policy", "2", since, terms), Policy.Standard with { Version = "3", PublishedAt = until }]);
    }

    private static PolicyTerms WindowOf(string zone, bool isElapsed, int days) => PolicyTerms.Standard with
    {
        WindowZone = zone,
        WindowCounting = isElapsed ? WindowCounting.Elapsed : WindowCounting.CalendarDays,
        WindowDays = days,
    };

    private static string NameOf(PolicyTerms terms) => $"{terms.WindowZone} {terms.WindowCounting} {terms.WindowDays}";

    /// <summary>Each rule for each fee, where every accepted reason is the service's fault, and where none is.</summary>
    private static IEnumerable<(string Name, PolicyTerms Terms)> ComponentsOfFees() =>
        from fault in new[] { Fault.Service, Fault.Carrier }
        from kind in FeeTerms.Kinds
        from rule in Enum.GetValues<FeeRefund>()
        let reasons = new ReasonTable([new(ReturnReason.WrongItem, new ReasonTerms(true, fault, Clause.FromNumber("1.3")))])
        select ($"{fault} {kind} {rule}", PolicyTerms.Standard with { Reasons = reasons, Fees = PolicyTerms.Standard.Fees.With(kind, rule) });

    /// <summary>Two agreements of one merchant with every order of their beginnings, ends and the first publication; the later one sets all that the earlier one sets, or a part.</summary>
    private static IEnumerable<string> TwoAgreements()
    {
        Instant? from = Start + Duration.FromDays(30);
        Instant? later = Start + Duration.FromDays(60);
        (Instant? From, Instant? To)[] periods = [(null, null), (null, later), (Start, null), (Start, later), (from, null), (from, later), (later, null), (null, from), (Start, from)];
        TermsPatch[] patches = [new() { WindowDays = 60, RefundTo = RefundTo.AccountBalance }, new() { WindowDays = 45 }, new() { WindowDays = 30 }];
        int pairs = periods.Length * periods.Length;
        for (int i = 0; i < pairs * 2; i++)
        {
            ((Instant? From, Instant? To) one, (Instant? From, Instant? To) other) = (periods[i % periods.Length], periods[i / periods.Length % periods.Length]);
            bool isWhole = i < pairs;
            ValueList<Policy> versions = i % 2 == 0 ? [Policy.Standard] : [new Policy("policy", "1", from), new Policy("policy", "2", later, PolicyTerms.Standard with { WindowDays = 45 })];
            ValueList<Agreement> agreements =
            [
                new Agreement("AG-0", "M-1", isWhole ? patches[1] : patches[0], one.From, one.To),
                new Agreement("AG-1", "M-1", isWhole ? patches[0] : patches[1 + i % 2], other.From, other.To),
            ];
            foreach (string line in Findings($"agreements {i}", PolicyAnalysis.Check(versions, agreements)))
                yield return line;
        }
    }

    private static void WriteRecord()
    {
        DirectoryInfo root = new(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(root.FullName, "tests", "data")))
            root = root.Parent ?? throw new DirectoryNotFoundException("The record is written in a checkout only.");
        IEnumerable<string> lines = Sections.SelectMany(section => section.Value().Prepend("").Prepend(RecordedSections.Heading + section.Key).Append(""));
        File.WriteAllText(
            Path.Combine(root.FullName, "tests", "data", "comparisons.md"),
            string.Join('\n', lines.Prepend("").Prepend("# Recorded comparisons and findings")));
        Assert.Fail("The record is written. Build and run the tests again without RETURNPOLICY_RECORD.");
    }
}
