using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Jqm.ReturnPolicy.Analyzers;

/// <summary>
/// Refuses to bind types of the library by the general configuration binder. The binder does not know the wire form. The binder silently drops what it cannot bind, and swallows
/// the exception of a list item, so that no check at run time can find the error.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigurationBinderAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The id of the diagnostic.</summary>
    public const string Id = "JQM0001";

    private const string Title = "The general configuration binder does not know the wire form";
    private const string Message = "{0} cannot be bound by the general configuration binder, which drops what it does not know without an error. Read policies and agreements with services.AddReturnPolicy(section) of the package Jqm.ReturnPolicy.Extensions, and other values with ReturnPolicyJson.Read<{0}>(json).";

    private static readonly DiagnosticDescriptor Rule = new(Id, Title, Message, "Usage", DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <summary>Calls of generic methods that bind are known only when the whole compilation was read.</summary>
    private static readonly DiagnosticDescriptor WrapperRule =
        new(Id, Title, Message, "Usage", DiagnosticSeverity.Error, isEnabledByDefault: true, customTags: WellKnownDiagnosticTags.CompilationEnd);

    private static readonly ImmutableHashSet<string> Binders = ImmutableHashSet.Create(
        "Microsoft.Extensions.Configuration.ConfigurationBinder",
        "Microsoft.Extensions.DependencyInjection.OptionsBuilderConfigurationExtensions",
        "Microsoft.Extensions.DependencyInjection.OptionsConfigurationServiceCollectionExtensions");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule, WrapperRule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            var library = new LibraryTypes();
            var wrappers = new BinderWrappers();
            start.RegisterOperationAction(operation => Analyze(operation, library, wrappers), OperationKind.Invocation, OperationKind.MethodReference, OperationKind.ObjectCreation);
            start.RegisterCompilationEndAction(end =>
            {
                foreach ((Location location, ITypeSymbol found) in wrappers.Find())
                    end.ReportDiagnostic(Diagnostic.Create(WrapperRule, location, found.Name));
            });
        });
    }

    private static void Analyze(OperationAnalysisContext context, LibraryTypes library, BinderWrappers wrappers)
    {
        IMethodSymbol? method = context.Operation switch
        {
            IInvocationOperation call => call.TargetMethod,
            IMethodReferenceOperation group => group.Method,
            IObjectCreationOperation creation => creation.Constructor,
            _ => null,
        };
        if (method is null)
            return;
        if (!Binders.Contains(method.ContainingType.ToDisplayString()))
        {
            wrappers.AddUse(context.Operation, context.ContainingSymbol, method, library);
            return;
        }

        foreach ((ITypeSymbol bound, bool nonPublic) in BoundTypes.Of(context.Operation, method))
        {
            ITypeSymbol[] found = [.. library.In(bound, nonPublic)];
            if (Array.Find(found, type => type is not ITypeParameterSymbol) is { } type)
                context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), type.Name));
            foreach (ITypeParameterSymbol parameter in found.OfType<ITypeParameterSymbol>())
                wrappers.AddBound(parameter, context.ContainingSymbol);
        }
    }
}
