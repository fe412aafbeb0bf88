namespace Jqm.ReturnPolicy.Json;

/// <summary>Reads the terms of a policy or an agreement: a merge patch, in which null removes, and what has to be there must not be removed.</summary>
internal static class TermsForm
{
    private static readonly MemberTable Members = new(
        "window", "reasons", "details", "evidence", "approval", "condition", "nonRefundable", "fees", "feeAllocation", "returnShipping", "refundTo", "waivable", "cancellation");

    private static readonly MemberTable WindowMembers = new("days", "counting", "zone", "late");
    private static readonly MemberTable ReasonMembers = new("accepted", "fault", "clause");
    private static readonly MemberTable RequiredMembers = new("required");
    private static readonly MemberTable EvidenceMembers = new("required", "kinds");
    private static readonly MemberTable ConditionMembers = new("required", "exemptReasons");
    private static readonly MemberTable NonRefundableMembers = new("categories", "exceptReasons");
    private static readonly MemberTable FeeMembers = new("tax", "shipping", "handling", "customsDuty", "other");
    private static readonly MemberTable ReturnShippingMembers = new("serviceBears");
    private static readonly MemberTable CancellationMembers = new("beforeShipment");
    private static readonly EnumSet<Rule> EverWaivable = [Rule.Window, Rule.Details, Rule.Evidence, Rule.Condition, Rule.Category];

    public static TermsPatch Read(ref Cursor cursor)
    {
        var draft = new TermsDraft();
        ObjectScan scan = cursor.BeginObject(Members);
        while (Next(ref cursor, ref scan))
        {
            switch (scan.Member)
            {
                case 0: ReadWindow(ref cursor, ref draft); break;
                case 1: draft.Reasons = ReadReasons(ref cursor); break;
                case 2: draft.DetailsRequired = ReadRequired(ref cursor, RequiredMembers); break;
                case 3: ReadEvidence(ref cursor, ref draft); break;
                case 4: draft.ApprovalRequired = ReadRequired(ref cursor, RequiredMembers); break;
                case 5: ReadCondition(ref cursor, ref draft); break;
                case 6: ReadNonRefundable(ref cursor, ref draft); break;
                case 7: ReadFees(ref cursor, ref draft); break;
                case 8: draft.FeeAllocation = cursor.Word(WireNames.FeeAllocations); break;
                case 9: ReadReturnShipping(ref cursor, ref draft); break;
                case 10: draft.RefundTo = cursor.Word(WireNames.RefundTos); break;
                case 11: draft.Waivable = ReadWaivable(ref cursor); break;
                default: draft.CancellableBeforeShipment = ReadRequired(ref cursor, CancellationMembers); break;
            }
        }

        return draft.Build(scan.Seen);
    }

    /// <summary>Goes on to the next member of a fixed object; a null would remove what must be there.</summary>
    private static bool Next(ref Cursor cursor, ref ObjectScan scan)
    {
        if (!cursor.NextMemberOrNull(ref scan))
            return false;
        if (cursor.IsNull)
            throw new FormException(scan.Start, $"The member '{scan.Table.Names[scan.Member]}' is removed by null, but the terms need it; give it a value, or leave it as it was.");
        return true;
    }

    private static void ReadWindow(ref Cursor cursor, ref TermsDraft draft)
    {
        ObjectScan scan = cursor.BeginObject(WindowMembers);
        while (Next(ref cursor, ref scan))
        {
            switch (scan.Member)
            {
                case 0: draft.WindowDays = ReadDays(ref cursor); break;
                case 1: draft.WindowCounting = cursor.Word(WireNames.Countings); break;
                case 2: draft.WindowZone = ReadZone(ref cursor); break;
                default: draft.LateRequests = cursor.Word(WireNames.Lates); break;
            }
        }
    }

    private static int ReadDays(ref Cursor cursor)
    {
        int days = cursor.Integer();
        return days is >= 0 and <= PolicyTerms.MaxWindowDays
            ? days
            : throw new FormException(cursor.Offset, FormattableString.Invariant($"A window of {days} days is not possible; it has 0 to 36500."));
    }

    private static string ReadZone(ref Cursor cursor)
    {
        string zone = cursor.Name();
        try
        {
            return new TermsPatch { WindowZone = zone }.WindowZone;
        }
        catch (InvalidInputException fault)
        {
            throw new FormException(cursor.Offset, fault.Message);
        }
    }

