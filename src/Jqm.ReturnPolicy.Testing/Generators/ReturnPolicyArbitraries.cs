namespace Jqm.ReturnPolicy.Testing;

/// <summary>
/// Generators for FsCheck, with shrinkers. The data is valid and covers edge cases: discounts up to the whole price, split shipments, and payments of every form. It also covers
/// currencies of 0 to 4 decimals, requests at the last moment of the return window, and any terms.
/// </summary>
/// <remarks>
/// Set this type as <c>Arbitrary</c> of a property. A generated <see cref="AssessQuestion"/>, <see cref="SettleQuestion"/>, <see cref="CancelQuestion"/> or <see
/// cref="AllowQuestion"/> contains an order and matching input. Its text is a document for <c>jqm-returns</c>.
/// </remarks>
/// <example>
/// <code>
/// [Property(Arbitrary = [typeof(ReturnPolicyArbitraries)])]
/// public bool A_refund_is_never_more_than_the_order_cost(SettleQuestion question) =>
///     question.Answer().Refund is not { } refund || refund.Lines.All(line => line.Refunded &lt;= question.Order.Total);
/// </code>
/// </example>
public static class ReturnPolicyArbitraries
{
    /// <summary>Generates orders: of 1 to 20 lines, not shipped, on the way or delivered, and paid in one or several payments, in part or not at all.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<Order> Orders() => Arb.From(Testing.Orders.Any, Testing.Orders.Shrink);

    /// <summary>Generates terms of a policy; every term varies.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<PolicyTerms> Terms() => Arb.From(Testing.Terms.Any, Testing.Terms.Shrink);

    /// <summary>Generates changes of terms, such as those of an agreement. Each change is valid over the standard terms.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<TermsPatch> TermsPatches() => Patches.Any.ToArbitrary();

    /// <summary>Generates orders with a return request for each, under several policy versions and agreements.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<AssessQuestion> AssessQuestions() => Arb.From(Questions.Assess, Questions.Shrink);

    /// <summary>Generates orders with returned goods of each, under several policy versions and agreements.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<SettleQuestion> SettleQuestions() => Arb.From(Questions.Settle, Questions.Shrink);

    /// <summary>Generates orders with an instant of cancellation for each, under several policy versions and agreements.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<CancelQuestion> CancelQuestions() => Arb.From(Questions.Cancel, Questions.Shrink);

    /// <summary>Generates orders with allowances on each, under several policy versions and agreements.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<AllowQuestion> AllowQuestions() => Arb.From(Questions.Allow, Questions.Shrink);

    /// <summary>Generates documents of the wire form for every operation. All of them are answered without an error.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<EvaluationDocument> Documents() => Arb.From(
        Gen.OneOf(
            Questions.Assess.Select(question => question.Document),
            Questions.Settle.Select(question => question.Document),
            Questions.Cancel.Select(question => question.Document),
            Questions.Allow.Select(question => question.Document)),
        DocumentShrinker.Shrink);

    /// <summary>Generates return cases in any state, of generated orders, under the standard policy.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<ReturnCase> ReturnCases() => Arb.From(
        from state in Gen.Elements(Enum.GetValues<CaseState>())
        from order in Testing.Orders.Any
        select CaseScript.To(state, order, terms: null),
        Smaller);

    /// <summary>Cases of smaller orders in the same state. An order that is delivered for its case may become the order that it was shrunk from.</summary>
    private static IEnumerable<ReturnCase> Smaller(ReturnCase larger) =>
        Testing.Orders.Shrink(larger.Order).Select(order => CaseScript.To(larger.State, order, terms: null)).Where(smaller => smaller.Order != larger.Order);
}
