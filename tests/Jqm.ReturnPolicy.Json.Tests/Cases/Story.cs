namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>A case that chance plays to its end or some way there: its commands, and the order's ledger after them.</summary>
internal sealed class Story
{
    private const int MostSteps = 16;
    private readonly Random _random;
    private readonly List<CaseCommand> _commands = [];

    private Story(Order order, Random random)
    {
        _random = random;
        Ledger = new RefundLedger(order.Number);
    }

    public IReadOnlyList<CaseCommand> Commands => _commands;

    public ReturnCase Case { get; private set; } = null!;

    public RefundLedger Ledger { get; private set; }

    /// <summary>Plays a story; null when the submission itself is refused.</summary>
    public static Story? Play(Order order, PolicyTerms terms, Random random)
    {
        var story = new Story(order, random);
        if (!story.Submit(order, terms))
            return null;
        for (int step = 0; step < MostSteps && story.Case.Actions.Count > 0; step++)
            story.Do(story.Next([.. story.Case.Actions]));
        return story;
    }

    private bool Submit(Order order, PolicyTerms terms)
    {
        IReadOnlyList<Place> pieces = Place.Pieces(order, _random, all: false) is { Count: > 0 } some ? some : [Place.Of(order)[0]];
        ReturnRequest request = _random.Next(3) == 0 ? Requests.Any(order, pieces, terms, _random) : Good(order, pieces);
        PolicyEvaluator evaluator = _random.Next(3) switch
        {
            0 => PolicyEvaluator.Standard,
            1 => Policies.Under(terms),
            _ => Policies.Under(terms, new Agreement("AG-7", order.Merchant, new TermsPatch { WindowDays = 90, RefundTo = RefundTo.AccountBalance })),
        };
        RefundLedger? ledger = _random.Next(2) == 0 ? null : Ledger;
        var command = new SubmitRequest("C-0", request.SubmittedAt + Duration.FromNanoseconds(_random.Next(2)), "merchant", order, request, evaluator, ledger);
        _commands.Add(command);
        CaseStep step = ReturnCase.Submit(command);
        Case = step.Case!;
        return !step.IsRefused;
    }

    private static ReturnRequest Good(Order order, IReadOnlyList<Place> pieces) => new(
        "R-1",
        order.Number,
        Days.Delivered + Duration.FromDays(3),
        pieces.Select((piece, place) => new RequestedItem(
            piece.Line,
            piece.Quantity,
            place % 2 == 0 ? ReturnReason.Defective : ReturnReason.WrongItem,
            piece.Shipment,
            "seam open",
            [new Evidence(EvidenceKind.Photo, "https://evidence.example/1")])).ToValueList());

    private CaseAction Next(CaseAction[] possible)
    {
        bool goOn = _random.Next(3) != 0;
        CaseAction wanted = Case.State switch
        {
            CaseState.Open or CaseState.AwaitingInformation => CaseAction.Approve,
            CaseState.Approved => CaseAction.Receive,
            _ => possible[_random.Next(possible.Length)],
        };
        return goOn ? wanted : possible[_random.Next(possible.Length)];
    }

    private void Do(CaseAction action)
    {
        CaseCommand command = Command(action, $"C-{_commands.Count}", Case.Events[^1].At + Duration.FromMinutes(_random.Next(3) * 1000));
        _commands.Add(command);
        CaseStep step = Case.Execute(command);
        if (step.Event is ParcelInspected inspection)
            Ledger = Ledger.Record(step.Case!, inspection).Ledger;
        Case = step.Case!;
    }

    private CaseCommand Command(CaseAction action, string id, Instant at) => action switch
    {
        CaseAction.AddInformation => new AddInformation(id, at, "merchant", [new ItemInformation(0, _random.Next(2) == 0 ? null : "seam still open", [Requests.AnyEvidence(7, _random)])]),
        CaseAction.ConfirmDelivery => new ConfirmDelivery(id, at, "carrier", Delivered()),
        CaseAction.Waive => new WaiveRule(id, at, "reviewer-4", Case.InForce.Terms.Waivable is { Count: > 0 } waivable ? waivable.First() : Rule.Window, "goodwill"),
        CaseAction.Approve => Approve(id, at),
        CaseAction.Decline => new DeclineRequest(id, at, "support", _random.Next(2) == 0 ? null : "see the findings"),
        CaseAction.Withdraw => new WithdrawRequest(id, at, "merchant", _random.Next(2) == 0 ? null : "sold elsewhere"),
        CaseAction.Receive => new ReceiveParcel(id, at, "warehouse", Parcel()),
        CaseAction.Inspect => new InspectParcel(id, at, "warehouse", Inspected(), Ledger),
        _ => new RecordRefund(id, at, "finance", _random.Next(2) == 0 ? null : Case.Due),
    };

    private ValueList<Shipment> Delivered() => Case.Order.Shipments.Count == 0
        ? [new Shipment("S1", Days.Shipped, Days.Delivered)]
        : Case.Order.Shipments.Select(shipment => new Shipment(shipment.Id, Days.Shipped, Days.Delivered, shipment.Lines)).ToValueList();

    private ApproveRequest Approve(string id, Instant at)
    {
        ItemUnits[] fit = Case.Assessment.Items
            .Select((item, place) => (item, place))
            .Where(entry => entry.item.Verdict is AssessmentVerdict.Eligible or AssessmentVerdict.Referred)
            .Select(entry => new ItemUnits(entry.place, _random.Next(2) == 0 ? entry.item.Quantity : _random.Next(1, entry.item.Quantity + 1)))
            .ToArray();
        ValueList<ItemUnits> items = fit.Length > 0 ? fit.ToValueList() : [new ItemUnits(0, 1)];
        return new ApproveRequest(id, at, "support", items, "Warehouse 3, Shenzhen", _random.Next(2) == 0 ? null : "RET-7", _random.Next(2) == 0 ? null : "");
    }

    private Parcel Parcel()
    {
        ParcelUnits[] out_ = Case.UnitsOut.Where(_ => _random.Next(3) != 0).Select(units => new ParcelUnits(units.Line, _random.Next(1, units.Quantity + 1), units.Shipment)).ToArray();
        Place any = Place.Of(Case.Order)[0];
        ValueList<ParcelUnits> units = out_.Length > 0 ? out_.ToValueList() : [new ParcelUnits(any.Line, 1, any.Shipment)];
        Money? cost = _random.Next(2) == 0 ? null : Money.FromMinorUnits(_random.Next(5_000), Case.Order.Currency);
        return _random.Next(2) == 0
            ? new Parcel(units, shippingCost: cost)
            : new Parcel(units, "SF Express", "SF100", cost, Party.Service);
    }

    private ValueList<InspectedItem> Inspected() => Case.Parcel!.Units
        .Select(units => _random.Next(4) == 0
            ? new InspectedItem(units.Line, units.Quantity, ReturnReason.ImproperUse, false, false, units.Shipment)
            : new InspectedItem(units.Line, units.Quantity, ReturnReason.WrongItem, true, true, units.Shipment))
        .ToValueList();
}
