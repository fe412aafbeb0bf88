namespace Jqm.ReturnPolicy.DuckDb.Cli;

/// <summary>The form of a result that is written.</summary>
internal enum OutputFormat
{
    /// <summary>Comma-separated values with a header.</summary>
    Csv,

    /// <summary>One JSON object a row, each in a line.</summary>
    Json,

    /// <summary>A Parquet file.</summary>
    Parquet,
}
