using System.Globalization;
namespace Jqm.ReturnPolicy.Playground;

/// <summary>The decision table of terms. Each cell is the library's judgement of facts that differ from a case in order by one fact.</summary>
public sealed class DecisionTable
{
    private static readonly AssessmentFacts RequestInOrder = new(inScope: true, 0, Timeliness.InTime, hasDetails: true, [EvidenceKind.Photo, EvidenceKind.Video, EvidenceKind.Document], ProductCategory.Standard, []);
    private static readonly SettlementFacts ReturnInOrder = new(inScope: true, approved: true, received: true, 0, unused: true, original: true, ProductCategory.Standard, []);

    private readonly TermsInForce _inForce;
    private readonly CompiledTerms _compiled;
    private readonly Language _language;

    public DecisionTable(TermsInForce inForce, Language language)
    {
        _inForce = inForce;
        _compiled = inForce.CompiledTerms;
        _language = language;
        Reasons = inForce.Terms.Reasons.Select(entry => entry.Key).ToList();
        Groups = [new(In(PageTexts.TheReason), ReasonRows()), new(In(PageTexts.ARequest), RequestRows()), new(In(PageTexts.AReturn), ReturnRows()), new(In(PageTexts.ACancellation), CancellationRows())];
    }

    /// <summary>Gets the reasons that the terms list, which are the columns.</summary>
    public IReadOnlyList<ReturnReason> Reasons { get; }

    public IReadOnlyList<TableGroup> Groups { get; }

    private List<TableRow> ReasonRows() =>
    [
        Row(In(PageTexts.Accepted), reason => YesOrNo(_inForce.Terms.Reasons[reason]!.Accepted, _compiled.GetClause(IndexOf(reason)).Number)),
        Row(In(PageTexts.Fault), reason => Plain(_compiled.GetFault(IndexOf(reason)).GetName(_language))),
        Row(In(PageTexts.Days), reason => Plain(_compiled.GetWindowDays(IndexOf(reason)).ToString(CultureInfo.InvariantCulture))),
        Row(In(PageTexts.RestockingFee), reason => Plain($"{_compiled.GetRestockingFee(IndexOf(reason))}%")),
        Row(In(PageTexts.GoodsBack), reason => Plain(In(_compiled.GoodsMayBeKept(IndexOf(reason)) ? PageTexts.No : PageTexts.Yes))),
        Row(In(PageTexts.ReturnShipping), reason => Plain(BearerOf(_compiled.GetFault(IndexOf(reason))).GetName(_language))),
    ];

    private List<TableRow> RequestRows() =>
    [
        Request(PageTexts.InOrder, facts => facts),
        Request(PageTexts.NotFulfilled, facts => Facts(facts, inScope: false)),
        Request(PageTexts.Late, facts => Facts(facts, timeliness: Timeliness.Late)),
        Request(PageTexts.DeliveryUnknown, facts => Facts(facts, timeliness: Timeliness.Unknown)),
        Request(PageTexts.WithoutDetails, facts => Facts(facts, hasDetails: false)),
        Request(PageTexts.WithoutEvidence, facts => Facts(facts, evidence: [])),
        .. Enum.GetValues<EvidenceKind>().Select(kind => Request(Named(PageTexts.Evidence, kind), facts => Facts(facts, evidence: [kind]))),
        .. Categories().Select(category => Request(Named(PageTexts.Category, category), facts => Facts(facts, category: category))),
    ];

    private List<TableRow> ReturnRows() =>
    [
        Return(PageTexts.InOrder, facts => facts),
        Return(PageTexts.NotFulfilled, facts => Facts(facts, inScope: false)),
        Return(PageTexts.NotApproved, facts => Facts(facts, approved: false)),
        Return(PageTexts.NotReceived, facts => Facts(facts, received: false)),
        Return(PageTexts.Used, facts => new(facts.InScope, facts.Approved, facts.Received, facts.Reason, false, facts.Original, facts.Category, facts.Waived)),
        Return(PageTexts.NotOriginal, facts => new(facts.InScope, facts.Approved, facts.Received, facts.Reason, facts.Unused, false, facts.Category, facts.Waived)),
        Return(PageTexts.ConditionUnknown, facts => new(facts.InScope, facts.Approved, facts.Received, facts.Reason, null, null, facts.Category, facts.Waived)),
        .. Categories().Select(category => Return(Named(PageTexts.Category, category), facts => Facts(facts, category: category))),
    ];

