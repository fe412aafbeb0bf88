using System.Text;

namespace Jqm.ReturnPolicy.Extensions.Tests;

/// <summary>Services with the return policy of a configuration.</summary>
internal static class Configured
{
    /// <summary>The configuration of an <c>appsettings.json</c> with a section <c>ReturnPolicy</c>.</summary>
    public static IConfigurationRoot Json(string section) =>
        new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes($$"""{"ReturnPolicy":{{section}}}"""))).Build();

    /// <summary>The configuration of single keys below <c>ReturnPolicy</c>, as environment variables give them.</summary>
    public static IConfigurationRoot Keys(params (string Key, string? Value)[] keys) =>
        new ConfigurationBuilder().AddInMemoryCollection(keys.Select(pair => KeyValuePair.Create("ReturnPolicy:" + pair.Key, pair.Value))).Build();

    /// <summary>The policies that a configuration comes to.</summary>
    public static PolicySet Policies(IConfiguration configuration)
    {
        using ServiceProvider services = new ServiceCollection().AddReturnPolicy(configuration.GetSection("ReturnPolicy")).BuildServiceProvider();
        return services.GetRequiredService<PublishedPolicies>().Policies;
    }

    /// <summary>The error of a configuration.</summary>
    public static string Error(IConfiguration configuration) => Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(() => Policies(configuration)).Message;
}
