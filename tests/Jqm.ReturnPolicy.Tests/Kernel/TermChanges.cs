namespace Jqm.ReturnPolicy.Tests;

/// <summary>
/// Every single change of the standard terms: every other value of a member that has few, every other set of an enumeration, every reason put in or taken
/// out of a set, every member of every reason. Days and zones have too many values; they reach the judgement through the window alone, as in time or late.
/// </summary>
internal static class TermChanges
{
    public static readonly EnumSet<Rule> EverWaivable = [Rule.Window, Rule.Details, Rule.Evidence, Rule.Condition, Rule.Category];

    private static readonly ReturnReason Recall = new("recall");

    private static PolicyTerms Standard => PolicyTerms.Standard;

    public static PolicyTerms[] Of(Term term) => term switch
    {
        Term.Window =>
        [
            Standard with { WindowDays = 0 },
            Standard with { WindowDays = 31 },
            Standard with { WindowDays = PolicyTerms.MaxWindowDays },
            Standard with { WindowCounting = WindowCounting.Elapsed },
            Standard with { WindowZone = "America/Los_Angeles" },
            Standard with { LateRequestHandling = LateRequestHandling.Refer },
        ],
        Term.Reasons => [.. ReasonTables().Select(table => Standard with { Reasons = table })],
        Term.Details => [Standard with { DetailsRequired = false }],
        Term.Evidence =>
        [
            Standard with { EvidenceRequired = false },
            .. OtherSets(Standard.EvidenceKinds).Select(kinds => Standard with { EvidenceKinds = kinds }),
        ],
        Term.Approval => [Standard with { ApprovalRequired = false }],
        Term.Condition =>
        [
            Standard with { ConditionRequired = false },
            .. OtherLists(Standard.ConditionExemptReasons).Select(list => Standard with { ConditionExemptReasons = list }),
        ],
        Term.NonRefundable =>
        [
            .. OtherSets(Standard.NonRefundableCategories).Select(categories => Standard with { NonRefundableCategories = categories }),
            .. OtherLists(Standard.NonRefundableExceptReasons).Select(list => Standard with { NonRefundableExceptReasons = list }),
        ],
        Term.Fees =>
        [
            .. Others(Standard.TaxRefund).Select(fee => Standard with { TaxRefund = fee }),
            .. Others(Standard.ShippingRefund).Select(fee => Standard with { ShippingRefund = fee }),
            .. Others(Standard.HandlingRefund).Select(fee => Standard with { HandlingRefund = fee }),
            .. Others(Standard.CustomsDutyRefund).Select(fee => Standard with { CustomsDutyRefund = fee }),
            .. Others(Standard.OtherFeeRefund).Select(fee => Standard with { OtherFeeRefund = fee }),
        ],
        Term.FeeAllocation => [Standard with { FeeAllocation = FeeAllocation.ByQuantity }],
        Term.ReturnShipping => [.. OtherSets(Standard.ServiceBearsReturnShipping).Select(faults => Standard with { ServiceBearsReturnShipping = faults })],
        Term.RefundTo => [Standard with { RefundTo = RefundTo.AccountBalance }],
        Term.Waivable => [.. FactSpace.Sets([.. EverWaivable]).Select(rules => EnumSet.Create<Rule>([.. rules])).Where(set => set != Standard.Waivable).Select(set => Standard with { Waivable = set })],
        _ => [Standard with { CancellableBeforeShipment = false }],
    };

    /// <summary>The table with one reason more, with none, with one fewer, and with one member of one reason changed.</summary>
    private static IEnumerable<ReasonTable> ReasonTables()
    {
        ReasonTable standard = ReasonTable.Standard;
        yield return standard.With(Recall, new ReasonTerms(true, Fault.Service, Clause.FromNumber("9.1")));
        yield return standard.With(Recall, new ReasonTerms(false, Fault.Product, Clause.FromNumber("9.1")));
        yield return new ReasonTable([]);
        foreach ((ReturnReason reason, ReasonTerms terms) in standard)
        {
            yield return standard.Without(reason);
            yield return standard.With(reason, new ReasonTerms(!terms.Accepted, terms.Fault, terms.Clause));
            yield return standard.With(reason, new ReasonTerms(terms.Accepted, terms.Fault, Clause.FromNumber("9.1")));
            foreach (Fault fault in Others(terms.Fault))
                yield return standard.With(reason, new ReasonTerms(terms.Accepted, fault, terms.Clause));
        }
    }

    private static IEnumerable<T> Others<T>(T standard)
        where T : struct, Enum => Enum.GetValues<T>().Where(value => !value.Equals(standard));

    private static IEnumerable<EnumSet<T>> OtherSets<T>(EnumSet<T> standard)
        where T : unmanaged, Enum
    {
        T[] members = Enum.GetValues<T>();
        return Enumerable.Range(0, 1 << members.Length)
            .Select(set => EnumSet.Create<T>(members.Where((_, place) => (set >> place & 1) != 0).ToArray()))
            .Where(set => set != standard);
    }

    /// <summary>No reason, every reason, and the list with one reason put in or taken out.</summary>
    private static IEnumerable<ValueList<ReturnReason>> OtherLists(ValueList<ReturnReason> standard)
    {
        ReturnReason[] reasons = [.. ReturnReason.Known, Recall];
        IEnumerable<ValueList<ReturnReason>> inOrOut = reasons.Select(reason => standard.Contains(reason) ? standard.Where(other => other != reason).ToValueList() : [.. standard, reason]);
        return inOrOut.Append([]).Append(reasons.ToValueList()).Distinct();
    }
}
