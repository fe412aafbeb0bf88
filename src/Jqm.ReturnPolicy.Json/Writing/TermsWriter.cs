namespace Jqm.ReturnPolicy.Json;

/// <summary>Writes terms: as the patch that they are in a policy or an agreement, or whole.</summary>
internal static class TermsWriter
{
    private static readonly TermsPatch NoChange = new();

    public static void Write(JsonOutput output, Policy policy)
    {
        output.BeginObject();
        output.Member("id"u8, policy.Id);
        output.Member("version"u8, policy.Version);
        output.OptionalMember("publishedAt"u8, policy.PublishedAt);
        TermsPatch changes = TermsPatch.Between(PolicyTerms.Standard, policy.Terms);
        if (changes != NoChange)
        {
            output.Member("terms"u8);
            Write(output, changes);
        }

        output.EndObject();
    }

    public static void Write(JsonOutput output, Agreement agreement)
    {
        output.BeginObject();
        output.Member("id"u8, agreement.Id);
        output.Member("merchant"u8, agreement.MerchantId);
        output.OptionalMember("from"u8, agreement.From);
        output.OptionalMember("to"u8, agreement.To);
        output.Member("terms"u8);
        Write(output, agreement.Terms);
        output.EndObject();
    }

    /// <summary>Writes terms whole, as a patch that sets every member and removes the standard reasons that they do not list.</summary>
    public static void Write(JsonOutput output, PolicyTerms terms)
    {
        var reasons = new List<ReasonPatch>();
        foreach ((ReturnReason reason, ReasonTerms listed) in terms.Reasons)
            reasons.Add(new ReasonPatch(reason) { Accepted = listed.Accepted, Fault = listed.Fault, Clause = listed.Clause });
        foreach ((ReturnReason reason, _) in PolicyTerms.Standard.Reasons)
        {
            if (terms.Reasons[reason] is null)
                reasons.Add(new ReasonPatch(reason) { Removed = true });
        }

        Write(output, new TermsPatch
        {
            WindowDays = terms.WindowDays,
            WindowCounting = terms.WindowCounting,
            WindowZone = terms.WindowZone,
            LateRequestHandling = terms.LateRequestHandling,
            Reasons = reasons.ToValueList(),
            DetailsRequired = terms.DetailsRequired,
            EvidenceRequired = terms.EvidenceRequired,
            EvidenceKinds = terms.EvidenceKinds,
            ApprovalRequired = terms.ApprovalRequired,
            ConditionRequired = terms.ConditionRequired,
            ConditionExemptReasons = terms.ConditionExemptReasons,
            NonRefundableCategories = terms.NonRefundableCategories,
            NonRefundableExceptReasons = terms.NonRefundableExceptReasons,
            TaxRefund = terms.TaxRefund,
            ShippingRefund = terms.ShippingRefund,
            HandlingRefund = terms.HandlingRefund,
            CustomsDutyRefund = terms.CustomsDutyRefund,
            OtherFeeRefund = terms.OtherFeeRefund,
            FeeAllocation = terms.FeeAllocation,
            ServiceBearsReturnShipping = terms.ServiceBearsReturnShipping,
            RefundTo = terms.RefundTo,
            Waivable = terms.Waivable,
            CancellableBeforeShipment = terms.CancellableBeforeShipment,
        });
    }

