using System.Collections;
using System.Reflection;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>
/// Values of every public type: whatever is reached by walking the public properties of the agreed cases, their answers and what is listed here.
/// A type of a new room that no case holds is added to <see cref="Roots"/>.
/// </summary>
internal static class Samples
{
    private const int MostOfAType = 40;

    private static readonly Dictionary<Type, List<object>> Found = Collect();

    /// <summary>Values of a type.</summary>
    public static IReadOnlyList<object> Of(Type type) => Found.TryGetValue(type, out List<object>? values)
        ? values
        : type == typeof(IPolicyEvaluator) ? Of(typeof(PolicyEvaluator)) : [];

    /// <summary>The closed types that values were found of.</summary>
    public static IEnumerable<Type> Types => Found.Keys;

    private static IEnumerable<object> Roots()
    {
        CompiledTerms judge = new(PolicyTerms.Standard);
        AssessmentFacts facts = new(true, 0, Timeliness.Late, true, [EvidenceKind.Photo], ProductCategory.PrivateLabel, [Rule.Window]);
        SettlementFacts settled = new(true, true, true, 1, true, false, ProductCategory.Standard, []);
        yield return judge;
        yield return facts;
        yield return new AssessmentFacts(true, 1_000, Timeliness.Late, true, [], ProductCategory.Standard, []);
        yield return settled;
        yield return new SettlementFacts(true, true, true, 1_000, true, false, ProductCategory.Standard, []);
        yield return judge.Assess(facts);
        yield return judge.Settle(settled);
        yield return PolicyEvaluator.Standard;
        yield return new PolicyEvaluator([new Policy("p", "1", Instant.FromUtc(2900, 1, 1, 0, 0))]);
        yield return new TermsPatch { Reasons = [new ReasonPatch(new ReturnReason("late")) { Accepted = true }] };
        TermsInForce inForce = PolicyEvaluator.Standard.GetTermsInForce("M", Instant.FromUtc(2026, 1, 1, 0, 0));
        yield return inForce;
        yield return inForce.Cite(judge.Assess(facts), 0);
        yield return inForce.Cite(judge.Settle(settled), 1, [new Waiver(Rule.Category, "reviewer")]);
        foreach (object answer in Recorded())
            yield return answer;
        var sold = new Order("A-1", "M", [new OrderLine("1", 2, Money.Of(5m, Currency.USD))]);
        AllowanceDecision decision = inForce.Allow(sold, [new Allowance("1", Money.Of(1m, Currency.USD))]);
        yield return decision;
        yield return decision.Explain(Language.English);
        yield return PriorRefund.FromRefund(decision.Refund!);
        var merchantOnly = new Agreement("AG-1", "M", new TermsPatch { WindowDays = 60 });
        PolicySetDiff compared = PolicyAnalysis.DiffSets(PolicyEvaluator.Standard, new PolicyEvaluator([new Policy("p", "2", terms: PolicyTerms.Standard with { WindowDays = 45 })], [merchantOnly]));
        yield return compared;
        yield return compared.Spans[0].Diff!;
        yield return compared.Changes[0].Change.Explain(compared.Spans[0].Before!, compared.Spans[0].After!, Language.English);
        yield return PolicyAnalysis.Check([Policy.Standard], [merchantOnly]);
        yield return PolicyCheck.All;
        yield return new DocumentEvaluator();
        yield return new InvalidInputException(ErrorCode.Malformed, "a.b", "It is wrong.");
        yield return Currency.All;
        yield return Clause.All;
        foreach (long minorUnits in new[] { 0, 1, -1, 99, 100, -100, 123_456_789_012, long.MaxValue, long.MinValue })
        {
            foreach (Currency currency in new[] { Currency.USD, Currency.JPY, Currency.KWD, Currency.FromCode("UYW") })
                yield return Money.FromMinorUnits(minorUnits, currency);
        }

        foreach (Type words in PublicSurface.Types.Where(type => type.IsEnum))
        {
            foreach (object word in Enum.GetValues(words))
                yield return word;
        }

        foreach (object root in OfCases())
            yield return root;
        foreach (object part in OfReplay())
            yield return part;
        foreach (ConformanceCase one in ConformanceCases.All.Take(300))
        {
            EvaluationAnswer answer = new DocumentEvaluator().Answer(one.Input);
            yield return answer;
            if (answer.IsError)
                continue;
            EvaluationDocument document = ReturnPolicyJson.Read<EvaluationDocument>(one.Input);
            yield return document;
            foreach (object explained in Explained(answer))
                yield return explained;
            yield return new PolicyEvaluator(document.Policies ?? [Policy.Standard], document.Agreements, document.GovernedBy);
            foreach (Refund? refund in new[] { answer.Assessment?.Estimate, answer.Settlement?.Refund, answer.Cancellation?.Refund, answer.AllowanceDecision?.Refund })
            {
                if (refund is not null)
                    yield return PriorRefund.FromRefund(refund);
            }
        }
    }

