using System.Text;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>The agreed cases of the package Testing: a document, and the answer that every implementation gives.</summary>
internal static class ConformanceCases
{
    /// <summary>The cases with a name, those of the project's own that waive and except what no other does among them.</summary>
    public static IReadOnlyList<ConformanceCase> Named { get; } = [.. Testing.ConformanceCases.Named.Select(Of)];

    public static IReadOnlyList<ConformanceCase> All { get; } = [.. Testing.ConformanceCases.All.Select(Of)];

    private static ConformanceCase Of(Testing.ConformanceCase agreed) => new(agreed.Name, [.. agreed.Clauses], Encoding.UTF8.GetBytes(agreed.Document), agreed.ExpectedAnswer);
}

/// <summary>One case.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Rests">The clauses and readings that it is about.</param>
/// <param name="Input">The document, in UTF-8.</param>
/// <param name="Expected">The answer, as JSON.</param>
internal sealed record ConformanceCase(string Name, string[] Rests, byte[] Input, string Expected);
