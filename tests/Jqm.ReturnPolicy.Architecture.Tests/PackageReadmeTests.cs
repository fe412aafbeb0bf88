using System.Text.RegularExpressions;

namespace Jqm.ReturnPolicy.Architecture.Tests;

/// <summary>A package shows its README to readers who do not have the repository.</summary>
public sealed partial class PackageReadmeTests
{
    public static TheoryData<string> Packages => new(Repository.Packages.Where(package => File.ReadAllText(Repository.ProjectFileOf(package)).Contains("<IsPackable>true</IsPackable>", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_readme_says_how_to_install_the_package(string package)
    {
        string readme = ReadmeOf(package);
        Assert.StartsWith($"# {package}\n", readme, StringComparison.Ordinal);
        Assert.Contains(InstallCommands(package), command => Regex.IsMatch(readme, $"^{Regex.Escape(command)}$", RegexOptions.Multiline));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_readme_has_no_relative_links(string package) =>
        Report.None(Link().Matches(ReadmeOf(package)).Select(link => link.Groups["target"].Value).Where(target => !Uri.TryCreate(target, UriKind.Absolute, out _)));

    [Fact]
    public void A_relative_link_is_found() => Assert.Equal(["docs/guide.md", "icon.png"], Link().Matches("See the [guide](docs/guide.md) ![](icon.png).").Select(link => link.Groups["target"].Value));

    [Fact]
    public void The_changelog_has_no_relative_links() =>
        Report.None(Link().Matches(File.ReadAllText(Path.Combine(Repository.Root, "CHANGELOG.md"))).Select(link => link.Groups["target"].Value).Where(target => !Uri.TryCreate(target, UriKind.Absolute, out _)));

    private static IEnumerable<string> InstallCommands(string package) =>
        [$"dotnet add package {package}", $"dotnet tool install --global {package}"];

    private static string ReadmeOf(string package) => File.ReadAllText(Path.Combine(Repository.FolderOf(package), "README.md")).ReplaceLineEndings("\n");

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();
}
