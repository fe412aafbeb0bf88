using System.Diagnostics;

namespace Jqm.ReturnPolicy.Wording;

/// <summary>The names of things in English.</summary>
internal sealed partial class EnglishPhrases
{
    public override string Name(AssessmentVerdict verdict) => verdict switch
    {
        AssessmentVerdict.Eligible => "Eligible",
        AssessmentVerdict.Partial => "Partly eligible",
        AssessmentVerdict.Incomplete => "Incomplete",
        AssessmentVerdict.Referred => "Referred",
        AssessmentVerdict.Ineligible => "Not eligible",
        AssessmentVerdict.OutOfScope => "Out of scope",
        _ => throw new UnreachableException($"{verdict} has no name."),
    };

    public override string Name(SettlementVerdict verdict) => verdict switch
    {
        SettlementVerdict.Approved => "Approved",
        SettlementVerdict.Partial => "Partly approved",
        SettlementVerdict.Pending => "Pending",
        SettlementVerdict.Rejected => "Rejected",
        SettlementVerdict.OutOfScope => "Out of scope",
        _ => throw new UnreachableException($"{verdict} has no name."),
    };

    public override string Name(CancellationVerdict verdict) => verdict switch
    {
        CancellationVerdict.Cancellable => "Cancellable",
        CancellationVerdict.NotCancellable => "Not cancellable",
        CancellationVerdict.OutOfScope => "Out of scope",
        _ => throw new UnreachableException($"{verdict} has no name."),
    };

    public override string Name(AllowanceVerdict verdict) => verdict switch
    {
        AllowanceVerdict.Allowed => "Allowed",
        AllowanceVerdict.OutOfScope => "Out of scope",
        _ => throw new UnreachableException($"{verdict} has no name."),
    };

    public override string Name(FindingStatus status) => status switch
    {
        FindingStatus.Met => "met",
        FindingStatus.Excepted => "excepted",
        FindingStatus.Waived => "waived",
        FindingStatus.Discretionary => "reviewer decides",
        FindingStatus.Missing => "missing",
        FindingStatus.NotMet => "not met",
        _ => throw new UnreachableException($"{status} has no name."),
    };

    public override string Name(Rule rule) => rule switch
    {
        Rule.Scope => "scope",
        Rule.Approval => "prior approval",
        Rule.Inspection => "inspection",
        Rule.Reason => "reason",
        Rule.Window => "return window",
        Rule.Details => "product details",
        Rule.Evidence => "evidence",
        Rule.Condition => "condition of the goods",
        Rule.Category => "refundable product",
        Rule.Cancellation => "cancellation",
        _ => throw new UnreachableException($"{rule} has no name."),
    };

    public override string Name(ReturnReason reason) => reason.Code switch
    {
        "defective" => "defective product",
        "damagedInShipping" => "damage in shipping",
        "notAsSpecified" => "not as specified",
        "wrongItem" => "wrong item",
        "changeOfMind" => "change of mind",
        "orderedIncorrectly" => "order placed incorrectly",
        "improperUse" => "improper use",
        string other => InlineText.Text(other),
    };

    public override string Name(Fault fault) => fault switch
    {
        Fault.Service => "the service",
        Fault.Product => "the product",
        Fault.Carrier => "the carrier",
        Fault.Merchant => "the merchant",
        _ => throw new UnreachableException($"{fault} has no name."),
    };

    public override string Name(Party party) => party == Party.Service ? "the service" : "the merchant";

    public override string Name(ProductCategory category) => category switch
    {
        ProductCategory.Standard => "standard product",
        ProductCategory.Customized => "customized product",
        ProductCategory.PrivateLabel => "private-labelled product",
        ProductCategory.SpecialOrder => "special-order product",
        _ => throw new UnreachableException($"{category} has no name."),
    };

    public override string Name(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Photo => "photo",
        EvidenceKind.Video => "video",
        EvidenceKind.Document => "document",
        _ => throw new UnreachableException($"{kind} has no name."),
    };

    public override string Name(ComponentKind kind) => kind switch
    {
        ComponentKind.Product => "Product cost",
        ComponentKind.Tax => "Tax",
        ComponentKind.Shipping => "Shipping",
        ComponentKind.Handling => "Handling",
        ComponentKind.CustomsDuty => "Customs duty",
        ComponentKind.Other => "Other fees",
        _ => throw new UnreachableException($"{kind} has no name."),
    };

    public override string Name(DestinationKind kind) => kind switch
    {
        DestinationKind.OpenBalance => "open balance",
        DestinationKind.Payment => "payment",
        DestinationKind.AccountBalance => "account balance",
        _ => throw new UnreachableException($"{kind} has no name."),
    };

    public override string Title(Clause clause) => clause.Title;
}
