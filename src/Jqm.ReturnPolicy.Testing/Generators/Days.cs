namespace Jqm.ReturnPolicy.Testing;

/// <summary>The instants of generated data, unless a generated value takes their place.</summary>
internal static class Days
{
    /// <summary>When orders are placed.</summary>
    public static readonly Instant Placed = Instant.FromUtc(2026, 1, 5, 3, 12);

    /// <summary>When shipments leave.</summary>
    public static readonly Instant Shipped = Instant.FromUtc(2026, 1, 6, 0, 0);

    /// <summary>When the first shipment arrives.</summary>
    public static readonly Instant Delivered = Instant.FromUtc(2026, 1, 15, 9, 30);

    /// <summary>When a return is requested.</summary>
    public static readonly Instant Submitted = Instant.FromUtc(2026, 2, 1, 0, 0);

    /// <summary>When a request is approved.</summary>
    public static readonly Instant Approved = Instant.FromUtc(2026, 2, 2, 0, 0);

    /// <summary>When goods are back.</summary>
    public static readonly Instant Received = Instant.FromUtc(2026, 2, 11, 0, 0);
}
