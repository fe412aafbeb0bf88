namespace Jqm.ReturnPolicy;

/// <summary>How the cost of sending goods back is shared, and what that changes of the refund (clauses 6.1 and 6.2, reading R12).</summary>
public sealed record ReturnShippingSettlement
{
    /// <summary>Creates the settlement of a cost.</summary>
    /// <param name="paidBy">Who paid it.</param>
    /// <param name="serviceShare">What the service bears of it, not negative.</param>
    /// <param name="merchantShare">What the merchant bears of it, not negative.</param>
    /// <param name="pendingShare">What belongs to items that are not judged yet, not negative.</param>
    /// <exception cref="InvalidInputException">A share is out of its range, or the currencies differ.</exception>
    public ReturnShippingSettlement(Party paidBy, Money serviceShare, Money merchantShare, Money pendingShare)
    {
        PaidBy = Check.Defined(paidBy);
        ServiceShare = AmountCheck.Require(serviceShare, "serviceShare");
        MerchantShare = AmountCheck.Require(merchantShare, serviceShare.Currency, "merchantShare");
        PendingShare = AmountCheck.Require(pendingShare, serviceShare.Currency, "pendingShare");
        Cost = serviceShare + merchantShare + pendingShare;
    }

    /// <summary>What sending back cost: the sum of the shares.</summary>
    public Money Cost { get; }

    /// <summary>Who paid it.</summary>
    public Party PaidBy { get; }

    /// <summary>What the service bears of it.</summary>
    public Money ServiceShare { get; }

    /// <summary>What the merchant bears of it.</summary>
    public Money MerchantShare { get; }

    /// <summary>What belongs to items that are not judged yet; a later settlement brings it as its cost.</summary>
    public Money PendingShare { get; }

    /// <summary>What is added to the refund: the service's share when the merchant paid; less than zero, the merchant's, when the service paid.</summary>
    public Money Adjustment => PaidBy == Party.Merchant ? ServiceShare : -MerchantShare;
}
