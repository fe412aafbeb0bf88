using System.ComponentModel;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Jqm.ReturnPolicy.Tests;

public sealed class PublicApiTests
{
    private static readonly Assembly Domain = typeof(PolicyEvaluator).Assembly;
    private static readonly Type[] Types = Domain.GetExportedTypes();

    [Fact]
    public void The_domain_depends_on_two_packages_and_the_framework()
    {
        string[] own = Domain.GetReferencedAssemblies()
            .Select(name => name.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToArray();
        Assert.Equal(["Ardalis.GuardClauses", "NodaTime"], own);
    }

    [Fact]
    public void Public_types_are_in_five_namespaces() => Assert.Equal(
        ["Jqm.ReturnPolicy", "Jqm.ReturnPolicy.Analysis", "Jqm.ReturnPolicy.Cases", "Jqm.ReturnPolicy.Kernel", "Jqm.ReturnPolicy.Wording"],
        Types.Select(type => type.Namespace).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Only_the_interface_of_the_evaluator_can_be_implemented_outside() => Assert.All(
        Types.Except([typeof(IPolicyEvaluator)]),
        type => Assert.True(type.IsSealed || (type.IsClass && Closing(type).Any()), $"{type} is open or an interface."));

    /// <summary>Returns the abstract members that no other assembly can override.</summary>
    private static IEnumerable<MethodInfo> Closing(Type type) => type
        .GetMethods(BindingFlags.Instance | BindingFlags.NonPublic)
        .Where(method => method.IsAbstract && (method.IsAssembly || method.IsFamilyAndAssembly));

    [Fact]
    public void Public_types_have_no_public_setters()
    {
        foreach (PropertyInfo property in Types.SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)))
        {
            if (property.SetMethod is { IsPublic: true } setter)
                Assert.True(setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)), $"{property.DeclaringType}.{property.Name} can be set.");
        }
    }

    [Fact]
    public void Public_fields_are_read_only() => Assert.All(
        Types.Where(type => !type.IsEnum).SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)),
        field => Assert.True(field.IsInitOnly || field.IsLiteral, $"{field.DeclaringType}.{field.Name} can be written."));

    [Fact]
    public void Public_structs_are_read_only_except_enumerators() => Assert.All(
        Types.Where(type => type is { IsValueType: true, IsEnum: false } && type.Name != "Enumerator"),
        type => Assert.True(type.IsDefined(typeof(IsReadOnlyAttribute), false), $"{type} is not read-only."));

    [Fact]
    public void Static_fields_are_read_only() => Assert.All(
        Domain.GetTypes().Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute), false)).SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)),
        field => Assert.True(field.IsInitOnly || field.IsLiteral || field.IsDefined(typeof(CompilerGeneratedAttribute), false), $"{field.DeclaringType}.{field.Name} can change."));

    [Fact]
    public void Equatable_types_have_operators_and_override_Equals_GetHashCode_and_ToString()
    {
        Type[] equatable = Types.Where(type => type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEquatable<>))).ToArray();
        Assert.True(equatable.Length >= 20);
        foreach (Type type in equatable.Where(type => type != typeof(ReasonTable)))
        {
            Assert.NotNull(type.GetMethod("op_Equality"));
            Assert.NotNull(type.GetMethod("op_Inequality"));
            Assert.Equal(type, type.GetMethod("Equals", [typeof(object)])!.DeclaringType);
            Assert.Equal(type, type.GetMethod("GetHashCode")!.DeclaringType);
            Assert.Equal(type, type.GetMethod("ToString", [])!.DeclaringType);
        }
    }

    [Fact]
    public void Comparable_types_have_the_operators()
    {
        Type[] comparable = Types.Where(type => !type.IsEnum && type.IsAssignableTo(typeof(IComparable))).ToArray();
        Assert.Equal([typeof(Money), typeof(Percentage)], comparable);
        foreach (Type type in comparable)
            Assert.All(new[] { "op_LessThan", "op_LessThanOrEqual", "op_GreaterThan", "op_GreaterThanOrEqual" }, name => Assert.NotNull(type.GetMethod(name)));
    }

    [Fact]
    public void The_values_of_an_enumeration_have_no_gaps() => Assert.All(
        Types.Where(type => type.IsEnum && !type.IsDefined(typeof(FlagsAttribute), false)),
        type => Assert.Equal(Enumerable.Range(0, Enum.GetNames(type).Length), Enum.GetValuesAsUnderlyingType(type).Cast<int>()));

    [Fact]
    public void Every_public_struct_documents_its_default_value()
    {
        var documentation = System.Xml.Linq.XDocument.Load(Path.ChangeExtension(Domain.Location, ".xml"));
        foreach (Type type in Types.Where(type => type is { IsValueType: true, IsEnum: false, IsNested: false }))
        {
            string remarks = documentation.Descendants("member").Single(member => (string?)member.Attribute("name") == $"T:{type.FullName}").Element("remarks")?.Value ?? "";
            Assert.True(remarks.Contains("default value", StringComparison.OrdinalIgnoreCase), $"{type} does not say what its default value is.");
        }
    }

    [Fact]
    public void The_only_exception_type_is_an_argument_exception()
    {
        Assert.Equal([typeof(InvalidInputException)], Types.Where(type => type.IsAssignableTo(typeof(Exception))));
        Assert.Equal(typeof(ArgumentException), typeof(InvalidInputException).BaseType);
    }

    [Fact]
    public void Every_enumeration_fits_into_an_EnumSet() => Assert.All(
        Types.Where(type => type.IsEnum),
        type => Assert.All(Enum.GetValuesAsUnderlyingType(type).Cast<int>(), value => Assert.InRange(value, 0, 31)));

    [Fact]
    public void Members_that_applications_do_not_call_are_hidden_from_completion()
    {
        MethodInfo within = typeof(InvalidInputException).GetMethod(nameof(InvalidInputException.Within))!;
        Assert.Equal(EditorBrowsableState.Never, within.GetCustomAttribute<EditorBrowsableAttribute>()?.State);
    }
}
