using System.Reflection;
using System.Runtime.CompilerServices;

namespace Jqm.ReturnPolicy.Tests;

public sealed class PublicApiTests
{
    private static readonly Assembly Domain = typeof(PolicyEvaluator).Assembly;
    private static readonly Type[] Types = Domain.GetExportedTypes();

    [Fact]
    public void There_are_two_dependencies_and_the_framework()
    {
        string[] own = Domain.GetReferencedAssemblies()
            .Select(name => name.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToArray();
        Assert.Equal(["Ardalis.GuardClauses", "NodaTime"], own);
    }

    [Fact]
    public void Types_are_in_the_root_namespace_or_in_that_of_cases_kernel_or_wording() => Assert.Equal(
        ["Jqm.ReturnPolicy", "Jqm.ReturnPolicy.Cases", "Jqm.ReturnPolicy.Kernel", "Jqm.ReturnPolicy.Wording"],
        Types.Select(type => type.Namespace).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Nothing_can_be_derived_from_but_the_interface_of_the_evaluator() => Assert.All(
        Types.Except([typeof(IPolicyEvaluator)]),
        type => Assert.True(type.IsSealed || (type.IsClass && Closing(type).Any()), $"{type} is open or an interface."));

    /// <summary>The abstract members that nobody outside can override.</summary>
    private static IEnumerable<MethodInfo> Closing(Type type) => type
        .GetMethods(BindingFlags.Instance | BindingFlags.NonPublic)
        .Where(method => method.IsAbstract && (method.IsAssembly || method.IsFamilyAndAssembly));

    [Fact]
    public void Nothing_can_be_set_after_it_was_made()
    {
        foreach (PropertyInfo property in Types.SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)))
        {
            if (property.SetMethod is { IsPublic: true } setter)
                Assert.True(setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)), $"{property.DeclaringType}.{property.Name} can be set.");
        }
    }

    [Fact]
    public void No_field_can_be_written_from_outside() => Assert.All(
        Types.Where(type => !type.IsEnum).SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)),
        field => Assert.True(field.IsInitOnly || field.IsLiteral, $"{field.DeclaringType}.{field.Name} can be written."));

    [Fact]
    public void Structs_are_read_only_but_for_enumerators() => Assert.All(
        Types.Where(type => type is { IsValueType: true, IsEnum: false } && type.Name != "Enumerator"),
        type => Assert.True(type.IsDefined(typeof(IsReadOnlyAttribute), false), $"{type} is not read-only."));

    [Fact]
    public void No_static_field_can_change() => Assert.All(
        Domain.GetTypes().Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute), false)).SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)),
        field => Assert.True(field.IsInitOnly || field.IsLiteral || field.IsDefined(typeof(CompilerGeneratedAttribute), false), $"{field.DeclaringType}.{field.Name} can change."));

    [Fact]
    public void Whatever_is_equatable_has_the_operators_and_overrides_the_rest()
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
    public void Whatever_is_comparable_has_the_operators()
    {
        Type[] comparable = Types.Where(type => !type.IsEnum && type.IsAssignableTo(typeof(IComparable))).ToArray();
        Assert.Equal([typeof(Money)], comparable);
        foreach (Type type in comparable)
            Assert.All(new[] { "op_LessThan", "op_LessThanOrEqual", "op_GreaterThan", "op_GreaterThanOrEqual" }, name => Assert.NotNull(type.GetMethod(name)));
    }

    [Fact]
    public void Every_enumeration_counts_from_zero_without_gaps() => Assert.All(
        Types.Where(type => type.IsEnum),
        type => Assert.Equal(Enumerable.Range(0, Enum.GetNames(type).Length), Enum.GetValuesAsUnderlyingType(type).Cast<int>()));

    [Fact]
    public void Every_struct_says_what_its_default_value_is()
    {
        var documentation = System.Xml.Linq.XDocument.Load(Path.ChangeExtension(Domain.Location, ".xml"));
        foreach (Type type in Types.Where(type => type is { IsValueType: true, IsEnum: false, IsNested: false }))
        {
            string remarks = documentation.Descendants("member").Single(member => (string?)member.Attribute("name") == $"T:{type.FullName}").Element("remarks")?.Value ?? "";
            Assert.True(remarks.Contains("default value", StringComparison.OrdinalIgnoreCase), $"{type} does not say what its default value is.");
        }
    }

    [Fact]
    public void There_is_one_exception_and_it_is_an_argument_exception()
    {
        Assert.Equal([typeof(InvalidInputException)], Types.Where(type => type.IsAssignableTo(typeof(Exception))));
        Assert.Equal(typeof(ArgumentException), typeof(InvalidInputException).BaseType);
    }
}
