namespace Jqm.ReturnPolicy.Architecture.Tests;

/// <summary>The site has each package: its page, its README and its API.</summary>
public sealed class SiteTests
{
    public static TheoryData<string> Packages => new(Repository.Packages.Where(package => Declares(package, "<IsPackable>true</IsPackable>")));

    public static TheoryData<string> Libraries => new(Repository.Packages.Where(package => Declares(package, "<IsPackable>true</IsPackable>") && !Declares(package, "<PackAsTool>true</PackAsTool>")));

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_table_of_packages_has_each_package(string package) =>
        Assert.Contains($"| `{package}` |", Read("docs", "packages", "index.md"), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_contents_have_the_readme_of_each_package(string package) =>
        Assert.Contains($"href: ../../src/{package}/README.md\n", Read("docs", "packages", "toc.yml"), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Libraries))]
    public void The_reference_is_made_from_each_library(string package) =>
        Assert.Contains($"/{package}.dll\"", Read("docfx.json"), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Libraries))]
    public void The_page_of_the_reference_has_each_library(string package) =>
        Assert.Contains($"| `{package}` |", Read("docs", "reference", "api.md"), StringComparison.Ordinal);

    [Fact]
    public void Each_namespace_of_the_page_of_the_reference_has_a_summary()
    {
        string summaries = Read("docs", "namespaces.md");
        string[] namespaces = [.. Read("docs", "reference", "api.md").Split('\n')
            .Where(row => row.StartsWith("| `", StringComparison.Ordinal))
            .Select(row => row.Split("<xref:")[1].Split('>')[0])];
        Assert.InRange(namespaces.Length, Libraries.Count, 100);
        Report.None(namespaces.Where(name => !summaries.Contains($"uid: {name}\n", StringComparison.Ordinal)));
    }

    private static bool Declares(string package, string element) => File.ReadAllText(Repository.ProjectFileOf(package)).Contains(element, StringComparison.Ordinal);

    private static string Read(params string[] path) => File.ReadAllText(Path.Combine([Repository.Root, .. path])).ReplaceLineEndings("\n");
}