    /// <summary>A worked case and a withdrawn, a declined and a refused one: their commands, what they came to, and refusals.</summary>
    private static IEnumerable<object> OfCases()
    {
        ReturnCase submitted = ReturnCase.Replay(Worked.Case.Events.Take(1));
        ReturnCase inspected = ReturnCase.Replay(Worked.Case.Events.TakeWhile(happened => happened is not RefundRecorded));
        Instant late = Worked.Case.Events[^1].At;
        CaseCommand[] others =
        [
            new WithdrawRequest("C-20", late, "merchant", "sold it"),
            new DeclineRequest("C-21", late, "support", "not this time"),
            new ReceiveParcel("C-22", late, "warehouse", new Parcel([new ParcelUnits("1", 1, "S1")])),
            new WaiveRule("C-23", late, "reviewer-4", Rule.Details, "why not"),
            new ApproveRequest("C-24", late, "support", [new ItemUnits(0, 1)], "Warehouse 3, Shenzhen"),
            new RecordRefund("C-25", Instant.FromUtc(2026, 1, 1, 0, 0), "finance"),
        ];
        yield return Worked.Case;
        yield return Worked.Ledger;
        foreach (CaseCommand command in Worked.Commands.Concat(others))
        {
            yield return command;
            yield return submitted.Execute(command);
            yield return inspected.Execute(command);
        }

        foreach (ReturnCase after in ReturnCase.ReplaySteps(Worked.Case.Events))
        {
            yield return StoryLine.Create(after, Language.English);
            if (Notice.Create(after, Language.Chinese) is { } notice)
                yield return notice;
        }

        ParcelInspected first = Worked.Case.Events.OfType<ParcelInspected>().First();
        yield return new RefundLedger(Worked.Order.Number).Record(inspected, first);
        foreach (object kept in OfKeptGoods())
            yield return kept;
        yield return Worked.Ledger.Record(inspected, new ParcelInspected("C-30", late, "warehouse", first.Inspected, first.Settlement, 0));
    }

    /// <summary>A replay of the agreed cases, its report and the parts of the report.</summary>
    private static IEnumerable<object> OfReplay()
    {
        var replay = new PolicyReplay(new Policy("p", "2", terms: PolicyTerms.Standard with { WindowDays = 45, CancellableBeforeShipment = false }));
        var report = new ReplayReport();
        long line = 0;
        foreach (ConformanceCase one in ConformanceCases.All.Take(300))
        {
            ReplayedDocument document = replay.Replay(one.Input);
            yield return document;
            if (report.Add(++line, document) is { } move)
                yield return move;
        }

        yield return replay;
        yield return report;
        yield return new ReplayContradiction(1, "D-1", OutcomeKind.Component, ComponentKind.Tax, ChangeEffect.Laxer);
    }

