namespace Jqm.ReturnPolicy.Testing;

/// <summary>
/// Generates questions: any order, under several versions and agreements, after any refunds. Some versions and agreements begin or end at the governing instant. Requests are at
/// the last moment of their window and the moment after, also on days of a clock change.
/// </summary>
internal static class Questions
{
    private static readonly Gen<Setting> AnySetting =
        from order in Orders.Any
        from fulfilledBy in Gen.Frequency((15, Gen.Constant(Fulfilment.Service)), (1, Gen.Constant(Fulfilment.Other)))
        from terms in Terms.Any
        from turn in Gen.Frequency((2, Gen.Constant(default(Turn))), (1, Gen.Elements<Turn?>([.. Turn.All])))
        from others in Gen.Frequency((1, Gen.Constant(Array.Empty<PolicyTerms>())), (1, Gen.ArrayOf(Terms.Any, 2)))
        from agreements in Gen.Choose(-2, 3)
        from patches in Gen.ArrayOf(Patches.Any, Math.Max(0, agreements))
        from seed in Gen.Choose(0, int.MaxValue)
        select new Setting(order with { FulfilledBy = fulfilledBy }, terms, turn, others, patches, new Random(seed));

    /// <summary>Any question of assessing a request.</summary>
    public static readonly Gen<AssessQuestion> Assess = AnySetting.Select(setting => new AssessQuestion(setting.ToAssess()));

    /// <summary>Any question of settling what came back.</summary>
    public static readonly Gen<SettleQuestion> Settle = AnySetting.Select(setting => new SettleQuestion(setting.ToSettle()));

    /// <summary>Any question of cancelling an order.</summary>
    public static readonly Gen<CancelQuestion> Cancel = AnySetting.Select(setting => new CancelQuestion(setting.ToCancel()));

    /// <summary>Any question about allowances.</summary>
    public static readonly Gen<AllowQuestion> Allow = AnySetting.Select(setting => setting.ToAllow()).Where(document => document is not null).Select(document => new AllowQuestion(document!));

    /// <summary>Smaller questions, the boldest cut first.</summary>
    /// <param name="larger">The question.</param>
    public static IEnumerable<AssessQuestion> Shrink(AssessQuestion larger) => DocumentShrinker.Shrink(larger.Document).Select(document => new AssessQuestion(document));

    /// <inheritdoc cref="Shrink(AssessQuestion)"/>
    public static IEnumerable<SettleQuestion> Shrink(SettleQuestion larger) => DocumentShrinker.Shrink(larger.Document).Select(document => new SettleQuestion(document));

    /// <inheritdoc cref="Shrink(AssessQuestion)"/>
    public static IEnumerable<CancelQuestion> Shrink(CancelQuestion larger) => DocumentShrinker.Shrink(larger.Document).Select(document => new CancelQuestion(document));

    /// <inheritdoc cref="Shrink(AssessQuestion)"/>
    public static IEnumerable<AllowQuestion> Shrink(AllowQuestion larger) => DocumentShrinker.Shrink(larger.Document).Select(document => new AllowQuestion(document));
}
