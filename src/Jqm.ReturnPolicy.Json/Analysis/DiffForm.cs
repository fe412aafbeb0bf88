namespace Jqm.ReturnPolicy.Json;

/// <summary>The form of comparisons of policies, which are written and not read.</summary>
internal static class DiffForm
{
    private static readonly Form<AnalysisPeriod> Period = WrittenOnly.Form(new ObjectForm<ValueTuple, AnalysisPeriod>()
        .Optional("from", WrittenOnly.Member, static (o, v) => o.Value(v.From))
        .Optional("to", WrittenOnly.Member, static (o, v) => o.Value(v.To)));

    private static readonly Form<ChangedOutcome> Outcome = WrittenOnly.Form(new ObjectForm<ValueTuple, ChangedOutcome>()
        .Optional("outcome", WrittenOnly.Member, static (o, v) => o.Word(WireNames.OutcomeKinds[v.Kind]))
        .Optional("component", WrittenOnly.Member, static (o, v) => o.Word(WireNames.ComponentKinds, v.Component))
        .Optional("effect", WrittenOnly.Member, static (o, v) => o.Word(WireNames.ChangeEffects[v.Effect]))
        .Optional("witness", WrittenOnly.Member, static (o, v) => DocumentForm.Document.Write(o, EvaluationDocument.FromWitness(v.Witness))));

    private static readonly Form<PolicySetSpan> Span = WrittenOnly.Form(new ObjectForm<ValueTuple, PolicySetSpan>()
        .Optional("merchant", WrittenOnly.Member, static (o, v) => o.Value(v.MerchantId))
        .Optional("from", WrittenOnly.Member, static (o, v) => o.Value(v.From))
        .Optional("to", WrittenOnly.Member, static (o, v) => o.Value(v.To)));

    private static readonly Form<PolicySetSpan> Gap = WrittenOnly.Form(new ObjectForm<ValueTuple, PolicySetSpan>()
        .Optional("noPolicyIn", WrittenOnly.Member, static (o, v) => o.Value(v.Before is null ? "before" : "after"))
        .Optional("merchant", WrittenOnly.Member, static (o, v) => o.Value(v.MerchantId))
        .Optional("from", WrittenOnly.Member, static (o, v) => o.Value(v.From))
        .Optional("to", WrittenOnly.Member, static (o, v) => o.Value(v.To)));

    /// <summary>The form of a change.</summary>
    public static readonly Form<PolicyChange> Change = WrittenOnly.Form(OfChange(static (PolicyChange v) => v));

    /// <summary>The form of a change in sets, with everybody whom it affects.</summary>
    public static readonly Form<PolicySetChange> SetChange = WrittenOnly.Form(OfChange(static (PolicySetChange v) => v.Change)
        .Optional("affects", WrittenOnly.Member, static (o, v) => Span.WriteList(o, v.AffectsEverybody ? null : v.Spans)));

    /// <summary>The form of a comparison of terms.</summary>
    public static readonly Form<PolicyDiff> Diff = WrittenOnly.Form(new ObjectForm<ValueTuple, PolicyDiff>()
        .Optional("relation", WrittenOnly.Member, static (o, v) => o.Word(WireNames.PolicyRelations[v.Relation]))
        .Optional("answersEqual", WrittenOnly.Member, static (o, v) => o.Value(v.AnswersEqual))
        .Optional("period", WrittenOnly.Member, static (o, v) => Period.Write(o, v.Period))
        .Optional("changes", WrittenOnly.Member, static (o, v) => Change.WriteList(o, v.Changes)));

    /// <summary>The form of a comparison of sets.</summary>
    public static readonly Form<PolicySetDiff> SetDiff = WrittenOnly.Form(new ObjectForm<ValueTuple, PolicySetDiff>()
        .Optional("relation", WrittenOnly.Member, static (o, v) => o.Word(WireNames.PolicyRelations[v.Relation]))
        .Optional("answersEqual", WrittenOnly.Member, static (o, v) => o.Value(v.AnswersEqual))
        .Optional("period", WrittenOnly.Member, static (o, v) => Period.Write(o, v.Period))
        .Optional("changes", WrittenOnly.Member, static (o, v) => SetChange.WriteList(o, v.Changes))
        .Optional("gaps", WrittenOnly.Member, static (o, v) => Gap.WriteFilledList(o, v.Spans.Where(span => span.Diff is null).ToValueList())));

    private static ObjectForm<ValueTuple, T> OfChange<T>(Func<T, PolicyChange> changeOf) => new ObjectForm<ValueTuple, T>()
        .Optional("term", WrittenOnly.Member, (o, v) => o.Value(changeOf(v).Path))
        .Optional("before", WrittenOnly.Member, (o, v) => TermValueForm.Write(o, changeOf(v), changeOf(v).Before))
        .Optional("after", WrittenOnly.Member, (o, v) => TermValueForm.Write(o, changeOf(v), changeOf(v).After))
        .Optional("effect", WrittenOnly.Member, (o, v) => Values.Words(WireNames.ChangeEffects).Write(o, changeOf(v).Effect))
        .Optional("clauses", WrittenOnly.Member, (o, v) => Values.Clause.WriteList(o, changeOf(v).Clauses))
        .Optional("witness", WrittenOnly.Member, (o, v) => DocumentForm.Document.Write(o, EvaluationDocument.FromWitness(changeOf(v).Witness)))
        .Optional("outcomes", WrittenOnly.Member, (o, v) => Outcome.WriteList(o, changeOf(v).Outcomes));
}