    private static ValueList<ReasonPatch> ReadReasons(ref Cursor cursor)
    {
        var reasons = new ListBuilder<ReasonPatch>();
        var seen = new SeenNames();
        cursor.RequireObject();
        while (cursor.NextFreeMember(ref seen, out string code, out long nameStart))
        {
            if (code.Length == 0)
                throw new FormException(nameStart, "The name of the reason is empty; give it at least one character.");
            var reason = new ReturnReason(code);
            reasons.Add(cursor.IsNull ? new ReasonPatch(reason) { Removed = true } : ReadReason(ref cursor, reason));
        }

        return reasons.ToValueList();
    }

    private static ReasonPatch ReadReason(ref Cursor cursor, ReturnReason reason)
    {
        bool? accepted = null;
        Fault? fault = null;
        Clause? clause = null;
        ObjectScan scan = cursor.BeginObject(ReasonMembers);
        while (Next(ref cursor, ref scan))
        {
            switch (scan.Member)
            {
                case 0: accepted = cursor.Flag(); break;
                case 1: fault = cursor.Word(WireNames.Faults); break;
                default: clause = cursor.Clause(); break;
            }
        }

        if (PolicyTerms.Standard.Reasons[reason] is null)
            scan.Require(0b_111);
        return new ReasonPatch(reason) { Accepted = accepted, Fault = fault, Clause = clause };
    }

    private static bool? ReadRequired(ref Cursor cursor, MemberTable members)
    {
        bool? required = null;
        ObjectScan scan = cursor.BeginObject(members);
        while (Next(ref cursor, ref scan))
            required = cursor.Flag();
        return required;
    }

    private static void ReadEvidence(ref Cursor cursor, ref TermsDraft draft)
    {
        ObjectScan scan = cursor.BeginObject(EvidenceMembers);
        while (Next(ref cursor, ref scan))
        {
            if (scan.Member == 0)
                draft.EvidenceRequired = cursor.Flag();
            else
                draft.EvidenceKinds = cursor.WordSet(WireNames.EvidenceKinds);
        }
    }

    private static void ReadCondition(ref Cursor cursor, ref TermsDraft draft)
    {
        ObjectScan scan = cursor.BeginObject(ConditionMembers);
        while (Next(ref cursor, ref scan))
        {
            if (scan.Member == 0)
                draft.ConditionRequired = cursor.Flag();
            else
                draft.ConditionExemptReasons = ReadReasonList(ref cursor);
        }
    }

    private static void ReadNonRefundable(ref Cursor cursor, ref TermsDraft draft)
    {
        ObjectScan scan = cursor.BeginObject(NonRefundableMembers);
        while (Next(ref cursor, ref scan))
        {
            if (scan.Member == 0)
                draft.NonRefundableCategories = cursor.WordSet(WireNames.Categories);
            else
                draft.NonRefundableExceptReasons = ReadReasonList(ref cursor);
        }
    }

    private static void ReadFees(ref Cursor cursor, ref TermsDraft draft)
    {
        ObjectScan scan = cursor.BeginObject(FeeMembers);
        while (Next(ref cursor, ref scan))
        {
            FeeRefund refund = cursor.Word(WireNames.FeeRefunds);
            switch (scan.Member)
            {
                case 0: draft.TaxRefund = refund; break;
                case 1: draft.ShippingRefund = refund; break;
                case 2: draft.HandlingRefund = refund; break;
                case 3: draft.CustomsDutyRefund = refund; break;
                default: draft.OtherFeeRefund = refund; break;
            }
        }
    }

    private static void ReadReturnShipping(ref Cursor cursor, ref TermsDraft draft)
    {
        ObjectScan scan = cursor.BeginObject(ReturnShippingMembers);
        while (Next(ref cursor, ref scan))
            draft.ServiceBearsReturnShipping = cursor.WordSet(WireNames.Faults);
    }

    private static EnumSet<Rule> ReadWaivable(ref Cursor cursor)
    {
        EnumSet<Rule> rules = default;
        cursor.BeginList();
        while (cursor.NextElement())
        {
            Rule rule = cursor.Word(WireNames.Rules);
            if (!EverWaivable.Contains(rule))
                throw new FormException(cursor.Offset, "This rule can never be waived; window, details, evidence, condition and category can.");
            rules = rules.With(rule);
        }

        return rules;
    }

    private static ValueList<ReturnReason> ReadReasonList(ref Cursor cursor)
    {
        var reasons = new ListBuilder<ReturnReason>();
        cursor.BeginList();
        while (cursor.NextElement())
            reasons.Add(cursor.Reason());
        return reasons.ToValueList();
    }
}
