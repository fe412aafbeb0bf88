using System.Collections.Frozen;

namespace Jqm.ReturnPolicy.Json;

/// <summary>Decides whether the answers to a document show a change of the terms.</summary>
internal static class ShownChanges
{
    /// <summary>The rules that rest on the group of each term.</summary>
    private static readonly FrozenDictionary<Term, Rule[]> RulesOfTerms = Term.All.ToFrozenDictionary(static term => term, static term => Array.FindAll(Enum.GetValues<Rule>(), rule => GroupOf(rule) == term.Group));

    /// <summary>Returns whether the answers differ in a part that the change moves.</summary>
    public static bool Shows(PolicyChange change, ReplayedDocument document, JudgedItem[] before, JudgedItem[] after)
    {
        if (document.Before.IsError || document.After.IsError)
            return change.Term == Term.Waivable && document.Before.IsError != document.After.IsError;
        foreach (ChangedOutcome outcome in change.Outcomes.AsSpan())
        {
            // What is only worded differently shows the change only if nothing else does.
            if (!change.Effect.Contains(outcome.Effect))
                continue;
            if (outcome.Kind == OutcomeKind.Destination)
            {
                if ((JudgedItems.RefundOf(document.Before)?.Destinations ?? default) != (JudgedItems.RefundOf(document.After)?.Destinations ?? default))
                    return true;
                continue;
            }

            if (outcome.Kind == OutcomeKind.Shares && JudgedItems.RefundOf(document.Before) != JudgedItems.RefundOf(document.After))
                return true;
            for (int i = 0; i < Math.Min(before.Length, after.Length); i++)
            {
                if ((change.Reason is null || change.Reason == before[i].Reason || change.Reason == after[i].Reason) && Shows(change, outcome, before[i], after[i]))
                    return true;
            }
        }

        return false;
    }

    private static bool Shows(PolicyChange change, ChangedOutcome outcome, in JudgedItem before, in JudgedItem after) => outcome.Kind switch
    {
        OutcomeKind.AssessmentVerdict or OutcomeKind.SettlementVerdict or OutcomeKind.CancellationVerdict or OutcomeKind.Finding or OutcomeKind.GoodsBack =>
            MovesRule(change.Term, before, after),
        OutcomeKind.Component => before.RefundedOf(outcome.Component!.Value) != after.RefundedOf(outcome.Component.Value),
        OutcomeKind.RestockingFee => before.RefundedOf(ComponentKind.Product) != after.RefundedOf(ComponentKind.Product),
        OutcomeKind.ReturnShipping => before.Bearer != after.Bearer,
        OutcomeKind.Clause => before.Find(Rule.Reason)?.Clause != after.Find(Rule.Reason)?.Clause,
        OutcomeKind.Fault => before.Fault != after.Fault,
        OutcomeKind.LastDay => before.LastDay != after.LastDay || before.Deadline != after.Deadline,
        OutcomeKind.Shares or OutcomeKind.Destination => false,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome.Kind, $"The outcome {outcome.Kind} is shown by no part of an answer."),
    };

    /// <summary>Whether the status of a rule that rests on the group of the term differs.</summary>
    private static bool MovesRule(Term term, in JudgedItem before, in JudgedItem after)
    {
        foreach (Rule rule in RulesOfTerms[term])
        {
            if (before.StatusOf(rule) != after.StatusOf(rule))
                return true;
        }

        return false;
    }

    /// <summary>The group of the terms that a rule rests on; null for the scope, which no term changes.</summary>
    private static string? GroupOf(Rule rule) => rule switch
    {
        Rule.Scope => null,
        Rule.Approval => Term.ApprovalRequired.Group,
        Rule.Inspection => Term.GoodsBackRequired.Group,
        Rule.Reason => Term.Reasons.Group,
        Rule.Window => Term.WindowDays.Group,
        Rule.Details => Term.DetailsRequired.Group,
        Rule.Evidence => Term.EvidenceRequired.Group,
        Rule.Condition => Term.ConditionRequired.Group,
        Rule.Category => Term.NonRefundableCategories.Group,
        Rule.Cancellation => Term.CancellableBeforeShipment.Group,
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, $"The rule {rule} rests on no group of terms."),
    };
}
