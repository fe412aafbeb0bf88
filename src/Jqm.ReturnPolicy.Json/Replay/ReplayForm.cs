using System.Globalization;

namespace Jqm.ReturnPolicy.Json;

/// <summary>The form of reports of replays, which are written and not read.</summary>
internal static class ReplayForm
{
    private static readonly Form<ReplayTransition> Transition = WrittenOnly.Form(new ObjectForm<ValueTuple, ReplayTransition>()
        .Optional("operation", WrittenOnly.Member, static (o, v) => o.Word(WireNames.Operations[v.Operation]))
        .Optional("before", WrittenOnly.Member, static (o, v) => o.Value(v.Before.ToString()))
        .Optional("after", WrittenOnly.Member, static (o, v) => o.Value(v.After.ToString()))
        .Optional("documents", WrittenOnly.Member, static (o, v) => o.Value(v.Documents)));

    private static readonly Form<ReplayMoney> Amounts = WrittenOnly.Form(WithAmounts(new ObjectForm<ValueTuple, ReplayMoney>()));

    private static readonly Form<ReplayMoney> Money = WrittenOnly.Form(WithAmounts(new ObjectForm<ValueTuple, ReplayMoney>()
        .Optional("operation", WrittenOnly.Member, static (o, v) => o.Word(WireNames.Operations[v.Operation]))
        .Optional("currency", WrittenOnly.Member, static (o, v) => o.Value(v.Currency.Code)))
        .Optional("documents", WrittenOnly.Member, static (o, v) => o.Value(v.Documents)));

    private static readonly Form<ReplayFinding> Finding = WrittenOnly.Form(new ObjectForm<ValueTuple, ReplayFinding>()
        .Optional("operation", WrittenOnly.Member, static (o, v) => o.Word(WireNames.Operations[v.Operation]))
        .Optional("rule", WrittenOnly.Member, static (o, v) => o.Word(WireNames.Rules[v.Rule]))
        .Optional("clause", WrittenOnly.Member, static (o, v) => o.Value(v.Clause))
        .Optional("before", WrittenOnly.Member, static (o, v) => o.Word(WireNames.Statuses, v.Before))
        .Optional("after", WrittenOnly.Member, static (o, v) => o.Word(WireNames.Statuses, v.After))
        .Optional("items", WrittenOnly.Member, static (o, v) => o.Value(v.Items)));

    private static readonly Form<ReplayedChange> Change = WrittenOnly.Form(new ObjectForm<ValueTuple, ReplayedChange>()
        .Optional("term", WrittenOnly.Member, static (o, v) => o.Value(v.Change.Path))
        .Optional("before", WrittenOnly.Member, static (o, v) => TermValueForm.Write(o, v.Change, v.Change.Before))
        .Optional("after", WrittenOnly.Member, static (o, v) => TermValueForm.Write(o, v.Change, v.Change.After))
        .Optional("effect", WrittenOnly.Member, static (o, v) => Values.Words(WireNames.ChangeEffects).Write(o, v.Change.Effect))
        .Optional("clauses", WrittenOnly.Member, static (o, v) => Values.Clause.WriteList(o, v.Change.Clauses))
        .Optional("documents", WrittenOnly.Member, static (o, v) => o.Value(v.Documents)));

    private static readonly Form<ReplayContradiction> Contradiction = WrittenOnly.Form(new ObjectForm<ValueTuple, ReplayContradiction>()
        .Optional("line", WrittenOnly.Member, static (o, v) => o.Value(v.Line))
        .Optional("id", WrittenOnly.Member, static (o, v) => o.Value(v.Id))
        .Optional("outcome", WrittenOnly.Member, static (o, v) => o.Word(WireNames.OutcomeKinds[v.Outcome]))
        .Optional("component", WrittenOnly.Member, static (o, v) => o.Word(WireNames.ComponentKinds, v.Component))
        .Optional("effect", WrittenOnly.Member, static (o, v) => o.Word(WireNames.ChangeEffects[v.Effect])));

