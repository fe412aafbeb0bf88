namespace Jqm.ReturnPolicy;

/// <summary>A captured payment in minor units.</summary>
/// <param name="Id">The id of the payment.</param>
/// <param name="Amount">The captured amount, in minor units.</param>
internal readonly record struct CapturedPayment(string Id, long Amount);
