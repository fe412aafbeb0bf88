using System.Globalization;
using Jqm.ReturnPolicy.Analysis;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>
/// Comparisons and checks of many terms are those recorded in <c>tests/data/comparisons.md</c>: every change, outcome and plainest case, and every finding. If a result is meant to
/// change, <c>RETURNPOLICY_RECORD=1 dotnet test --project tests/Jqm.ReturnPolicy.Tests -- --filter-class '*RecordedComparisonTests'</c> writes the record again; read its difference.
/// </summary>
public sealed class RecordedComparisonTests
{
    private const string Heading = "## ";

    private static readonly (string Name, Term Term, PolicyTerms Terms)[] Changed =
        [.. Term.All.SelectMany(term => TermChanges.Of(term).Select((terms, number) => ($"{term.Path}/{number}", term, terms)))];

    private static readonly Dictionary<string, Func<IEnumerable<string>>> Sections = new()
    {
        ["One term changed"] = () => Changed.SelectMany(changed => Compared(changed.Name, PolicyTerms.Standard, changed.Terms)),
        ["One term against another"] = () => Enumerable.Range(0, Changed.Length / 3).SelectMany(i => Compared(ChangedAt(i * 3), ChangedAt(i * 3 * 37 + 11))),
        ["Many terms against many"] = () => Enumerable.Range(0, 16).SelectMany(i => Compared(Merged(2 * i), Merged(2 * i + 1))),
        ["Findings of one term changed"] = () => Changed.SelectMany(changed => Findings(changed.Name, PolicyAnalysis.Check(changed.Terms))),
        ["Findings of many terms"] = () => Enumerable.Range(0, 40).Select(Merged).SelectMany(merged => Findings(merged.Name, PolicyAnalysis.Check(merged.Terms))),
        ["Findings of sets"] = () => Enumerable.Range(0, 40).SelectMany(i => Findings($"set {i}", CheckedSet(i))),
    };

    public static TheoryData<string> Names => new(Sections.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_result_equals_the_recorded_one(string section)
    {
        if (Environment.GetEnvironmentVariable("RETURNPOLICY_RECORD") is not null)
            WriteRecord();
        Assert.Equal(OnRecord(section), Sections[section]());
    }

    [Fact]
    public void The_record_has_no_other_sections() =>
        Assert.Equal(Sections.Keys, Record().Where(line => line.StartsWith(Heading, StringComparison.Ordinal)).Select(line => line[Heading.Length..]));

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

    /// <summary>Four versions and six agreements of two merchants, some of which overlap, follow each other, change nothing or do not fit.</summary>
    private static ValueList<PolicyFinding> CheckedSet(int number)
    {
        Instant start = Instant.FromUtc(2026, 1, 1, 0, 0);
        var policies = Enumerable.Range(0, 4).Select(i => new Policy(
            i == 3 && number % 5 == 0 ? "other" : "policy",
            $"{i + 1}",
            i == 0 && number % 2 == 0 ? null : start + Duration.FromHours(i * (number % 7 == 0 ? 20 : 2_000)),
            i % 2 == 0 ? Merged(number + i).Terms : ChangedAt(number * 31 + i * 17).Terms));
        var agreements = Enumerable.Range(0, 6).Select(i => new Agreement(
            $"AG-{i}",
            $"M-{i % 2}",
            TermsPatch.FromDifference(PolicyTerms.Standard, i % 3 == 0 ? Merged(number * 3 + i).Terms : ChangedAt(number * 41 + i * 23).Terms),
            (number + i) % 4 == 0 ? null : start + Duration.FromDays(i * 30 - 60),
            (number + i) % 3 == 0 ? null : start + Duration.FromDays(i * 60 + 30)));
        return PolicyAnalysis.Check(policies.ToValueList(), agreements.ToValueList());
    }

    private static IEnumerable<string> OnRecord(string section) =>
        Record().SkipWhile(line => line != Heading + section).Skip(1).TakeWhile(line => !line.StartsWith(Heading, StringComparison.Ordinal)).Where(line => line.Length > 0);

    private static string[] Record() => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "data", "comparisons.md"));

    private static void WriteRecord()
    {
        DirectoryInfo root = new(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(root.FullName, "tests", "data")))
            root = root.Parent ?? throw new DirectoryNotFoundException("The record is written in a checkout only.");
        IEnumerable<string> lines = Sections.SelectMany(section => section.Value().Prepend("").Prepend(Heading + section.Key).Append(""));
        File.WriteAllText(
            Path.Combine(root.FullName, "tests", "data", "comparisons.md"),
            string.Join('\n', lines.Prepend("").Prepend("# Recorded comparisons and findings")));
        Assert.Fail("The record is written. Build and run the tests again without RETURNPOLICY_RECORD.");
    }
}
