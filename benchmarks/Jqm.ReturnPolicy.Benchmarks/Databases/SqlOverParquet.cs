using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Jqm.ReturnPolicy.Sql;
using Jqm.ReturnPolicy.Sql.Loading;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>The SQL text in DuckDB over Parquet files, in a process of its own: from the files to the files of all five relations.</summary>
internal static class SqlOverParquet
{
    private const string Name = "sql-over-parquet";

    /// <summary>Runs the process.</summary>
    /// <returns>How long it took in milliseconds, and the peak of its memory in bytes.</returns>
    public static (double Milliseconds, double Bytes) Run(string folder)
    {
        ChildProcess child = ChildProcess.Run("dotnet", [typeof(SqlOverParquet).Assembly.Location, Name, folder]);
        return (child.Milliseconds, double.Parse(child.Output, CultureInfo.InvariantCulture));
    }

    /// <summary>The command that the process runs.</summary>
    public static Command ChildCommand()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder of the files." };
        var command = new Command(Name, "Runs the SQL text in DuckDB over the Parquet files of a folder with two threads, and prints the peak of the process's memory in bytes.") { folder };
        command.SetAction(line =>
        {
            Answer(line.GetValue(folder)!);
            Console.WriteLine(Process.GetCurrentProcess().PeakWorkingSet64.ToString(CultureInfo.InvariantCulture));
        });
        return command;
    }

    private static void Answer(string folder)
    {
        using var engine = new DuckDbEngine();
        engine.Execute("SET threads = 2");
        foreach (FactTable table in FactTables.All)
            engine.Execute($"CREATE VIEW {table} AS SELECT * FROM read_parquet('{folder}/{table}.parquet')");
        engine.ExecuteAll(ReturnPolicySql.GetTables(SqlDialect.DuckDb));
        engine.ExecuteAll(File.ReadAllText(Path.Combine(folder, "terms.sql")));
        engine.RunStatements();
        foreach (ResultRelation relation in ResultRelation.All)
            engine.Execute($"COPY (SELECT * FROM {relation}) TO '{folder}/{relation}.parquet'");
    }
}
