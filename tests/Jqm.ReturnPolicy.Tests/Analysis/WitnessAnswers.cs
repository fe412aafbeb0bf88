using Jqm.ReturnPolicy.Analysis;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>Answers a witness under two policies through the public entry points, and reads the part of the answer that it is for.</summary>
internal static class WitnessAnswers
{
    /// <summary>Fails unless the witness shows its outcome.</summary>
    public static void Show(ChangedOutcome outcome, PolicyTerms before, PolicyTerms after, string path)
    {
        PolicyWitness witness = outcome.Witness;
        string first = Text(witness, before);
        string second = Text(witness, after);
        if (first == second)
            Assert.Fail($"{path}: {outcome.Kind} {outcome.Effect}: {witness.Request}{witness.Goods}{witness.At} is answered alike: {first}");
        if (outcome.Effect == ChangeEffect.Other)
            return;
        (decimal best, decimal worst) = outcome.Effect == ChangeEffect.Laxer
            ? (Rank(outcome, witness, after), Rank(outcome, witness, before))
            : (Rank(outcome, witness, before), Rank(outcome, witness, after));
        if (best <= worst)
            Assert.Fail($"{path}: {outcome.Kind} {outcome.Component} {outcome.Effect}: {witness.Request}{witness.Goods}{witness.At}: {best} is not better than {worst}.");
    }

    /// <summary>The answer without the names of policies, or its error.</summary>
    public static string Text(PolicyWitness witness, PolicyTerms terms)
    {
        try
        {
            PolicyEvaluator evaluator = EvaluatorOf(terms);
            return witness switch
            {
                { Request: { } request } => evaluator.Assess(witness.Order, request) is var assessed ? $"{assessed.Items} {Text(assessed.Estimate)}" : "",
                { Goods: { } goods } => evaluator.Settle(witness.Order, goods) is var settled ? $"{settled.Items} {Text(settled.Refund)}" : "",
                { Allowances.Count: > 0 } => evaluator.Allow(witness.Order, witness.At!.Value, witness.Allowances) is var allowed ? Text(allowed.Refund) : "",
                _ => evaluator.Cancel(witness.Order, witness.At!.Value) is var cancelled ? $"{cancelled.Verdict} {Text(cancelled.Refund)}" : "",
            };
        }
        catch (InvalidInputException error)
        {
            Assert.Equal(ErrorCode.NotWaivable, error.Code);
            return $"{error.Code} at {error.Path}";
        }
    }

    private static string Text(Refund? refund) => refund is null ? "" : $"{refund.Lines} {refund.Total} {refund.ReturnShipping} {refund.Destinations}";

    /// <summary>How good the outcome is for the merchant. The outcome of a waiver that is not allowed is that of the case without it.</summary>
    private static decimal Rank(ChangedOutcome outcome, PolicyWitness witness, PolicyTerms terms)
    {
        PolicyEvaluator evaluator = EvaluatorOf(terms);
        Settlement? settlement = witness.Goods is { } goods ? evaluator.Settle(witness.Order, goods with { Waivers = Allowed(goods.Waivers, terms) }) : null;
        return outcome.Kind switch
        {
            OutcomeKind.AssessmentVerdict => -Array.IndexOf(
                [AssessmentVerdict.Eligible, AssessmentVerdict.Referred, AssessmentVerdict.Incomplete, AssessmentVerdict.Ineligible],
                evaluator.Assess(witness.Order, witness.Request! with { Waivers = Allowed(witness.Request!.Waivers, terms) }).Verdict),
            OutcomeKind.SettlementVerdict or OutcomeKind.GoodsBack => -Array.IndexOf([SettlementVerdict.Approved, SettlementVerdict.Pending, SettlementVerdict.Rejected], settlement!.Verdict),
            OutcomeKind.CancellationVerdict => -(int)evaluator.Cancel(witness.Order, witness.At!.Value).Verdict,
            OutcomeKind.Component => settlement!.Refund!.Lines[0].Components.Single(component => component.Kind == outcome.Component).Refunded.MinorUnits,
            OutcomeKind.RestockingFee => settlement!.Refund!.Lines[0].Components[0].Refunded.MinorUnits,
            OutcomeKind.ReturnShipping => settlement!.Items[0].ReturnShipping!.BorneBy == Party.Service ? 1 : 0,
            OutcomeKind.Shares => Shares(settlement!),
            OutcomeKind.Destination or OutcomeKind.Finding or OutcomeKind.Clause or OutcomeKind.Fault or OutcomeKind.LastDay => throw new InvalidOperationException($"{outcome.Kind} has no direction."),
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome.Kind, "There is no such outcome."),
        };
    }

    private static decimal Shares(Settlement settlement) => settlement.Refund!.ReturnShipping is { } shipping
        ? shipping.ServiceShare.MinorUnits
        : settlement.Refund.Lines[0].Components.Where(component => component.Kind is not ComponentKind.Product).Sum(component => component.Refunded.MinorUnits);

    private static ValueList<Waiver> Allowed(ValueList<Waiver> waivers, PolicyTerms terms) => waivers.Where(waiver => terms.Waivable.Contains(waiver.Rule)).ToValueList();

    private static PolicyEvaluator EvaluatorOf(PolicyTerms terms) => new([new Policy("policy", "1", terms: terms)]);
}