    private static readonly Form<ReplayError> Unanswered = WrittenOnly.Form(new ObjectForm<ValueTuple, ReplayError>()
        .Optional("code", WrittenOnly.Member, static (o, v) => o.Word(WireNames.ErrorCodes[v.Code]))
        .Optional("documents", WrittenOnly.Member, static (o, v) => o.Value(v.Documents)));

    /// <summary>The form of a document whose refund moves.</summary>
    public static readonly Form<ReplayedMove> Move = WrittenOnly.Form(new ObjectForm<ValueTuple, ReplayedMove>()
        .Optional("line", WrittenOnly.Member, static (o, v) => o.Value(v.Line))
        .Optional("id", WrittenOnly.Member, static (o, v) => o.Value(v.Id))
        .Optional("operation", WrittenOnly.Member, static (o, v) => o.Word(WireNames.Operations[v.Operation]))
        .Optional("before", WrittenOnly.Member, static (o, v) => o.Value(v.Before.ToString()))
        .Optional("after", WrittenOnly.Member, static (o, v) => o.Value(v.After.ToString()))
        .Optional("currency", WrittenOnly.Member, static (o, v) => o.Value(v.Amounts.Count == 0 ? null : v.Amounts[0].Currency.Code))
        .Optional("amounts", WrittenOnly.Member, static (o, v) => Amounts.WriteFilledList(o, v.Amounts)));

    /// <summary>The form of a report.</summary>
    public static readonly Form<ReplayReport> Report = WrittenOnly.Form(new ObjectForm<ValueTuple, ReplayReport>()
        .Optional("documents", WrittenOnly.Member, static (o, v) => o.Value(v.Documents))
        .Optional("changed", WrittenOnly.Member, static (o, v) => o.Value(v.Changed))
        .Optional("relation", WrittenOnly.Member, static (o, v) => o.Word(WireNames.PolicyRelations[v.Relation]))
        .Optional("changes", WrittenOnly.Member, static (o, v) => Change.WriteList(o, v.Changes))
        .Optional("transitions", WrittenOnly.Member, static (o, v) => Transition.WriteList(o, v.Transitions))
        .Optional("money", WrittenOnly.Member, static (o, v) => Money.WriteList(o, v.Money))
        .Optional("findings", WrittenOnly.Member, static (o, v) => Finding.WriteList(o, v.Findings))
        .Optional("moves", WrittenOnly.Member, static (o, v) => Move.WriteList(o, v.Moves))
        .Optional("unanswered", WrittenOnly.Member, static (o, v) => Unanswered.WriteList(o, v.Unanswered))
        .Optional("uncompared", WrittenOnly.Member, static (o, v) => o.Value(v.Uncompared))
        .Optional("contradictions", WrittenOnly.Member, static (o, v) => o.Value(v.ContradictionCount))
        .Optional("firstContradictions", WrittenOnly.Member, static (o, v) => Contradiction.WriteFilledList(o, v.Contradictions)));

    private static ObjectForm<ValueTuple, ReplayMoney> WithAmounts(ObjectForm<ValueTuple, ReplayMoney> form) => form
        .Optional("component", WrittenOnly.Member, static (o, v) => o.Value(v.Component is { } kind ? WireNames.ComponentKinds.Text(kind) : "returnShipping"))
        .Optional("up", WrittenOnly.Member, static (o, v) => Write(o, v.Up, v.Currency))
        .Optional("down", WrittenOnly.Member, static (o, v) => Write(o, v.Down, v.Currency))
        .Optional("nowWaits", WrittenOnly.Member, static (o, v) => Write(o, v.NowWaits, v.Currency))
        .Optional("noLongerWaits", WrittenOnly.Member, static (o, v) => Write(o, v.NoLongerWaits, v.Currency));

    private static void Write(JsonOutput output, decimal amount, Currency currency) =>
        output.Value(amount.ToString("F" + currency.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
}
