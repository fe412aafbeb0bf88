using System.Text.Json;

namespace Jqm.ReturnPolicy.Sql.Tests.Loading;

/// <summary>The comparison of rows notices every change of a cell, missing and additional rows, and wrong errors.</summary>
public sealed class ComparisonTests
{
    private static readonly ILookup<string, FoundError> None = Array.Empty<(string, FoundError)>().ToLookup(each => each.Item1, each => each.Item2);

    public static TheoryData<string> Relations { get; } = [.. ResultRelation.All.Select(relation => relation.Name)];

    [Fact]
    public void The_rows_of_the_same_answer_are_equal() => Assert.Empty(ResultComparison.Compare(Rows(), Rows(), None));

    [Theory]
    [MemberData(nameof(Relations))]
    public void Every_changed_cell_is_named(string name)
    {
        ResultRelation relation = ResultRelation.All.Single(relation => relation.Name == name);
        for (int column = relation.KeyColumns; column < relation.Columns.Count; column++)
        {
            int place = column;
            Mismatch mismatch = Assert.Single(ResultComparison.Compare(Rows(), Rows((own, row) => own == relation && row == 0 ? place : null), None));
            Assert.Equal((relation.Name, relation.Columns[place], "changed"), (mismatch.Relation, mismatch.Column, mismatch.Actual));
        }
    }

    [Theory]
    [MemberData(nameof(Relations))]
    public void A_changed_key_is_a_missing_and_an_additional_row(string name)
    {
        ResultRelation relation = ResultRelation.All.Single(relation => relation.Name == name);
        Mismatch[] mismatches = [.. ResultComparison.Compare(Rows(), Rows((own, row) => own == relation && row == 0 ? 0 : null), None)];
        Assert.Equal(["*", "*"], mismatches.Select(mismatch => mismatch.Column));
        Assert.Single(mismatches, mismatch => mismatch.Actual is null);
        Assert.Single(mismatches, mismatch => mismatch.Expected is null);
    }

    [Theory]
    [InlineData("unknownLine", "request.items[0].line", 0)]
    [InlineData("unknownLine", "request.items[1].line", 1)]
    [InlineData("unknownShipment", "request.items[0].line", 1)]
    public void A_single_error_is_that_of_the_library(string code, string path, int mismatches)
    {
        ResultRows actual = Error(code, path);
        Assert.Equal(mismatches, ResultComparison.Compare(Error("unknownLine", "request.items[0].line"), actual, Found(new FoundError(code, path))).Count());
    }

    [Fact]
    public void Of_several_errors_one_is_that_of_the_library()
    {
        ResultRows library = Error("unknownLine", "request.items[0].line"), actual = Error("malformed", "order.merchant");
        var shown = new FoundError("malformed", "order.merchant");
        Assert.Empty(ResultComparison.Compare(library, actual, Found(shown, new FoundError("unknownLine", "request.items[0].line"))));
        Assert.Single(ResultComparison.Compare(library, actual, Found(shown, new FoundError("unknownLine", "request.items[1].line"))));
    }

    [Fact]
    public void An_error_in_place_of_an_answer_is_noticed() =>
        Assert.NotEmpty(ResultComparison.Compare(Rows(), Error("malformed", "order"), Found(new FoundError("malformed", "order"))));

    /// <summary>The rows of an agreed settlement with every relation, one cell of which may be changed.</summary>
    private static ResultRows Rows(Func<ResultRelation, int, int?>? changed = null)
    {
        ConformanceCase agreed = ConformanceCases.All.First(agreed =>
            agreed.ExpectedAnswer.Contains("\"destinations\":[{", StringComparison.Ordinal) && agreed.ExpectedAnswer.Contains("\"op\":\"settle\"", StringComparison.Ordinal));
        var rows = new ResultRows();
        ExpectedRows.Add("1", "settle", JsonElement.Parse(agreed.ExpectedAnswer), rows);
        var copy = new ResultRows();
        foreach (ResultRelation relation in ResultRelation.All)
        {
            for (int row = 0; row < rows.Of(relation).Count; row++)
            {
                string?[] cells = [.. rows.Of(relation)[row]];
                if (changed?.Invoke(relation, row) is { } column)
                    cells[column] = "changed";
                copy.Add(relation, cells);
            }
        }

        return copy;
    }

    private static ResultRows Error(string code, string path)
    {
        var rows = new ResultRows();
        ExpectedRows.Add("1", "assess", JsonElement.Parse($$$"""{"error":{"code":"{{{code}}}","path":"{{{path}}}","message":"…"}}"""), rows);
        return rows;
    }

    private static ILookup<string, FoundError> Found(params FoundError[] errors) => errors.ToLookup(_ => "1");
}
