using Microsoft.Extensions.Options;

namespace Jqm.ReturnPolicy.Extensions.Tests;

public class RegistrationTests
{
    [Fact]
    public void The_evaluator_answers_as_the_domain_does()
    {
        using ServiceProvider services = new ServiceCollection().AddReturnPolicy().BuildServiceProvider();
        EvaluationDocument assess = ReturnPolicyJson.Read<EvaluationDocument>(Documents.Assess);
        EvaluationDocument settle = ReturnPolicyJson.Read<EvaluationDocument>(Documents.Settle);
        IPolicyEvaluator evaluator = services.GetRequiredService<IPolicyEvaluator>();
        Instant at = Instant.FromUtc(2026, 2, 1, 0, 0);
        Assert.Equal(PolicyEvaluator.Standard.Assess(assess.Order, assess.Request!), evaluator.Assess(assess.Order, assess.Request!));
        Assert.Equal(PolicyEvaluator.Standard.Settle(settle.Order, settle.Return!), evaluator.Settle(settle.Order, settle.Return!));
        Assert.Equal(PolicyEvaluator.Standard.Cancel(assess.Order, at), evaluator.Cancel(assess.Order, at));
        ValueList<Allowance> allowances = [new Allowance("1", Money.Of(5m, Currency.USD))];
        Assert.Equal(PolicyEvaluator.Standard.Allow(assess.Order, at, allowances), evaluator.Allow(assess.Order, at, allowances));
    }

    [Fact]
    public void A_document_that_brings_policies_is_refused()
    {
        using ServiceProvider services = new ServiceCollection().AddReturnPolicy().BuildServiceProvider();
        byte[] own = [.. Documents.Assess[..^1], .. ",\"policies\":[{\"id\":\"jqm-standard\",\"version\":\"1\"}]}"u8];
        Assert.Equal((ErrorCode.Malformed, "policies"), (services.GetRequiredService<DocumentEvaluator>().Answer(own).Error!.Code, services.GetRequiredService<DocumentEvaluator>().Answer(own).Error!.Path));
    }

    [Fact]
    public void A_source_of_the_application_replaces_the_options_wherever_it_is_registered()
    {
        foreach (IServiceCollection services in new[]
        {
            new ServiceCollection().AddReturnPolicy().AddSingleton<IPolicySource, OwnSource>(),
            new ServiceCollection().AddSingleton<IPolicySource, OwnSource>().AddReturnPolicy(),
            new ServiceCollection().AddReturnPolicy<OwnSource>(),
        })
        {
            using ServiceProvider provider = services.BuildServiceProvider();
            Assert.Equal("own", provider.GetRequiredService<PublishedPolicies>().Policies.Policies[0].Id);
        }
    }

