namespace Jqm.ReturnPolicy.AspNetCore.Tests;

/// <summary>The site offers the JSON Schema for download: docs/reference/wire-form.schema.json.</summary>
public sealed class SchemaPageTests
{
    [Fact]
    public void The_schema_of_the_site_is_that_of_the_package()
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "reference");
        string stored = File.ReadAllText(Path.Combine(folder, "wire-form.schema.json")).ReplaceLineEndings("\n");
        string schema = System.Text.Encoding.UTF8.GetString(ReturnPolicySchema.Utf8Json.Span).ReplaceLineEndings("\n") + "\n";
        string right = Path.Combine(folder, "wire-form.right.json");
        if (stored != schema)
            File.WriteAllText(right, schema);
        Assert.True(stored == schema, $"docs/reference/wire-form.schema.json is not the schema of the package; the right one is {right}.");
    }

    [Fact]
    public void The_definitions_that_the_page_of_the_schema_names_exist()
    {
        string page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "reference", "schema.md"));
        string[] named = [.. page.Split('\n')
            .SkipWhile(line => !line.StartsWith("| definition |", StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .SelectMany(line => line.Split('|')[1].Split('`').Where((_, index) => index % 2 == 1))];
        Assert.InRange(named.Length, 10, 40);
        Assert.All(named, name => Assert.True(WireSchema.Definitions.ContainsKey(name), name));
    }
}
