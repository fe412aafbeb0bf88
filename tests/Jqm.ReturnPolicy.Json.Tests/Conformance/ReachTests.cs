namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>The named cases come to every clause that decides something, and to everything that a rule can come to.</summary>
public class ReachTests
{
    private const FindingStatus Met = FindingStatus.Met;
    private const FindingStatus NotMet = FindingStatus.NotMet;
    private const FindingStatus Missing = FindingStatus.Missing;
    private const FindingStatus Excepted = FindingStatus.Excepted;
    private const FindingStatus Waived = FindingStatus.Waived;
    private const FindingStatus Discretionary = FindingStatus.Discretionary;

    /// <summary>
    /// What each rule can come to, by operation. Scope, approval, inspection, reason and cancellation cannot be waived; only a window can be late and yet
    /// open to review; only condition and category know exceptions; what nobody said can be missing of the window, the details, the evidence, the inspection
    /// and the condition alone.
    /// </summary>
    private static readonly (Operation Operation, Rule Rule, FindingStatus[] Statuses)[] Possible =
    [
        (Operation.Assess, Rule.Scope, [Met, NotMet]),
        (Operation.Assess, Rule.Reason, [Met, NotMet]),
        (Operation.Assess, Rule.Window, [Met, Excepted, Waived, Discretionary, Missing, NotMet]),
        (Operation.Assess, Rule.Details, [Met, Waived, Missing]),
        (Operation.Assess, Rule.Evidence, [Met, Waived, Missing]),
        (Operation.Assess, Rule.Category, [Met, Excepted, Waived, NotMet]),
        (Operation.Settle, Rule.Scope, [Met, NotMet]),
        (Operation.Settle, Rule.Approval, [Met, NotMet]),
        (Operation.Settle, Rule.Inspection, [Met, Excepted, Missing]),
        (Operation.Settle, Rule.Reason, [Met, NotMet]),
        (Operation.Settle, Rule.Condition, [Met, Excepted, Waived, Missing, NotMet]),
        (Operation.Settle, Rule.Category, [Met, Excepted, Waived, NotMet]),
        (Operation.Cancel, Rule.Scope, [Met, NotMet]),
        (Operation.Cancel, Rule.Cancellation, [Met, NotMet]),
        (Operation.Allow, Rule.Scope, [Met, NotMet]),
    ];

    /// <summary>Clauses that an answer cites: on a finding, a component of a refund, or the bearer of return shipping.</summary>
    private static readonly string[] Cited =
        ["0.1", "0.2", "1.1", "1.2", "1.3", "1.4", "1.5", "2.1", "2.2", "3.1", "3.3", "3.4", "4.1", "4.3", "4.4", "5.1", "5.2", "6.1", "6.2"];

    /// <summary>Clauses that decide without being cited: which terms hold (7.2), and where the money goes (4.2).</summary>
    private static readonly string[] Applied = ["4.2", "7.2"];

    /// <summary>
    /// Clauses that decide nothing: 3.2 is a service to be done after an approval, 7.1 allows changes, of which 7.2 says when they count, 8.1 is an address.
    /// </summary>
    private static readonly string[] Silent = ["3.2", "7.1", "8.1"];

    private static readonly (ConformanceCase Agreed, EvaluationAnswer Answer)[] Answers = ConformanceCases.Named
        .Where(agreed => !agreed.Expected.Contains("\"error\":", StringComparison.Ordinal))
        .Select(agreed => (agreed, ReturnPolicyJson.Read<EvaluationAnswer>(System.Text.Encoding.UTF8.GetBytes(agreed.Expected))))
        .ToArray();

    [Fact]
    public void Every_clause_either_decides_something_or_is_known_to_decide_nothing() => Assert.Equal(
        Clause.All.Select(clause => clause.Number).Order(StringComparer.Ordinal),
        Cited.Concat(Applied).Concat(Silent).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_clause_that_is_cited_is_cited_in_the_answer_of_a_case_that_rests_on_it()
    {
        foreach (string clause in Cited)
            Assert.Contains(Answers, pair => pair.Agreed.Rests.Contains(clause) && ClausesOf(pair.Answer).Contains(clause));
        Assert.Equal(Cited, Answers.SelectMany(pair => ClausesOf(pair.Answer)).Where(clause => Clause.All.Any(known => known.Number == clause)).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_clauses_that_are_applied_decide_the_answers_of_the_cases_that_rest_on_them()
    {
        Assert.Contains(On("0.2"), answer => FindingsOf(answer).Any(finding => finding.AgreementId is not null));
        Assert.Contains(On("4.2"), answer => GoesTo(answer, DestinationKind.Payment));
        Assert.Contains(On("4.2"), answer => GoesTo(answer, DestinationKind.AccountBalance));
        Assert.Contains(On("4.2"), answer => GoesTo(answer, DestinationKind.OpenBalance));
        Assert.True(On("7.2").Select(answer => (answer.Assessment?.Policy ?? answer.Settlement?.Policy ?? answer.Cancellation?.Policy ?? answer.AllowanceDecision?.Policy)!.Version).Distinct().Count() > 1);

        IEnumerable<EvaluationAnswer> On(string clause) => Answers.Where(pair => pair.Agreed.Rests.Contains(clause)).Select(pair => pair.Answer);

        static bool GoesTo(EvaluationAnswer answer, DestinationKind to) => answer.Settlement?.Refund?.Destinations.Any(destination => destination.To == to) == true;
    }

    [Fact]
    public void Agreed_cases_reach_exactly_the_possible_findings_of_each_rule()
    {
        (Operation, Rule, FindingStatus)[] seen = Answers
            .SelectMany(pair => FindingsOf(pair.Answer).Select(finding => (pair.Answer.Operation!.Value, finding.Rule, finding.Status)))
            .Distinct()
            .Order()
            .ToArray();
        Assert.Equal(Possible.SelectMany(row => row.Statuses.Select(status => (row.Operation, row.Rule, status))).Order(), seen);
        Assert.Equal(44, seen.Length);
    }

    private static IEnumerable<Finding> FindingsOf(EvaluationAnswer answer) =>
    [
        .. answer.Assessment?.Items.SelectMany(item => item.Findings) ?? [],
        .. answer.Settlement?.Items.SelectMany(item => item.Findings) ?? [],
        .. answer.Cancellation?.Findings ?? [],
        .. answer.AllowanceDecision?.Findings ?? [],
    ];

    private static string[] ClausesOf(EvaluationAnswer answer) =>
    [
        .. FindingsOf(answer).Select(finding => finding.Clause.Number),
        .. (answer.Assessment?.Estimate ?? answer.Settlement?.Refund ?? answer.Cancellation?.Refund ?? answer.AllowanceDecision?.Refund)?.Lines.SelectMany(line => line.Components).Select(component => component.Clause.Number) ?? [],
        .. answer.Assessment?.Items.Select(item => item.ReturnShipping?.Clause.Number).OfType<string>() ?? [],
        .. answer.Settlement?.Items.Select(item => item.ReturnShipping?.Clause.Number).OfType<string>() ?? [],
    ];
}
