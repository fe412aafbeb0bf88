using System.Data;
using DuckDB.NET.Data;

namespace Jqm.ReturnPolicy.DuckDb;

/// <summary>
/// Registers the SQL functions of the return policy on connections to DuckDB: <c>jqm_answer</c>, which calls this library, the macros that read its answers as columns, and
/// <c>jqm_documents</c>, which reads a file of documents.
/// </summary>
/// <remarks>
/// The function <c>jqm_answer</c> belongs to the database of the connection: all connections to the database have it, and registering it again replaces it for all of them. The macros
/// are temporary and belong to the connection alone. Nothing is saved in a database file. The function is thread-safe; DuckDB calls it on all its threads.
/// </remarks>
public static class ReturnPolicyConnectionExtensions
{
    /// <summary>
    /// Registers the functions. The policies and agreements of an evaluator govern; a document that contains any of its own is answered with an error, <c>malformed</c> at that member.
    /// </summary>
    /// <remarks>
    /// <c>jqm_answer(document, policies)</c> and <c>jqm_answer(document, policies, agreements)</c> answer by the policies of their arguments instead, so that a query can compare a draft.
    /// The query decides that, not the document. The governing instant is that of <paramref name="evaluator"/> if it is a <see cref="PolicyEvaluator"/>, else that of
    /// the request (reading R14).
    /// </remarks>
    /// <param name="connection">The connection, which is open.</param>
    /// <param name="evaluator">Answers the documents; thread-safe.</param>
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
    /// Registers the functions for documents that you trust: a document may contain policies and agreements of its own, and then decides about itself by them. The standard policy governs the
    /// others.
    /// </summary>
    /// <remarks>Do not use this for documents of merchants: a document could grant itself any refund. Use <see cref="RegisterReturnPolicy"/>.</remarks>
    /// <param name="connection">The connection, which is open.</param>
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
