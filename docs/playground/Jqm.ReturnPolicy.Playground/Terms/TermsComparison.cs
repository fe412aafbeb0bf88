using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jqm.ReturnPolicy.Playground;

/// <summary>The comparison of the terms in force with other terms, in sentences, and the cases that show the changes.</summary>
public sealed record TermsComparison(TermsInForce Before, TermsInForce After, AnalysisPeriod Period, PolicyDiff Diff)
{
    public static TermsComparison Of(TermsInForce before, TermsInForce after, AnalysisPeriod period) => new(before, after, period, PolicyAnalysis.Diff(before, after, period));

    /// <summary>Returns the default period, extended by the years of the deliveries of a valid document, so that the comparison covers its answer.</summary>
    public static AnalysisPeriod PeriodOf(string text)
    {
        Order order = ReturnPolicyJson.Read<EvaluationDocument>(Encoding.UTF8.GetBytes(text)).Order;
        AnalysisPeriod period = AnalysisPeriod.Default;
        foreach (Shipment shipment in order.Shipments)
        {
            if (shipment.DeliveredAt is not { } delivered)
                continue;
            int year = delivered.InUtc().Year;
            period = new AnalysisPeriod(Instant.Min(period.From, Instant.FromUtc(year, 1, 1, 0, 0)), Instant.Max(period.To, Instant.FromUtc(year + 1, 1, 1, 0, 0)));
        }

        return period;
    }

    /// <summary>Gets the sentence that names the years of the compared deliveries, first and last.</summary>
    public LocalText PeriodText
    {
        get
        {
            int first = Period.From.InUtc().Year;
            int last = Period.To.InUtc().Year - 1;
            return PageTexts.ComparedDeliveries.With($"{first} to {last}", $"{first} 年至 {last} 年");
        }
    }

    /// <summary>Returns the standard policy in force, without agreements.</summary>
    public static TermsInForce Standard { get; } = PolicyEvaluator.Standard.GetTermsInForce("M-1", Instant.FromUtc(2026, 1, 1, 0, 0));

    /// <summary>Returns the outcomes of a change that the page shows, with their sentences.</summary>
    public static IReadOnlyList<(ChangedOutcome Outcome, OutcomeExplanation Words)> OutcomesOf(PolicyChange change, ChangeExplanation explained) =>
        Cli.ShownOutcomes.Of(change, explained).ToList();

    /// <summary>Returns the document of a case, with the compared terms as its only policy, so that the answer is the one that the sentence names.</summary>
    public string DocumentOf(PolicyWitness witness)
    {
        var policy = new JsonObject { ["id"] = After.Policy.Id, ["version"] = After.Policy.Version };
        TermsPatch patch = TermsPatch.FromDifference(PolicyTerms.Standard, After.Terms);
        policy["terms"] = JsonNode.Parse(ReturnPolicyJson.ToJson(patch));
        JsonNode document = JsonNode.Parse(ReturnPolicyJson.ToJson(EvaluationDocument.FromWitness(witness)), documentOptions: new JsonDocumentOptions { MaxDepth = 64 })!;
        document["policies"] = new JsonArray(policy);
        return DocumentText.Format(document);
    }
}
