using System.Data;
using DuckDB.NET.Data;

namespace Jqm.ReturnPolicy.DuckDb;

/// <summary>
/// Registers the SQL functions of the return policy on connections to DuckDB: <c>jqm_answer</c> answers a document, <c>jqm_documents</c> reads a file of documents, and macros read answers as columns.
/// </summary>
/// <remarks>
/// The function <c>jqm_answer</c> belongs to the database of the connection: all connections to the database can call the function, and registering it again replaces it for all
/// of them. The macros are temporary and belong to one connection. Nothing is saved in a database file. The function is thread-safe; DuckDB calls the function on all its
/// threads.
/// </remarks>
public static class ReturnPolicyConnectionExtensions
{
    /// <summary>
    /// Registers the SQL functions for documents that you do not trust. The policies and agreements of an evaluator govern. A document that contains policies or agreements is
    /// answered with an error, <c>malformed</c> at that member.
    /// </summary>
    /// <remarks>
    /// <c>jqm_answer(document, policies)</c> and <c>jqm_answer(document, policies, agreements)</c> use the policies in their arguments instead, so that a query can compare a
    /// draft. Only the query can choose these policies, not the document. The governing instant is that of <paramref name="evaluator"/> if it is a <see cref="PolicyEvaluator"/>,
    /// otherwise the instant of the request (reading R14).
    /// </remarks>
    /// <param name="connection">The open connection.</param>
    /// <param name="evaluator">The evaluator that answers the documents; must be thread-safe.</param>
    /// <returns>The same connection.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">The connection is not open, or DuckDB refuses a function.</exception>
    /// <example>
    /// <code>
    /// using var connection = new DuckDBConnection("Data Source=:memory:");
    /// connection.Open();
    /// connection.RegisterReturnPolicy(PolicyEvaluator.Standard);
    /// using var command = connection.CreateCommand();
    /// command.CommandText = "SELECT count(*) FROM jqm_documents('requests.ndjson') WHERE jqm_verdict(jqm_answer(document)) = 'ineligible'";
    /// Console.WriteLine(command.ExecuteScalar());
    /// </code>
    /// </example>
    public static DuckDBConnection RegisterReturnPolicy(this DuckDBConnection connection, IPolicyEvaluator evaluator)
    {
        Guard.Against.Null(evaluator);
        return Register(connection, () => new DocumentAnswerer(evaluator), evaluator is PolicyEvaluator known ? known.GovernedBy : GovernedBy.Request);
    }

    /// <summary>
    /// Registers the SQL functions for documents that you trust. A document may contain the policies and agreements that govern it. The standard policy governs documents without policies.
    /// </summary>
    /// <remarks>Do not use this for documents of merchants: a document could grant itself any refund. For such documents, use <see cref="RegisterReturnPolicy"/>.</remarks>
    /// <param name="connection">The open connection.</param>
    /// <returns>The same connection.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="connection"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The connection is not open, or DuckDB refuses a function.</exception>
    public static DuckDBConnection RegisterReturnPolicyOfDocuments(this DuckDBConnection connection) =>
        Register(connection, () => new DocumentAnswerer(), GovernedBy.Request);

    private static DuckDBConnection Register(DuckDBConnection connection, Func<DocumentAnswerer> create, GovernedBy governedBy)
    {
        Guard.Against.Null(connection);
        if (connection.State != ConnectionState.Open)
            throw new InvalidOperationException($"The connection is {connection.State}; open it before you register the return policy.");
        var function = new AnswerFunction(new AnswererPool(create), new PolicyTextCache(governedBy));
        for (int arguments = 1; arguments <= AnswerFunction.MostArguments; arguments++)
            NativeFunction.Register(connection.NativeConnection, function, arguments);
        AnswerMacros.Create(connection);
        return connection;
    }
}
