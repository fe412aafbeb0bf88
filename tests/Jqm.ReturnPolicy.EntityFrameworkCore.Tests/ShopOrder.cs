namespace Jqm.ReturnPolicy.EntityFrameworkCore.Tests;

/// <summary>An entity of a team, with columns of the library's types.</summary>
public sealed class ShopOrder
{
    public required string Number { get; set; }

    public required Money Total { get; set; }

    public Money? Deposit { get; set; }

    public Currency? Settlement { get; set; }

    public Instant PlacedAt { get; set; }

    public Instant? PaidAt { get; set; }

    public Delivery? Delivery { get; set; }
}

/// <summary>A part of <see cref="ShopOrder"/>, stored in its table.</summary>
public sealed class Delivery
{
    public Instant At { get; set; }

    public Money Cost { get; set; }
}
