using System.Diagnostics;

namespace Jqm.ReturnPolicy.Generators;

/// <summary>Makes the command of a step, by how its case stands. The same step makes the same command again.</summary>
public static class Steps
{
    /// <summary>The command of a step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="story">Its story.</param>
    /// <param name="case">The case as it stands; null before its submission.</param>
    /// <param name="ledgers">The order's ledger as it was at each version, the present one last.</param>
    /// <param name="id">An id that no case has seen.</param>
    public static CaseCommand CommandOf(Step step, Story story, ReturnCase? @case, IReadOnlyList<RefundLedger> ledgers, string id)
    {
        var random = new Random(step.Seed);
        if (@case is null)
            return Submission(step, story, ledgers, id, random);
        CaseEvent last = @case.Events[^1];
        Instant at = step.Manner == Manner.TooEarly
            ? last.At - (random.Next(2) == 0 ? Duration.Epsilon : Duration.FromDays(1))
            : last.At + Duration.FromHours(random.Next(6) == 0 ? 0 : random.Next(1, 100));
        if (step.Manner == Manner.Again)
            id = @case.Events[random.Next(@case.Events.Count)].Id;
        bool rightly = step.Manner == Manner.Rightly;
        CaseAction action = Choose(@case, rightly || random.Next(2) == 0, random);
        return action switch
        {
            CaseAction.Submit => new SubmitRequest(id, at, "merchant", @case.Order, @case.Request, story.Evaluator()),
            CaseAction.AddInformation => new AddInformation(id, at, "merchant", Information(@case, rightly, random)),
            CaseAction.ConfirmDelivery => new ConfirmDelivery(id, at, "carrier", Delivered(@case.Order, rightly, random)),
            CaseAction.Waive => new WaiveRule(id, at, "reviewer", RuleToWaive(@case, rightly, random), "goodwill"),
            CaseAction.Approve => new ApproveRequest(id, at, "support", ToApprove(@case, rightly, random), "Warehouse 3", random.Next(3) == 0 ? "RMA-7" : null),
            CaseAction.Decline => new DeclineRequest(id, at, "support", random.Next(4) switch { 0 => null, 1 => " ", _ => "not this time" }),
            CaseAction.Withdraw => new WithdrawRequest(id, at, "merchant"),
            CaseAction.Receive => new ReceiveParcel(id, at, "warehouse", Parcels.Any(@case, rightly, random)),
            CaseAction.Inspect => new InspectParcel(id, at, "warehouse", Parcels.Inspected(@case, rightly, random), LedgerFor(ledgers, rightly, random)),
            CaseAction.SettleWithoutReturn => new SettleWithoutReturn(id, at, "support", Kept(@case, rightly, random), LedgerFor(ledgers, rightly, random)),
            CaseAction.RecordRefund => new RecordRefund(id, at, "finance", Paid(@case, rightly, random)),
            _ => throw new UnreachableException($"No command is made for {action}."),
        };
    }

    /// <summary>The allowances of a step: mostly small ones, now and then more than a line cost.</summary>
    /// <param name="step">The step.</param>
    /// <param name="order">The order.</param>
    public static ValueList<Allowance> AllowancesOf(Step step, Order order)
    {
        var random = new Random(step.Seed);
        return Enumerable.Range(0, random.Next(1, 3)).Select(_ =>
        {
            OrderLine line = order.Lines[random.Next(order.Lines.Count)];
            long gross = (long)Int128.Min(100_000_000_000_000, (Int128)line.UnitPrice.MinorUnits * line.Quantity);
            long most = random.Next(3) switch { 0 => 1, 1 => gross / 4, _ => gross };
            return new Allowance(line.Id, Money.FromMinorUnits(Math.Max(1, random.NextInt64(most + 1)), order.Currency), Place.Of(order).First(place => place.Line == line.Id).Shipment);
        }).ToValueList();
    }

