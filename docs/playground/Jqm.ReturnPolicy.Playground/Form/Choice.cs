namespace Jqm.ReturnPolicy.Playground;

/// <summary>A value that a field offers, with its name in each language.</summary>
public sealed record Choice(string Value, Func<Language, string> NameIn)
{
    /// <summary>The value of the choice yes.</summary>
    public const string True = "true";

    /// <summary>Gets the choices yes and no.</summary>
    public static IReadOnlyList<Choice> Flags { get; } = [new(True, PageTexts.Yes.In), new("false", PageTexts.No.In)];

    /// <summary>Returns a value that no field offers. It has no other name.</summary>
    public static Choice OfValue(string value) => new(value, _ => value);

    /// <summary>Returns the choices, after the value if it is none of them, because the browser would show the first choice instead.</summary>
    public static IEnumerable<Choice> Including(IReadOnlyList<Choice> choices, string value) => choices.Any(choice => choice.Value == value) ? choices : choices.Prepend(OfValue(value));

    /// <summary>Returns the members of an enumeration as choices.</summary>
    public static IReadOnlyList<Choice> AllOf<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(member => new Choice(MemberName.Of(member), language => WireWordTexts.NameOf(member, language))).ToList();

    /// <summary>Returns the reasons that the library knows. Others may be written in.</summary>
    public static IReadOnlyList<Choice> Reasons { get; } = ReturnReason.Known.Select(reason => new Choice(reason.Code, language => reason.GetName(language))).ToList();
}
