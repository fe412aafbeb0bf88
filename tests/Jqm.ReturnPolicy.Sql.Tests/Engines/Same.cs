namespace Jqm.ReturnPolicy.Sql.Tests.Engines;

/// <summary>Asserts that the SQL text says what the library says.</summary>
internal static class Same
{
    private const int Shown = 12;

    /// <summary>Runs the SQL text on documents, and fails with the first differences and their documents.</summary>
    public static void InSql(LoadedDocuments loaded, SqlEngine engine)
    {
        IReadOnlyList<Mismatch> mismatches = loaded.Run(engine);
        if (mismatches.Count == 0)
            return;
        IEnumerable<string> lines = mismatches
            .Take(Shown)
            .Select(mismatch => $"{mismatch}\n    {loaded.Documents.GetValueOrDefault(mismatch.RequestKey, "no document")}");
        Assert.Fail($"{engine.Dialect}: {mismatches.Count} differences in {mismatches.Select(mismatch => mismatch.RequestKey).Distinct().Count()} of {loaded.Documents.Count} documents\n{string.Join('\n', lines)}");
    }

    /// <summary>Asserts that tables can contain most documents.</summary>
    public static void MostAreLoaded(LoadedDocuments loaded, double mostInexpressible) =>
        Assert.True(
            loaded.InexpressibleCount <= mostInexpressible * (loaded.Documents.Count + loaded.InexpressibleCount),
            $"Tables cannot contain {loaded.InexpressibleCount} of {loaded.Documents.Count + loaded.InexpressibleCount} documents: {string.Join(", ", loaded.Inexpressible.Select(kind => $"{kind.Key} {kind.Value}"))}");
}
