using Microsoft.Extensions.Primitives;

namespace Jqm.ReturnPolicy.Extensions.Tests;

/// <summary>The code of docs/hosting.md.</summary>
public sealed class HostingPageTests
{
    [Fact]
    public void The_first_example_gives_an_evaluator()
    {
        string[] args = [];

        var builder = Host.CreateApplicationBuilder(args);
        builder.Services.AddReturnPolicy(builder.Configuration.GetSection("ReturnPolicy"));

        builder.Services.AddHealthChecks().AddReturnPolicy();

        using IHost host = builder.Build();
        Assert.Equal("jqm-standard", host.Services.GetRequiredService<IPolicyEvaluator>().GetTermsInForce("M-1", Instant.FromUtc(2026, 1, 1, 0, 0)).Policy.Id);
    }

    [Fact]
    public async Task A_source_of_your_own_is_loaded_and_announces_changes()
    {
        var source = new DatabasePolicies(_ => Task.FromResult<ValueList<Policy>>([new Policy("own", "1")]));
        IChangeToken token = source.GetChangeToken();
        Assert.Equal("own", (await source.LoadAsync(TestContext.Current.CancellationToken)).Policies![0].Id);
        source.Changed();
        Assert.True(token.HasChanged);
        Assert.False(source.GetChangeToken().HasChanged);
    }
}

public sealed class DatabasePolicies(Func<CancellationToken, Task<ValueList<Policy>>> readVersions) : IPolicySource
{
    private ConfigurationReloadToken _change = new();

    public async ValueTask<PolicySet> LoadAsync(CancellationToken cancellationToken) => new(await readVersions(cancellationToken));

    public IChangeToken GetChangeToken() => _change;

    /// <summary>Call this when the rows have changed.</summary>
    public void Changed() => Interlocked.Exchange(ref _change, new ConfigurationReloadToken()).OnReload();
}
