using System.Collections.Frozen;
using System.Diagnostics;
using System.Text;

namespace Jqm.ReturnPolicy.Sql;

/// <summary>The words of one database that replace the tokens of the shared text: <c>{{name}}</c>, <c>{{name: argument}}</c> or <c>{{name argument}}</c>.</summary>
internal sealed class Dialect
{
    private const string Opening = "{{";
    private const string Closing = "}}";

    private static readonly FrozenDictionary<SqlDialect, Dialect> All =
        Enum.GetValues<SqlDialect>().ToFrozenDictionary(each => each, each => new Dialect(each, $"{EmbeddedText.Read("dialects.txt")}\n[{NameOf(each)}]\nfingerprint = {EmbeddedText.Fingerprint}\n"));

    private readonly (string Name, string Text)[] _tokens;

    /// <summary>Reads the tokens of a dialect from a file of sections <c>[dialect]</c> with lines <c>name = text</c>, in which <c>$1</c> is replaced by the argument.</summary>
    internal Dialect(SqlDialect dialect, string lines)
    {
        Name = NameOf(dialect);
        var tokens = new Dictionary<string, string>(StringComparer.Ordinal);
        string section = "";
        foreach (string line in lines.Split('\n'))
        {
            if (line.StartsWith('['))
                section = line.Trim().Trim('[', ']');
            else if (section == Name && line.Trim().Length > 0 && !AddToken(tokens, line))
                throw new FormatException($"The line '{line}' is not of the form 'name = text', or its name is listed twice for '{Name}'.");
        }

        // Longer names first, so that a name which begins with another one is found.
        _tokens = [.. tokens.OrderByDescending(token => token.Key.Length).Select(token => (token.Key, token.Value))];
    }

    /// <summary>Gets the name of the dialect in the names of files and on the command line.</summary>
    public string Name { get; }

    /// <summary>Gets the names of the tokens.</summary>
    internal IEnumerable<string> Tokens => _tokens.Select(token => token.Name);

    /// <summary>Returns the words of a database.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The enumeration has no such member.</exception>
    public static Dialect Of(SqlDialect dialect) => All.TryGetValue(dialect, out Dialect? found)
        ? found
        : throw new ArgumentOutOfRangeException(nameof(dialect), dialect, "There is no such dialect.");

    /// <summary>Returns the shared text with every token replaced.</summary>
    /// <exception cref="FormatException">A token is not listed or not closed.</exception>
    public string Expand(string text)
    {
        var expanded = new StringBuilder(text.Length);
        int from = 0;
        while (text.IndexOf(Opening, from, StringComparison.Ordinal) is var start and >= 0)
        {
            int end = text.IndexOf(Closing, start, StringComparison.Ordinal);
            if (end < 0)
                throw new FormatException($"The token '{text[start..Math.Min(text.Length, start + 40)]}' is not closed.");
            expanded.Append(text, from, start - from).Append(Replace(text[(start + Opening.Length)..end].Trim()));
            from = end + Closing.Length;
        }

        return expanded.Append(text, from, text.Length - from).ToString();
    }

    private static bool AddToken(Dictionary<string, string> tokens, string line)
    {
        int equals = line.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 && tokens.TryAdd(line[..equals].Trim(), line[(equals + 1)..].TrimEnd() is [' ', .. var text] ? text : line[(equals + 1)..].TrimEnd());
    }

    private string Replace(string token)
    {
        foreach ((string name, string text) in _tokens)
        {
            if (!token.StartsWith(name, StringComparison.Ordinal))
                continue;
            string rest = token[name.Length..];
            if (rest.Length == 0 || rest[0] is ':' or ' ')
                return text.Replace("$1", rest.TrimStart(':', ' '), StringComparison.Ordinal);
        }

        throw new FormatException($"The token '{token}' is not listed for '{Name}'.");
    }

    private static string NameOf(SqlDialect dialect) => dialect switch
    {
        SqlDialect.DuckDb => "duckdb",
        SqlDialect.PostgreSql => "postgresql",
        SqlDialect.ClickHouse => "clickhouse",
        _ => throw new UnreachableException($"{dialect}"),
    };
}
