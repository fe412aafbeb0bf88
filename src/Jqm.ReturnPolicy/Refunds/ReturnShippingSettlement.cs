namespace Jqm.ReturnPolicy;

/// <summary>The shares of the cost of sending goods back, and the resulting change of the refund (clauses 6.1 and 6.2, reading R12).</summary>
[JsonConverter(typeof(WireFormGuard))]
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

    /// <summary>Gets the cost of sending the goods back: the sum of the shares.</summary>
    public Money Cost { get; }

    /// <summary>Gets the party that paid the cost.</summary>
    public Party PaidBy { get; }

    /// <summary>Gets the share that the service bears.</summary>
    public Money ServiceShare { get; }

    /// <summary>Gets the share that the merchant bears.</summary>
    public Money MerchantShare { get; }

    /// <summary>Gets the share of items that are not judged yet; a later settlement brings it as its cost.</summary>
    public Money PendingShare { get; }

    /// <summary>Gets the change of the refund: the service's share is added if the merchant paid, the merchant's share is subtracted if the service paid.</summary>
    public Money Adjustment => PaidBy == Party.Merchant ? ServiceShare : -MerchantShare;
}
