using Jqm.ReturnPolicy.EntityFrameworkCore;

#pragma warning disable IDE0130 // The method is found where EF Core's own methods are.
namespace Microsoft.EntityFrameworkCore;

/// <summary>Adds return cases, refund ledgers and amounts to a model of Entity Framework Core.</summary>
public static class ReturnPolicyModelBuilderExtensions
{
    /// <summary>
    /// Maps the tables of <see cref="ReturnCaseStore"/>. Also maps the properties of all entity types that the model already contains. An amount is mapped to the columns
    /// <c>MinorUnits</c> and <c>Currency</c>, a currency to its code, and an instant to a timestamp (<see cref="InstantConverter"/>). Properties that are already mapped do not
    /// change.
    /// </summary>
    /// <param name="modelBuilder">The builder that <c>OnModelCreating</c> receives.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="modelBuilder"/> is null.</exception>
    /// <exception cref="InvalidOperationException">A property is of type <c>Money?</c> and is not mapped yet; see <see cref="MoneyConverter"/>.</exception>
    /// <remarks>
    /// Call the method at the end of <c>OnModelCreating</c>. To rename a table or a column, configure <see cref="StoredCaseEvent"/> or <see cref="StoredLedgerEntry"/> after the
    /// call.
    /// </remarks>
    /// <example>
    /// <code>
    /// class Shop(DbContextOptions&lt;Shop&gt; options) : DbContext(options)
    /// {
    ///     protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddReturnPolicy();
    /// }
    /// </code>
    /// </example>
    public static ModelBuilder AddReturnPolicy(this ModelBuilder modelBuilder)
    {
        Guard.Against.Null(modelBuilder);
        RowMapping.MapEvents(modelBuilder.Entity<StoredCaseEvent>());
        RowMapping.MapEntries(modelBuilder.Entity<StoredLedgerEntry>());
        ColumnMapping.MapAll(modelBuilder.Model);
        return modelBuilder;
    }
}
