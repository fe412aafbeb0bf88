namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>The terms that are compared and checked.</summary>
internal static class ComparedTerms
{
    private static readonly ReasonTerms Accepted = new(true, Fault.Merchant, Clause.FromNumber("1.5"));

    private static PolicyTerms Standard => PolicyTerms.Standard;

    /// <summary>The standard terms with one or two terms changed.</summary>
    public static PolicyTerms[] Typical { get; } =
    [
        Standard with { WindowDays = 45 },
        Standard with { WindowDays = 14, LateRequestHandling = LateRequestHandling.Refer },
        Standard with { EvidenceRequired = false },
        Standard with { NonRefundableCategories = [ProductCategory.Customized] },
        Standard with { Waivable = [Rule.Window, Rule.Evidence] },
        Standard with { RefundTo = RefundTo.AccountBalance, ApprovalRequired = false },
        Standard with { Reasons = Standard.Reasons.With(ReturnReason.ChangeOfMind, Accepted), WindowDaysByReason = [new(ReturnReason.ChangeOfMind, 14)] },
        Standard with { ConditionExemptReasons = [ReturnReason.Defective], FeeAllocation = FeeAllocation.ByQuantity },
    ];

    /// <summary>Terms that list 247 reasons, of every fault.</summary>
    public static PolicyTerms ManyReasons { get; } = Standard with
    {
        Reasons = new ReasonTable(Enumerable.Range(0, 247).Select(number => new KeyValuePair<ReturnReason, ReasonTerms>(
            Reason(number),
            new ReasonTerms(number % 3 != 2, (Fault)(number % 4), Clause.FromNumber(FormattableString.Invariant($"1.{1 + number % 5}")))))),
        ConditionExemptReasons = [Reason(4), Reason(7)],
        NonRefundableExceptReasons = [Reason(1)],
    };

    /// <summary>Pairs of any terms: each term of each is one of a few values.</summary>
    public static (PolicyTerms Before, PolicyTerms After)[] Any(int count)
    {
        var random = new Random(20261128);
        return [.. Enumerable.Range(0, count).Select(_ => (Next(random), Next(random)))];
    }

    private static ReturnReason Reason(int number) => new(FormattableString.Invariant($"reason{number:000}"));

    private static PolicyTerms Next(Random random)
    {
        ReturnReason[] reasons = [.. ReturnReason.Known, new("recall"), new("late delivery")];
        string[] zones = ["Asia/Shanghai", "Asia/Shanghai", "Europe/Berlin", "Europe/Paris", "America/Los_Angeles", "UTC"];
        return new PolicyTerms
        {
            WindowDays = 14 + random.Next(5) * 16,
            WindowCounting = random.Next(3) == 0 ? WindowCounting.Elapsed : WindowCounting.CalendarDays,
            WindowZone = zones[random.Next(zones.Length)],
            LateRequestHandling = Of<LateRequestHandling>(),
            WindowDaysByReason = [.. Some().Take(2).Select(reason => new KeyValuePair<ReturnReason, int>(reason, 7 + random.Next(5) * 20))],
            WindowExemptReasons = Some(),
            Reasons = new ReasonTable(Some().Concat(Some()).Distinct().Select(reason => new KeyValuePair<ReturnReason, ReasonTerms>(reason, new ReasonTerms(random.Next(4) > 0, Of<Fault>(), Clause.FromNumber("1.1"))))),
            DetailsRequired = Flag(),
            EvidenceRequired = Flag(),
            EvidenceKinds = Set<EvidenceKind>(),
            ApprovalRequired = Flag(),
            ConditionRequired = Flag(),
            ConditionExemptReasons = Some(),
            GoodsBackRequired = Flag(),
            GoodsBackExemptReasons = Some(),
            NonRefundableCategories = Set<ProductCategory>(),
            NonRefundableExceptReasons = Some(),
            Fees = FeeTerms.Kinds.Aggregate(Standard.Fees, (fees, kind) => fees.With(kind, Of<FeeRefund>())),
            RestockingFeePercentByReason = [.. Some().Take(2).Select(reason => new KeyValuePair<ReturnReason, Percentage>(reason, Percentage.Of(random.Next(4) * 5)))],
            FeeAllocation = Of<FeeAllocation>(),
            ServiceBearsReturnShipping = Set<Fault>(),
            RefundTo = Of<RefundTo>(),
            Waivable = [.. new[] { Rule.Window, Rule.Details, Rule.Evidence, Rule.Condition, Rule.Category }.Where(_ => random.Next(3) == 0)],
            CancellableBeforeShipment = Flag(),
        };

        bool Flag() => random.Next(2) == 0;

        T Of<T>()
            where T : struct, Enum => random.GetItems(Enum.GetValues<T>(), 1)[0];

        EnumSet<T> Set<T>()
            where T : unmanaged, Enum => [.. Enum.GetValues<T>().Where(_ => Flag())];

        ValueList<ReturnReason> Some() => [.. reasons.Where(_ => random.Next(4) == 0)];
    }
}
