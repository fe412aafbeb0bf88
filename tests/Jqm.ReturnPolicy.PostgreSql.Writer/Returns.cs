namespace Jqm.ReturnPolicy.PostgreSql.Writer;

/// <summary>The context of the writers. Lost connections are retried, as a service would.</summary>
public sealed class Returns(string connectionString) : DbContext
{
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.UseNpgsql(connectionString, npgsql => npgsql.EnableRetryOnFailure(200, TimeSpan.FromMilliseconds(500), null));

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddReturnPolicy();
}
