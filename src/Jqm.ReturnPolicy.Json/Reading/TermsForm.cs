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
        var patch = new TermsPatch();
        ObjectScan scan = cursor.BeginObject(Members);
        while (Next(ref cursor, ref scan))
        {
            patch = scan.Member switch
            {
                0 => ReadWindow(ref cursor, patch),
                1 => patch with { Reasons = ReadReasons(ref cursor) },
                2 => patch with { DetailsRequired = ReadRequired(ref cursor, RequiredMembers) },
                3 => ReadEvidence(ref cursor, patch),
                4 => patch with { ApprovalRequired = ReadRequired(ref cursor, RequiredMembers) },
                5 => ReadCondition(ref cursor, patch),
                6 => ReadNonRefundable(ref cursor, patch),
                7 => ReadFees(ref cursor, patch),
                8 => patch with { FeeAllocation = cursor.Word(Words.FeeAllocations) },
                9 => ReadReturnShipping(ref cursor, patch),
                10 => patch with { RefundTo = cursor.Word(Words.RefundTos) },
                11 => patch with { Waivable = ReadWaivable(ref cursor) },
                _ => patch with { CancellableBeforeShipment = ReadRequired(ref cursor, CancellationMembers) },
            };
            var term = (Term)scan.Member;
            if (!patch.Names.Contains(term))
                patch = patch with { Mentions = patch.Mentions.With(term) };
        }

        return patch;
    }

    /// <summary>Goes on to the next member of a fixed object; a null would remove what must be there.</summary>
    private static bool Next(ref Cursor cursor, ref ObjectScan scan)
    {
        if (!cursor.NextMemberOrNull(ref scan))
            return false;
        if (cursor.IsNull)
            throw new FormFault(scan.Start, $"The member '{scan.Table.Names[scan.Member]}' is removed by null, but the terms need it; give it a value, or leave it as it was.");
        return true;
    }

    private static TermsPatch ReadWindow(ref Cursor cursor, TermsPatch patch)
    {
        ObjectScan scan = cursor.BeginObject(WindowMembers);
        while (Next(ref cursor, ref scan))
        {
            patch = scan.Member switch
            {
                0 => patch with { WindowDays = ReadDays(ref cursor) },
                1 => patch with { WindowCounting = cursor.Word(Words.Countings) },
                2 => ReadZone(ref cursor, patch),
                _ => patch with { LateRequests = cursor.Word(Words.Lates) },
            };
        }

        return patch;
    }

    private static int ReadDays(ref Cursor cursor)
    {
        int days = cursor.Integer();
        return days is >= 0 and <= PolicyTerms.MaxWindowDays
            ? days
            : throw new FormFault(cursor.Offset, FormattableString.Invariant($"A window of {days} days is not possible; it has 0 to 36500."));
    }

    private static TermsPatch ReadZone(ref Cursor cursor, TermsPatch patch)
    {
        string zone = cursor.Name();
        try
        {
            return patch with { WindowZone = zone };
        }
        catch (InvalidInputException fault)
        {
            throw new FormFault(cursor.Offset, fault.Message);
        }
    }

    private static ValueList<ReasonPatch> ReadReasons(ref Cursor cursor)
    {
        var reasons = new ListBuilder<ReasonPatch>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        cursor.RequireObject();
        while (cursor.NextFreeMember(seen, out string code, out long nameStart))
        {
            if (code.Length == 0)
                throw new FormFault(nameStart, "The name of the reason is empty; give it at least one character.");
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
                case 1: fault = cursor.Word(Words.Faults); break;
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

    private static TermsPatch ReadEvidence(ref Cursor cursor, TermsPatch patch)
    {
        ObjectScan scan = cursor.BeginObject(EvidenceMembers);
        while (Next(ref cursor, ref scan))
        {
            patch = scan.Member == 0
                ? patch with { EvidenceRequired = cursor.Flag() }
                : patch with { EvidenceKinds = cursor.WordSet(Words.EvidenceKinds) };
        }

        return patch;
    }

    private static TermsPatch ReadCondition(ref Cursor cursor, TermsPatch patch)
    {
        ObjectScan scan = cursor.BeginObject(ConditionMembers);
        while (Next(ref cursor, ref scan))
        {
            patch = scan.Member == 0
                ? patch with { ConditionRequired = cursor.Flag() }
                : patch with { ConditionExemptReasons = ReadReasonList(ref cursor) };
        }

        return patch;
    }

    private static TermsPatch ReadNonRefundable(ref Cursor cursor, TermsPatch patch)
    {
        ObjectScan scan = cursor.BeginObject(NonRefundableMembers);
        while (Next(ref cursor, ref scan))
        {
            patch = scan.Member == 0
                ? patch with { NonRefundableCategories = cursor.WordSet(Words.Categories) }
                : patch with { NonRefundableExceptReasons = ReadReasonList(ref cursor) };
        }

        return patch;
    }

    private static TermsPatch ReadFees(ref Cursor cursor, TermsPatch patch)
    {
        ObjectScan scan = cursor.BeginObject(FeeMembers);
        while (Next(ref cursor, ref scan))
        {
            FeeRefund refund = cursor.Word(Words.FeeRefunds);
            patch = scan.Member switch
            {
                0 => patch with { TaxRefund = refund },
                1 => patch with { ShippingRefund = refund },
                2 => patch with { HandlingRefund = refund },
                3 => patch with { CustomsDutyRefund = refund },
                _ => patch with { OtherFeeRefund = refund },
            };
        }

        return patch;
    }

    private static TermsPatch ReadReturnShipping(ref Cursor cursor, TermsPatch patch)
    {
        ObjectScan scan = cursor.BeginObject(ReturnShippingMembers);
        while (Next(ref cursor, ref scan))
            patch = patch with { ServiceBearsReturnShipping = cursor.WordSet(Words.Faults) };
        return patch;
    }

    private static EnumSet<Rule> ReadWaivable(ref Cursor cursor)
    {
        EnumSet<Rule> rules = default;
        cursor.BeginList();
        while (cursor.NextElement())
        {
            Rule rule = cursor.Word(Words.Rules);
            if (!EverWaivable.Contains(rule))
                throw new FormFault(cursor.Offset, "This rule can never be waived; window, details, evidence, condition and category can.");
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
