using NodaTime;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>The policies and agreements that are measured.</summary>
internal static class Agreements
{
    public const string Merchant = "M-77";

    /// <summary>Changes the window and nothing else.</summary>
    public static TermsPatch LongerWindow { get; } = new() { WindowDays = 45 };

    /// <summary>Changes a term of most kinds: window, a reason's fault, a new reason, exceptions, fees, waiving.</summary>
    public static TermsPatch ManyTerms { get; } = new()
    {
        WindowDays = 60,
        LateRequestHandling = LateRequestHandling.Refer,
        Reasons =
        [
            new ReasonPatch(ReturnReason.DamagedInShipping) { Fault = Fault.Service },
            new ReasonPatch(new ReturnReason("recall")) { Accepted = true, Fault = Fault.Service, Clause = Clause.FromNumber("A.1") },
        ],
        NonRefundableExceptReasons = [ReturnReason.Defective, ReturnReason.WrongItem],
        Fees = FeePatch.None.With(ComponentKind.Other, FeeRefund.ServiceFault),
        Waivable = [Rule.Window, Rule.Evidence],
    };

    /// <summary>The instant at which a version of a number is published.</summary>
    public static Instant Published(int version) => Instant.FromUtc(2020, 1, 1, 0, 0) + Duration.FromDays(version);

    /// <summary>So many versions of a policy, a day apart, their windows a day longer each.</summary>
    public static PolicyEvaluator Versions(int count) => new(Enumerable.Range(0, count)
        .Select(version => new Policy("policy", $"{version}", Published(version), PolicyTerms.Standard with { WindowDays = version }))
        .ToValueList());
}
