using Jqm.ReturnPolicy.Programs;

namespace Jqm.ReturnPolicy.DuckDb.Tests.Documents;

/// <summary>Compiles the examples of the doc comments.</summary>
public sealed class ExampleTests() : PackageExampleTests(
    typeof(ReturnPolicyConnectionExtensions).Assembly,
    ProjectKind.Console,
    ["DuckDB.NET.Data", "Jqm.ReturnPolicy", "Jqm.ReturnPolicy.DuckDb"],
    ["M:Jqm.ReturnPolicy.DuckDb.ReturnPolicyConnectionExtensions.RegisterReturnPolicy(DuckDB.NET.Data.DuckDBConnection,Jqm.ReturnPolicy.IPolicyEvaluator)"]);
