namespace Jqm.ReturnPolicy;

/// <summary>The party that bears the return shipping of an item, and the clause that says so.</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record ReturnShippingBearer
{
    /// <summary>Creates the decision about who bears the return shipping.</summary>
    /// <param name="borneBy">The party that bears the return shipping.</param>
    /// <param name="agreementId">The id of the last agreement that names the term <c>returnShipping</c>; null if no agreement names the term.</param>
    public ReturnShippingBearer(Party borneBy, string? agreementId = null)
    {
        BorneBy = Check.Defined(borneBy);
        AgreementId = Check.OptionalName(agreementId, "agreement");
    }

    /// <summary>Gets the party that bears the return shipping.</summary>
    public Party BorneBy { get; }

    /// <summary>Gets the clause that decides: 6.1 if the service bears the return shipping, 6.2 if the merchant does.</summary>
    public Clause Clause => BorneBy == Party.Service ? Clauses.ServiceBears : Clauses.MerchantBears;

    /// <summary>Gets the id of the last agreement that names the term <c>returnShipping</c>; null if no agreement names the term.</summary>
    public string? AgreementId { get; }
}
