namespace Jqm.ReturnPolicy;

/// <summary>Who bears the return shipping of an item, and by which clause.</summary>
public sealed record ReturnShippingBearer
{
    /// <summary>Creates the answer.</summary>
    /// <param name="borneBy">Who bears it.</param>
    /// <param name="agreementId">The id of the last agreement that names the term <c>returnShipping</c>; null when none does.</param>
    public ReturnShippingBearer(Party borneBy, string? agreementId = null)
    {
        BorneBy = Check.Defined(borneBy);
        AgreementId = Check.OptionalName(agreementId, "agreement");
    }

    /// <summary>Who bears it.</summary>
    public Party BorneBy { get; }

    /// <summary>Clause 6.1 where the service bears it, 6.2 where the merchant does.</summary>
    public Clause Clause => BorneBy == Party.Service ? Clauses.ServiceBears : Clauses.MerchantBears;

    /// <summary>The id of the last agreement that names the term <c>returnShipping</c>; null when none does.</summary>
    public string? AgreementId { get; }
}
