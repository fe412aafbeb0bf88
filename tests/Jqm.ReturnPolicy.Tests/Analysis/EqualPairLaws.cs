using Jqm.ReturnPolicy.Json;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>Answers random documents under both terms of each pair that is built to be equal.</summary>
public sealed class EqualPairLaws
{
    /// <summary>The number of documents of a case: 10,000 documents in all if the laws are tested with all their cases, else 200.</summary>
    private static readonly int DocumentsInCase = LawCases.AreAll ? 10 : 2;

    /// <summary>The pairs, made once: a policy compiles its terms when they are first needed.</summary>
    private static readonly (string Situation, Policy Before, Policy After)[] Pairs =
        [.. DiffTests.EqualPairs.Select(row => row.Data).Select(pair => (pair.Item1, PolicyOf(pair.Item2), PolicyOf(pair.Item3)))];

    [Law(typeof(EqualPairLaws))]
    public void Terms_recognised_as_equal_give_equal_answers_to_every_document(DocumentBatch batch)
    {
        Assert.Equal(DocumentsInCase, batch.Documents.Count);
        foreach (EvaluationDocument document in batch.Documents)
        {
            foreach ((string situation, Policy before, Policy after) in Pairs)
            {
                EvaluationAnswer first = Answer(document, before);
                EvaluationAnswer second = Answer(document, after);
                // Equal answers are equal as JSON, too.
                if (first != second && ReturnPolicyJson.ToJson(first) is var one && ReturnPolicyJson.ToJson(second) is var two && one != two)
                    Assert.Fail($"{situation}: {ReturnPolicyJson.ToJson(document)} is answered {one} before and {two} after.");
            }
        }
    }

    public static Arbitrary<DocumentBatch> Batches() =>
        ReturnPolicyArbitraries.Documents().Generator.ArrayOf(DocumentsInCase).Select(documents => new DocumentBatch(documents.ToValueList())).ToArbitrary();

    private static Policy PolicyOf(PolicyTerms terms) => new("policy", "1", terms: terms);

    /// <summary>The answer under the policy alone: an agreement could read what the terms do not.</summary>
    private static EvaluationAnswer Answer(EvaluationDocument document, Policy policy) => (document with { Policies = [policy], Agreements = [] }).Evaluate();

    /// <summary>Some documents.</summary>
    /// <param name="Documents">The documents.</param>
    public sealed record DocumentBatch(ValueList<EvaluationDocument> Documents);
}
