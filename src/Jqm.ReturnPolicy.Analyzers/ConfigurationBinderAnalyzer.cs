using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Jqm.ReturnPolicy.Analyzers;

/// <summary>
/// Refuses to bind types of the library by the general configuration binder. The binder does not know the wire form. It drops what it cannot bind without a word, and swallows the
/// exception of an item of a list, so that no check at run time can find it.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigurationBinderAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The id of the diagnostic.</summary>
    public const string Id = "JQM0001";

    private const string Library = "Jqm.ReturnPolicy";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "The general configuration binder does not know the wire form",
        "{0} cannot be bound by the general configuration binder, which drops what it does not know without an error. Read policies and agreements with services.AddReturnPolicy(section) of the package Jqm.ReturnPolicy.Extensions, and other values with ReturnPolicyJson.Read<{0}>(json).",
        "Usage",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    private static readonly ImmutableHashSet<string> Binders = ImmutableHashSet.Create(
        "Microsoft.Extensions.Configuration.ConfigurationBinder",
        "Microsoft.Extensions.DependencyInjection.OptionsBuilderConfigurationExtensions",
        "Microsoft.Extensions.DependencyInjection.OptionsConfigurationServiceCollectionExtensions");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterOperationAction(Analyze, OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!Binders.Contains(call.TargetMethod.ContainingType.ToDisplayString()))
            return;
        var seen = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        foreach (ITypeSymbol bound in BoundTypes(call))
        {
            if (OfLibrary(bound, seen) is { } found)
                context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), found.Name));
        }
    }

    /// <summary>The types that a call binds: its type argument, a <c>typeof</c>, or the type of the instance that is filled.</summary>
    private static IEnumerable<ITypeSymbol> BoundTypes(IInvocationOperation call)
    {
        foreach (ITypeSymbol argument in call.TargetMethod.TypeArguments)
            yield return argument;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            IOperation value = argument.Value;
            while (value is IConversionOperation conversion)
                value = conversion.Operand;
            if (value is ITypeOfOperation type)
                yield return type.TypeOperand;
            else if (argument.Parameter?.Name == "instance" && value.Type is { } instance)
                yield return instance;
        }
    }

    /// <summary>Finds a type of the library in what the binder would fill. Enumerations are bound by name, which is right.</summary>
    private static ITypeSymbol? OfLibrary(ITypeSymbol type, HashSet<ITypeSymbol> seen)
    {
        if (!seen.Add(type))
            return null;
        if (type is IArrayTypeSymbol array)
            return OfLibrary(array.ElementType, seen);
        if (type is not INamedTypeSymbol named || named.TypeKind == TypeKind.Enum)
            return null;
        foreach (ITypeSymbol argument in named.TypeArguments)
        {
            if (OfLibrary(argument, seen) is { } found)
                return found;
        }

        string assembly = named.ContainingAssembly?.Name ?? "";
        if (assembly == Library)
            return named;
        return assembly.StartsWith("System", StringComparison.Ordinal) || assembly.StartsWith("Microsoft.", StringComparison.Ordinal) || named.SpecialType != SpecialType.None || assembly.StartsWith(Library, StringComparison.Ordinal)
            ? null
            : MembersOf(named).Select(member => OfLibrary(member, seen)).FirstOrDefault(found => found is not null);
    }

    /// <summary>The types of the properties and constructor parameters of a type of the application.</summary>
    private static IEnumerable<ITypeSymbol> MembersOf(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? level = type; level is not null; level = level.BaseType)
        {
            foreach (IPropertySymbol property in level.GetMembers().OfType<IPropertySymbol>())
            {
                if (property is { IsStatic: false, DeclaredAccessibility: Accessibility.Public })
                    yield return property.Type;
            }
        }

        foreach (IParameterSymbol parameter in type.InstanceConstructors.SelectMany(constructor => constructor.Parameters))
        {
            if (!SymbolEqualityComparer.Default.Equals(parameter.Type, type))
                yield return parameter.Type;
        }
    }
}
