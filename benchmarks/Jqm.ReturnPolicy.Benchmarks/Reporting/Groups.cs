namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>The groups of benchmarks. A benchmark class names its own as its category.</summary>
public static class Groups
{
    public const string Judge = "judge";
    public const string Explain = "explain";
    public const string Settle = "settle";
    public const string Growth = "growth";
    public const string Money = "money";
    public const string Stream = "stream";
    public const string Start = "start";
    public const string Policy = "policy";
    public const string Http = "http";
    public const string Analysis = "analysis";
    public const string Replay = "replay";
    public const string DuckDb = "duckdb";
    public const string Sql = "sql";

    /// <summary>All of them, in the order of the report.</summary>
    public static IReadOnlyList<string> All { get; } = [Judge, Explain, Settle, Growth, Money, Stream, Start, Policy, Http, Analysis, Replay, DuckDb, Sql];
}
