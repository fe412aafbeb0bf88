using DuckDB.NET.Native;

namespace Jqm.ReturnPolicy.DuckDb.Cli;

/// <summary>Statements of SQL: the last one, whose result is printed, and those before it.</summary>
/// <param name="Before">The statements before the last one; empty if there is only one.</param>
/// <param name="Last">The last statement, without a semicolon.</param>
internal sealed record SqlScript(string Before, string Last)
{
    /// <summary>Splits a text before its last statement. DuckDB parses the parts, so semicolons in strings and comments do not count.</summary>
    /// <param name="sql">The text.</param>
    /// <param name="connection">The connection.</param>
    /// <exception cref="ToolException">The text contains no statement, or its syntax is wrong.</exception>
    public static SqlScript Parse(string sql, DuckDBNativeConnection connection)
    {
        int statements = Count(sql, connection, out string error);
        if (statements == 0)
            throw new ToolException(error.Length > 0 ? SqlError.Sentence(error) : "There is no SQL to run; give a query, or - for standard input.");
        (string before, string last) = ("", sql);
        for (int end = sql.LastIndexOf(';'); end >= 0; end = end == 0 ? -1 : sql.LastIndexOf(';', end - 1))
        {
            // The end of the last statement itself: what follows is white space or a comment.
            if (Count(sql[end..], connection, out _) == 0 && Count(sql[..end], connection, out _) == statements)
                last = sql[..end];
            else if (statements > 1 && Count(sql[(end + 1)..], connection, out _) == 1 && Count(sql[..end], connection, out _) == statements - 1)
                return new SqlScript(sql[..end], last[(end + 1)..]);
        }

        return new SqlScript(before, last);
    }

    /// <summary>Returns whether a statement is a query, which can be written in parentheses.</summary>
    public static bool IsQuery(string statement, DuckDBNativeConnection connection) => Count($"SELECT * FROM (\n{statement}\n)", connection, out _) == 1;

    private static int Count(string sql, DuckDBNativeConnection connection, out string error)
    {
        int count = NativeMethods.ExtractStatements.DuckDBExtractStatements(connection, sql, out DuckDBExtractedStatements statements);
        using (statements)
            error = count > 0 ? "" : NativeMethods.ExtractStatements.DuckDBExtractStatementsError(statements) ?? "";
        return count;
    }
}
