namespace Jqm.ReturnPolicy;

/// <summary>The shares of the return shipping cost, and the resulting change of the refund (clauses 6.1 and 6.2, reading R12).</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record ReturnShippingSettlement
{
    /// <summary>Creates the settlement of a return shipping cost.</summary>
    /// <param name="paidBy">The party that paid the cost.</param>
    /// <param name="serviceShare">The share that the service bears: not negative.</param>
    /// <param name="merchantShare">The share that the merchant bears: not negative.</param>
    /// <param name="pendingShare">The share of items that are not decided yet: not negative.</param>
    /// <exception cref="InvalidInputException">A share is out of its range, or the currencies differ.</exception>
    public ReturnShippingSettlement(Party paidBy, Money serviceShare, Money merchantShare, Money pendingShare)
    {
        PaidBy = Check.Defined(paidBy);
        ServiceShare = AmountCheck.Require(serviceShare, "serviceShare");
        MerchantShare = AmountCheck.Require(merchantShare, serviceShare.Currency, "merchantShare");
        PendingShare = AmountCheck.Require(pendingShare, serviceShare.Currency, "pendingShare");
        Cost = serviceShare + merchantShare + pendingShare;
    }

    /// <summary>Gets the cost of return shipping: the sum of the shares.</summary>
    public Money Cost { get; }

    /// <summary>Gets the party that paid the cost of return shipping.</summary>
    public Party PaidBy { get; }

    /// <summary>Gets the share of the return shipping cost that the service bears.</summary>
    public Money ServiceShare { get; }

    /// <summary>Gets the share of the return shipping cost that the merchant bears.</summary>
    public Money MerchantShare { get; }

    /// <summary>Gets the share of items that are not decided yet. Give this share as the cost of a later settlement.</summary>
    public Money PendingShare { get; }

    /// <summary>Gets the change of the refund: the service's share is added if the merchant paid, the merchant's share is subtracted if the service paid.</summary>
    public Money Adjustment => PaidBy == Party.Merchant ? ServiceShare : -MerchantShare;
}
