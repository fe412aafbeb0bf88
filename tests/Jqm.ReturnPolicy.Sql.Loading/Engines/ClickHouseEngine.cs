using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Jqm.ReturnPolicy.Sql.Loading;

/// <summary>ClickHouse in a process of Node.js, which runs one command after the other. A rising number at its end says which folder is its own.</summary>
public sealed class ClickHouseEngine : SqlEngine
{
    private readonly Process _process;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("returnpolicy-clickhouse");

    /// <summary>Starts a database.</summary>
    /// <param name="script">The program that runs ClickHouse: <c>tests/sql/clickhouse.js</c>.</param>
    public ClickHouseEngine(string script)
    {
        _process = Process.Start(new ProcessStartInfo("node", [script, Path.Combine(_folder.FullName, "data")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        Execute("SELECT 1");
    }

    /// <inheritdoc/>
    public override SqlDialect Dialect => SqlDialect.ClickHouse;

    /// <inheritdoc/>
    protected override string TextType => "Nullable(String)";

    /// <inheritdoc/>
    public override void Execute(string command)
    {
        foreach (string?[] _ in Query(command))
            continue;
    }

    /// <inheritdoc/>
    public override void Load(string table, IReadOnlyList<FactColumn> columns, IEnumerable<object?[]> rows)
    {
        string file = Path.Combine(_folder.FullName, "rows.tsv");
        using (var writer = new StreamWriter(file))
            TabSeparated.Write(writer, rows.Select(row => Array.ConvertAll(row, Text)));
        if (new FileInfo(file).Length == 0)
            return;
        string structure = string.Join(", ", columns.Select(column => $"{column.Name} {TypeOf(column.Type)}"));
        Execute($"INSERT INTO {table} ({string.Join(", ", columns.Select(column => column.Name))}) SELECT * FROM file('{file}', 'TabSeparated', '{structure}')");
    }

    /// <inheritdoc/>
    public override IEnumerable<string?[]> Query(string sql)
    {
        _process.StandardInput.WriteLine(JsonSerializer.Serialize(sql));
        _process.StandardInput.Flush();
        var rows = new List<string?[]>();
        while (_process.StandardOutput.ReadLine() is { } line)
        {
            if (line == "done")
                return rows;
            if (line.StartsWith("failed ", StringComparison.Ordinal))
                throw new InvalidDataException(JsonSerializer.Deserialize<string>(line["failed ".Length..]));
            rows.Add([.. JsonElement.Parse(line).EnumerateArray().Select(cell => cell.ValueKind switch
            {
                JsonValueKind.Null => null,
                JsonValueKind.String => cell.GetString(),
                _ => cell.GetRawText(),
            })]);
        }

        throw new InvalidDataException($"ClickHouse ended with the code {(_process.WaitForExit(1000) ? _process.ExitCode : -1)} in: {sql}");
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(20)))
            _process.Kill();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private static string TypeOf(ColumnType type) => type switch
    {
        ColumnType.Key or ColumnType.Text => "Nullable(String)",
        ColumnType.Whole => "Nullable(Int64)",
        ColumnType.Small => "Nullable(Int32)",
        ColumnType.Amount => "Nullable(Decimal(38, 10))",
        ColumnType.Boolean => "Nullable(Bool)",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "The type has no column."),
    };
}
