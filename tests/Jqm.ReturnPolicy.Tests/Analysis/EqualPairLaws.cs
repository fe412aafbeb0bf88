using Jqm.ReturnPolicy.Json;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>Answers random documents under both terms of each pair that is built to be equal.</summary>
public sealed class EqualPairLaws
{
    /// <summary>The number of documents of a case: 10,000 documents in all if the laws are tested with all their cases, else 200.</summary>
    private static readonly int DocumentsInCase = LawCases.Count >= LawCases.Full ? 10 : 2;

    [Law(typeof(EqualPairLaws))]
    public void Terms_recognised_as_equal_give_equal_answers_to_every_document(DocumentBatch batch)
    {
        Assert.Equal(DocumentsInCase, batch.Documents.Count);
        foreach (TheoryDataRow<string, PolicyTerms, PolicyTerms> row in DiffTests.EqualPairs)
        {
            (string situation, PolicyTerms before, PolicyTerms after) = row.Data;
            foreach (EvaluationDocument document in batch.Documents)
            {
                string first = Answer(document, before);
                string second = Answer(document, after);
                if (first != second)
                    Assert.Fail($"{situation}: {ReturnPolicyJson.ToJson(document)} is answered {first} before and {second} after.");
            }
        }
    }

    public static Arbitrary<DocumentBatch> Batches() =>
        ReturnPolicyArbitraries.Documents().Generator.ArrayOf(DocumentsInCase).Select(documents => new DocumentBatch(documents.ToValueList())).ToArbitrary();

    /// <summary>The answer under the terms alone: an agreement could read what the terms do not.</summary>
    private static string Answer(EvaluationDocument document, PolicyTerms terms) =>
        ReturnPolicyJson.ToJson((document with { Policies = [new Policy("policy", "1", terms: terms)], Agreements = [] }).Evaluate());

    /// <summary>Some documents.</summary>
    /// <param name="Documents">The documents.</param>
    public sealed record DocumentBatch(ValueList<EvaluationDocument> Documents);
}
