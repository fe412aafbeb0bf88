using Jqm.ReturnPolicy.Json;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>A member, a charge kind or a term that is added to the domain is generated: the members are read from the types, not from a list.</summary>
[Trait("Category", "Law")]
public sealed class GeneratorGrowthTests
{
    // Fixed, for these tests are about the generators, and must not fail by chance.
    private static readonly Rnd Seed = new(20261128);

    private static readonly Lazy<VariedMembers> Generated = new(Generate);

    /// <summary>Members that no law is about, each with the reason.</summary>
    private static readonly string[] Unvaried =
    [
        "EvaluationDocument.Id", // The laws are about the answer; the stream's tests are about ids.
        "PolicyTerms.NotBindable", // Exists to refuse the general configuration binder; it has no value of its own.
        "TermsPatch.NotBindable",
        "ReturnRequest.Id", // One request is asked about at a time; a request of another order is a test of its own.
        "ReturnedGoods.RequestId",
    ];

    [Fact]
    public void Every_settable_member_varies_in_generated_documents() => Assert.Equal(
        Unvaried.Order(StringComparer.Ordinal).ToArray(),
        Generated.Value.NeverVaried(typeof(EvaluationDocument)).Order(StringComparer.Ordinal).ToArray());

    [Fact]
    public void Every_member_of_every_enumeration_is_generated() => Assert.Equal(
        Enum.GetValues<Rule>().Where(rule => !TermChanges.EverWaivable.Contains(rule)).Select(rule => $"Waiver.Rule = {rule}").Order(StringComparer.Ordinal),
        Generated.Value.NeverUsed(typeof(EvaluationDocument)).Order(StringComparer.Ordinal).ToArray());

    private static VariedMembers Generate()
    {
        var varied = new VariedMembers();
        foreach (Question @case in Questions.Assess.Sample(600, Seed, 50).Cast<Question>().Concat(Questions.Settle.Sample(600, Seed, 50)).Concat(Questions.Cancel.Sample(200, Seed, 50)).Concat(Questions.Allow.Sample(200, Seed, 50)))
            varied.Add(@case.Document);
        return varied;
    }
}
