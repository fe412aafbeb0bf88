namespace Jqm.ReturnPolicy;

/// <summary>What a payment captured.</summary>
/// <param name="Id">The payment's id.</param>
/// <param name="Amount">How much, in minor units.</param>
internal readonly record struct CapturedPayment(string Id, long Amount);