    private static SubmitRequest Submission(Step step, Story story, IReadOnlyList<RefundLedger> ledgers, string id, Random random)
    {
        Order order = story.Order;
        Place[] pieces = Place.Pieces(order, random, all: false).Take(random.Next(1, 7)).ToArray();
        if (pieces.Length == 0)
            pieces = [Place.Of(order)[0]];
        PolicyTerms terms = TermsAt(story, Days.Submitted);
        ReturnRequest request = Requests.Any(order, pieces, terms, random);
        if (random.Next(4) != 0)
        {
            ReturnReason[] accepted = terms.Reasons.Where(entry => entry.Value.Accepted).Select(entry => entry.Key).DefaultIfEmpty(ReturnReason.Defective).ToArray();
            request = request with
            {
                SubmittedAt = Days.Submitted + Duration.FromHours(random.Next(24 * 12)),
                Items = request.Items.Select(item => random.Next(6) == 0 ? item : Supported(item, accepted[random.Next(accepted.Length)])).ToValueList(),
            };
        }

        request = request with { Id = $"R-{step.Case}", OrderNumber = step.Manner == Manner.Anyhow && random.Next(3) == 0 ? "another" : order.Number };
        Instant at = step.Manner == Manner.TooEarly ? request.SubmittedAt - Duration.Epsilon : request.SubmittedAt + Duration.FromHours(random.Next(3));
        RefundLedger? ledger = ledgers[^1].Version == 0 && random.Next(2) == 0 ? null : LedgerFor(ledgers, step.Manner != Manner.Anyhow, random);
        return new SubmitRequest(id, at, "merchant", order, request, story.Evaluator(), ledger);
    }

    private static RequestedItem Supported(RequestedItem item, ReturnReason reason) => item with
    {
        Reason = reason,
        Details = "seam open",
        Evidence = [new Evidence(EvidenceKind.Photo), new Evidence(EvidenceKind.Video), new Evidence(EvidenceKind.Document)],
    };

    /// <summary>The terms in force at an instant, or the standard ones where none are.</summary>
    private static PolicyTerms TermsAt(Story story, Instant at)
    {
        try
        {
            return story.Evaluator().GetTermsInForce(story.Order.MerchantId, at).Terms;
        }
        catch (InvalidInputException)
        {
            return PolicyTerms.Standard;
        }
    }

    /// <summary>Mostly what leads on.</summary>
    private static CaseAction Choose(ReturnCase @case, bool possible, Random random)
    {
        CaseAction[] actions = Enum.GetValues<CaseAction>();
        if (!possible || @case.Actions.Count == 0)
            return actions[random.Next(actions.Length)];
        CaseAction[] few = @case.Actions.ToArray();
        CaseAction likely = @case.State switch
        {
            CaseState.Open when Approvable(@case).Length > 0 => CaseAction.Approve,
            CaseState.Approved or CaseState.Settled when MayKeep(@case) && random.Next(2) == 0 => CaseAction.SettleWithoutReturn,
            CaseState.Approved => CaseAction.Receive,
            CaseState.Settled when @case.UnitsOut.Count == 0 || random.Next(2) == 0 => CaseAction.RecordRefund,
            _ => few[random.Next(few.Length)],
        };
        return random.Next(4) == 0 ? few[random.Next(few.Length)] : likely;
    }

    private static bool MayKeep(ReturnCase @case) => @case.UnitsOut.Count > 0 && @case.Instructions!.Items.Any(item => !item.GoodsBack);

    private static int[] Approvable(ReturnCase @case) => Enumerable.Range(0, @case.Assessment.Items.Count)
        .Where(place => @case.Assessment.Items[place].Verdict is AssessmentVerdict.Eligible or AssessmentVerdict.Referred)
        .ToArray();

