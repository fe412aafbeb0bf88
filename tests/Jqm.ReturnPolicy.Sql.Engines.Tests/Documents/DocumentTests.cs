using System.Globalization;

namespace Jqm.ReturnPolicy.Sql.Tests.Engines;

/// <summary>Documents loaded into each engine have the answers of the library. <c>RETURNPOLICY_SQL_DOCUMENTS</c> says how many.</summary>
public sealed class DocumentTests
{
    private const int Few = 6_000;
    private const int MostAtOnce = 5_000;

    private static readonly int Count = Environment.GetEnvironmentVariable("RETURNPOLICY_SQL_DOCUMENTS") is { Length: > 0 } number ? int.Parse(number, CultureInfo.InvariantCulture) : Few;

    [Fact]
    public void The_agreed_answers_are_given()
    {
        var loaded = new LoadedDocuments();
        foreach (ConformanceCase agreed in ConformanceCases.All)
            loaded.Add(agreed.Document, agreed.ExpectedAnswer);
        Same.MostAreLoaded(loaded, 0.03);
        OnEveryEngine(loaded);
    }

    [Fact]
    public void Every_combination_of_facts_is_judged_as_by_the_library()
    {
        // A third at once bounds the memory.
        for (int third = 0; third < 3; third++)
        {
            LoadedDocuments loaded = LoadedDocuments.Of(FactSpace.Documents.Where((_, i) => i % 3 == third).Select(document => document()));
            Assert.Equal((0, 0), (loaded.InexpressibleCount, loaded.ErrorCount));
            Assert.InRange(loaded.Facts.Of(FactTables.RequestItems).Count, 100_000, 150_000);
            OnEveryEngine(loaded);
        }
    }

    [Fact]
    public void Generated_documents_are_answered_as_by_the_library() => InParts(0.1, 0.1, (seed, count) => GeneratedDocuments.Of(seed, count));

    [Fact]
    public void Special_documents_are_answered_as_by_the_library() => InParts(0.45, 0, (seed, count) => SpecialDocuments.Of(seed, count));

    [Fact]
    public void Wrong_documents_have_the_errors_of_the_library() =>
        InParts(0.45, 0.06, (seed, count) => WrongDocuments.Of(SpecialDocuments.Of(seed + 1000, count - count / 20).Concat(GeneratedDocuments.Of(seed + 1000, count / 20)), seed));

    /// <summary>Loads a share of all documents, some thousands at once.</summary>
    private static void InParts(double share, double mostInexpressible, Func<int, int, IEnumerable<string>> create)
    {
        int left = (int)(Count * share);
        for (int seed = 1; left > 0; seed++)
        {
            int count = Math.Min(left, MostAtOnce);
            left -= count;
            LoadedDocuments loaded = LoadedDocuments.Of(create(seed, count));
            Same.MostAreLoaded(loaded, mostInexpressible);
            OnEveryEngine(loaded);
        }
    }

    private static void OnEveryEngine(LoadedDocuments loaded) => Parallel.ForEach(Enum.GetValues<SqlDialect>(), dialect =>
    {
        using SqlEngine engine = Engine.Open(dialect);
        Same.InSql(loaded, engine);
    });
}
