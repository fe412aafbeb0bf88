using System.Diagnostics;
using System.Text;
using Jqm.ReturnPolicy.Cases;

namespace Jqm.ReturnPolicy.Wording;

/// <summary>Writes the letter about what happened to a case last.</summary>
internal sealed class NoticeWriter
{
    private readonly PhraseBook _book;
    private readonly ReturnCase _after;
    private readonly Language _language;
    private readonly CaseEvent _happened;
    private readonly DateTimeZone _zone;
    private readonly string _request;
    private readonly string _order;
    private readonly EventSentences _events;
    private readonly StringBuilder _body = new();

    public NoticeWriter(PhraseBook book, ReturnCase after, Language language)
    {
        _book = book;
        _after = after;
        _language = language;
        _happened = after.Events[^1];
        _zone = FindingSentences.ZoneOf(after.InForce);
        _request = InlineText.Text(after.Id);
        _order = InlineText.Text(after.Order.Number);
        _events = new EventSentences(book, after);
    }

    public Notice Write(NoticeKind kind)
    {
        Paragraph(_book.Greeting(InlineText.Text(_after.Order.MerchantId)));
        switch (_happened)
        {
            case RequestSubmitted or InformationAdded or DeliveryConfirmed or RuleWaived:
                InformationNeeded();
                break;
            case RequestApproved approved:
                Approved(approved);
                break;
            case RequestDeclined declined:
                Declined(declined);
                break;
            case RequestWithdrawn withdrawn:
                Withdrawn(withdrawn);
                break;
            case ParcelRefused refused:
                Refused(refused);
                break;
            case SettlementEvent settled:
                Settled(settled);
                break;
            case RefundRecorded recorded:
                Refunded(recorded);
                break;
            default:
                throw new UnreachableException($"No notice is defined for the event {_happened.GetType().Name}.");
        }

        Paragraph(_book.Contact());
        LocalDate date = _happened.At.WithOffset(_zone.GetUtcOffset(_happened.At)).Date;
        Line(_book.Closing(_book.Date(date)));
        bool nothingBack = _happened is RequestApproved approval && approval.Instructions.Items.All(item => !item.GoodsBack);
        string subject = nothingBack ? _book.SubjectOfKeptGoods(_request, _order) : _book.Subject(kind, _request, _order);
        return new Notice(kind, subject, _body.ToString());
    }

    private void InformationNeeded()
    {
        Paragraph(_book.InformationNeeded(_request, _order, _after.Request.SubmittedAt, _zone));
        Title(_book.FindingsTitle());
        Items(CaseAnswers.Judged(_after, _language).Items);
        Next([.. WhatIsMissing(), _book.JudgedBySubmission()]);
    }

    /// <summary>What is missing: the merchant's details and evidence, and the carrier's delivery confirmation.</summary>
    private IEnumerable<string> WhatIsMissing()
    {
        AssessedItem[] incomplete = _after.Assessment.Items.Where(item => item.Verdict == AssessmentVerdict.Incomplete).ToArray();
        if (incomplete.Any(item => item.Findings.Any(finding => finding is { Status: FindingStatus.Missing, Rule: not Rule.Window })))
            yield return _book.PleaseComplete(_request);
        AssessedItem[] undelivered = incomplete.Where(item => item.Findings.Any(finding => finding is { Status: FindingStatus.Missing, Rule: Rule.Window })).ToArray();
        string[] shipments = undelivered.Select(item => item.ShipmentId).OfType<string>().Distinct().Select(InlineText.Text).ToArray();
        if (shipments.Length > 0)
            yield return _book.DeliveryToBeConfirmed(shipments);
        if (undelivered.Any(item => item.ShipmentId is null))
            yield return _book.DeliveryToBeConfirmed([]);
    }

    private void Approved(RequestApproved approved)
    {
        int[] units = new int[_after.Request.Items.Count];
        foreach (ItemUnits entry in approved.Items)
            units[entry.ItemIndex] = entry.Quantity;
        bool inPart = units.Where((quantity, place) => quantity < _after.Request.Items[place].Quantity).Any();
        bool anyBack = approved.Instructions.Items.Any(item => item.GoodsBack);
        bool anyKept = approved.Instructions.Items.Any(item => !item.GoodsBack);
        Paragraph(_book.WeApproved(_request, _order, approved.At, _zone, inPart, anyBack, anyKept));
        Title(anyBack ? _book.InstructionsTitle() : _book.KeptGoodsTitle());
        Instructions(approved.Instructions);
        AnswerExplanation judged = CaseAnswers.Judged(_after, _language);
        Title(_book.FindingsTitle());
        Items(judged.Items.Where((_, place) => units[place] > 0));
        if (inPart)
        {
            Title(_book.LeftOutTitle());
            LeftOut(units, judged);
            if (EventSentences.NoteOf(approved.Note) is { } note)
                Paragraph(_book.Note(note));
        }

        Next([
            .. anyBack ? [_book.SendOnlyThese(exceptKept: anyKept)] : Array.Empty<string>(),
            .. anyKept ? [_book.WeSettleWithoutReceipt()] : Array.Empty<string>(),
        ]);
    }

