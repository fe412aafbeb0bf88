namespace Jqm.ReturnPolicy;

/// <summary>The clauses that the evaluation itself rests on.</summary>
internal static class Clauses
{
    public static readonly Clause Scope = Clause.FromNumber("0.1");
    public static readonly Clause OtherReasons = Clause.FromNumber("1.5");
    public static readonly Clause Window = Clause.FromNumber("2.1");
    public static readonly Clause LateRequests = Clause.FromNumber("2.2");
    public static readonly Clause RequestContents = Clause.FromNumber("3.1");
    public static readonly Clause Approval = Clause.FromNumber("3.3");
    public static readonly Clause Condition = Clause.FromNumber("3.4");
    public static readonly Clause Inspection = Clause.FromNumber("4.1");
    public static readonly Clause RefundPlace = Clause.FromNumber("4.2");
    public static readonly Clause ProductCost = Clause.FromNumber("4.3");
    public static readonly Clause Fees = Clause.FromNumber("4.4");
    public static readonly Clause NonRefundable = Clause.FromNumber("5.1");
    public static readonly Clause Cancellation = Clause.FromNumber("5.2");
    public static readonly Clause ServiceBears = Clause.FromNumber("6.1");
    public static readonly Clause MerchantBears = Clause.FromNumber("6.2");
}
