using System.Collections.Concurrent;
using System.Xml.Linq;

namespace Jqm.ReturnPolicy.Architecture.Tests;

/// <summary>A package of <c>src</c>, compiled from its source files, so that each name in the source text can be resolved to the file that declares it.</summary>
internal sealed class PackageSource
{
    private static readonly ConcurrentDictionary<string, Lazy<PackageSource>> All = new(StringComparer.Ordinal);

    private static readonly CSharpParseOptions Parsing = CSharpParseOptions.Default
        .WithLanguageVersion(LanguageVersion.Preview)
        .WithDocumentationMode(DocumentationMode.None)
        .WithPreprocessorSymbols("NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER");

    /// <summary>The assemblies that these tests run with, but for the packages themselves.</summary>
    private static readonly MetadataReference[] Libraries =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(file => !Path.GetFileName(file).StartsWith("Jqm.", StringComparison.Ordinal))
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    private static readonly string[] ImplicitUsings = ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    private PackageSource(string name)
    {
        Name = name;
        var project = XDocument.Load(Repository.ProjectFileOf(name));
        IEnumerable<string> usings = project.Descendants("Using").Select(item => (string)item.Attribute("Include")!).Concat(ImplicitUsings);
        SyntaxTree[] trees =
        [
            .. Directory.GetFiles(Repository.FolderOf(name), "*.cs", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .AsParallel()
                .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), Parsing, file)),
        ];
        Files = [.. trees.OrderBy(tree => tree.FilePath, StringComparer.Ordinal)];
        IEnumerable<MetadataReference> packages = project.Descendants("ProjectReference")
            .Select(item => Path.GetFileNameWithoutExtension((string)item.Attribute("Include")!))
            .SelectMany(Closure)
            .Distinct(StringComparer.Ordinal)
            .Select(package => Of(package).Compilation.ToMetadataReference());
        Compilation = CSharpCompilation.Create(
            name,
            [.. Files, CSharpSyntaxTree.ParseText(string.Concat(usings.Select(space => $"global using {space};")), Parsing)],
            [.. Libraries, .. packages],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));
    }

    /// <summary>The name of the package.</summary>
    public string Name { get; }

    /// <summary>The source files of the package, parsed.</summary>
    public IReadOnlyList<SyntaxTree> Files { get; }

    /// <summary>The package, compiled in memory.</summary>
    public CSharpCompilation Compilation { get; }

    /// <summary>The package of this name; compiled once.</summary>
    public static PackageSource Of(string name) => All.GetOrAdd(name, package => new Lazy<PackageSource>(() => new PackageSource(package))).Value;

    private static IEnumerable<string> Closure(string package) => XDocument.Load(Repository.ProjectFileOf(package))
        .Descendants("ProjectReference")
        .SelectMany(item => Closure(Path.GetFileNameWithoutExtension((string)item.Attribute("Include")!)))
        .Prepend(package);
}
