using System.Text;

namespace Jqm.ReturnPolicy.Sql.Loading;

/// <summary>Rows as the text that COPY of PostgreSQL and the format TabSeparated of ClickHouse read.</summary>
internal static class TabSeparated
{
    public static void Write(TextWriter writer, IEnumerable<string?[]> rows)
    {
        var line = new StringBuilder();
        foreach (string?[] row in rows)
        {
            line.Clear();
            for (int i = 0; i < row.Length; i++)
            {
                if (i > 0)
                    line.Append('\t');
                Append(line, row[i]);
            }

            writer.Write(line.Append('\n').ToString());
        }
    }

    private static void Append(StringBuilder line, string? cell)
    {
        if (cell is null)
        {
            line.Append(@"\N");
            return;
        }

        foreach (char character in cell)
        {
            _ = character switch
            {
                '\\' => line.Append(@"\\"),
                '\t' => line.Append(@"\t"),
                '\n' => line.Append(@"\n"),
                '\r' => line.Append(@"\r"),
                _ => line.Append(character),
            };
        }
    }
}
