using NodaTime.Text;
using Spectre.Console;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Prints the terms in force, the readings behind them, and the clauses.</summary>
internal static class PolicyReport
{
    public static void Write(TermsInForce inForce, IAnsiConsole console)
    {
        Policy policy = inForce.Policy;
        console.WriteHeading($"Policy {policy.Id}, version {policy.Version}");
        console.WriteText(policy.PublishedAt is { } published ? $"In force since {InstantPattern.ExtendedIso.Format(published)}." : "In force since the beginning of time.");
        foreach (Agreement agreement in inForce.Agreements)
            console.WriteText($"With agreement {agreement.Id} of merchant {agreement.MerchantId}.");

        console.WriteBlankLine();
        Table terms = ConsoleExtensions.CreateTable("Term", "Value", "Readings");
        foreach ((string name, string value) in FlatTerms.Of(inForce.Terms))
            terms.AddRow(ConsoleExtensions.CreateText(name), ConsoleExtensions.CreateText(value), ConsoleExtensions.CreateText(string.Join(", ", FlatTerms.ReadingsOf(name).Select(reading => reading.Id))));
        console.Write(terms);

        Table readings = ConsoleExtensions.CreateTable("Reading", "Question", "Terms");
        foreach (Reading reading in Reading.All)
            readings.AddRow(ConsoleExtensions.CreateText(reading.Id), ConsoleExtensions.CreateText(reading.Question), ConsoleExtensions.CreateText(string.Join(", ", reading.Terms.AsEnumerable())));
        console.Write(readings);

        Table clauses = ConsoleExtensions.CreateTable("Clause", "Title", "Text");
        foreach (Clause clause in Clause.All)
            clauses.AddRow(ConsoleExtensions.CreateText(clause.Number), ConsoleExtensions.CreateText(clause.Title), ConsoleExtensions.CreateText(clause.Text));
        console.Write(clauses);
    }
}
