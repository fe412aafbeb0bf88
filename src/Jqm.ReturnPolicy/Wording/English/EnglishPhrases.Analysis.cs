using System.Diagnostics;
using Jqm.ReturnPolicy.Analysis;

namespace Jqm.ReturnPolicy.Wording;

/// <summary>What comparisons of policies say in English.</summary>
internal sealed partial class EnglishPhrases
{
    public override string Name(ChangeEffect effect) => effect switch
    {
        ChangeEffect.Stricter => "stricter",
        ChangeEffect.Laxer => "laxer",
        ChangeEffect.Other => "other",
        _ => throw new UnreachableException($"{effect} has no name."),
    };

    public override string Result(PolicyRelation relation, bool answersEqual, int changes) => relation switch
    {
        PolicyRelation.Equivalent => answersEqual ? "Equivalent in every answer." : $"Equivalent; answers word it differently ({Count(changes, "change", "changes")}).",
        PolicyRelation.Stricter => $"Stricter: worse for merchants in some cases, better in none ({Count(changes, "change", "changes")}).",
        PolicyRelation.Laxer => $"Laxer: better for merchants in some cases, worse in none ({Count(changes, "change", "changes")}).",
        PolicyRelation.Incomparable => $"Incomparable: better for merchants in some cases, worse in others ({Count(changes, "change", "changes")}).",
        _ => throw new UnreachableException($"{relation} has no sentence."),
    };

    public override string EquivalentWithGaps(int changes) => $"Not equivalent: at some time only one has a version in force ({Count(changes, "other change", "other changes")}).";

    public override string ForDeliveries(string from, string to) => $"Exact for deliveries from {from} to {to}.";

    public override string Changed(string path, string before, string after) => $"{path}: {before} → {after}";

    public override string NotNamed() => "(none)";

    public override string Moves(OutcomeKind kind, ComponentKind? component, ChangeEffect effect) => (kind, effect) switch
    {
        (OutcomeKind.AssessmentVerdict, ChangeEffect.Laxer) => "Some requests are assessed better.",
        (OutcomeKind.AssessmentVerdict, ChangeEffect.Stricter) => "Some requests are assessed worse.",
        (OutcomeKind.SettlementVerdict, ChangeEffect.Laxer) => "Some returns are settled better.",
        (OutcomeKind.SettlementVerdict, ChangeEffect.Stricter) => "Some returns are settled worse.",
        (OutcomeKind.CancellationVerdict, ChangeEffect.Laxer) => "Orders can be cancelled before they ship.",
        (OutcomeKind.CancellationVerdict, ChangeEffect.Stricter) => "Orders can no longer be cancelled before they ship.",
        (OutcomeKind.GoodsBack, ChangeEffect.Laxer) => "Some goods may be kept.",
        (OutcomeKind.GoodsBack, ChangeEffect.Stricter) => "Some goods that could be kept must come back.",
        (OutcomeKind.Component, ChangeEffect.Laxer) => $"{Name(component!.Value)} is refunded in more cases.",
        (OutcomeKind.Component, ChangeEffect.Stricter) => $"{Name(component!.Value)} is withheld in more cases.",
        (OutcomeKind.RestockingFee, ChangeEffect.Laxer) => "Less of the product cost is withheld.",
        (OutcomeKind.RestockingFee, ChangeEffect.Stricter) => "More of the product cost is withheld.",
        (OutcomeKind.Shares, ChangeEffect.Laxer) => "Some lines get a greater share of a fee or of return shipping.",
        (OutcomeKind.Shares, ChangeEffect.Stricter) => "Some lines get a smaller share of a fee or of return shipping.",
        (OutcomeKind.Shares, ChangeEffect.Other) => "Fees and return shipping are shared differently over lines.",
        (OutcomeKind.ReturnShipping, ChangeEffect.Laxer) => "The service bears return shipping in more cases.",
        (OutcomeKind.ReturnShipping, ChangeEffect.Stricter) => "The merchant bears return shipping in more cases.",
        (OutcomeKind.Destination, ChangeEffect.Other) => "Refunds go to another destination.",
        (OutcomeKind.Finding, ChangeEffect.Other) => "Some findings differ without turning a verdict.",
        (OutcomeKind.Clause, ChangeEffect.Other) => "Findings cite another clause.",
        (OutcomeKind.Fault, ChangeEffect.Other) => "Answers state the fault of another party.",
        (OutcomeKind.LastDay, ChangeEffect.Other) => "Answers state another end of the window.",
        _ => throw new UnreachableException($"{kind} does not move in the direction {effect}."),
    };

    public override string Example(string facts, string before, string after) => $"For example {facts}: {before} before, {after} after.";

    public override string Facts(IReadOnlyCollection<string> facts) => string.Join(", ", facts);

    public override string DeliveredAt(string at) => $"delivered {at}";

    public override string NotDelivered() => "delivery not confirmed";

    public override string SubmittedAt(string at) => $"submitted {at}";

    public override string CancelledAt(string at) => $"an order not shipped yet, to be cancelled {at}";

    public override string AllowedAt(string at) => $"an allowance {at}";

    public override string WithoutDetails() => "without details";

    public override string WithEvidence(IReadOnlyCollection<string> kinds) => kinds.Count == 0 ? "without evidence" : $"with evidence ({string.Join(", ", kinds)})";

    public override string WithWaiver(string rule) => $"{rule} waived by a reviewer";

    public override string WithoutApproval() => "sent back without approval";

    public override string GoodsAwaited() => "not received";

    public override string NotInspected() => "goods not inspected yet";

    public override string InCondition(bool? unused, bool? original) => (unused, original) switch
    {
        (true, true) => "unused and original",
        (false, _) => "used",
        (_, false) => "not original",
        _ => "condition not recorded",
    };

    public override string WithCharge(string component) => $"charged: {component}";

    public override string WithShippingCost() => "return shipping paid by the merchant";

    public override string WithOtherLine() => "one of two lines";

    public override string WaiverNotAllowed() => "waiver not allowed";

    public override string NotJudged() => "not judged";

    public override string RuleIs(string rule, string status) => $"{rule} {status}";

    public override string Affects(string? merchant, string? from, string? to)
    {
        string whom = merchant is null ? "merchants without an agreement" : $"merchant {merchant}";
        return (from, to) switch
        {
            (null, null) => $"{whom}, at any time",
            (null, _) => $"{whom}, until {to}",
            (_, null) => $"{whom}, from {from}",
            _ => $"{whom}, from {from} to {to}",
        };
    }

    public override string Gap(bool isBefore, string affected) =>
        $"The {(isBefore ? "old" : "new")} policies have no version in force for {affected}; requests are errors there, and nothing is compared.";
}
