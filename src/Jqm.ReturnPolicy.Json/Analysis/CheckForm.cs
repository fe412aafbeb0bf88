namespace Jqm.ReturnPolicy.Json;

/// <summary>The form of findings about policies, which are written and not read.</summary>
internal static class CheckForm
{
    public static readonly Form<PolicyFinding> Finding = WrittenOnly.Form(new ObjectForm<ValueTuple, PolicyFinding>()
        .Optional("id", WrittenOnly.Member, static (o, v) => o.Value(v.Id))
        .Optional("name", WrittenOnly.Member, static (o, v) => o.Value(v.Check.Name))
        .Optional("level", WrittenOnly.Member, static (o, v) => o.Word(WireNames.CheckLevels[v.Level]))
        .Optional("path", WrittenOnly.Member, static (o, v) => o.Value(v.Path))
        .Optional("clause", WrittenOnly.Member, static (o, v) => o.Value(v.Clause.Number)));
}
