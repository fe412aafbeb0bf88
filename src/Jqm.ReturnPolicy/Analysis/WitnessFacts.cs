namespace Jqm.ReturnPolicy.Analysis;

/// <summary>The facts of a witness, from which its order and input are built.</summary>
internal record struct WitnessFacts
{
    /// <summary>What is asked.</summary>
    public required WitnessQuestion Question { get; set; }

    /// <summary>The reason of the item; null if none is established.</summary>
    public ReturnReason? Reason { get; set; }

    /// <summary>The category of the product.</summary>
    public ProductCategory Category { get; set; }

    /// <summary>The delivery and the submission.</summary>
    public required Moments Moments { get; set; }

    /// <summary>Whether details are missing.</summary>
    public bool NoDetails { get; set; }

    /// <summary>The kinds of clear evidence.</summary>
    public EnumSet<EvidenceKind> Evidence { get; set; }

    /// <summary>The waived rules.</summary>
    public EnumSet<Rule> Waived { get; set; }

    /// <summary>Whether the units come back without approval.</summary>
    public bool NotApproved { get; set; }

    /// <summary>Whether the goods are not received.</summary>
    public bool NotReceived { get; set; }

    /// <summary>Whether the goods are unused; null if nobody recorded it.</summary>
    public bool? Unused { get; set; }

    /// <summary>Whether the goods are original; null if nobody recorded it.</summary>
    public bool? Original { get; set; }

    /// <summary>A component that is charged in addition to the product; null for none.</summary>
    public ComponentKind? Charged { get; set; }

    /// <summary>Whether sending the goods back cost something.</summary>
    public bool HasShippingCost { get; set; }

    /// <summary>What the order's second line is for.</summary>
    public SecondLine SecondLine { get; set; }

    /// <summary>Whether the item is of the second line, and the other item of the first.</summary>
    public bool IsOfSecondLine { get; set; }

    /// <summary>The reason of the other item, if it has one.</summary>
    public ReturnReason? OtherReason { get; set; }

    /// <summary>The merchant of the order.</summary>
    public required string MerchantId { get; set; }
}