    /// <summary>Answers as they are read from JSON: without facts.</summary>
    private static IEnumerable<object> Recorded()
    {
        var policy = new PolicyReference("jqm-standard", "1");
        var scope = new Finding(Rule.Scope, FindingStatus.Met, Clause.FromNumber("0.1"));
        var line = new RefundLine("1", null, 1, [new RefundComponent(ComponentKind.Product, Money.Of(5m, Currency.USD), Money.Of(4m, Currency.USD), Clause.FromNumber("4.3"), allowed: Money.Of(1m, Currency.USD))]);
        var refund = new Refund(Currency.USD, [line], null, [Destination.ToAccountBalance(Money.Of(4m, Currency.USD))]);
        yield return new Assessment("A-2", "R", policy, [], [new AssessedItem("1", null, 1, ReturnReason.Defective, [scope])], refund);
        yield return new Settlement("A-2", "R", policy, [], [new SettledItem("1", null, 1, [scope], ReturnReason.Defective, Fault.Product)], refund);
        yield return new Cancellation("A-2", policy, [], [scope], refund);
        yield return refund;
    }

    /// <summary>A settlement of goods that stay, and an allowance on the ledger.</summary>
    private static IEnumerable<object> OfKeptGoods()
    {
        Instant at = Worked.Request.SubmittedAt + Duration.FromDays(1);
        PolicyTerms keeping = PolicyTerms.Standard with { GoodsBackRequired = false, DetailsRequired = false, EvidenceRequired = false };
        var submit = new SubmitRequest("K-1", at, "merchant", Worked.Order, Worked.Request, new PolicyEvaluator([new Policy("kept", "1", null, keeping)]));
        var settle = new SettleWithoutReturn("K-3", at, "support", [new ApprovedUnits("1", 2, "S1")], new RefundLedger(Worked.Order.Number));
        CaseResult settled = ReturnCase.Submit(submit).Case!.Execute(new ApproveRequest("K-2", at, "support", [new ItemUnits(0, 2)], "Warehouse 3, Shenzhen")).Case!.Execute(settle);
        Assert.Null(settled.Refusal);
        yield return settle;
        yield return settled;
        AllowanceDecision decision = PolicyEvaluator.Standard.Allow(Worked.Order, at, [new Allowance("1", Worked.Usd(5m), "S1")]);
        yield return decision;
        yield return decision.Explain(Language.Chinese);
        yield return new TermsPatch { WindowDaysByReason = ReasonMapPatch.Create<int>([new(ReturnReason.Defective, 60)]) };
        foreach (int hundredths in new[] { 0, 1, 10, 99, 100, 1_250, 1_500, 9_999, 10_000 })
            yield return Percentage.FromHundredths(hundredths);
    }

    private static IEnumerable<object> Explained(EvaluationAnswer answer)
    {
        if (answer.Assessment is { } assessment)
            yield return assessment.Explain(Language.English);
        if (answer.Settlement is { } settlement)
            yield return settlement.Explain(Language.Chinese);
        if (answer.Cancellation is { } cancellation)
            yield return cancellation.Explain(Language.English);
        if (answer.AllowanceDecision is { } decision)
            yield return decision.Explain(Language.English);
    }

    private static Dictionary<Type, List<object>> Collect()
    {
        var found = new Dictionary<Type, List<object>>();
        foreach (object root in Roots())
            Walk(root, found);
        return found;
    }

    private static void Walk(object value, Dictionary<Type, List<object>> found)
    {
        if (value is KeyValuePair<ReturnReason, ReasonTerms> entry)
            value = entry.Value;
        Type type = value.GetType();
        if (!PublicSurface.Packages.Contains(type.Assembly))
            return;
        if (!found.TryGetValue(type, out List<object>? values))
            found[type] = values = [];
        bool full = values.Count >= (type == typeof(Currency) ? 200 : MostOfAType);
        if (values.Contains(value))
            return;
        if (!full)
            values.Add(value);
        foreach (PropertyInfo property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetIndexParameters().Length == 0 && property.GetMethod is { } get && Try(() => get.Invoke(value, null)) is { } inner)
                Walk(inner, found);
        }

        foreach (object? element in value as IEnumerable ?? Array.Empty<object>())
        {
            if (element is not null)
                Walk(element, found);
        }
    }

    /// <summary>Some properties only answer for some values: what they refuse is no sample.</summary>
    private static object? Try(Func<object?> get)
    {
        try
        {
            return get();
        }
        catch (TargetInvocationException)
        {
            return null;
        }
    }
}
