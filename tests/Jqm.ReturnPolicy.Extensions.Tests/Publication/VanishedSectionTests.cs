using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Jqm.ReturnPolicy.Extensions.Tests;

/// <summary>A configuration file that becomes broken, or is deleted, loses its values without an error. The policies that were loaded before remain in force.</summary>
public sealed class VanishedSectionTests : IDisposable
{
    private const string Shop = """{"ReturnPolicy":{"policies":[{"id":"shop","version":"2"}]}}""";
    private const string Whole = """{"ReturnPolicy":{"policies":[{"id":"shop","version":"2"}],"agreements":[{"id":"A","merchant":"M","terms":{}}],"governedBy":"order"}}""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("return-policy");
    private readonly FakeTimeProvider _time = new();
    private readonly FakeLogCollector _log = FakeLogCollector.Create(new FakeLogCollectorOptions());

    private string Settings => Path.Combine(_folder.FullName, "appsettings.json");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("""{"ReturnPolicy":{"policies":[{"id":"shop",""")]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"ReturnPolicy":{}}""")]
    [InlineData("""{"ReturnPolicy":null}""")]
    public async Task A_settings_file_that_loses_the_section_keeps_the_last_policies(string text)
    {
        using IHost host = await StartAsync(Shop);
        await WriteAsync(text);
        await RequireFailureAsync(host, "policies");

        // Another file of the same configuration is loaded again, and announces that.
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "other.json"), "{}", TestContext.Current.CancellationToken);
        await RequireFailureAsync(host, "policies");

        await WriteAsync(Shop.Replace("\"2\"", "\"3\"", StringComparison.Ordinal));
        PublishedPolicies published = host.Services.GetRequiredService<PublishedPolicies>();
        await AdvanceUntilAsync(() => published.Policies.Policies[0].Version == "3");
        Assert.True(published.LastLoad!.Succeeded);
    }

    [Fact]
    public async Task A_settings_file_that_is_deleted_keeps_the_last_policies()
    {
        using IHost host = await StartAsync(Shop);
        File.Delete(Settings);
        await RequireFailureAsync(host, "policies");
    }

    [Theory]
    [InlineData("""{"ReturnPolicy":{"agreements":[{"id":"A","merchant":"M","terms":{}}],"governedBy":"order"}}""", "policies")]
    [InlineData("""{"ReturnPolicy":{"policies":[{"id":"shop","version":"2"}],"governedBy":"order"}}""", "agreements")]
    [InlineData("""{"ReturnPolicy":{"policies":[{"id":"shop","version":"2"}],"agreements":[{"id":"A","merchant":"M","terms":{}}]}}""", "governedBy")]
    public async Task A_settings_file_that_loses_one_member_keeps_the_last_policies(string text, string member)
    {
        using IHost host = await StartAsync(Whole);
        await WriteAsync(text);
        await RequireFailureAsync(host, member);
    }

    [Fact]
    public async Task Members_are_removed_by_writing_what_governs_instead()
    {
        using IHost host = await StartAsync(Whole);
        await WriteAsync("""{"ReturnPolicy":{"policies":[{"id":"jqm-standard","version":"1"}],"agreements":[],"governedBy":"request"}}""");
        PublishedPolicies published = host.Services.GetRequiredService<PublishedPolicies>();
        await AdvanceUntilAsync(() => published.Policies == PolicySet.Standard);
    }

    [Fact]
    public async Task Policies_are_replaced_by_a_file_and_a_file_by_policies()
    {
        using IHost host = await StartAsync(Shop);
        string file = Path.Combine(_folder.FullName, "policies.json");
        await File.WriteAllTextAsync(file, """[{"id":"filed","version":"1"}]""", TestContext.Current.CancellationToken);
        await WriteAsync("""{"ReturnPolicy":{"file":"policies.json"}}""");
        PublishedPolicies published = host.Services.GetRequiredService<PublishedPolicies>();
        await AdvanceUntilAsync(() => published.Policies.Policies[0].Id == "filed");
        await WriteAsync(Shop);
        await AdvanceUntilAsync(() => published.Policies.Policies[0].Id == "shop");
    }

    private async Task<IHost> StartAsync(string text)
    {
        await WriteAsync(text);
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = _folder.FullName });
        builder.Configuration.AddJsonFile("appsettings.json", optional: true, reloadOnChange: true).AddJsonFile("other.json", optional: true, reloadOnChange: true);
        builder.Services.AddSingleton<TimeProvider>(_time);
        builder.Services.AddLogging(logging => logging.AddProvider(new FakeLoggerProvider(_log)));
        builder.Services.AddReturnPolicy(builder.Configuration.GetSection("ReturnPolicy"));
        builder.Services.AddHealthChecks().AddReturnPolicy();
        IHost host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return host;
    }

    /// <summary>Replaces the settings at once, so that nobody reads half of them.</summary>
    private async Task WriteAsync(string text)
    {
        await File.WriteAllTextAsync(Settings + ".new", text, TestContext.Current.CancellationToken);
        File.Move(Settings + ".new", Settings, overwrite: true);
    }

    /// <summary>Waits for a load that failed after now, and requires that the first policies are in force, and that the error is logged and known to the health check.</summary>
    private async Task RequireFailureAsync(IHost host, string member)
    {
        PublishedPolicies published = host.Services.GetRequiredService<PublishedPolicies>();
        PolicyLoad? before = published.LastLoad;
        PolicyLoad? failed = null;
        await AdvanceUntilAsync(() => (failed = published.LastLoad) is { Succeeded: false } && !ReferenceEquals(failed, before));
        Assert.Equal("shop", published.Policies.Policies[0].Id);
        Assert.Contains($"no 'ReturnPolicy:{member}' any more", failed!.Error!.Message, StringComparison.Ordinal);
        Assert.Contains(_log.GetSnapshot(), record => record.Level == LogLevel.Error && record.Exception == failed.Error);
        HealthReport health = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HealthStatus.Degraded, health.Status);
    }

    /// <summary>Waits until a condition is met, while the fake time goes on: the configuration is read again in real time.</summary>
    private Task AdvanceUntilAsync(Func<bool> condition) => Eventually.MeetsAsync(condition, () => _time.Advance(TimeSpan.FromMilliseconds(250)));
}
