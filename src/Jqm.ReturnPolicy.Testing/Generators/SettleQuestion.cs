namespace Jqm.ReturnPolicy.Testing;

/// <summary>A generated order with returned goods to settle.</summary>
public sealed class SettleQuestion : Question
{
    internal SettleQuestion(EvaluationDocument document)
        : base(document)
    {
    }

    /// <summary>Gets the returned goods, of the order of the question.</summary>
    public ReturnedGoods Goods => Document.Return!;

    /// <summary>Settles the goods under the versions and agreements of the question.</summary>
    /// <returns>The answer.</returns>
    public Settlement Answer() => Evaluator.Settle(Order, Goods, PriorRefunds);

    /// <summary>The answer for goods under given terms.</summary>
    internal Settlement AnswerUnder(PolicyTerms terms, ReturnedGoods? goods = null) =>
        Policies.Under(terms).Settle(Order, goods ?? Goods, PriorRefunds);
}
