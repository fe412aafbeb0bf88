using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jqm.ReturnPolicy.Playground;

/// <summary>The comparison of the terms in force with other terms, in sentences, and the cases that show the changes.</summary>
public sealed record TermsComparison(TermsInForce Before, TermsInForce After, PolicyDiff Diff)
{
    public static TermsComparison Of(TermsInForce before, TermsInForce after) => new(before, after, PolicyAnalysis.Diff(before, after));

    /// <summary>Returns the standard policy in force, without agreements.</summary>
    public static TermsInForce Standard { get; } = PolicyEvaluator.Standard.GetTermsInForce("M-1", Instant.FromUtc(2026, 1, 1, 0, 0));

    /// <summary>Returns the outcomes of a change that move in its direction, with their sentences.</summary>
    public static IReadOnlyList<(ChangedOutcome Outcome, OutcomeExplanation Words)> OutcomesOf(PolicyChange change, ChangeExplanation explained)
    {
        EnumSet<ChangeEffect> effects = change.Effect;
        return change.Outcomes.Zip(explained.Outcomes).Where(pair => effects.Contains(pair.First.Effect)).ToList();
    }

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