    public static void Write(JsonOutput output, TermsPatch patch)
    {
        EnumSet<Term> names = patch.Names;
        output.BeginObject();
        if (Begin(output, names, Term.Window, "window"u8))
        {
            if (patch.WindowDays is { } days)
                output.Member("days"u8, days);
            output.OptionalMember("counting"u8, WireNames.Countings, patch.WindowCounting);
            output.OptionalMember("zone"u8, patch.WindowZone);
            output.OptionalMember("late"u8, WireNames.Lates, patch.LateRequestHandling);
            output.EndObject();
        }

        if (Begin(output, names, Term.Reasons, "reasons"u8))
        {
            foreach (ReasonPatch reason in patch.Reasons.AsSpan())
                Write(output, reason);
            output.EndObject();
        }

        WriteRequired(output, names, Term.Details, "details"u8, "required"u8, patch.DetailsRequired);
        if (Begin(output, names, Term.Evidence, "evidence"u8))
        {
            output.OptionalMember("required"u8, patch.EvidenceRequired);
            WriteSet(output, "kinds"u8, WireNames.EvidenceKinds, patch.EvidenceKinds);
            output.EndObject();
        }

        WriteRequired(output, names, Term.Approval, "approval"u8, "required"u8, patch.ApprovalRequired);
        if (Begin(output, names, Term.Condition, "condition"u8))
        {
            output.OptionalMember("required"u8, patch.ConditionRequired);
            WriteReasons(output, "exemptReasons"u8, patch.ConditionExemptReasons);
            output.EndObject();
        }

        if (Begin(output, names, Term.NonRefundable, "nonRefundable"u8))
        {
            WriteSet(output, "categories"u8, WireNames.Categories, patch.NonRefundableCategories);
            WriteReasons(output, "exceptReasons"u8, patch.NonRefundableExceptReasons);
            output.EndObject();
        }

        if (Begin(output, names, Term.Fees, "fees"u8))
        {
            output.OptionalMember("tax"u8, WireNames.FeeRefunds, patch.TaxRefund);
            output.OptionalMember("shipping"u8, WireNames.FeeRefunds, patch.ShippingRefund);
            output.OptionalMember("handling"u8, WireNames.FeeRefunds, patch.HandlingRefund);
            output.OptionalMember("customsDuty"u8, WireNames.FeeRefunds, patch.CustomsDutyRefund);
            output.OptionalMember("other"u8, WireNames.FeeRefunds, patch.OtherFeeRefund);
            output.EndObject();
        }

        output.OptionalMember("feeAllocation"u8, WireNames.FeeAllocations, patch.FeeAllocation);
        if (Begin(output, names, Term.ReturnShipping, "returnShipping"u8))
        {
            WriteSet(output, "serviceBears"u8, WireNames.Faults, patch.ServiceBearsReturnShipping);
            output.EndObject();
        }

        output.OptionalMember("refundTo"u8, WireNames.RefundTos, patch.RefundTo);
        WriteSet(output, "waivable"u8, WireNames.Rules, patch.Waivable);
        WriteRequired(output, names, Term.Cancellation, "cancellation"u8, "beforeShipment"u8, patch.CancellableBeforeShipment);
        output.EndObject();
    }

    private static bool Begin(JsonOutput output, EnumSet<Term> names, Term term, ReadOnlySpan<byte> name)
    {
        if (!names.Contains(term))
            return false;
        output.Member(name);
        output.BeginObject();
        return true;
    }

    private static void WriteRequired(JsonOutput output, EnumSet<Term> names, Term term, ReadOnlySpan<byte> name, ReadOnlySpan<byte> member, bool? value)
    {
        if (!Begin(output, names, term, name))
            return;
        output.OptionalMember(member, value);
        output.EndObject();
    }

    private static void Write(JsonOutput output, ReasonPatch reason)
    {
        output.FreeMember(reason.Reason.Code);
        if (reason.Removed)
        {
            output.Null();
            return;
        }

        output.BeginObject();
        output.OptionalMember("accepted"u8, reason.Accepted);
        output.OptionalMember("fault"u8, WireNames.Faults, reason.Fault);
        output.OptionalMember("clause"u8, reason.Clause?.Number);
        output.EndObject();
    }

    private static void WriteSet<T>(JsonOutput output, ReadOnlySpan<byte> name, WireNameTable<T> words, EnumSet<T>? set)
        where T : unmanaged, Enum
    {
        if (set is not { } members)
            return;
        output.Member(name);
        output.BeginList();
        for (int place = 0; place < words.Count; place++)
        {
            T member = WireNameTable<T>.Member(place);
            if (members.Contains(member))
                output.Word(words[member]);
        }

        output.EndList();
    }

    private static void WriteReasons(JsonOutput output, ReadOnlySpan<byte> name, ValueList<ReturnReason>? reasons)
    {
        if (reasons is not { } listed)
            return;
        output.Member(name);
        output.BeginList();
        foreach (ReturnReason reason in listed.AsSpan())
            output.Value(reason.Code);
        output.EndList();
    }
}