    private static ValueList<ItemInformation> Information(ReturnCase @case, bool rightly, Random random)
    {
        int count = @case.Request.Items.Count;
        if (rightly && random.Next(5) == 0)
            return Enumerable.Range(0, count).Select(place => new ItemInformation(place, " ")).ToValueList();
        IEnumerable<int> places = rightly
            ? Enumerable.Range(0, count).Where(_ => random.Next(3) != 0).DefaultIfEmpty(0)
            : Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(count + 1));
        return places.Select(place => random.Next(3) == 0
            ? new ItemInformation(place, random.Next(5) == 0 ? " " : "the seam is open")
            : new ItemInformation(place, random.Next(2) == 0 ? null : "blue, not red", [Requests.AnyEvidence(place, random), new Evidence(EvidenceKind.Video)])).ToValueList();
    }

    private static ValueList<Shipment> Delivered(Order order, bool rightly, Random random)
    {
        if (order.Shipments.Count == 0)
            return [new Shipment("S1", Days.Shipped, Days.Delivered)];
        Shipment[] shipments = order.Shipments.Select(shipment => shipment with
        {
            ShippedAt = shipment.ShippedAt ?? Days.Shipped,
            DeliveredAt = random.Next(6) == 0 ? null : shipment.DeliveredAt ?? Days.Delivered + Duration.FromHours(random.Next(24 * 30)),
        }).ToArray();
        if (!rightly)
        {
            int place = random.Next(shipments.Length);
            shipments[place] = random.Next(2) == 0 ? shipments[place] with { Id = "S9" } : shipments[^1];
        }

        return shipments.ToValueList();
    }

    private static Rule RuleToWaive(ReturnCase @case, bool rightly, Random random)
    {
        Rule[] waivable = @case.InForce.Terms.Waivable.ToArray();
        return rightly && waivable.Length > 0 ? waivable[random.Next(waivable.Length)] : random.NextOf<Rule>();
    }

    private static ValueList<ItemUnits> ToApprove(ReturnCase @case, bool rightly, Random random)
    {
        int count = @case.Request.Items.Count;
        int[] places = rightly && Approvable(@case) is { Length: > 0 } approvable
            ? approvable.Where((_, number) => number == 0 || random.Next(5) != 0).ToArray()
            : Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(count + 1)).ToArray();
        return places.Select(place =>
        {
            int most = place < count ? @case.Request.Items[place].Quantity : 1;
            return new ItemUnits(place, random.Next(3) != 0 ? most : random.Next(1, most + (rightly ? 1 : 2)));
        }).ToValueList();
    }

    /// <summary>Units that are out; where some of them may be kept, mostly these.</summary>
    private static ValueList<ApprovedUnits> Kept(ReturnCase @case, bool rightly, Random random)
    {
        ApprovedUnits[] few = @case.UnitsOut.ToArray();
        if (few.Length == 0 || !rightly && random.Next(2) == 0)
        {
            Place[] places = Place.Of(@case.Order).ToArray();
            Place any = places[random.Next(places.Length)];
            return [new ApprovedUnits(random.Next(6) == 0 ? "none" : any.Line, random.Next(1, 4), any.Shipment)];
        }

        ApprovedUnits[] keepable = few.Where(units => @case.Instructions!.Items.Any(item => !item.GoodsBack && (item.LineId, item.ShipmentId) == (units.LineId, units.ShipmentId))).ToArray();
        if (keepable.Length > 0)
            few = keepable;
        return few
            .Where((_, number) => number == 0 || random.Next(3) != 0)
            .Select(units => units with { Quantity = random.Next(2) == 0 ? units.Quantity : random.Next(1, units.Quantity + (rightly ? 1 : 2)) })
            .ToValueList();
    }

    private static RefundLedger LedgerFor(IReadOnlyList<RefundLedger> ledgers, bool rightly, Random random) =>
        rightly && random.Next(8) != 0 ? ledgers[^1] : random.Next(4) == 0 ? new RefundLedger("another") : ledgers[random.Next(ledgers.Count)];

    private static RefundDue? Paid(ReturnCase @case, bool rightly, Random random)
    {
        RefundDue? due = @case.Due;
        if (rightly || due is null)
            return random.Next(2) == 0 ? null : due;
        Money other = due.Total + Money.FromMinorUnits(random.Next(2), @case.Order.Currency);
        return new RefundDue(other, [Destination.ToAccountBalance(other)]);
    }
}
