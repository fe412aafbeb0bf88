namespace Jqm.ReturnPolicy.Architecture.Tests;

/// <summary>Finds switches over an enumeration whose default does not throw, so that they swallow a member that is added later.</summary>
internal static class EnumSwitches
{
    /// <summary>The switches of a package that swallow unknown members, as <c>Wording/English.cs:12 (Verdict)</c>.</summary>
    public static IReadOnlyList<string> ThatSwallow(PackageSource package) =>
    [
        .. package.Files.AsParallel().SelectMany(file => ThatSwallow(package, file)).Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> ThatSwallow(PackageSource package, SyntaxTree file)
    {
        SemanticModel model = package.Compilation.GetSemanticModel(file);
        foreach (SyntaxNode node in file.GetRoot().DescendantNodes())
        {
            ExpressionSyntax? governing = node switch
            {
                SwitchExpressionSyntax { GoverningExpression: var value } expression when expression.Arms.Any(arm => Swallows(model, arm)) => value,
                SwitchStatementSyntax { Expression: var value } statement when Swallows(statement) => value,
                _ => null,
            };
            if (governing is not null && EnumOf(model.GetTypeInfo(governing).Type) is { } type)
                yield return $"{Repository.RelativePath(package.Name, file.FilePath)}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1} ({type.Name})";
        }
    }

    private static bool Swallows(SemanticModel model, SwitchExpressionArmSyntax arm) =>
        arm is { WhenClause: null, Pattern: DiscardPatternSyntax or VarPatternSyntax, Expression: not ThrowExpressionSyntax } && !Throws(model, arm.Expression);

    /// <summary>Whether an expression calls a method that is declared never to return.</summary>
    private static bool Throws(SemanticModel model, ExpressionSyntax expression) =>
        expression is InvocationExpressionSyntax && model.GetSymbolInfo(expression).Symbol is { } called && called.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "DoesNotReturnAttribute");

    /// <summary>A switch statement swallows a member if it has no default, or a default that does not end with a throw.</summary>
    private static bool Swallows(SwitchStatementSyntax statement) =>
        statement.Sections.FirstOrDefault(section => section.Labels.Any(label => label is DefaultSwitchLabelSyntax)) is not { } other || other.Statements.LastOrDefault() is not ThrowStatementSyntax;

    /// <summary>The enumeration of a value, if one of the packages declares it: those of other libraries do not grow with a change here.</summary>
    private static ITypeSymbol? EnumOf(ITypeSymbol? type) => type switch
    {
        { TypeKind: TypeKind.Enum } => type.ContainingAssembly.Name.StartsWith("Jqm.", StringComparison.Ordinal) ? type : null,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => EnumOf(nullable.TypeArguments[0]),
        _ => null,
    };
}
