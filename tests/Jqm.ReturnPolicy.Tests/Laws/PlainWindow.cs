namespace Jqm.ReturnPolicy.Tests;

/// <summary>The window read once more, with zoned dates and no regard for speed.</summary>
/// <param name="InTime">Whether the request is in time; null when that is not known.</param>
/// <param name="LastDay">The last day to submit, where days are counted by the calendar.</param>
/// <param name="Deadline">The last instant to submit, where they are counted by hours.</param>
internal sealed record PlainWindow(bool? InTime, LocalDate? LastDay, Instant? Deadline)
{
    public static PlainWindow Of(Order order, RequestedItem item, Instant submitted, PolicyTerms terms)
    {
        string? shipment = item.ShipmentId ?? Place.Of(order).First(place => place.Line == item.LineId).Shipment;
        if (order.Shipments.FirstOrDefault(each => each.Id == shipment)?.DeliveredAt is not { } delivered)
            return new PlainWindow(null, null, null);
        int days = terms.WindowDays;
        foreach ((ReturnReason reason, int own) in terms.WindowDaysByReason)
        {
            if (reason == item.Reason)
                days = own;
        }

        if (terms.WindowCounting == WindowCounting.Elapsed)
        {
            Instant deadline = delivered + Duration.FromHours(24L * days);
            return new PlainWindow(submitted <= deadline, null, deadline);
        }

        DateTimeZone zone = DateTimeZoneProviders.Tzdb[terms.WindowZone];
        LocalDate lastDay = delivered.InZone(zone).Date.PlusDays(days);
        return new PlainWindow(submitted.InZone(zone).Date <= lastDay, lastDay, null);
    }
}
