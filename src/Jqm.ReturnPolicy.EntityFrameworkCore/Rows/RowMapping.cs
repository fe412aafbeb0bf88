using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jqm.ReturnPolicy.EntityFrameworkCore;

/// <summary>Maps the tables. Their unique keys decide which of two concurrent commands is saved.</summary>
internal static class RowMapping
{
    public static void MapEvents(EntityTypeBuilder<StoredCaseEvent> events)
    {
        events.ToTable("ReturnCaseEvents");
        events.HasKey(row => new { row.CaseId, row.Sequence });
        events.HasIndex(row => new { row.CaseId, row.EventId }).IsUnique();
        events.HasIndex(row => row.OrderNumber);
        events.Property(row => row.Sequence).ValueGeneratedNever();
        events.Property(row => row.State).HasConversion<string>();
        events.Property(row => row.At).HasConversion<InstantConverter>();
        events.Property(row => row.Json).IsRequired();
    }

    public static void MapEntries(EntityTypeBuilder<StoredLedgerEntry> entries)
    {
        entries.ToTable("RefundLedgerEntries");
        entries.HasKey(row => new { row.OrderNumber, row.Sequence });
        entries.Property(row => row.Sequence).ValueGeneratedNever();
        entries.Property(row => row.EntryId).IsRequired();
        entries.Property(row => row.Currency).HasConversion<CurrencyConverter>();
        entries.Property(row => row.Json).IsRequired();
    }
}
