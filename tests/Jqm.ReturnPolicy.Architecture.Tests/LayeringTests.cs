namespace Jqm.ReturnPolicy.Architecture.Tests;

/// <summary>The folders of each package are layers, and docs/architecture.md states the purpose of each.</summary>
public sealed class LayeringTests
{
    public static TheoryData<string> Packages => new(Repository.Packages);

    [Theory]
    [MemberData(nameof(Packages))]
    public void Files_refer_only_to_their_own_folder_and_to_lower_ones(string package) =>
        Report.None(FolderReferences.Upwards(PackageSource.Of(package), TableOf(package).LayerOf));

    [Fact]
    public void References_upwards_are_found_if_the_layers_are_reversed()
    {
        FolderTable table = TableOf("Jqm.ReturnPolicy.Cli");
        IReadOnlyList<string> upwards = FolderReferences.Upwards(PackageSource.Of("Jqm.ReturnPolicy.Cli"), path => table.Rows.Count - table.LayerOf(path));
        Assert.Contains(upwards, reference => reference.StartsWith("Program.cs:", StringComparison.Ordinal) || reference.StartsWith("Commands/", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Every_name_in_a_declaration_is_resolved(string package) => Report.None(PackageSource.Of(package).Compilation
        .GetDeclarationDiagnostics(TestContext.Current.CancellationToken)
        .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id is "CS0246" or "CS0234" or "CS0103" or "CS1061")
        .Select(diagnostic => diagnostic.ToString()));

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_document_lists_the_folders_that_exist(string package)
    {
        FolderTable table = TableOf(package);
        string[] files = [.. PackageSource.Of(package).Files.Select(file => Repository.RelativePath(package, file.FilePath))];
        Report.None(files.Where(file => table.LayerOf(file) < 0));
        int[] layers = [.. files.Select(table.LayerOf).Distinct()];
        Report.None(table.Rows.Where((_, layer) => !layers.Contains(layer)).Select(row => row.Folder));
        Assert.Equal(table.Rows.Count, table.Rows.DistinctBy(row => row.Folder).Count());
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_purpose_of_a_folder_is_one_sentence(string package)
    {
        FolderTable table = TableOf(package);
        Assert.All(table.Rows, row =>
        {
            Assert.EndsWith(".", row.Purpose, StringComparison.Ordinal);
            Assert.DoesNotContain(". ", row.Purpose, StringComparison.Ordinal);
            Assert.InRange(row.Purpose.Split(' ').Length, 3, 25);
        });
        Assert.Equal(table.Rows.Count, table.Rows.DistinctBy(row => row.Purpose).Count());
    }

    private static FolderTable TableOf(string package)
    {
        FolderTable? table = FolderTable.Read(package);
        Assert.True(table is { Rows.Count: > 0 }, $"docs/architecture.md has no table of folders under the heading ### `{package}`.");
        return table;
    }
}
