using System.Text;
using System.Text.Json.Nodes;

namespace Jqm.ReturnPolicy.Playground;

/// <summary>The editor of a term and the values that it offers, derived from the definition of the term.</summary>
public sealed record TermShape(TermEditorKind Kind, IReadOnlyList<Choice> Choices)
{
    public static TermShape Of(Term term)
    {
        Type type = term.ValueType;
        if (type == typeof(bool))
            return new(TermEditorKind.Flag, []);
        if (type == typeof(int))
            return new(TermEditorKind.Number, []);
        if (type == typeof(string))
            return new(TermEditorKind.Text, []);
        if (type.IsEnum)
            return new(TermEditorKind.Member, MembersOf(type));
        if (type == typeof(ValueList<ReturnReason>))
            return new(TermEditorKind.Reasons, []);
        if (type == typeof(ReasonTable))
            return new(TermEditorKind.ReasonTable, MembersOf(typeof(Fault)));
        if (type.GetGenericTypeDefinition() == typeof(EnumSet<>))
            return new(TermEditorKind.Members, MembersOf(type.GenericTypeArguments[0]).Where(choice => IsOffered(term, choice)).ToList());
        if (type.GetGenericTypeDefinition() == typeof(ReasonMap<>))
            return new(TermEditorKind.ByReason, []);
        throw new ArgumentException($"The page has no editor for the term '{term}' of the type {type}.", nameof(term));
    }

    private static List<Choice> MembersOf(Type type) =>
        Enum.GetNames(type).Select(name => (Enum)Enum.Parse(type, name)).Select(member => new Choice(MemberName.Of(member.ToString()), language => WireWordTexts.NameOf(member, language))).ToList();

    /// <summary>Returns whether the library accepts a member in the set: not every rule can be waived, for example.</summary>
    private static bool IsOffered(Term term, Choice choice)
    {
        var patch = new JsonObject();
        JsonPath group = JsonPath.Root.Member(term.Group);
        (term.Member is { } member ? group.Member(member) : group).Set(patch, new JsonArray(choice.Value));
        try
        {
            ReturnPolicyJson.Read<TermsPatch>(Encoding.UTF8.GetBytes(patch.ToJsonString()));
            return true;
        }
        catch (InvalidInputException)
        {
            return false;
        }
    }
}
