using System.CommandLine;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Defines the command <c>sql</c>: it prints the SQL that answers requests inside a database.</summary>
internal static class SqlCommand
{
    /// <summary>The book of requests that name none.</summary>
    private const string UsualBook = "";

    public static Command Create(ToolEnvironment environment)
    {
        Option<SqlDialect?> dialect = WordOption.Create<SqlDialect>("--dialect", "The database.");
        dialect.Required = true;
        var policies = new Option<string?>("--policies") { Description = "A list of policies, or an object with policies and agreements. Default: the standard policy.", HelpName = "FILE" };
        var books = new Option<string[]>("--book")
        {
            Description = "Further policies for the requests whose column book has this name, such as draft=draft.json. May be repeated.",
            HelpName = "NAME=FILE",
        };
        Option<GovernedBy?> governedBy = WordOption.Create<GovernedBy>("--governed-by", "The instant that decides the version: the submission of the request or the placing of the order. Default: request.");
        Option<SqlPart?> only = WordOption.Create<SqlPart>("--only", "Print one part: the functions and tables, the rows of the policies, or the statements.");
        var command = new Command("sql", "Prints the SQL that answers requests inside DuckDB, PostgreSQL or ClickHouse: functions, tables, the rows of the policies, and the statements in order.")
        {
            dialect, policies, books, governedBy, only,
        };
        command.SetAction(line =>
        {
            SqlPart? part = line.GetValue(only);

            // Nothing is printed before everything is read.
            TermsTables? terms = part is null or SqlPart.Terms
                ? TermsOf(line.GetValue(policies), line.GetValue(books) ?? [], line.GetValue(governedBy) ?? GovernedBy.Request, environment)
                : null;
            using var output = new StreamWriter(environment.Out, ToolEnvironment.Utf8, leaveOpen: true) { NewLine = "\n" };
            Write(output, line.GetValue(dialect)!.Value, part, terms);
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Write(StreamWriter output, SqlDialect dialect, SqlPart? part, TermsTables? terms)
    {
        if (part is null or SqlPart.Tables)
        {
            Heading(output, "The functions that differ between databases.");
            output.WriteLine(ReturnPolicySql.GetFunctions(dialect));
            Heading(output, "The tables of terms.");
            output.WriteLine(ReturnPolicySql.GetTermsTables(dialect));
            Heading(output, "The tables of orders and requests. Tables and views that exist stay as they are.");
            output.WriteLine(ReturnPolicySql.GetFactTables(dialect));
        }

        if (terms is not null)
        {
            Heading(output, "The rows of the policies and agreements. Run them again when a version is published or an agreement changes.");
            terms.WriteSql(output, dialect);
            output.WriteLine();
        }

        if (part is null or SqlPart.Statements)
        {
            foreach (SqlStatement statement in ReturnPolicySql.GetStatements(dialect))
            {
                Heading(output, $"Step {statement.Name}.");
                output.WriteLine(statement.Text);
            }
        }
    }

    private static void Heading(StreamWriter output, string text)
    {
        output.WriteLine("-- " + new string('=', 80));
        output.WriteLine("-- " + text);
        output.WriteLine();
    }

    private static TermsTables TermsOf(string? policies, string[] books, GovernedBy governedBy, ToolEnvironment environment)
    {
        var evaluators = new Dictionary<string, PolicyEvaluator>(StringComparer.Ordinal) { [UsualBook] = Read(policies) };
        foreach (string book in books)
        {
            int equals = book.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1 || equals == book.Length - 1)
                throw new ToolException($"The value of --book is '{book}'; give a name and a file, such as draft=draft.json.");
            if (evaluators.ContainsKey(book[..equals]))
                throw new ToolException($"The book '{book[..equals]}' is given twice; give each book a name of its own.");
            evaluators.Add(book[..equals], Read(book[(equals + 1)..]));
        }

        return TermsTables.Create(evaluators);

        PolicyEvaluator Read(string? file)
        {
            PolicyEvaluator? read = file is null ? null : PolicySetFile.Read(file, environment).Evaluator;
            return new PolicyEvaluator(read?.Policies ?? [Policy.Standard], read?.Agreements ?? default, governedBy);
        }
    }
}
