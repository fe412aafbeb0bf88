using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace Jqm.ReturnPolicy.Extensions.Tests;

public sealed class FileTests : IDisposable
{
    private const string First = """[{"id":"p","version":"1"}]""";
    private const string Both = """{"policies":[{"id":"p","version":"1"},{"id":"p","version":"2","publishedAt":"2026-03-01T00:00:00Z","terms":{"window":{"days":45}}}],"agreements":[{"id":"A","merchant":"M","terms":{"refundTo":"accountBalance"}}]}""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("return-policy");

    private string Name => Path.Combine(_folder.FullName, "policies.json");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_file_that_changes_is_loaded_again_and_a_broken_one_is_not()
    {
        await File.WriteAllTextAsync(Name, First, TestContext.Current.CancellationToken);
        using ServiceProvider services = Services(options => (options.File, options.ReloadDelay) = (Name, TimeSpan.FromMilliseconds(20)));
        PublishedPolicies published = services.GetRequiredService<PublishedPolicies>();
        Assert.Single(published.Policies.Policies);

        await File.WriteAllTextAsync(Name, Both, TestContext.Current.CancellationToken);
        await Eventually.MeetsAsync(() => published.Policies.Policies.Count == 2);
        Assert.Equal("A", Assert.Single(published.Policies.Agreements).Id);

        await File.WriteAllTextAsync(Name, Both[..^1], TestContext.Current.CancellationToken);
        await Eventually.MeetsAsync(() => published.LastLoad!.Error is not null);
        Assert.Contains(Name, published.LastLoad!.Error!.Message, StringComparison.Ordinal);
        Assert.Equal(2, published.Policies.Policies.Count);

        // As deployments replace a file: another one takes its name.
        await File.WriteAllTextAsync(Name + ".new", First, TestContext.Current.CancellationToken);
        File.Move(Name + ".new", Name, overwrite: true);
        await Eventually.MeetsAsync(() => published.Policies.Policies.Count == 1);
        Assert.True(published.LastLoad!.Succeeded);
    }

    /// <summary>Kubernetes replaces the link of the folder that contains the files of a volume. The file system announces nothing about the file.</summary>
    [Fact]
    public async Task A_link_in_the_path_that_points_to_another_folder_is_taken_up()
    {
        foreach ((string version, string text) in new[] { ("v1", First), ("v2", First.Replace("\"1\"", "\"2\"", StringComparison.Ordinal)) })
        {
            Directory.CreateDirectory(Path.Combine(_folder.FullName, version));
            await File.WriteAllTextAsync(Path.Combine(_folder.FullName, version, "policies.json"), text, TestContext.Current.CancellationToken);
            File.SetLastWriteTimeUtc(Path.Combine(_folder.FullName, version, "policies.json"), DateTime.UnixEpoch);
        }

        string data = Path.Combine(_folder.FullName, "..data");
        Directory.CreateSymbolicLink(data, "v1");
        File.CreateSymbolicLink(Name, Path.Combine("..data", "policies.json"));
        var time = new FakeTimeProvider();
        using ServiceProvider services = new ServiceCollection().AddSingleton<TimeProvider>(time).AddReturnPolicy(options => options.File = Name).BuildServiceProvider();
        PublishedPolicies published = services.GetRequiredService<PublishedPolicies>();
        Assert.Equal([new Policy("p", "1")], published.Policies.Policies);

        Directory.Delete(data);
        Directory.CreateSymbolicLink(data, "v2");
        await Eventually.MeetsAsync(() => published.Policies.Policies[0].Version == "2", () => time.Advance(TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task A_section_can_name_another_file_while_the_host_runs()
    {
        string other = Path.Combine(_folder.FullName, "other.json");
        await File.WriteAllTextAsync(Name, First, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(other, Both, TestContext.Current.CancellationToken);
        IConfigurationRoot configuration = Configured.Keys(("file", Name));
        using ServiceProvider services = Services(options => (options.Section, options.ReloadDelay) = (configuration.GetSection("ReturnPolicy"), TimeSpan.Zero));
        PublishedPolicies published = services.GetRequiredService<PublishedPolicies>();
        Assert.Single(published.Policies.Policies);

        configuration["ReturnPolicy:file"] = other;
        configuration.Reload();
        await Eventually.MeetsAsync(() => published.Policies.Policies.Count == 2);

        await File.WriteAllTextAsync(other, First, TestContext.Current.CancellationToken);
        await Eventually.MeetsAsync(() => published.Policies.Policies.Count == 1);
    }

    [Fact]
    public async Task A_byte_order_mark_is_skipped()
    {
        await File.WriteAllTextAsync(Name, First, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), TestContext.Current.CancellationToken);
        using ServiceProvider services = Services(options => options.File = Name);
        Assert.Equal([new Policy("p", "1")], services.GetRequiredService<PublishedPolicies>().Policies.Policies);
    }

    [Fact]
    public async Task A_list_of_agreements_is_read_over_the_standard_policy()
    {
        await File.WriteAllTextAsync(Name, """[{"id":"A","merchant":"M","terms":{"window":{"days":60}}}]""", TestContext.Current.CancellationToken);
        using ServiceProvider services = Services(options => (options.File, options.GovernedBy) = (Name, GovernedBy.Order));
        PolicySet set = services.GetRequiredService<PublishedPolicies>().Policies;
        Assert.Equal(new PolicySet(null, [new Agreement("A", "M", new TermsPatch { WindowDays = 60 })], GovernedBy.Order), set);
    }

    [Fact]
    public async Task The_findings_that_a_file_silences_are_not_read()
    {
        await File.WriteAllTextAsync(Name, """{"silenced":[7],"policies":[{"id":"p","version":"1"}]}""", TestContext.Current.CancellationToken);
        using ServiceProvider services = Services(options => options.File = Name);
        Assert.Equal([new Policy("p", "1")], services.GetRequiredService<PublishedPolicies>().Policies.Policies);
        IConfigurationRoot configuration = Configured.Keys(("silenced:0:id", "N01"), ("policies:0:id", "p"), ("policies:0:version", "1"));
        using ServiceProvider configured = Services(options => options.Section = configuration.GetSection("ReturnPolicy"));
        Assert.Equal([new Policy("p", "1")], configured.GetRequiredService<PublishedPolicies>().Policies.Policies);
    }

    [Theory]
    [InlineData("""{"policies":[],"silenced":[],"silenced":[]}""", "at silenced")]
    [InlineData("", "is empty")]
    [InlineData("7", "single value")]
    [InlineData("{}", "neither")]
    [InlineData("""{"policies":[],"policies":[]}""", "at policies")]
    [InlineData("""{"agreements":{}}""", "at agreements")]
    [InlineData("""{"policies":[{"id":"p","version":"1","terms":{"window":{"days":"45"}}}]}""", "at policies[0].terms.window.days")]
    [InlineData("""{"policies":[{"id":"p","version":"1","id":"p"}]}""", "at policies[0].id")]
    [InlineData("""{"policies":[{"id":"p","version":"1"},{"id":"q","version":"1"}]}""", "at policies[1]")]
    [InlineData("""[{"id":"A","merchant":"M","terms":{}},{"id":"A","merchant":"N","terms":{}}]""", "at agreements[1].id")]
    public async Task An_invalid_file_is_an_error_that_names_the_file_and_the_place(string text, string place)
    {
        await File.WriteAllTextAsync(Name, text, TestContext.Current.CancellationToken);
        using ServiceProvider services = Services(options => options.File = Name);
        string error = Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(services.GetRequiredService<PublishedPolicies>).Message;
        Assert.Contains(Name, error, StringComparison.Ordinal);
        Assert.Contains(place, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none.json")]
    [InlineData("none/none.json")]
    public void A_file_that_does_not_exist_is_an_error(string name)
    {
        using ServiceProvider services = Services(options => options.File = Path.Combine(_folder.FullName, name));
        string error = Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(services.GetRequiredService<PublishedPolicies>).Message;
        Assert.Contains(name, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_relative_path_starts_at_the_content_root()
    {
        await File.WriteAllTextAsync(Name, First, TestContext.Current.CancellationToken);
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = _folder.FullName });
        builder.Services.AddReturnPolicy(options => options.File = "policies.json");
        using IHost host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        Assert.Equal([new Policy("p", "1")], host.Services.GetRequiredService<PublishedPolicies>().Policies.Policies);
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    private static ServiceProvider Services(Action<ReturnPolicyOptions> configure) => new ServiceCollection().AddReturnPolicy(configure).BuildServiceProvider();
}
