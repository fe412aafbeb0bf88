using Microsoft.Extensions.DependencyInjection;

namespace Jqm.ReturnPolicy.EntityFrameworkCore.Tests;

public sealed class RegistrationTests
{
    [Fact]
    public void Store_of_a_scope_uses_the_context_of_the_scope()
    {
        using ServiceProvider services = new ServiceCollection()
            .AddDbContext<Shop>(options => options.UseSqlite("Data Source=:memory:"))
            .AddReturnCaseStore<Shop>()
            .BuildServiceProvider(validateScopes: true);
        using IServiceScope scope = services.CreateScope();
        ReturnCaseStore store = scope.ServiceProvider.GetRequiredService<ReturnCaseStore>();
        Assert.Same(store, scope.ServiceProvider.GetRequiredService<ReturnCaseStore>());
        using IServiceScope other = services.CreateScope();
        Assert.NotSame(store, other.ServiceProvider.GetRequiredService<ReturnCaseStore>());
    }

    [Fact]
    public void Null_arguments_throw()
    {
        Assert.Throws<ArgumentNullException>(() => ((IServiceCollection)null!).AddReturnCaseStore<Shop>());
        Assert.Throws<ArgumentNullException>(() => ((ModelBuilder)null!).AddReturnPolicy());
    }
}