    private List<TableRow> CancellationRows() => [Cancellation(PageTexts.BeforeShipment, shipped: false), Cancellation(PageTexts.AfterShipment, shipped: true)];

    private TableRow Request(LocalText heading, Func<AssessmentFacts, AssessmentFacts> change) => Row(In(heading), reason =>
    {
        int index = IndexOf(reason);
        FindingSet findings = _compiled.Assess(change(Facts(RequestInOrder, reason: index)));
        return new TableCell(findings.AssessmentVerdict.GetName(_language), Tones.Of(findings.AssessmentVerdict), DecidingClauses(findings, index));
    });

    private TableRow Return(LocalText heading, Func<SettlementFacts, SettlementFacts> change) => Row(In(heading), reason =>
    {
        int index = IndexOf(reason);
        FindingSet findings = _compiled.Settle(change(Facts(ReturnInOrder, reason: index)));
        return new TableCell(findings.SettlementVerdict.GetName(_language), Tones.Of(findings.SettlementVerdict), DecidingClauses(findings, index));
    });

    private TableRow Cancellation(LocalText heading, bool shipped)
    {
        FindingSet findings = _compiled.Cancel(inScope: true, shipped);
        return new TableRow(In(heading), [new TableCell(findings.CancellationVerdict.GetName(_language), Tones.Of(findings.CancellationVerdict), DecidingClauses(findings, 0))]);
    }

    private TableRow Row(string heading, Func<ReturnReason, TableCell> cell) => new(heading, Reasons.Select(cell).ToList());

    /// <summary>Returns the clauses of the findings that are not simply met.</summary>
    private string DecidingClauses(FindingSet findings, int reason)
    {
        var clauses = new List<string>();
        foreach (Finding finding in _inForce.Cite(findings, reason))
        {
            if (finding.Status != FindingStatus.Met)
                clauses.Add(finding.Status == FindingStatus.Excepted ? $"{finding.Clause.Number} ({finding.Status.GetName(_language)})" : finding.Clause.Number);
        }

        return string.Join(", ", clauses);
    }

    private Party BearerOf(Fault fault) => _inForce.Terms.ServiceBearsReturnShipping.Contains(fault) ? Party.Service : Party.Merchant;

    private static IEnumerable<ProductCategory> Categories() => Enum.GetValues<ProductCategory>().Where(category => category != ProductCategory.Standard);

    private static AssessmentFacts Facts(AssessmentFacts facts, bool? inScope = null, int? reason = null, Timeliness? timeliness = null, bool? hasDetails = null, EnumSet<EvidenceKind>? evidence = null, ProductCategory? category = null) =>
        new(inScope ?? facts.InScope, reason ?? facts.Reason, timeliness ?? facts.Timeliness, hasDetails ?? facts.HasDetails, evidence ?? facts.Evidence, category ?? facts.Category, facts.Waived);

    private static SettlementFacts Facts(SettlementFacts facts, bool? inScope = null, bool? approved = null, bool? received = null, int? reason = null, ProductCategory? category = null) =>
        new(inScope ?? facts.InScope, approved ?? facts.Approved, received ?? facts.Received, reason ?? facts.Reason, facts.Unused, facts.Original, category ?? facts.Category, facts.Waived);

    private static LocalText Named(LocalText text, Enum member) =>
        text.With(WireWordTexts.NameOf(member, Language.English), WireWordTexts.NameOf(member, Language.Chinese));

    private TableCell YesOrNo(bool value, string clause) => new(In(value ? PageTexts.Yes : PageTexts.No), value ? Tone.Good : Tone.Bad, clause);

    private static TableCell Plain(string text) => new(text, Tone.Plain);

    private int IndexOf(ReturnReason reason) => _compiled.GetReasonIndex(reason);

    private string In(LocalText text) => text.In(_language);
}
