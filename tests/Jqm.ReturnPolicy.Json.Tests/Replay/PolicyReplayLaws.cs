using System.Text.Json.Nodes;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>Reports of generated logs, compared with a plain count of the answers that the public API gives under both policies.</summary>
public sealed class PolicyReplayLaws
{
    [Law(typeof(ReturnPolicyArbitraries), IsSlow = true)]
    public void The_counts_of_a_report_are_those_of_a_plain_recount(GeneratedLog generated, PolicyTerms draft)
    {
        EvaluationDocument[] log = generated.Documents;
        var policy = new Policy("draft", "2", null, draft);
        ReplayReport report = Report(policy, log, 0, log.Length);

        var transitions = new Dictionary<(Operation, string, string), long>();
        var unanswered = new Dictionary<ErrorCode, long>();
        var net = new Dictionary<(Operation, string, ComponentKind?), decimal>();
        foreach (EvaluationDocument document in log)
        {
            EvaluationAnswer before = document.Evaluate();
            EvaluationAnswer after = (document with { Policies = [policy] }).Evaluate();
            if (before.IsError && before.Error!.Code == after.Error?.Code)
            {
                unanswered[before.Error.Code] = unanswered.GetValueOrDefault(before.Error.Code) + 1;
                continue;
            }

            var key = (document.Operation, ResultOf(before), ResultOf(after));
            transitions[key] = transitions.GetValueOrDefault(key) + 1;
            if (before.IsError || after.IsError)
                continue;
            AddTo(net, document, before, -1);
            AddTo(net, document, after, 1);
        }

        Assert.Equal(log.Length, report.Documents);
        Assert.Equal(transitions, report.Transitions.ToDictionary(row => (row.Operation, row.Before.ToString(), row.After.ToString()), row => row.Documents));
        Assert.Equal(unanswered, report.Unanswered.ToDictionary(row => row.Code, row => row.Documents));
        Assert.Equal(
            net.Where(entry => entry.Value != 0).ToDictionary(),
            report.Money.ToDictionary(row => (row.Operation, row.Currency.Code, row.Component), row => row.Up - row.Down - row.NowWaits + row.NoLongerWaits).Where(entry => entry.Value != 0).ToDictionary());
    }

    [Law(typeof(ReturnPolicyArbitraries), IsSlow = true)]
    public void A_report_of_two_parts_is_the_report_of_the_whole(GeneratedLog generated, PolicyTerms draft, NonNegativeInt at)
    {
        EvaluationDocument[] log = generated.Documents;
        var policy = new Policy("draft", "2", null, draft);
        int cut = at.Get % (log.Length + 1);
        ReplayReport parts = Report(policy, log, 0, cut);
        ReplayReport created = parts.CreatePart();
        Fill(created, policy, log, cut, log.Length);
        parts.Add(created);
        string whole = ReturnPolicyJson.ToJson(Report(policy, log, 0, log.Length));
        Assert.Equal(whole, ReturnPolicyJson.ToJson(parts));

        ReplayReport separate = Report(policy, log, 0, cut);
        separate.Add(Report(policy, log, cut, log.Length));
        Assert.Equal(whole, ReturnPolicyJson.ToJson(separate));
    }

    [Law(typeof(ReturnPolicyArbitraries), IsSlow = true)]
    public void No_generated_document_contradicts_the_comparison_of_its_terms(GeneratedLog generated, PolicyTerms draft)
    {
        EvaluationDocument[] log = generated.Documents;
        ReplayReport report = Report(new Policy("draft", "2", null, draft), log, 0, log.Length);
        Assert.True(report.ContradictionCount == 0, string.Join("; ", report.Contradictions));
    }

    [Law(typeof(ReturnPolicyArbitraries), IsSlow = true)]
    public void No_generated_document_contradicts_the_comparison_of_a_small_change(GeneratedLog generated, TermsPatch patch)
    {
        foreach (EvaluationDocument document in generated.Documents)
        {
            if (document.Evaluate().IsError || Merged(document.GetTermsInForce().Policy.Terms, patch) is not { } draft)
                continue;
            ReplayReport report = Report(new Policy("draft", "2", null, draft), [document], 0, 1);
            Assert.True(report.ContradictionCount == 0, string.Join("; ", report.Contradictions));
        }
    }

    [Law(typeof(ReturnPolicyArbitraries), IsSlow = true)]
    public void A_document_is_changed_if_and_only_if_its_answers_differ_without_the_names_of_the_policy(GeneratedLog generated, PolicyTerms draft)
    {
        var policy = new Policy("draft", "2", null, draft);
        var replay = new PolicyReplay(policy);
        foreach (EvaluationDocument document in generated.Documents)
        {
            ReplayedDocument replayed = replay.Replay(ReturnPolicyJson.ToUtf8Bytes(document));
            Assert.Equal(WithoutNames(document.Evaluate()) != WithoutNames((document with { Policies = [policy] }).Evaluate()), replayed.IsChanged);
        }
    }

    /// <summary>A log of documents of every operation.</summary>
    public sealed record GeneratedLog(EvaluationDocument[] Documents)
    {
        public override string ToString() => string.Join("\n", Documents.Select(document => ReturnPolicyJson.ToJson(document)));
    }

    /// <summary>Merges a patch; null if the patch changes a reason that the terms do not list.</summary>
    private static PolicyTerms? Merged(PolicyTerms terms, TermsPatch patch)
    {
        try
        {
            return terms.Merge(patch);
        }
        catch (InvalidInputException)
        {
            return null;
        }
    }

    private static ReplayReport Report(Policy draft, EvaluationDocument[] log, int from, int to)
    {
        var report = new ReplayReport();
        Fill(report, draft, log, from, to);
        return report;
    }

    private static void Fill(ReplayReport report, Policy draft, EvaluationDocument[] log, int from, int to)
    {
        var replay = new PolicyReplay(draft);
        for (int i = from; i < to; i++)
            report.Add(i + 1, replay.Replay(ReturnPolicyJson.ToUtf8Bytes(log[i])));
    }

    private static string ResultOf(EvaluationAnswer answer)
    {
        JsonNode json = Json(answer);
        return answer.IsError ? "error " + (string)json["error"]!["code"]! : (string)json["verdict"]!;
    }

    private static string WithoutNames(EvaluationAnswer answer)
    {
        JsonObject json = Json(answer).AsObject();
        json.Remove("policy");
        return answer.IsError ? (string)json["error"]!["code"]! : json.ToJsonString();
    }

    private static JsonNode Json(EvaluationAnswer answer) => JsonNode.Parse(ReturnPolicyJson.ToUtf8Bytes(answer))!;

    private static void AddTo(Dictionary<(Operation, string, ComponentKind?), decimal> net, EvaluationDocument document, EvaluationAnswer answer, int sign)
    {
        Refund? refund = answer.Assessment?.Estimate ?? answer.Settlement?.Refund ?? answer.Cancellation?.Refund;
        if (refund is null)
            return;
        foreach (RefundComponent component in refund.Lines.SelectMany(line => line.Components))
            Add(component.Kind, component.Refunded);
        if (refund.ReturnShipping is { } shipping)
            Add(null, shipping.Adjustment);

        void Add(ComponentKind? kind, Money amount)
        {
            var key = (document.Operation, refund.Currency.Code, kind);
            net[key] = net.GetValueOrDefault(key) + (sign * amount.ToDecimal());
        }
    }
}
