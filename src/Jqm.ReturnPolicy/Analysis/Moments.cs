namespace Jqm.ReturnPolicy.Analysis;

/// <summary>A delivery and a submission.</summary>
/// <param name="DeliveredAt">The instant of the delivery; null if it is not confirmed.</param>
/// <param name="SubmittedAt">The instant of the submission.</param>
internal sealed record Moments(Instant? DeliveredAt, Instant SubmittedAt);
