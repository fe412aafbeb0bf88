namespace Jqm.ReturnPolicy;

/// <summary>What an assessment was made from. All its items share it.</summary>
/// <param name="Terms">The terms in force.</param>
/// <param name="Order">The order.</param>
/// <param name="Request">The request.</param>
internal sealed record AssessmentSource(TermsInForce Terms, Order Order, ReturnRequest Request);

/// <summary>What one item of an assessment was decided by.</summary>
/// <param name="Source">What the assessment was made from; null for an answer without facts.</param>
/// <param name="Index">The index of the item in the request.</param>
/// <param name="Location">The index of the location of its units in the order's ledger.</param>
/// <param name="WindowDays">The days of the window for the item's reason.</param>
internal readonly record struct AssessedItemSource(AssessmentSource? Source, int Index, int Location, int WindowDays);
