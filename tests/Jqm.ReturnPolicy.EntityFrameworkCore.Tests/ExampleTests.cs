using Jqm.ReturnPolicy.Programs;

namespace Jqm.ReturnPolicy.EntityFrameworkCore.Tests;

/// <summary>Compiles the examples of the doc comments.</summary>
public sealed class ExampleTests() : PackageExampleTests(
    typeof(ReturnCaseStore).Assembly,
    ProjectKind.Console,
    ["Jqm.ReturnPolicy", "Jqm.ReturnPolicy.Cases", "Jqm.ReturnPolicy.EntityFrameworkCore", "Microsoft.EntityFrameworkCore", "Microsoft.Extensions.DependencyInjection", "NodaTime"],
    [
        "M:Microsoft.Extensions.DependencyInjection.ReturnPolicyStoreServiceCollectionExtensions.AddReturnCaseStore``1(Microsoft.Extensions.DependencyInjection.IServiceCollection)",
        "M:Microsoft.EntityFrameworkCore.ReturnPolicyModelBuilderExtensions.AddReturnPolicy(Microsoft.EntityFrameworkCore.ModelBuilder)",
        "T:Jqm.ReturnPolicy.EntityFrameworkCore.MoneyConverter",
        "T:Jqm.ReturnPolicy.EntityFrameworkCore.ReturnCaseStore",
    ]);
