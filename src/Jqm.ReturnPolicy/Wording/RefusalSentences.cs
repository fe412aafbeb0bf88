using System.Diagnostics;
using Jqm.ReturnPolicy.Cases;

namespace Jqm.ReturnPolicy.Wording;

/// <summary>Says why something was refused.</summary>
internal static class RefusalSentences
{
    public static string Of(PhraseBook book, Refusal refusal, ReturnCase? @case, DateTimeZone zone)
    {
        string sentence = Facts(book, refusal, zone);
        if (refusal.Clause is { } clause && !refusal.Blocked.Any(blocked => blocked.Findings.Any(finding => finding.Clause == clause)))
            sentence = book.Then(sentence, book.Citation(clause));
        foreach (BlockedItem blocked in refusal.Blocked)
        {
            foreach (Finding finding in blocked.Findings)
                sentence = book.Then(sentence, book.Then(InTheWay(book, refusal, @case, blocked.ItemIndex, finding), book.Citation(finding.Clause)));
        }

        return sentence;
    }

    private static string Facts(PhraseBook book, Refusal refusal, DateTimeZone zone)
    {
        int number = (refusal.ItemIndex ?? 0) + 1;
        int given = refusal.Given ?? 0;
        int actual = refusal.Actual ?? 0;
        return refusal.Code switch
        {
            RefusalCode.WrongState => book.WrongState(refusal.State!.Value, refusal.Action!.Value, refusal.State.Value.GetActions()),
            RefusalCode.TimeOrder => book.TooEarly(refusal.NotBefore!.Value, zone),
            RefusalCode.UnknownItem => book.NoSuchItem(number, actual),
            RefusalCode.DuplicateItem => book.ItemTwice(number),
            RefusalCode.QuantityOutOfRange => book.TooManyUnits(number, given, actual),
            RefusalCode.NotWaivable => book.RuleNotWaivable(refusal.Rule!.Value),
            RefusalCode.NotApprovable => book.NotApprovable(),
            RefusalCode.NoteRequired => book.NoteRequired(),
            RefusalCode.NothingOut => book.NothingOut(refusal.Action!.Value),
            RefusalCode.UnitsNotOut => book.UnitsNotOut(PlaceOf(book, refusal), given, actual),
            RefusalCode.GoodsMustComeBack => book.GoodsMustComeBack(PlaceOf(book, refusal), given, actual),
            RefusalCode.ParcelMismatch => book.ParcelDiffers(InlineText.Text(refusal.LineId!), given, actual),
            RefusalCode.InspectionIncomplete => book.InspectionIncomplete(),
            RefusalCode.RefundMismatch => book.RefundDiffers(refusal.Due!.Total),
            RefusalCode.LedgerMismatch => book.LedgerOfOtherOrder(),
            RefusalCode.VersionConflict => Conflict(book, refusal, given, actual),
            RefusalCode.BeyondCharged => refusal.Error is { } beyond ? book.Then(book.BeyondCharged(), Input(book, refusal, beyond)) : book.BeyondCharged(),
            RefusalCode.InvalidInput => Input(book, refusal, refusal.Error!.Value),
            _ => throw new UnreachableException($"No sentence is defined for the refusal {refusal.Code}."),
        };
    }

    /// <summary>A settlement of a case needs a ledger as new as the case, with its refunds; an entry needs the ledger that it was made from.</summary>
    private static string Conflict(PhraseBook book, Refusal refusal, int given, int actual)
    {
        if (refusal.Action is not null)
            return given < actual ? book.LedgerOlderThanCase(given, actual) : book.LedgerDiffersFromCase();
        return given == actual ? book.EntryDiffers() : book.LedgerChanged(given, actual);
    }

    private static string PlaceOf(PhraseBook book, Refusal refusal) =>
        book.OfPlace(InlineText.Text(refusal.LineId!), InlineText.OptionalText(refusal.ShipmentId));

    private static string Input(PhraseBook book, Refusal refusal, ErrorCode error) =>
        book.InvalidInput(error, InlineText.Text(refusal.Path ?? ""), InlineText.OptionalText(refusal.ErrorMessage));

    /// <summary>A finding of the request with its facts; one of an inspection that did not become an event, by its rule and status.</summary>
    private static string InTheWay(PhraseBook book, Refusal refusal, ReturnCase? @case, int place, Finding finding)
    {
        if (refusal.Code != RefusalCode.NotApprovable || @case is null)
            return book.Open(place + 1, finding.Rule, finding.Status);
        AssessedItem item = @case.Assessment.Items[place];
        return book.OfItem(place + 1, FindingSentences.OfAssessed(book, finding, item, item.Facts!));
    }
}
