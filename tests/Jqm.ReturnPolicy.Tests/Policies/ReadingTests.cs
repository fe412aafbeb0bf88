using System.Text.RegularExpressions;

namespace Jqm.ReturnPolicy.Tests;

public sealed partial class ReadingTests
{
    private static readonly string[][] Rows = PolicyText.Rows("readings.md");

    /// <summary>The terms of the wire form; the evaluation's own <c>governedBy</c> is none of them but a reading names it.</summary>
    private static readonly string[] Terms =
    [
        "window", "window.days", "window.counting", "window.zone", "window.late", "window.daysByReason", "window.exemptReasons", "goodsBack", "restockingFee.percentByReason", "reasons", "details", "evidence", "approval", "condition", "nonRefundable.exceptReasons",
        "fees", "fees.tax", "fees.other", "feeAllocation", "returnShipping", "refundTo", "waivable", "cancellation", "governedBy",
    ];

    [Fact]
    public void Every_reading_has_the_question_and_the_choice_of_the_policy()
    {
        Assert.Equal(Enumerable.Range(1, 28).Select(number => $"R{number:00}"), Reading.All.Select(reading => reading.Id));
        Assert.Equal(28, Rows.Length);
        foreach ((string[] row, Reading reading) in Rows.Zip(Reading.All))
        {
            Assert.Equal(row[0], reading.Id);
            Assert.Equal(PolicyText.Plain(row[1]), reading.Question);
            Assert.Equal(PolicyText.Plain(row[2]), reading.Choice);
            Assert.Equal(reading.Id, reading.ToString());
        }
    }

    [Fact]
    public void Every_reading_names_the_terms_that_the_policy_names()
    {
        foreach ((string[] row, Reading reading) in Rows.Zip(Reading.All))
        {
            // A term stands first or after a comma; behind a colon stand its values.
            string names = row.Length > 3 ? row[3].Split([':', '(', ';'])[0] : "";
            string[] expected = Quoted().Matches(names).Select(match => match.Groups[1].Value).Where(name => Terms.Contains(name)).ToArray();
            Assert.Equal(expected, reading.Terms);
            Assert.All(reading.Terms, term => Assert.Contains(term, Terms));
        }
    }

    [GeneratedRegex("`([a-zA-Z.]+)`")]
    private static partial Regex Quoted();
}
