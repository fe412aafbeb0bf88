namespace Jqm.ReturnPolicy.Architecture.Tests;

/// <summary>The order of using directives: neither the build nor <c>dotnet format whitespace</c> checks it.</summary>
public sealed class UsingTests
{
    private static readonly string[] Folders = [".ci", "benchmarks", "docs", "src", "tests"];
    private static readonly string[] Foreign = ["artifacts", "bin", "node_modules", "obj"];

    [Fact]
    public void Using_directives_are_sorted() => Report.None(Files()
        .AsParallel()
        .Select(file => (Name: Path.GetRelativePath(Repository.Root, file), Misplaced: FirstMisplaced(File.ReadAllText(file))))
        .Where(file => file.Misplaced is not null)
        .Select(file => $"{file.Name}: {file.Misplaced}")
        .Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("using Xunit; using System.Text;", "using System.Text;")]
    [InlineData("using System.Text; using System;", "using System;")]
    [InlineData("using Jqm.Sql; using Jqm;", "using Jqm;")]
    [InlineData("using static System.Math; using Xunit;", "using Xunit;")]
    [InlineData("using A = System.Text; using static System.Math;", "using static System.Math;")]
    [InlineData("using Xunit; global using NodaTime;", "global using NodaTime;")]
    [InlineData("global using NodaTime; using System; using System.Text; using Microsoft; using Systems; using static System.Math; using A = Xunit;", null)]
    public void A_misplaced_using_directive_is_found(string text, string? misplaced) => Assert.Equal(misplaced, FirstMisplaced(text));

    private static IEnumerable<string> Files() => Folders
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories))
        .Where(file => !Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar).Intersect(Foreign).Any());

    private static string? FirstMisplaced(string text)
    {
        UsingDirectiveSyntax[] found = [.. CSharpSyntaxTree.ParseText(text, cancellationToken: TestContext.Current.CancellationToken).GetCompilationUnitRoot().Usings];
        UsingDirectiveSyntax[] sorted =
        [
            .. found.OrderBy(directive => directive.GlobalKeyword.IsKind(SyntaxKind.None))
                .ThenBy(Kind)
                .ThenBy(directive => !$"{Name(directive)}.".StartsWith("System.", StringComparison.Ordinal))
                .ThenBy(Name, StringComparer.OrdinalIgnoreCase),
        ];
        // The later one of two in the wrong order: the one before it belongs after it.
        return found.Where((directive, place) => Array.IndexOf(sorted, directive) < place).FirstOrDefault()?.ToString();
    }

    private static int Kind(UsingDirectiveSyntax directive) => directive.Alias is not null ? 2 : directive.StaticKeyword.IsKind(SyntaxKind.None) ? 0 : 1;

    private static string Name(UsingDirectiveSyntax directive) => (directive.Alias?.Name ?? directive.NamespaceOrType).ToString();
}
