namespace Jqm.ReturnPolicy.Json;

/// <summary>The form of refusals, which are written and not read.</summary>
internal static class RefusalForm
{
    private const string NotRead = "A refusal is written and not read; give its command to the case again.";

    private static readonly ObjectForm<ValueTuple, Refusal> Members = new ObjectForm<ValueTuple, Refusal>()
        .Optional("code", Refuse, static (o, v) => o.Word(WireNames.RefusalCodes, (RefusalCode?)v.Code))
        .Optional("clause", Refuse, static (o, v) => o.Value(v.Clause?.Number))
        .Optional("state", Refuse, static (o, v) => o.Word(WireNames.CaseStates, v.State))
        .Optional("action", Refuse, static (o, v) => o.Word(WireNames.Actions, v.Action))
        .Optional("notBefore", Refuse, static (o, v) => o.Value(v.NotBefore))
        .Optional("item", Refuse, static (o, v) => o.Value(v.ItemIndex))
        .Optional("line", Refuse, static (o, v) => o.Value(v.LineId))
        .Optional("given", Refuse, static (o, v) => o.Value(v.Given))
        .Optional("actual", Refuse, static (o, v) => o.Value(v.Actual))
        .Optional("rule", Refuse, static (o, v) => o.Word(WireNames.Rules, v.Rule))
        .Optional("due", Refuse, static (o, v) => RefundForm.Due.WriteOptional(o, v.Due))
        .Optional("blocked", Refuse, static (o, v) => StepItemForm.Blocked.WriteFilledList(o, v.Blocked))
        .Optional("error", Refuse, static (o, v) => AnswerForm.Error.WriteOptional(o, v.Error is { } code ? new InputError(code, v.Path!, v.ErrorMessage!) : null));

    public static readonly Form<Refusal> Refusal = new ValueForm<Refusal>(static (ref _) => throw new NotSupportedException(NotRead), Members.Write);

    private static void Refuse(ref Cursor cursor, ref ValueTuple draft) => throw new NotSupportedException(NotRead);
}
