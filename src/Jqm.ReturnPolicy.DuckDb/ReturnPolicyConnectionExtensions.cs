using System.Data;
using DuckDB.NET.Data;

namespace Jqm.ReturnPolicy.DuckDb;

/// <summary>Registers the functions of the return policy on connections to DuckDB.</summary>
public static class ReturnPolicyConnectionExtensions
{
    public static DuckDBConnection RegisterReturnPolicy(this DuckDBConnection connection, IPolicyEvaluator evaluator)
    {
        Guard.Against.Null(evaluator);
        return Register(connection, () => new DocumentAnswerer(evaluator), evaluator is PolicyEvaluator known ? known.GovernedBy : GovernedBy.Request);
    }

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
