namespace Jqm.ReturnPolicy.Wording;

/// <summary>What answers and refunds say, and the names of things.</summary>
internal abstract partial class PhraseBook
{
    public abstract string Name(AssessmentVerdict verdict);

    public abstract string Name(SettlementVerdict verdict);

    public abstract string Name(CancellationVerdict verdict);

    public abstract string Name(AllowanceVerdict verdict);

    public abstract string Name(FindingStatus status);

    public abstract string Name(Rule rule);

    public abstract string Name(ReturnReason reason);

    public abstract string Name(Fault fault);

    public abstract string Name(Party party);

    public abstract string Name(ProductCategory category);

    public abstract string Name(EvidenceKind kind);

    public abstract string Name(ComponentKind kind);

    public abstract string Name(DestinationKind kind);

    /// <summary>The title of a clause; empty for one that is not of the standard policy.</summary>
    public abstract string Title(Clause clause);

    /// <summary>The verdict on the whole request.</summary>
    public abstract string Whole(AssessmentVerdict verdict);

    /// <summary>The verdict on one item of a request.</summary>
    public abstract string Item(AssessmentVerdict verdict);

    /// <summary>The verdict on the whole return.</summary>
    public abstract string Whole(SettlementVerdict verdict);

    /// <summary>The verdict on one item of a return.</summary>
    public abstract string Item(SettlementVerdict verdict);

    public abstract string Whole(CancellationVerdict verdict);

    public abstract string Whole(AllowanceVerdict verdict);

    /// <summary>Which line, from which shipment.</summary>
    public abstract string Place(string line, string? shipment);

    /// <summary>The head of an item: place, units, and the reason where there is one.</summary>
    public abstract string Head(string line, string? shipment, int units, ReturnReason? reason);

    public abstract string FaultLies(Fault fault);

    /// <summary>Who bears return shipping, because of whose fault it is; null: because the goods came back without approval.</summary>
    public abstract string Bears(Party party, Fault? fault);

    /// <summary>Why a component is refunded or withheld, save for what an allowance or a restocking fee took of a product.</summary>
    public abstract string Why(RefundGround ground);

    /// <summary>What allowances gave back of a product before.</summary>
    public abstract string AllowedBefore(Money amount);

    /// <summary>The restocking fee that is withheld of a product, and the agreement behind it.</summary>
    public abstract string RestockingFee(string percent, Money fee, string? agreement);

    /// <summary>An allowance on a line.</summary>
    public abstract string Allowance(string line, string? shipment, Money amount);

    public abstract string GoodsMayBeKept();

    /// <summary>What was charged, refunded and withheld of a component.</summary>
    public abstract string Component(ComponentKind kind, Money charged, Money refunded, Money withheld);

    public abstract string LineSum(Money refunded, Money withheld);

    public abstract string ReturnShippingCost(Money cost, Party paidBy, Money serviceShare, Money merchantShare, Money pendingShare);

    public abstract string ReturnShippingAdded(Money amount);

    public abstract string ReturnShippingTakenOff(Money amount);

    public abstract string ReturnShippingChangesNothing();

    public abstract string Total(Money total);

    /// <summary>What of a total reaches the merchant, where the rest is set off against what is still open.</summary>
    public abstract string Reaches(Money reaches, Money setOff);

    public abstract string Estimate(Money total, bool anyBack, bool anyKept);

    public abstract string Owed(Money owed);

    public abstract string SetOff(Money amount);

    public abstract string BackToPayment(Money amount, string payment);

    public abstract string ToAccountBalance(Money amount);
}
