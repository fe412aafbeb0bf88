using System.Collections.Concurrent;

namespace Jqm.ReturnPolicy.Analyzers;

/// <summary>Finds types of the library in what the binder would fill. Enumerations are bound by name, which is right.</summary>
internal sealed class LibraryTypes
{
    private const string Library = "Jqm.ReturnPolicy";

    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _reaching = new(SymbolEqualityComparer.Default);

    /// <summary>Returns the types of the library, and the type parameters, that the binder would fill if it fills a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="nonPublic">Whether properties that are not public are bound, too.</param>
    public IEnumerable<ITypeSymbol> In(ITypeSymbol type, bool nonPublic = false) => In(type, nonPublic, new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default));

    private IEnumerable<ITypeSymbol> In(ITypeSymbol type, bool nonPublic, HashSet<ITypeSymbol> seen)
    {
        if (!seen.Add(type))
            return [];
        return type switch
        {
            ITypeParameterSymbol => [type],
            IArrayTypeSymbol array => In(array.ElementType, nonPublic, seen),
            INamedTypeSymbol { TypeKind: not (TypeKind.Enum or TypeKind.Delegate) } named => InNamed(named, nonPublic, seen),
            _ => [],
        };
    }

    private IEnumerable<ITypeSymbol> InNamed(INamedTypeSymbol type, bool nonPublic, HashSet<ITypeSymbol> seen)
    {
        foreach (ITypeSymbol found in type.TypeArguments.SelectMany(argument => In(argument, nonPublic, seen)))
            yield return found;
        if (IsOfLibrary(type))
        {
            yield return type;
        }
        else if (Reaches(type.ContainingAssembly))
        {
            foreach (ITypeSymbol found in MembersOf(type, nonPublic).SelectMany(member => In(member, nonPublic, seen)))
                yield return found;
        }
    }

    /// <summary>The types of the properties and constructor parameters that the binder fills.</summary>
    private static IEnumerable<ITypeSymbol> MembersOf(INamedTypeSymbol type, bool nonPublic)
    {
        for (INamedTypeSymbol? level = type; level is not null; level = level.BaseType)
        {
            foreach (IPropertySymbol property in PropertiesOf(level, nonPublic))
                yield return property.Type;
        }

        foreach (IPropertySymbol property in type.TypeKind == TypeKind.Interface ? type.AllInterfaces.SelectMany(each => PropertiesOf(each, nonPublic)) : [])
            yield return property.Type;

        // The binder calls a constructor with parameters if it is the only public one.
        IMethodSymbol[] constructors = [.. type.InstanceConstructors.Where(constructor => constructor.DeclaredAccessibility == Accessibility.Public)];
        if (type.IsValueType || constructors.Length != 1)
            yield break;
        foreach (IParameterSymbol parameter in constructors[0].Parameters)
            yield return parameter.Type;
    }

    private static IEnumerable<IPropertySymbol> PropertiesOf(INamedTypeSymbol type, bool nonPublic) =>
        type.GetMembers().OfType<IPropertySymbol>().Where(property => property is { IsStatic: false, IsIndexer: false }
            && IsCalled(property.GetMethod, nonPublic)
            && (IsCalled(property.SetMethod, nonPublic) || IsFilledInPlace(property.Type)));

    private static bool IsCalled(IMethodSymbol? accessor, bool nonPublic) => accessor is not null && (nonPublic || accessor.DeclaredAccessibility == Accessibility.Public);

    /// <summary>Returns whether the binder fills an instance that is there already. It does not fill arrays and lists that can only be read, and the values of the library cannot change.</summary>
    private static bool IsFilledInPlace(ITypeSymbol type) => type is INamedTypeSymbol named
        && !IsOfLibrary(named)
        && named.OriginalDefinition.SpecialType is not (SpecialType.System_Collections_Generic_IEnumerable_T or SpecialType.System_Collections_Generic_IReadOnlyCollection_T or SpecialType.System_Collections_Generic_IReadOnlyList_T or SpecialType.System_Nullable_T);

    private static bool IsOfLibrary(INamedTypeSymbol type) => type.ContainingAssembly?.Name == Library;

    /// <summary>Returns whether an assembly references the library, itself or through others. The types of other assemblies cannot have members of types of the library.</summary>
    private bool Reaches(IAssemblySymbol? assembly) => assembly is not null && _reaching.GetOrAdd(assembly, from => Reaches(from, new HashSet<IAssemblySymbol>(SymbolEqualityComparer.Default)));

    private static bool Reaches(IAssemblySymbol assembly, HashSet<IAssemblySymbol> seen) => seen.Add(assembly)
        && (assembly.Name == Library || assembly.Modules.Any(module => module.ReferencedAssemblySymbols.Any(reference => Reaches(reference, seen))));
}