    [Fact]
    public void Options_beside_a_source_of_the_application_are_an_error()
    {
        using ServiceProvider services = new ServiceCollection().AddReturnPolicy(options => options.File = "a.json").AddSingleton<IPolicySource, OwnSource>().BuildServiceProvider();
        Assert.Contains("of its own", Assert.Throws<OptionsValidationException>(services.GetRequiredService<PublishedPolicies>).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Policies_in_the_options_govern()
    {
        using ServiceProvider services = new ServiceCollection()
            .AddReturnPolicy(options => options.Policies = [new Policy("mine", "1")])
            .AddReturnPolicy(options => options.Agreements = [new Agreement("A", "M", new TermsPatch { WindowDays = 60 })])
            .BuildServiceProvider();
        TermsInForce inForce = services.GetRequiredService<IPolicyEvaluator>().GetTermsInForce("M", Instant.FromUtc(2026, 1, 1, 0, 0));
        Assert.Equal(("mine", 60), (inForce.Policy.Id, inForce.Terms.WindowDays));
    }

    [Fact]
    public void A_setting_in_the_section_and_in_the_options_is_an_error()
    {
        IConfigurationRoot configuration = Configured.Json("""{"policies":[{"id":"p","version":"1"}]}""");
        using ServiceProvider services = new ServiceCollection()
            .AddReturnPolicy(configuration.GetSection("ReturnPolicy"))
            .AddReturnPolicy(options => options.Policies = [new Policy("mine", "1")])
            .BuildServiceProvider();
        Assert.Contains("'policies' is given both", Assert.Throws<OptionsValidationException>(services.GetRequiredService<PublishedPolicies>).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_section_is_an_error()
    {
        IConfigurationRoot configuration = new ConfigurationBuilder().Build();
        IServiceCollection services = new ServiceCollection().AddReturnPolicy(configuration.GetSection("Shop"));
        string error = Assert.Throws<InvalidOperationException>(() => services.AddReturnPolicy(configuration.GetSection("Agreements"))).Message;
        Assert.Contains("'Shop' before, and the section 'Agreements' would replace it", error, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => services.AddReturnPolicy(configuration));
        Assert.Throws<InvalidOperationException>(() => services.AddReturnPolicy(new ConfigurationBuilder().Build().GetSection("Shop")));
    }

    [Fact]
    public void The_same_section_twice_and_options_beside_it_are_no_error()
    {
        IConfigurationRoot configuration = Configured.Json("""{"policies":[{"id":"p","version":"1"}]}""");
        using ServiceProvider services = new ServiceCollection()
            .AddKeyedSingleton("key", "a keyed service has no instance to look at")
            .AddReturnPolicy(configuration.GetSection("ReturnPolicy"))
            .AddReturnPolicy()
            .AddReturnPolicy(options => options.ReloadDelay = TimeSpan.Zero)
            .AddReturnPolicy(configuration.GetSection("ReturnPolicy"))
            .BuildServiceProvider();
        Assert.Equal([new Policy("p", "1")], services.GetRequiredService<PublishedPolicies>().Policies.Policies);
        Assert.Equal(TimeSpan.Zero, services.GetRequiredService<IOptions<ReturnPolicyOptions>>().Value.ReloadDelay);
    }

    [Fact]
    public void A_second_source_of_the_application_is_an_error()
    {
        IServiceCollection services = new ServiceCollection().AddReturnPolicy<OwnSource>().AddReturnPolicy<OwnSource>();
        string error = Assert.Throws<InvalidOperationException>(() => services.AddReturnPolicy<SwitchedSource>()).Message;
        Assert.Contains("OwnSource before, and SwitchedSource would replace it", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invalid_section_stops_the_host_at_its_start()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddReturnPolicy(Configured.Json("""{"policies":[{"id":"p"}]}""").GetSection("ReturnPolicy"));
        using IHost host = builder.Build();
        OptionsValidationException error = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));
        Assert.Contains("ReturnPolicy:policies:0", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_configuration_governs_and_an_invalid_one_does_not()
    {
        IConfigurationRoot configuration = Configured.Keys(("policies:0:id", "p"), ("policies:0:version", "1"));
        using ServiceProvider services = new ServiceCollection().AddReturnPolicy(options => (options.Section, options.ReloadDelay) = (configuration.GetSection("ReturnPolicy"), TimeSpan.Zero)).BuildServiceProvider();
        PublishedPolicies published = services.GetRequiredService<PublishedPolicies>();
        Assert.Equal(30, published.Policies.Policies[0].Terms.WindowDays);

        configuration["ReturnPolicy:policies:0:terms:window:days"] = "45";
        configuration.Reload();
        await Eventually.MeetsAsync(() => published.Policies.Policies[0].Terms.WindowDays == 45);

        configuration["ReturnPolicy:policies:0:terms:window:days"] = "forty";
        configuration.Reload();
        await Eventually.MeetsAsync(() => published.LastLoad!.Error is not null);
        Assert.Contains("ReturnPolicy:policies:0:terms:window:days", published.LastLoad!.Error!.Message, StringComparison.Ordinal);
        Assert.Equal(45, published.Evaluator.GetTermsInForce("M", Instant.FromUtc(2026, 1, 1, 0, 0)).Terms.WindowDays);
    }

    public sealed class OwnSource : IPolicySource
    {
        public ValueTask<PolicySet> LoadAsync(CancellationToken cancellationToken) => new(new PolicySet([new Policy("own", "1")]));

        public Microsoft.Extensions.Primitives.IChangeToken GetChangeToken() => new Microsoft.Extensions.Primitives.CancellationChangeToken(CancellationToken.None);
    }
}
