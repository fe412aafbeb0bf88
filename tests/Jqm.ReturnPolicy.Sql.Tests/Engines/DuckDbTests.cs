namespace Jqm.ReturnPolicy.Sql.Tests.Engines;

/// <summary>
/// The SQL text in DuckDB says what the library says: a sample, which is smaller unless the tests run with all their cases. <c>tests/sql.sh</c> runs more, on three engines.
/// </summary>
public sealed class DuckDbTests
{
    [Fact]
    public void The_agreed_answers_are_given()
    {
        var loaded = new LoadedDocuments();
        foreach (ConformanceCase agreed in ConformanceCases.All)
            loaded.Add(agreed.Document, agreed.ExpectedAnswer);
        Same.MostAreLoaded(loaded, 0.03);
        Run(loaded);
    }

    [Fact]
    public void Generated_documents_are_answered_as_by_the_library()
    {
        LoadedDocuments loaded = LoadedDocuments.Of(GeneratedDocuments.Of(seed: 1, count: LawCases.SomeOf(300)));
        Assert.Equal(0, loaded.ErrorCount);
        Same.MostAreLoaded(loaded, 0.1);
        Run(loaded);
    }

    [Fact]
    public void Special_documents_are_answered_as_by_the_library()
    {
        LoadedDocuments loaded = LoadedDocuments.Of(SpecialDocuments.Of(seed: 1, count: LawCases.SomeOf(3000)));
        Assert.Equal(0, loaded.InexpressibleCount);
        Assert.InRange(loaded.ErrorCount, 1, loaded.Documents.Count / 3);
        Run(loaded);
    }

    [Fact]
    public void Wrong_documents_have_the_errors_of_the_library()
    {
        LoadedDocuments loaded = LoadedDocuments.Of(WrongDocuments.Of(SpecialDocuments.Of(seed: 2, count: LawCases.SomeOf(3000)).Concat(GeneratedDocuments.Of(seed: 2, count: LawCases.SomeOf(200))), seed: 2));
        Same.MostAreLoaded(loaded, 0.06);
        Assert.InRange(loaded.ErrorCount, loaded.Documents.Count / 3, loaded.Documents.Count);
        Run(loaded);
    }

    [Fact]
    public void Bounds_are_the_bounds_of_the_library()
    {
        LoadedDocuments loaded = LoadedDocuments.Of(BoundDocuments.All);
        Assert.Equal(0, loaded.InexpressibleCount);
        Assert.InRange(loaded.ErrorCount, 8, loaded.Documents.Count - 8);
        Run(loaded);
    }

    [Fact]
    public void A_sample_of_the_combinations_of_facts_is_judged_as_by_the_library()
    {
        int step = LawCases.AreAll ? 32 : 128;
        LoadedDocuments loaded = LoadedDocuments.Of(FactSpace.Documents.Where((_, i) => i % step == i / step % step).Select(document => document()));
        Assert.Equal((0, 0), (loaded.InexpressibleCount, loaded.ErrorCount));
        Run(loaded);
    }

    private static void Run(LoadedDocuments loaded)
    {
        using var engine = new DuckDbEngine();
        Same.InSql(loaded, engine);
    }
}
