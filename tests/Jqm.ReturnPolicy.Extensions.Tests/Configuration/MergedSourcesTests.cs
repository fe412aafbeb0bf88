using System.Text;

namespace Jqm.ReturnPolicy.Extensions.Tests;

/// <summary>Configuration merges its sources, which can change or lose what one of them says.</summary>
public class MergedSourcesTests
{
    private const string GradeB = """{"ReturnPolicy":{"policies":[{"id":"p","version":"1","terms":{"reasons":{"gradeB":{"accepted":true,"fault":"merchant","clause":"0.2"}}}}]}}""";

    [Theory]
    [InlineData("GRADEB", false)]
    [InlineData("GRADEB", true)]
    [InlineData("gradeb", true)]
    [InlineData("GradeB", true)]
    public void A_later_source_that_spells_a_reason_in_another_case_is_an_error(string spelling, bool knowsRoot)
    {
        string error = Error(Sources(spelling), knowsRoot);
        Assert.Contains("ReturnPolicy:policies:0:terms:reasons:", error, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(knowsRoot ? "spell the reason differently" : "capitals only", error, StringComparison.Ordinal);
        Assert.Contains($"'{spelling}'", error, StringComparison.Ordinal);
        Assert.Equal(knowsRoot, error.Contains("'gradeB'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reason_that_is_spelled_in_another_case_stops_the_host()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddConfiguration(Sources("gradeb"));
        builder.Configuration.AddInMemoryCollection([KeyValuePair.Create("ReturnPolicy:policies:0:terms:reasons:gradeB:clause", (string?)"0.3")]);
        builder.Services.AddReturnPolicy(builder.Configuration.GetSection("ReturnPolicy"));
        using IHost host = builder.Build();
        var error = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));
        Assert.Contains("spell the reason differently", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_source_that_spells_a_reason_in_the_same_way_changes_it()
    {
        using ServiceProvider services = Services(Sources("gradeB"), knowsRoot: true);
        Assert.False(services.GetRequiredService<PublishedPolicies>().Policies.Policies[0].Terms.Reasons[new ReturnReason("gradeB")]!.Accepted);
    }

    [Theory]
    [InlineData("exemptReasons", """["Defective"]""", "window:exemptReasons:0", "'defective'")]
    [InlineData("exemptReasons", """["gradeB","GradeB"]""", "window:exemptReasons:1", "'gradeB'")]
    [InlineData("daysByReason", """{"Defective":90}""", "window:daysByReason:Defective", "'defective'")]
    [InlineData("daysByReason", """{"B-STOCK":90}""", "window:daysByReason:B-STOCK", "capitals only")]
    public void A_reason_in_another_case_is_an_error(string member, string value, string path, string says)
    {
        string error = Configured.Error(Configured.Json($$$$"""{"policies":[{"id":"p","version":"1","terms":{"window":{"{{{{member}}}}":{{{{value}}}}}}}]}"""));
        Assert.Contains($"ReturnPolicy:policies:0:terms:{path}: ", error, StringComparison.Ordinal);
        Assert.Contains(says, error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reason_in_a_list_must_be_spelled_as_in_the_reasons()
    {
        string error = Configured.Error(Configured.Json("""{"policies":[{"id":"p","version":"1","terms":{"reasons":{"gradeB":{"accepted":true,"fault":"merchant","clause":"0.2"}},"condition":{"exemptReasons":["gradeb"]}}}]}"""));
        Assert.Contains("differs from the reason", error, StringComparison.Ordinal);
        Assert.Contains("'gradeb'", error, StringComparison.Ordinal);
        Assert.Contains("'gradeB'", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("agreements")]
    [InlineData("policies")]
    [InlineData("policies:0:terms:nonRefundable:exceptReasons")]
    [InlineData("policies:0:terms:window")]
    public void An_empty_value_of_a_later_source_is_an_error(string path)
    {
        IConfigurationRoot configuration = new ConfigurationBuilder()
            .AddConfiguration(Configured.Json("""{"policies":[{"id":"p","version":"1","terms":{"window":{"days":45},"nonRefundable":{"exceptReasons":["defective"]}}}],"agreements":[{"id":"A","merchant":"M","terms":{}}]}"""))
            .AddInMemoryCollection([KeyValuePair.Create("ReturnPolicy:" + path, (string?)"")])
            .Build();
        Assert.Contains($"ReturnPolicy:{path}: The section has members, and a source gives it an empty value", Configured.Error(configuration), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"policies":[{"id":"p","version":true}]}""", "policies:0:version")]
    [InlineData("""{"policies":[{"id":false,"version":"1"}]}""", "policies:0:id")]
    [InlineData("""{"agreements":[{"id":"A","merchant":true,"terms":{}}]}""", "agreements:0:merchant")]
    [InlineData("""{"policies":[{"id":"p","version":"1","terms":{"window":{"exemptReasons":[true]}}}]}""", "policies:0:terms:window:exemptReasons:0")]
    public void A_truth_value_in_the_place_of_a_string_is_an_error(string section, string path) =>
        Assert.Contains($"ReturnPolicy:{path}: ", Configured.Error(Configured.Json(section)), StringComparison.Ordinal);

    /// <summary>A file with the reason <c>gradeB</c>, and a later source that names it in a spelling.</summary>
    private static IConfigurationRoot Sources(string spelling) => new ConfigurationBuilder()
        .AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(GradeB)))
        .AddInMemoryCollection([KeyValuePair.Create($"RETURNPOLICY:POLICIES:0:TERMS:REASONS:{spelling}:ACCEPTED", (string?)"false")])
        .Build();

    private static ServiceProvider Services(IConfigurationRoot configuration, bool knowsRoot)
    {
        var services = new ServiceCollection();
        if (knowsRoot)
            services.AddSingleton<IConfiguration>(configuration);
        return services.AddReturnPolicy(configuration.GetSection("ReturnPolicy")).BuildServiceProvider();
    }

    private static string Error(IConfigurationRoot configuration, bool knowsRoot)
    {
        using ServiceProvider services = Services(configuration, knowsRoot);
        return Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(services.GetRequiredService<PublishedPolicies>).Message;
    }
}
