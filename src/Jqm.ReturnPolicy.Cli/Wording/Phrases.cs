namespace Jqm.ReturnPolicy.Cli;

/// <summary>The words in which reports say verdicts, faults, reasons and components.</summary>
internal static class Phrases
{
    public static string Of(AssessmentVerdict verdict) => verdict switch
    {
        AssessmentVerdict.Eligible => "Eligible: the request meets the policy.",
        AssessmentVerdict.Partial => "Partly eligible: some items meet the policy, others do not.",
        AssessmentVerdict.Incomplete => "Incomplete: something is missing before this can be decided.",
        AssessmentVerdict.Referred => "Referred: a reviewer has to decide.",
        AssessmentVerdict.Ineligible => "Not eligible: the request does not meet the policy.",
        _ => "Out of scope: the service did not fulfil this order.",
    };

    public static string Of(SettlementVerdict verdict) => verdict switch
    {
        SettlementVerdict.Approved => "Approved: the return is refunded.",
        SettlementVerdict.Partial => "Partly approved: some items are refunded, others are not.",
        SettlementVerdict.Pending => "Pending: something is missing before this can be settled.",
        SettlementVerdict.Rejected => "Rejected: the return is not refunded.",
        _ => "Out of scope: the service did not fulfil this order.",
    };

    public static string Of(CancellationVerdict verdict) => verdict switch
    {
        CancellationVerdict.Cancellable => "Cancellable: the order may be cancelled, and all of it is refunded.",
        CancellationVerdict.NotCancellable => "Not cancellable: the order stands.",
        _ => "Out of scope: the service did not fulfil this order.",
    };

    /// <summary>A verdict on one item, without the sentence behind it.</summary>
    public static string Short(string phrase) => phrase[..phrase.IndexOf(':', StringComparison.Ordinal)];

    public static string Of(Fault fault) => fault switch
    {
        Fault.Service => "the service",
        Fault.Product => "the product",
        Fault.Carrier => "the carrier",
        _ => "the merchant",
    };

    public static string Of(Party party) => party == Party.Service ? "the service" : "the merchant";

    public static string Of(ReturnReason reason) => reason.Code switch
    {
        "defective" => "defective",
        "damagedInShipping" => "damaged in shipping",
        "notAsSpecified" => "not as specified",
        "wrongItem" => "wrong item",
        "changeOfMind" => "change of mind",
        "orderedIncorrectly" => "ordered incorrectly",
        "improperUse" => "improper use",
        string other => Printable.Text(other),
    };

    public static string Of(ComponentKind kind) => kind switch
    {
        ComponentKind.Product => "Product",
        ComponentKind.Tax => "Tax",
        ComponentKind.Shipping => "Shipping",
        ComponentKind.Handling => "Handling",
        ComponentKind.CustomsDuty => "Customs duty",
        _ => "Other fees",
    };

    public static string Of(Destination destination) => destination.To switch
    {
        DestinationKind.OpenBalance => "set off against the open balance",
        DestinationKind.Payment => $"back to payment {Printable.Text(destination.Payment!)}",
        _ => "to the account balance",
    };
}
