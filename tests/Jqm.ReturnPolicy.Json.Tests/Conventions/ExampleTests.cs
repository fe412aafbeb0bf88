using Jqm.ReturnPolicy.Programs;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>Compiles the examples of the doc comments.</summary>
public sealed class ExampleTests() : PackageExampleTests(
    typeof(DocumentEvaluator).Assembly,
    ProjectKind.Console,
    ["Jqm.ReturnPolicy", "Jqm.ReturnPolicy.Json", "System.Text.Json", "NodaTime"],
    [
        "T:Jqm.ReturnPolicy.Json.DocumentEvaluator",
        "T:Jqm.ReturnPolicy.Json.ReturnPolicyJson",
        "M:Jqm.ReturnPolicy.Json.ReturnPolicyJsonOptions.AddReturnPolicyConverters(System.Text.Json.JsonSerializerOptions)",
    ]);