    private void Instructions(ReturnInstructions instructions)
    {
        foreach (InstructedItem item in instructions.Items)
        {
            Line(_book.Head(InlineText.Text(item.LineId), InlineText.OptionalText(item.ShipmentId), item.Quantity, item.Reason));
            if (!item.GoodsBack)
            {
                Paragraph(NoNeedToSend());
                continue;
            }

            Line(item.RequiresOriginalCondition ? _book.SendAsNew() : _book.SendAsItIs());
            Paragraph(RefundSentences.Bearer(_book, item.ReturnShipping, item.Fault));
        }

        string reference = InlineText.Text(instructions.Reference);
        if (!instructions.Items.Any(item => item.GoodsBack))
        {
            Paragraph(_book.ReferenceIs(reference));
            return;
        }

        Line(_book.WriteReference(reference));
        Line(_book.SendTo());
        foreach (string line in instructions.Address.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            Line("    " + InlineText.Text(line));
        Line("");
    }

    /// <summary>The goods of an item need not come back; and by which agreement, if an agreement says so.</summary>
    private string NoNeedToSend() => _after.InForce.GetAgreementId(Term.GoodsBackRequired) is { } agreement
        ? _book.Then(_book.NoNeedToSend(), _book.ByAgreement(InlineText.Text(agreement)))
        : _book.NoNeedToSend();

    /// <summary>What is declined with an approval: items with their findings, and units of items that are approved in part.</summary>
    private void LeftOut(int[] approved, AnswerExplanation judged)
    {
        for (int i = 0; i < approved.Length; i++)
        {
            int requested = _after.Request.Items[i].Quantity;
            if (approved[i] == requested)
                continue;
            Line(judged.Items[i].Heading);
            Line(_book.NotApproved(requested - approved[i], requested));
            if (approved[i] == 0)
                Findings(judged.Items[i]);
            Line("");
        }
    }

    private void Declined(RequestDeclined declined)
    {
        Paragraph(_book.WeDeclined(_request, _order, declined.At, _zone));
        if (EventSentences.NoteOf(declined.Note) is { } note)
            Paragraph(_book.DeclinedBecause(note));
        Title(_book.FindingsTitle());
        Items(CaseAnswers.Judged(_after, _language).Items);
        Next(_book.PleaseDoNotSend(), _book.IfWeMissedSomething());
    }

    private void Refused(ParcelRefused refused)
    {
        Paragraph(_book.Then(_book.WeRefusedGoods(_request, _order, refused.At, _zone), _book.Citation(Clauses.Approval)));
        Title(_book.GoodsTitle());
        Paragraph(_events.Of(refused));
        Next(_book.ArrangeRefusedGoods());
    }

    private void Withdrawn(RequestWithdrawn withdrawn)
    {
        Paragraph(_book.WasWithdrawn(_request, _order, withdrawn.At, _zone));
        Title(_book.RefundTitle());
        foreach (string sentence in _events.RefundedBefore())
            Line(sentence);
        Paragraph(_book.NothingMoreIsRefunded());
        Next(_book.NothingToDo());
    }

    private void Settled(SettlementEvent settled)
    {
        Settlement settlement = settled.Settlement;
        string opening = settled switch
        {
            ParcelInspected => _book.WeInspected(_request, _order, settled.At, _zone),
            SettledWithoutReturn => _book.WeSettledWithoutReturn(_request, _order, settled.At, _zone),
            _ => throw new UnreachableException($"No notice is defined for the event {settled.GetType().Name}."),
        };
        Paragraph(_book.Then(opening, _book.Whole(settlement.Verdict)));
        AnswerExplanation explained = CaseAnswers.Of(_after, _language)!;
        Title(_book.FindingsTitle());
        Items(explained.Items, withShipping: settled is ParcelInspected);
        if (explained.Refund is { } refund)
        {
            Title(_book.RefundTitle());
            Money(refund);
        }

        var next = new List<string>();
        if (settlement.Refund is { Total.IsZero: false })
            next.Add(_book.PayoutFollows());
        if (settlement.Refund is { Owed.IsZero: false } owing)
            next.Add(_book.PleasePay(owing.Owed));
        if (settlement.Items.Any(item => item.Verdict != SettlementVerdict.Approved))
            next.Add(_book.ArrangeGoods());
        next.AddRange(StillOut());
        if (next.Count == 0)
            next.Add(_book.NothingToDo());
        Next([.. next]);
    }

    private void Refunded(RefundRecorded recorded)
    {
        Paragraph(_book.WeRefunded(_request, _order, recorded.At, _zone, recorded.Paid.PaidOut, recorded.Paid.SetOff));
        Title(_book.RefundTitle());
        foreach (Refund refund in CompletedRefunds())
            Money(refund.Explain(_language), withTotal: false);
        Line(RefundSentences.Total(_book, recorded.Paid.Total, recorded.Paid.Destinations));
        foreach (Destination destination in recorded.Paid.Destinations)
            Line(RefundSentences.Destination(_book, destination));
        Line("");
        string[] stillOut = [.. StillOut()];
        Next(stillOut.Length > 0 ? stillOut : [_book.NothingToDo()]);
    }

    /// <summary>The approved units that are out: those that must come back, and those that need not.</summary>
    private IEnumerable<string> StillOut()
    {
        if (_after.UnitsOut.Count == 0)
            yield break;
        var open = new OpenItems(_after);
        var awaited = new List<ApprovedUnits>();
        var kept = new List<ApprovedUnits>();
        foreach (ApprovedUnits units in _after.UnitsOut)
        {
            int mayBeKept = (int)open.Count(_after.Order.Ledger.Resolve(units.LineId, units.ShipmentId), mayBeKept: true);
            if (mayBeKept < units.Quantity)
                awaited.Add(units with { Quantity = units.Quantity - mayBeKept });
            if (mayBeKept > 0)
                kept.Add(units with { Quantity = mayBeKept });
        }

        if (awaited.Count > 0)
            yield return _book.StillAwaited(_events.UnitsOf(awaited.ToValueList()));
        if (kept.Count > 0)
            yield return _book.StillToSettle(_events.UnitsOf(kept.ToValueList()));
    }

    /// <summary>The refunds of the settlements since the last payment. The settlements of the case have the facts that those of replayed events lack.</summary>
    private IEnumerable<Refund> CompletedRefunds()
    {
        int count = _after.Events.SkipLast(1).Reverse().TakeWhile(happened => happened is not RefundRecorded).OfType<SettlementEvent>().Count();
        return _after.Settlements
            .TakeLast(count)
            .Where(settlement => settlement.Refund is { Total.IsZero: false } || settlement.Items.Any(item => item.Verdict == SettlementVerdict.Approved))
            .Select(settlement => settlement.Refund!);
    }

    /// <summary>Who bears return shipping is told with the instructions and after an inspection, not of goods that are not to be sent.</summary>
    private void Items(IEnumerable<ItemExplanation> items, bool withShipping = false)
    {
        foreach (ItemExplanation item in items)
        {
            Line(item.Heading);
            Line(item.Verdict);
            if (item.Fault is { } fault)
                Line(fault);
            Findings(item);
            if (withShipping && item.ReturnShipping is { } shipping)
                Line(shipping);
            Line("");
        }
    }

    private void Findings(ItemExplanation item)
    {
        int number = 0;
        foreach (FindingExplanation explained in item.Findings)
            Line(_book.Entry(++number, _book.Judged(explained.Finding.Status, _book.Then(explained.Sentence, explained.Citation))));
    }

    private void Money(RefundExplanation refund, bool withTotal = true)
    {
        foreach (RefundLineExplanation line in refund.Lines)
        {
            Line(line.Heading);
            int number = 0;
            foreach (ComponentExplanation component in line.Components)
                Line(_book.Entry(++number, _book.Then(_book.Then(component.Amounts, component.Reason), component.Citation)));
            Paragraph(line.Sum);
        }

        if (refund.ReturnShipping is { } shipping)
            Paragraph(shipping);
        if (!withTotal)
            return;
        Line(refund.Total);
        if (refund.Owed is { } owed)
            Line(owed);
        foreach (string destination in refund.Destinations)
            Line(destination);
        Line("");
    }

    private void Next(params ReadOnlySpan<string> sentences)
    {
        Title(_book.NextTitle());
        foreach (string sentence in sentences)
            Line(sentence);
        Line("");
    }

    private void Title(string title) => Line(title);

    private void Paragraph(string text)
    {
        Line(text);
        Line("");
    }

    private void Line(string text) => _body.Append(text).Append('\n');
}
