using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>The public types and members of both packages, with their documentation.</summary>
internal static class PublicSurface
{
    public const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<Assembly> Packages { get; } = [typeof(PolicyEvaluator).Assembly, typeof(ReturnPolicyJson).Assembly];

    public static IReadOnlyList<Type> Types { get; } = Packages.SelectMany(package => package.GetExportedTypes()).ToList();

    /// <summary>The documentation of every member, by its id.</summary>
    public static IReadOnlyDictionary<string, XElement> Documentation { get; } = Packages
        .SelectMany(package => XDocument.Load(Path.ChangeExtension(package.Location, ".xml")).Descendants("member"))
        .ToDictionary(member => member.Attribute("name")!.Value);

    /// <summary>The constructors, methods and properties that somebody wrote; those of an enumeration are its words.</summary>
    public static IReadOnlyList<MemberInfo> Members { get; } = Types
        .SelectMany(type => type.GetMembers(Declared))
        .Where(member => member is not Type && !member.IsDefined(typeof(CompilerGeneratedAttribute)) && member is not MethodInfo { IsSpecialName: true, Name: not ['o', 'p', '_', ..] })
        .Where(member => !(member.DeclaringType!.IsEnum && member.Name == "value__"))
        .ToList();

    /// <summary>The id under which the compiler documents a member.</summary>
    public static string IdOf(MemberInfo member) => member switch
    {
        Type type => "T:" + DeclaredNameOf(type),
        ConstructorInfo constructor => $"M:{DeclaredNameOf(member.DeclaringType!)}.#ctor{ParametersOf(constructor.GetParameters())}",
        MethodInfo method => $"M:{DeclaredNameOf(member.DeclaringType!)}.{method.Name}{(method.IsGenericMethod ? "``" + method.GetGenericArguments().Length : "")}{ParametersOf(method.GetParameters())}{(method.Name is "op_Explicit" or "op_Implicit" ? "~" + NameOf(method.ReturnType) : "")}",
        PropertyInfo property => $"P:{DeclaredNameOf(member.DeclaringType!)}.{property.Name}{ParametersOf(property.GetIndexParameters())}",
        _ => $"F:{DeclaredNameOf(member.DeclaringType!)}.{member.Name}",
    };

    public static ParameterInfo[] ParametersOf(MemberInfo member) => member switch
    {
        MethodBase method => method.GetParameters(),
        PropertyInfo property => property.GetIndexParameters(),
        _ => [],
    };

    private static string ParametersOf(ParameterInfo[] parameters) =>
        parameters.Length == 0 ? "" : $"({string.Join(',', parameters.Select(parameter => NameOf(parameter.ParameterType)))})";

    private static string DeclaredNameOf(Type type) => (type.IsNested ? DeclaredNameOf(type.DeclaringType!) : type.Namespace) + "." + type.Name;

    /// <summary>The name of a type where it is used, in which a generic type shows its arguments.</summary>
    private static string NameOf(Type type)
    {
        if (type.IsByRef)
            return NameOf(type.GetElementType()!) + "@";
        if (type.IsArray)
            return NameOf(type.GetElementType()!) + "[]";
        if (type.IsGenericParameter)
            return (type.DeclaringMethod is null ? "`" : "``") + type.GenericParameterPosition;
        string name = (type.IsNested ? NameOf(type.DeclaringType!) : type.Namespace) + "." + type.Name;
        return type.IsGenericType
            ? $"{name[..name.LastIndexOf('`')]}{{{string.Join(',', type.GetGenericArguments().Select(NameOf))}}}"
            : name;
    }
}
