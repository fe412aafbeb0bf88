using Jqm.ReturnPolicy.Programs;

namespace Jqm.ReturnPolicy.Extensions.Tests;

/// <summary>Compiles the examples of the doc comments.</summary>
public sealed class ExampleTests() : PackageExampleTests(
    typeof(IPolicySource).Assembly,
    ProjectKind.Worker,
    ["Jqm.ReturnPolicy", "Jqm.ReturnPolicy.Extensions", "NodaTime"],
    [
        "M:Microsoft.Extensions.DependencyInjection.ReturnPolicyServiceCollectionExtensions.AddReturnPolicy(Microsoft.Extensions.DependencyInjection.IServiceCollection,Microsoft.Extensions.Configuration.IConfiguration)",
        "M:Microsoft.Extensions.DependencyInjection.ReturnPolicyServiceCollectionExtensions.AddReturnPolicy(Microsoft.Extensions.DependencyInjection.IServiceCollection,System.Action{Jqm.ReturnPolicy.Extensions.ReturnPolicyOptions})",
        "M:Microsoft.Extensions.DependencyInjection.ReturnPolicyHealthChecksBuilderExtensions.AddReturnPolicy(Microsoft.Extensions.DependencyInjection.IHealthChecksBuilder,System.String,System.Collections.Generic.IEnumerable{System.String})",
        "T:Jqm.ReturnPolicy.Extensions.IPolicySource",
    ]);
