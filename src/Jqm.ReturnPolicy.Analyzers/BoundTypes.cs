using Microsoft.CodeAnalysis.Operations;

namespace Jqm.ReturnPolicy.Analyzers;

/// <summary>The types that a call of the binder binds.</summary>
internal static class BoundTypes
{
    /// <summary>Returns the type arguments of the call, each <c>typeof</c>, and the type of the instance that is filled, with whether properties that are not public are bound, too.</summary>
    public static IEnumerable<(ITypeSymbol Type, bool NonPublic)> Of(IOperation operation, IMethodSymbol method)
    {
        IEnumerable<IArgumentOperation> arguments = operation is IInvocationOperation call ? call.Arguments : ImmutableArray<IArgumentOperation>.Empty;
        bool nonPublic = arguments.Any(BindsNonPublic);
        foreach (ITypeSymbol argument in method.TypeArguments)
            yield return (argument, nonPublic);
        foreach (IArgumentOperation argument in arguments)
        {
            IOperation value = Source(argument.Value);
            if (value is ITypeOfOperation type)
                yield return (type.TypeOperand, nonPublic);
            else if (argument.Parameter?.Name == "instance" && value.Type is { } instance)
                yield return (instance, nonPublic);
        }
    }

    /// <summary>Returns whether an argument sets <c>BindNonPublicProperties</c>, or is a method that may set it.</summary>
    private static bool BindsNonPublic(IArgumentOperation argument)
    {
        if (argument.Parameter?.Type is not INamedTypeSymbol { TypeKind: TypeKind.Delegate } type || !type.TypeArguments.Any(options => options.Name == "BinderOptions"))
            return false;
        IOperation value = Unconverted(argument.Value);
        if (value is ILiteralOperation or IDefaultValueOperation)
            return false;
        return value is not IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda }
            || lambda.Descendants().OfType<ISimpleAssignmentOperation>().Any(assignment =>
                assignment is { Target: IPropertyReferenceOperation { Property.Name: "BindNonPublicProperties" }, Value.ConstantValue: not { HasValue: true, Value: false } });
    }

    /// <summary>Returns the value that a local variable is declared with, or the value itself. A variable of the type <see cref="object"/> does not say what it contains.</summary>
    private static IOperation Source(IOperation value)
    {
        value = Unconverted(value);
        if (value is ILocalReferenceOperation { Local.DeclaringSyntaxReferences: { Length: > 0 } declarations } local
            && local.SemanticModel?.GetOperation(declarations[0].GetSyntax()) is IVariableDeclaratorOperation { Initializer: { } initializer })
        {
            return Unconverted(initializer.Value);
        }

        return value;
    }

    private static IOperation Unconverted(IOperation value)
    {
        while (value is IConversionOperation conversion)
            value = conversion.Operand;
        return value;
    }
}
