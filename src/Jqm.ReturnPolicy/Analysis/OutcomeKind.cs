namespace Jqm.ReturnPolicy.Analysis;

/// <summary>A part of the answer to one item that two policies can answer differently.</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum OutcomeKind
{
    /// <summary>The verdict of an assessment: eligible, then referred, then incomplete, then ineligible.</summary>
    AssessmentVerdict,

    /// <summary>The verdict of a settlement: approved, then pending, then rejected.</summary>
    SettlementVerdict,

    /// <summary>The verdict of a cancellation: cancellable, then not cancellable.</summary>
    CancellationVerdict,

    /// <summary>Whether the goods may be kept or must come back (clause 4.1, reading R26).</summary>
    GoodsBack,

    /// <summary>Whether tax or a fee is refunded or withheld (clauses 4.3 and 4.4), where both policies approve the item.</summary>
    Component,

    /// <summary>The percentage of the product cost that is withheld (reading R27), where both policies approve the item.</summary>
    RestockingFee,

    /// <summary>The sharing of an amount over the lines of an order or the items of a return (reading R11).</summary>
    Shares,

    /// <summary>The party that bears the return shipping (clauses 6.1 and 6.2).</summary>
    ReturnShipping,

    /// <summary>The destination of the money (clause 4.2). No destination is better than another.</summary>
    Destination,

    /// <summary>The status of a rule that does not change the verdict, or whether a rule can be waived at all.</summary>
    Finding,

    /// <summary>The clause that is cited for a reason.</summary>
    Clause,

    /// <summary>The party or thing at fault for the return, as the answer states it (reading R05).</summary>
    Fault,

    /// <summary>The last day or deadline of the window, as the answer states it.</summary>
    LastDay,
}
