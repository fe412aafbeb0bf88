namespace Jqm.ReturnPolicy.Architecture.Tests;

/// <summary>Finds the references of a package's files that go to a higher layer.</summary>
internal static class FolderReferences
{
    /// <summary>The references upwards, one for each pair of files, as <c>Money/Money.cs:12 → Orders/Order.cs: Order</c>.</summary>
    /// <param name="package">The package.</param>
    /// <param name="layerOf">The layer of a file, by its path in the package; a lower number is a lower layer.</param>
    public static IReadOnlyList<string> Upwards(PackageSource package, Func<string, int> layerOf)
    {
        Dictionary<string, int> highest = HighestDeclarations(package, layerOf);
        return
        [
            .. package.Files
                .AsParallel()
                .SelectMany(file => Upwards(package, file, layerOf, highest))
                .DistinctBy(reference => (reference.From, reference.To))
                .Select(reference => $"{reference.From}:{reference.Line} → {reference.To}: {reference.Name}")
                .Order(StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<(string From, int Line, string To, string Name)> Upwards(PackageSource package, SyntaxTree file, Func<string, int> layerOf, Dictionary<string, int> highest)
    {
        SemanticModel model = package.Compilation.GetSemanticModel(file);
        string from = Repository.RelativePath(package.Name, file.FilePath);
        int layer = layerOf(from);
        foreach (SimpleNameSyntax name in file.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            // To resolve a name is slow, so only a name that a higher layer declares is resolved.
            if (highest.GetValueOrDefault(name.Identifier.ValueText, -1) <= layer || model.GetSymbolInfo(name).Symbol is not { } symbol)
                continue;
            string? to = DeclaringFiles(package, symbol).OrderBy(layerOf).FirstOrDefault();
            if (to is not null && layerOf(to) > layer)
                yield return (from, name.GetLocation().GetLineSpan().StartLinePosition.Line + 1, to, symbol.Name);
        }
    }

    private static IEnumerable<string> DeclaringFiles(PackageSource package, ISymbol symbol) => symbol.OriginalDefinition.DeclaringSyntaxReferences
        .Select(reference => reference.SyntaxTree)
        .Where(package.Files.Contains)
        .Select(tree => Repository.RelativePath(package.Name, tree.FilePath));

    /// <summary>Each name that a file declares for other files, with the highest layer that declares it.</summary>
    private static Dictionary<string, int> HighestDeclarations(PackageSource package, Func<string, int> layerOf)
    {
        var highest = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (SyntaxTree file in package.Files)
        {
            int layer = layerOf(Repository.RelativePath(package.Name, file.FilePath));
            foreach (string name in file.GetRoot().DescendantNodes().Select(DeclaredName).OfType<string>())
                highest[name] = Math.Max(layer, highest.GetValueOrDefault(name, -1));
        }

        return highest;
    }

    private static string? DeclaredName(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        DelegateDeclarationSyntax type => type.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        EventDeclarationSyntax raised => raised.Identifier.ValueText,
        EnumMemberDeclarationSyntax member => member.Identifier.ValueText,
        VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } field => field.Identifier.ValueText,
        ParameterSyntax { Parent.Parent: RecordDeclarationSyntax } property => property.Identifier.ValueText,
        _ => null,
    };
}
