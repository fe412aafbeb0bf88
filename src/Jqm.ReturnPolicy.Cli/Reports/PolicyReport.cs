using NodaTime.Text;
using Spectre.Console;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>The terms in force, the readings behind them, and the clauses.</summary>
internal static class PolicyReport
{
    public static void Write(TermsInForce inForce, IAnsiConsole console)
    {
        Policy policy = inForce.Policy;
        console.Heading($"Policy {policy.Id}, version {policy.Version}");
        console.Line(policy.PublishedAt is { } published ? $"In force since {InstantPattern.ExtendedIso.Format(published)}." : "In force since the beginning of time.");
        foreach (Agreement agreement in inForce.Agreements)
            console.Line($"With agreement {agreement.Id} of merchant {agreement.MerchantId}.");

        console.Blank();
        Table terms = Layout.Columns("Term", "Value", "Readings");
        foreach ((string name, string value) in TermLines.Of(inForce.Terms))
            terms.AddRow(Layout.Plain(name), Layout.Plain(value), Layout.Plain(string.Join(", ", TermLines.ReadingsOf(name).Select(reading => reading.Id))));
        console.Write(terms);

        Table readings = Layout.Columns("Reading", "Question", "Terms");
        foreach (Reading reading in Reading.All)
            readings.AddRow(Layout.Plain(reading.Id), Layout.Plain(reading.Question), Layout.Plain(string.Join(", ", reading.Terms.AsEnumerable())));
        console.Write(readings);

        Table clauses = Layout.Columns("Clause", "Title", "Text");
        foreach (Clause clause in Clause.All)
            clauses.AddRow(Layout.Plain(clause.Number), Layout.Plain(clause.Title), Layout.Plain(clause.Text));
        console.Write(clauses);
    }
}
