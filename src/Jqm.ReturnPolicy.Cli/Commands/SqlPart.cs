namespace Jqm.ReturnPolicy.Cli;

/// <summary>A part of the SQL that the command <c>sql</c> prints.</summary>
internal enum SqlPart
{
    /// <summary>The functions and the tables.</summary>
    Tables,

    /// <summary>The rows of the policies.</summary>
    Terms,

    /// <summary>The statements that answer the requests.</summary>
    Statements,
}
