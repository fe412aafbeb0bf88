using Jqm.ReturnPolicy.Programs;

namespace Jqm.ReturnPolicy.AspNetCore.Tests;

/// <summary>Compiles the examples of the doc comments.</summary>
public sealed class ExampleTests() : PackageExampleTests(
    typeof(ReturnPolicyEndpointOptions).Assembly,
    ProjectKind.Web,
    ["Jqm.ReturnPolicy"],
    [
        "M:Microsoft.AspNetCore.Builder.ReturnPolicyEndpointRouteBuilderExtensions.MapReturnPolicy(Microsoft.AspNetCore.Routing.IEndpointRouteBuilder,System.String,System.Action{Jqm.ReturnPolicy.AspNetCore.ReturnPolicyEndpointOptions})",
        "M:Microsoft.AspNetCore.Builder.ReturnPolicyEndpointRouteBuilderExtensions.WithReturnPolicyProblems``1(``0)",
        "M:Microsoft.Extensions.DependencyInjection.ReturnPolicyHttpServiceCollectionExtensions.AddReturnPolicyHttp(Microsoft.Extensions.DependencyInjection.IServiceCollection)",
    ]);
