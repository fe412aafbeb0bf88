using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;
using Jqm.ReturnPolicy;
using Jqm.ReturnPolicy.Extensions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the evaluator of the return policy in the services of an application.</summary>
public static class ReturnPolicyServiceCollectionExtensions
{
    /// <summary>Adds an <see cref="IPolicyEvaluator"/> of the policies and agreements in a section of configuration. Later changes of the section are followed.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="section">
    /// The section of configuration. Its members are <c>policies</c> and <c>agreements</c>, each as in the wire form, <c>governedBy</c>, and <c>file</c>, the path of a policy
    /// file.
    /// </param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">The method was called with another section before. The policies are read from one section.</exception>
    /// <remarks>The section is read when the host starts. If it is invalid, the host does not start, and the error names the path in the configuration.</remarks>
    /// <example>
    /// <code>
    /// var builder = Host.CreateApplicationBuilder(args);
    /// builder.Services.AddReturnPolicy(builder.Configuration.GetSection("ReturnPolicy"));
    /// using var host = builder.Build();
    /// await host.StartAsync();
    /// var evaluator = host.Services.GetRequiredService&lt;IPolicyEvaluator&gt;();
    /// </code>
    /// </example>
    public static IServiceCollection AddReturnPolicy(this IServiceCollection services, IConfiguration section)
    {
        Guard.Against.Null(services);
        Guard.Against.Null(section);
        if (services.FirstOrDefault(service => service.ServiceType == typeof(SectionRegistration))?.ImplementationInstance is SectionRegistration before)
        {
            return before.IsSame(section)
                ? services
                : throw new InvalidOperationException($"AddReturnPolicy was called with {SectionRegistration.NameOf(before.Section)} before, and {SectionRegistration.NameOf(section)} would replace it. Put policies and agreements into one section, and give settings in code by AddReturnPolicy(options => …).");
        }

        services.AddSingleton(new SectionRegistration(section));
        return services.AddReturnPolicy(options => options.Section = section);
    }

    /// <summary>Adds an <see cref="IPolicyEvaluator"/> of the policies and agreements that the options name; without options, of the built-in standard policy.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="configure">Sets the options; null keeps the defaults.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    /// <remarks>
    /// The method registers <see cref="IPolicyEvaluator"/> and <see cref="PublishedPolicies"/>, which follow every publication, and <see
    /// cref="Jqm.ReturnPolicy.Json.DocumentEvaluator"/>, a new instance for each resolution, with the policies that govern at that time. An <see cref="IPolicySource"/> that the
    /// application registers replaces the options.
    /// </remarks>
    /// <example>
    /// <code>
    /// var builder = Host.CreateApplicationBuilder(args);
    /// builder.Services.AddReturnPolicy(options =&gt; options.File = "policies.json");
    /// </code>
    /// </example>
    public static IServiceCollection AddReturnPolicy(this IServiceCollection services, Action<ReturnPolicyOptions>? configure = null)
    {
        Guard.Against.Null(services);
        OptionsBuilder<ReturnPolicyOptions> options = services.AddOptionsWithValidateOnStart<ReturnPolicyOptions>();
        if (configure is not null)
            options.Configure(configure);
        if (services.Any(service => service.ServiceType == typeof(PublishedPolicies)))
            return services;

        services.AddSingleton(new PolicySourceRegistration(services));
        services.AddSingleton<IValidateOptions<ReturnPolicyOptions>, OptionsValidator>();
        services.TryAddSingleton<IPolicySource, OptionsPolicySource>();
#pragma warning disable RS0030 // The one place where the clock of the host comes from; everything else is given a TimeProvider.
        services.TryAddSingleton(TimeProvider.System);
#pragma warning restore RS0030
        services.AddSingleton(provider => new Instruments(provider.GetRequiredService<TimeProvider>(), provider.GetService<IMeterFactory>()));
        services.AddSingleton(provider => new PublishedPolicies(
            provider.GetRequiredService<IPolicySource>(),
            provider.GetRequiredService<IOptions<ReturnPolicyOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<Instruments>(),
            provider.GetService<ILogger<PublishedPolicies>>()));
        services.AddSingleton<IHostedService>(provider => new PublicationService(provider.GetRequiredService<PublishedPolicies>()));
        services.TryAddSingleton<IPolicyEvaluator>(provider =>
        {
            PublishedPolicies policies = provider.GetRequiredService<PublishedPolicies>();
            return new MeasuredEvaluator(() => policies.Evaluator, provider.GetRequiredService<Instruments>());
        });
        services.TryAddTransient(provider => new DocumentEvaluator(provider.GetRequiredService<PublishedPolicies>().Evaluator));
        return services;
    }

    /// <summary>Adds an <see cref="IPolicyEvaluator"/> of the policies and agreements that a source of your own loads, and loads again after each change.</summary>
    /// <typeparam name="TSource">The class that loads the policies. The class is registered as a singleton.</typeparam>
    /// <param name="services">The services to add to.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The method was called with another source before. The policies are loaded from one source.</exception>
    public static IServiceCollection AddReturnPolicy<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TSource>(this IServiceCollection services)
        where TSource : class, IPolicySource
    {
        Guard.Against.Null(services);
        if (services.FirstOrDefault(service => service.ServiceType == typeof(SourceRegistration))?.ImplementationInstance is SourceRegistration before)
        {
            return before.Type == typeof(TSource)
                ? services
                : throw new InvalidOperationException($"AddReturnPolicy was called with the source {before.Type.Name} before, and {typeof(TSource).Name} would replace it. Write one source that loads both.");
        }

        services.AddSingleton(new SourceRegistration(typeof(TSource)));
        services.AddSingleton<IPolicySource, TSource>();
        return services.AddReturnPolicy();
    }
}
