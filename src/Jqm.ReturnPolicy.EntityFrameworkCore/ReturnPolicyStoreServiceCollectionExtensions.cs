using Jqm.ReturnPolicy.EntityFrameworkCore;

#pragma warning disable IDE0130 // The method is found where the host's own methods are.
namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the store of return cases in a service collection.</summary>
public static class ReturnPolicyStoreServiceCollectionExtensions
{
    /// <summary>Registers <see cref="ReturnCaseStore"/> as a scoped service that uses the context of its scope.</summary>
    /// <typeparam name="TContext">The type of the context, which is registered with <c>AddDbContext</c>.</typeparam>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    /// <example>
    /// <code>
    /// var services = new ServiceCollection();
    /// services.AddDbContext&lt;Shop&gt;(options =&gt; options.UseSqlite("Data Source=shop.db"));
    /// services.AddReturnCaseStore&lt;Shop&gt;();
    ///
    /// class Shop(DbContextOptions&lt;Shop&gt; options) : DbContext(options)
    /// {
    ///     protected override void OnModelCreating(ModelBuilder modelBuilder) =&gt; modelBuilder.AddReturnPolicy();
    /// }
    /// </code>
    /// </example>
    public static IServiceCollection AddReturnCaseStore<TContext>(this IServiceCollection services)
        where TContext : DbContext
    {
        Guard.Against.Null(services);
        return services.AddScoped(static provider => new ReturnCaseStore(provider.GetRequiredService<TContext>()));
    }
}
