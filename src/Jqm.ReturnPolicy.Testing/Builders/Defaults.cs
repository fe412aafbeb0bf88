namespace Jqm.ReturnPolicy.Testing;

/// <summary>The instants and intervals that a builder uses for what a test does not state.</summary>
internal static class Defaults
{
    /// <summary>When the default order is delivered: in the evening of Shanghai, so that the day is the same there and in UTC.</summary>
    public static readonly Instant DeliveredAt = Instant.FromUtc(2026, 1, 15, 9, 30);

    /// <summary>How long an order waits before it is shipped.</summary>
    public static readonly Duration ToShipment = Duration.FromDays(1);

    /// <summary>How long a shipment is on its way.</summary>
    public static readonly Duration ToDelivery = Duration.FromDays(9);

    /// <summary>How long after the delivery a request is submitted: in time under the standard policy.</summary>
    public static readonly Duration ToSubmission = Duration.FromDays(10);

    /// <summary>How long after its submission a request is approved.</summary>
    public static readonly Duration ToApproval = Duration.FromDays(1);

    /// <summary>How long after the submission goods are received.</summary>
    public static readonly Duration ToReceipt = Duration.FromDays(10);

    /// <summary>The reason of a return.</summary>
    public static readonly ReturnReason Reason = ReturnReason.Defective;

    /// <summary>The evidence of a request.</summary>
    public static readonly Evidence Evidence = new(EvidenceKind.Photo, "https://evidence.example/1.jpg", clear: true);

    /// <summary>The product details of a request.</summary>
    public const string Details = "seam open at the left sleeve";

    /// <summary>The instant by which a request on an order is submitted: after its last delivery, else after its last shipment, else after it was placed.</summary>
    public static Instant SubmittedAt(Order order) =>
        (Last(order, shipment => shipment.DeliveredAt) ?? Last(order, shipment => shipment.ShippedAt) ?? order.PlacedAt ?? DeliveredAt) + ToSubmission;

    private static Instant? Last(Order order, Func<Shipment, Instant?> of) => order.Shipments.Max(of);
}
