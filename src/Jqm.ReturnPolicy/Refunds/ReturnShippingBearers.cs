namespace Jqm.ReturnPolicy;

/// <summary>Who bears the return shipping of each item of an answer (clauses 6.1 and 6.2, reading R06). Items with the same fault share one instance.</summary>
internal struct ReturnShippingBearers(TermsInForce inForce)
{
    private ReturnShippingBearer? _service;
    private ReturnShippingBearer? _merchant;

    /// <summary>Who bears it by a fault; without a fault that counts, the merchant.</summary>
    public ReturnShippingBearer Of(Fault? fault) => fault is { } known && inForce.Terms.ServiceBearsReturnShipping.Contains(known)
        ? _service ??= new ReturnShippingBearer(Party.Service, inForce.GetAgreementId(Term.ServiceBearsReturnShipping))
        : _merchant ??= new ReturnShippingBearer(Party.Merchant, inForce.GetAgreementId(Term.ServiceBearsReturnShipping));
}
