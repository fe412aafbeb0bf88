using System.Reflection;
using System.Xml.Linq;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>Every public type and member is documented, so far as a machine can tell.</summary>
public class DocumentationTests
{
    [Fact]
    public void Every_type_has_a_summary() =>
        Empty(PublicSurface.Types.Where(type => Text(PublicSurface.IdOf(type), "summary").Length == 0), "has no summary");

    [Fact]
    public void Every_member_has_a_summary() =>
        Empty(PublicSurface.Members.Where(member => !IsInherited(member) && Text(PublicSurface.IdOf(member), "summary").Length == 0 && !IsPositional(member)), "has no summary");

    [Fact]
    public void Every_parameter_is_described() =>
        Empty(
            from member in PublicSurface.Members
            where !IsInherited(member)
            from parameter in PublicSurface.ParametersOf(member)
            where !Described(PublicSurface.IdOf(member), parameter.Name!) && !Described(PublicSurface.IdOf(member.DeclaringType!), parameter.Name!)
            select $"{PublicSurface.IdOf(member)}, parameter {parameter.Name},",
            "is not described");

    [Fact]
    public void Every_method_with_a_result_documents_it() =>
        Empty(PublicSurface.Members.OfType<MethodInfo>().Where(method => method.ReturnType != typeof(void) && !IsInherited(method) && Text(PublicSurface.IdOf(method), "returns").Length == 0), "does not say what it returns");

    [Fact]
    public void Every_struct_documents_its_default_value() =>
        Empty(
            PublicSurface.Types.Where(type => type is { IsValueType: true, IsEnum: false, IsNested: false } && !Text(PublicSurface.IdOf(type), "remarks").Contains("default value", StringComparison.OrdinalIgnoreCase)),
            "does not say in its remarks what its default value is");

    [Fact]
    public void The_documentation_is_of_members_that_are_there()
    {
        // Proof that the ids are made as the compiler makes them: else the other tests would look up nothing.
        int found = PublicSurface.Members.Count(member => PublicSurface.Documentation.ContainsKey(PublicSurface.IdOf(member)));
        Assert.True(found > 0.95 * PublicSurface.Members.Count(member => !IsPositional(member)), $"Only {found} of {PublicSurface.Members.Count} members are documented under their id.");
    }

    private static string Text(string id, string element)
    {
        if (!PublicSurface.Documentation.TryGetValue(id, out XElement? member))
            return "";
        if (member.Element("inheritdoc") is not null)
            return "inherited";
        XElement? found = member.Element(element);
        return found is null ? "" : string.Concat(found.Nodes()).Trim();
    }

    private static bool Described(string id, string parameter) =>
        PublicSurface.Documentation.TryGetValue(id, out XElement? member)
        && (member.Element("inheritdoc") is not null || member.Elements("param").Any(param => param.Attribute("name")?.Value == parameter && string.Concat(param.Nodes()).Trim().Length > 0));

    /// <summary>A member of a positional record is described where the record is.</summary>
    private static bool IsPositional(MemberInfo member) => member switch
    {
        PropertyInfo property => Described(PublicSurface.IdOf(member.DeclaringType!), property.Name),
        ConstructorInfo constructor => constructor.GetParameters().All(parameter => Described(PublicSurface.IdOf(member.DeclaringType!), parameter.Name!)),
        _ => false,
    };

    private static bool IsInherited(MemberInfo member) => PublicSurface.Documentation.TryGetValue(PublicSurface.IdOf(member), out XElement? found) && found.Element("inheritdoc") is not null;

    private static void Empty(IEnumerable<MemberInfo> members, string fault) => Empty(members.Select(PublicSurface.IdOf), fault);

    private static void Empty(IEnumerable<string> faults, string fault)
    {
        string[] all = faults.Select(one => $"{one} {fault}.").ToArray();
        Assert.True(all.Length == 0, string.Join(Environment.NewLine, all));
    }
}
