using Jqm.ReturnPolicy.Analysis;

namespace Jqm.ReturnPolicy.Wording;

/// <summary>What comparisons of policies say.</summary>
internal abstract partial class PhraseBook
{
    /// <summary>The name of a direction.</summary>
    public abstract string Name(ChangeEffect effect);

    /// <summary>The result of a comparison.</summary>
    public abstract string Result(PolicyRelation relation, bool answersEqual, int changes);

    /// <summary>The result of a comparison that finds no direction, but at some time only one of the sets has a version in force.</summary>
    public abstract string EquivalentWithGaps(int changes);

    /// <summary>The deliveries for which the result is exact.</summary>
    public abstract string ForDeliveries(string from, string to);

    /// <summary>A changed value with its path.</summary>
    public abstract string Changed(string path, string before, string after);

    /// <summary>What no value is called: the terms do not name the reason.</summary>
    public abstract string NotNamed();

    /// <summary>What a change does to a part of answers.</summary>
    public abstract string Moves(OutcomeKind kind, ComponentKind? component, ChangeEffect effect);

    /// <summary>A case with the answers before and after.</summary>
    public abstract string Example(string facts, string before, string after);

    /// <summary>Facts in a row.</summary>
    public abstract string Facts(IReadOnlyCollection<string> facts);

    public abstract string DeliveredAt(string at);

    public abstract string NotDelivered();

    public abstract string SubmittedAt(string at);

    public abstract string CancelledAt(string at);

    public abstract string AllowedAt(string at);

    public abstract string WithoutDetails();

    /// <summary>Which evidence is given; none if empty.</summary>
    public abstract string WithEvidence(IReadOnlyCollection<string> kinds);

    public abstract string WithWaiver(string rule);

    public abstract string WithoutApproval();

    public abstract string GoodsAwaited();

    public abstract string NotInspected();

    /// <summary>Whether the goods are unused and original; null if nobody recorded it.</summary>
    public abstract string InCondition(bool? unused, bool? original);

    /// <summary>A component that was charged.</summary>
    public abstract string WithCharge(string component);

    public abstract string WithShippingCost();

    public abstract string WithOtherLine();

    /// <summary>The answer that a rule may not be waived.</summary>
    public abstract string WaiverNotAllowed();

    /// <summary>The answer that no finding of a rule is given.</summary>
    public abstract string NotJudged();

    /// <summary>The status of a rule as an answer.</summary>
    public abstract string RuleIs(string rule, string status);

    /// <summary>Whom a change affects and when.</summary>
    public abstract string Affects(string? merchant, string? from, string? to);

    /// <summary>A span in which one side has no terms in force.</summary>
    public abstract string Gap(bool isBefore, string affected);
}
