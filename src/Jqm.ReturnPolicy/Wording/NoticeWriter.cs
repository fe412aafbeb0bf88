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
            case RequestApproved approved:
                Approved(approved);
                break;
            case RequestDeclined declined:
                Declined(declined);
                break;
            case ParcelRefused refused:
                Refused(refused);
                break;
            case ParcelInspected inspected:
                Inspected(inspected);
                break;
            case RefundRecorded recorded:
                Refunded(recorded);
                break;
            default:
                InformationNeeded();
                break;
        }

        Paragraph(_book.Contact());
        LocalDate date = _happened.At.WithOffset(_zone.GetUtcOffset(_happened.At)).Date;
        Line(_book.Closing(_book.Date(date)));
        return new Notice(kind, _book.Subject(kind, _request, _order), _body.ToString());
    }

    private void InformationNeeded()
    {
        Paragraph(_book.InformationNeeded(_request, _order, _after.Request.SubmittedAt, _zone));
        Title(_book.FindingsTitle());
        Items(CaseAnswers.Judged(_after, _language).Items);
        Next(_book.PleaseComplete(_request));
    }

    private void Approved(RequestApproved approved)
    {
        int[] units = new int[_after.Request.Items.Count];
        foreach (ItemUnits entry in approved.Items)
            units[entry.ItemIndex] = entry.Quantity;
        bool inPart = units.Where((quantity, place) => quantity < _after.Request.Items[place].Quantity).Any();
        Paragraph(_book.WeApproved(_request, _order, approved.At, _zone, inPart));
        Title(_book.InstructionsTitle());
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

        Next(_book.SendOnlyThese());
    }

    private void Instructions(ReturnInstructions instructions)
    {
        foreach (InstructedItem item in instructions.Items)
        {
            Line(_book.Head(InlineText.Text(item.LineId), InlineText.OptionalText(item.ShipmentId), item.Quantity, item.Reason));
            Line(item.AsNew ? _book.SendAsNew() : _book.SendAsItIs());
            Paragraph(RefundSentences.Bearer(_book, item.ReturnShipping, item.Fault));
        }

        Line(_book.WriteReference(InlineText.Text(instructions.Reference)));
        Line(_book.SendTo());
        foreach (string line in instructions.Address.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            Line("    " + InlineText.Text(line));
        Line("");
    }

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

    private void Inspected(ParcelInspected inspected)
    {
        Settlement settlement = inspected.Settlement;
        Paragraph(_book.Then(_book.WeInspected(_request, _order, inspected.At, _zone), _book.Whole(settlement.Verdict)));
        AnswerExplanation explained = CaseAnswers.Of(_after, _language)!;
        Title(_book.FindingsTitle());
        Items(explained.Items, withShipping: true);
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
        if (_after.UnitsOut.Count > 0)
            next.Add(_book.StillAwaited(_events.UnitsOf(_after.UnitsOut)));
        if (next.Count == 0)
            next.Add(_book.NothingToDo());
        Next([.. next]);
    }

    private void Refunded(RefundRecorded recorded)
    {
        Paragraph(_book.WePaid(_request, _order, recorded.At, _zone, recorded.Paid.Total.IsZero));
        Title(_book.RefundTitle());
        foreach (Refund refund in PaidRefunds())
            Money(refund.Explain(_language), withTotal: false);
        Line(_book.Total(recorded.Paid.Total));
        foreach (Destination destination in recorded.Paid.Destinations)
            Line(RefundSentences.Destination(_book, destination));
        Line("");
        Next(_after.UnitsOut.Count > 0 ? _book.StillAwaited(_events.UnitsOf(_after.UnitsOut)) : _book.NothingToDo());
    }

    /// <summary>The refunds of the inspections since the last payment. The settlements of the case have the facts that those of replayed events lack.</summary>
    private IEnumerable<Refund> PaidRefunds()
    {
        int paid = _after.Events.SkipLast(1).Reverse().TakeWhile(happened => happened is not RefundRecorded).OfType<ParcelInspected>().Count();
        return _after.Settlements
            .TakeLast(paid)
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
