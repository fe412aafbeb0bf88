using DuckDB.NET.Data;

namespace Jqm.ReturnPolicy.DuckDb;

/// <summary>The macros that read answers as columns, and files of documents as rows.</summary>
internal static class AnswerMacros
{
    private static readonly string Script = Read();

    /// <summary>Creates the macros in the temporary schema of a connection. Replaces those that are there.</summary>
    public static void Create(DuckDBConnection connection)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = Script;
        command.ExecuteNonQuery();
    }

    private static string Read()
    {
        using Stream resource = typeof(AnswerMacros).Assembly.GetManifestResourceStream("macros.sql")!;
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd();
    }
}
