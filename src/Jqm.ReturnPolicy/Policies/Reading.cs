namespace Jqm.ReturnPolicy;

/// <summary>A question that the text of the policy leaves open, and the choice of the standard policy.</summary>
public sealed class Reading
{
    private static readonly Reading[] Standard =
    [
        new("R01", "How are the 30 days counted?", "Calendar days in the policy's time zone. The day of delivery is day 0; a request is in time up to the end of day 30.", ["window.counting"]),
        new("R02", "Which time zone?", "Asia/Shanghai, the service's own.", ["window.zone"]),
        new("R03", "What becomes of a late request?", "Not eligible, with 2.1 not met; a reviewer may waive the window (2.2), and the waiver is on record.", ["window.late"]),
        new("R04", "What if delivery is not confirmed yet?", "The fact is missing: the request is incomplete, not refused. Once delivery is confirmed, a request submitted before that is in time.", []),
        new("R05", "Whose fault is each reason?", "defective: product. damagedInShipping: carrier. notAsSpecified and wrongItem: service. changeOfMind, orderedIncorrectly, improperUse and any reason not listed: merchant.", ["reasons"]),
        new("R06", "What is \"our error\" in 4.4, and \"our mistake\" in 6.1?", "A reason whose fault is the service. A product defect is not the service's error: 4.4 keeps the fees, 6.1 still pays the return shipping. Damage in shipping is neither: 6.2 applies. A team that answers for its carriers gives that reason the service's fault.", ["reasons", "fees", "returnShipping"]),
        new("R07", "A wrong or damaged customized product?", "Read literally: 5.1 excepts a defect only, so it is not refundable, even where the service erred. The harshest reading of all; documentation says so and shows how an agreement softens it.", ["nonRefundable.exceptReasons"]),
        new("R08", "Tax charged on a product?", "It is part of the product cost, and follows it.", ["fees.tax"]),
        new("R09", "What is the product cost?", "What was charged for the product: unit price × quantity, less the line's discount, less the line's share of an order discount (shared by value).", []),
        new("R10", "Part of a line comes back?", "Of an amount A charged for Q units, the first n units carry floor(A × n / Q) in minor units; a return of units n₁ to n₂ carries the difference. Any sequence of partial returns adds up to A exactly, and no return is paid ahead of its share.", []),
        new("R11", "A fee, over several lines?", "In proportion to value, by the largest-remainder method (ties: the earlier line); then over the units of each line as in R10.", ["feeAllocation"]),
        new("R12", "The party that paid return shipping is not the one that bears it?", "Reimbursed to the merchant, or taken off the refund; the refund never goes below zero, and what is left is shown as owed. Who bears it follows the fault, even where the refund is then rejected (6.1 speaks of the return); goods sent back without approval travel at the merchant's cost. What belongs to goods not judged yet waits.", ["returnShipping"]),
        new("R13", "Several payments on one order, or one not paid in full?", "What is still open is set off first: nobody is paid back what was not paid. Then payments are refunded in their listed order, each up to what it captured less what it was refunded before; anything beyond goes to the account balance. With accountBalance all of it goes there after the set-off.", ["refundTo"]),
        new("R14", "Which version of the policy governs?", "The one in force at the instant the request was submitted; for a cancellation, at the instant it was asked for (7.2 read literally). A team that promises its merchants the terms of the day they ordered freezes them at the order's placing instead.", ["governedBy"]),
        new("R15", "The inspection finds something other than what was claimed?", "The reason that the inspection establishes decides: reason, category, condition, fault and fees are judged on it.", []),
        new("R16", "More units come back than were approved?", "The approved units are judged; the rest is refused under 3.3.", []),
        new("R17", "When is an order \"already shipped\"?", "When any of its shipments has left, at the instant asked about.", []),
        new("R18", "What does a cancellation before shipment refund?", "Everything that was charged: nothing has been supplied.", []),
        new("R19", "A request with several items?", "Each item is judged by itself; the request's verdict combines them.", []),
        new("R20", "Several findings fail?", "All are reported, never only the first. Not met outranks missing, missing outranks discretionary.", []),
        new("R21", "Evidence arrives later?", "The window is judged by the submission, not by when the evidence was completed.", []),
        new("R22", "What counts as evidence?", "At least one photo or video not marked unclear by a reviewer.", ["evidence"]),
        new("R23", "Nobody recorded whether the goods are unused and original?", "The fact is missing: the refund is pending. One answer is enough to refuse, both are needed to accept; where the reason is exempt it does not matter.", ["condition"]),
        new("R24", "Other fees (insurance, packaging, payment surcharge)?", "Not product cost, and not among the fees that 4.4 gives back: never refunded.", ["fees.other"]),
        new("R25", "One window for every reason?", "Yes. An agreement may give a reason days of its own, or exempt it from the window (a parcel that was lost has no delivery to count from).", ["window.daysByReason", "window.exemptReasons"]),
        new("R26", "Must the goods come back?", "Yes: 4.1 speaks of the item that was received. An agreement may name reasons whose goods may be kept (lost on the way, or not worth their freight): once approved, such an item is settled without a receipt.", ["goodsBack"]),
        new("R27", "Is a restocking fee withheld?", "No: 4.3 gives the product cost back whole. An agreement may withhold a percentage of it, by reason.", ["restockingFee.percentByReason"]),
        new("R28", "Money given back while the goods stay (an allowance, \"10.00 off and keep it\")?", "The policy neither promises nor forbids it: it is not judged, but it is accounted for. It belongs to a line, is bounded by what the line cost and was not refunded yet, and is taken off the last units of the line that come back, so that nothing is refunded twice: a partial return is cut only when what is left of the line no longer covers it. Tax and fees are not touched.", []),
    ];

    private Reading(string id, string question, string choice, ValueList<string> terms)
    {
        Id = id;
        Question = question;
        Choice = choice;
        Terms = terms;
    }

    /// <summary>Gets all readings, <c>R01</c> to <c>R28</c>, in order.</summary>
    public static ValueList<Reading> All { get; } = new(Standard);

    /// <summary>Gets the stable identifier of the reading: <c>R01</c> to <c>R28</c>.</summary>
    public string Id { get; }

    /// <summary>Gets the question that the text of the policy leaves open.</summary>
    public string Question { get; }

    /// <summary>Gets the choice that the standard policy makes.</summary>
    public string Choice { get; }

    /// <summary>
    /// Gets the terms, or groups of terms, that change the choice, as the wire form names them; empty if no term changes the choice. <see cref="Term.Readings"/> is derived from
    /// this list.
    /// </summary>
    public ValueList<string> Terms { get; }

    /// <summary>Returns the id of the reading.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Id;
}
