using System.Collections.Concurrent;

namespace Jqm.ReturnPolicy.Analyzers;

/// <summary>Finds calls of generic methods of the compilation that bind their type parameter, or one of their class, with a type of the library in its place.</summary>
internal sealed class BinderWrappers
{
    private readonly ConcurrentDictionary<Parameter, byte> _bound = new();
    private readonly ConcurrentBag<(Parameter Of, IEnumerable<ITypeSymbol> Found, ISymbol Within, Location At)> _uses = [];

    /// <summary>Adds a type parameter that the binder fills.</summary>
    public void AddBound(ITypeParameterSymbol parameter, ISymbol within) => _bound.TryAdd(Parameter.Of(parameter, within), 0);

    /// <summary>Adds a call of a generic method, or of a method of a generic class, that is declared in the compilation.</summary>
    public void AddUse(IOperation call, ISymbol within, IMethodSymbol method, LibraryTypes library)
    {
        if (method.OriginalDefinition.DeclaringSyntaxReferences.IsEmpty && method.ContainingType.DeclaringSyntaxReferences.IsEmpty)
            return;
        Add(method.TypeArguments, (method.ReducedFrom ?? method).OriginalDefinition.TypeParameters);
        for (INamedTypeSymbol? type = method.ContainingType; type is not null; type = type.ContainingType)
            Add(type.TypeArguments, type.OriginalDefinition.TypeParameters);

        void Add(ImmutableArray<ITypeSymbol> arguments, ImmutableArray<ITypeParameterSymbol> parameters)
        {
            for (int i = 0; i < arguments.Length && i < parameters.Length; i++)
            {
                ITypeSymbol[] found = [.. library.In(arguments[i])];
                if (found.Length > 0)
                    _uses.Add((Parameter.Of(parameters[i], method.OriginalDefinition), found, within, call.Syntax.GetLocation()));
            }
        }
    }

    /// <summary>Returns the calls, and the type of the library in each.</summary>
    public IEnumerable<(Location At, ITypeSymbol Found)> Find()
    {
        // A wrapper may call another wrapper with its own type parameter.
        int before;
        do
        {
            before = _bound.Count;
            foreach ((Parameter of, IEnumerable<ITypeSymbol> found, ISymbol within, _) in _uses.Where(use => _bound.ContainsKey(use.Of)))
            {
                foreach (ITypeParameterSymbol parameter in found.OfType<ITypeParameterSymbol>())
                    AddBound(parameter, within);
            }
        }
        while (_bound.Count > before);

        return _uses.Where(use => _bound.ContainsKey(use.Of))
            .SelectMany(use => use.Found.Where(found => found is not ITypeParameterSymbol).Take(1).Select(found => (use.At, found)));
    }

    /// <summary>A type parameter in a method: its own, or one of its class.</summary>
    private readonly struct Parameter(ITypeParameterSymbol symbol, ISymbol? method) : IEquatable<Parameter>
    {
        private readonly ITypeParameterSymbol _symbol = symbol;
        private readonly ISymbol? _method = method;

        public static Parameter Of(ITypeParameterSymbol symbol, ISymbol method) => new(symbol.OriginalDefinition, symbol.DeclaringMethod is null ? method.OriginalDefinition : null);

        public bool Equals(Parameter other) => SymbolEqualityComparer.Default.Equals(_symbol, other._symbol) && SymbolEqualityComparer.Default.Equals(_method, other._method);

        public override bool Equals(object? obj) => obj is Parameter other && Equals(other);

        public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(_symbol);
    }
}
