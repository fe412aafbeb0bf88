using System.Diagnostics;
using Jqm.ReturnPolicy.Analysis;

namespace Jqm.ReturnPolicy.Wording;

/// <summary>What checks of policies say in Chinese.</summary>
internal sealed partial class ChinesePhrases
{
    public override string Name(CheckLevel level) => level switch
    {
        CheckLevel.Note => "提示",
        CheckLevel.Warning => "警告",
        CheckLevel.Error => "错误",
        _ => throw new UnreachableException($"{level} has no name."),
    };

    public override string Found(CheckKind kind, string subject) => kind switch
    {
        CheckKind.NoReasonAccepted => "没有受理任何退货原因，所有退货都会被拒绝；请至少受理一种原因。",
        CheckKind.ExemptReasonRefused => $"以“{subject}”为由退货时不要求商品未使用且保持原状，但该原因从不受理。",
        CheckKind.ExemptListUnread => "政策不要求商品状态，因此豁免原因的列表不起作用。",
        CheckKind.ExceptedReasonRefused => $"以“{subject}”为由时不可退款的商品可以例外退款，但该原因从不受理。",
        CheckKind.ExceptListUnread => "所有类别的商品均可退款，因此例外原因的列表不起作用。",
        CheckKind.EvidenceWithoutKinds => "要求提供凭证，但没有任何种类的凭证有效，除非豁免凭证，否则申请永远不完整；请列出有效的凭证种类。",
        CheckKind.KindsUnread => "不要求提供凭证，因此有效凭证种类的列表不起作用。",
        CheckKind.AcceptedNeverRefunded => $"受理“{subject}”，但以此为由时没有任何类别的商品可以退款。",
        CheckKind.WindowOfZeroDays => "退货期限为零天，申请必须在签收当天提交；若按小时计算，则必须在签收的同一时刻提交。",
        CheckKind.ZoneUnread => "期限按每天二十四小时计算，因此时区对期限不起作用。",
        CheckKind.ReferAndWaive => "逾期申请转交审核人决定，同时审核人也可以豁免期限；通常只需其中一种。",
        CheckKind.ListedAsUnlisted => $"“{subject}”列出的内容与未列出的原因完全相同。",
        CheckKind.ClauseSaysOtherwise => $"“{subject}”所依据的条款与是否受理该原因相矛盾。",
        CheckKind.WaivableNeverAsked => $"“{subject}”可以豁免，但政策从不要求此项。",
        CheckKind.WaivableNeverFails => $"“{subject}”可以豁免，但对任何可获批准的原因，此项都不会不符合。",
        CheckKind.ServiceFaultUnreached => "部分费用仅在我司责任时退还，但受理的原因都不属于我司责任。",
        CheckKind.BearerUnreached => $"责任方为“{subject}”时退货运费由我司承担，但没有任何原因属于该责任方。",
        CheckKind.CategoryAlwaysExcepted => $"“{subject}”不可退款，但所有受理的原因都属于例外。",
        CheckKind.WindowExemptReasonRefused => $"以“{subject}”为由时不受期限限制，但该原因从不受理。",
        CheckKind.KeptReasonRefused => $"以“{subject}”为由时商品无需退回，但该原因从不受理。",
        CheckKind.KeptListUnread => "所有商品都无需退回，因此无需退回的原因列表不起作用。",
        CheckKind.DaysOfReasonRefused => $"“{subject}”有单独的期限，但该原因从不受理。",
        CheckKind.PercentageOfReasonRefused => $"“{subject}”须扣除重新入库费，但该原因从不受理。",
        CheckKind.FeeOfWholePrice => $"“{subject}”的重新入库费等于全部货款，因此货款分文不退。",
        CheckKind.TermWithoutEffect => "该值不改变任何结果和金额，删去后所有答复同样有利。",
        CheckKind.GapBefore => "首次发布之前没有生效的版本，该时段的申请会出错；如不希望有空档，请删去首个版本的发布时间。",
        CheckKind.VersionChangesNothing => "该版本对所有申请的答复与前一版本相同。",
        CheckKind.ShortVersion => "该版本生效不足一天。",
        CheckKind.MixedIds => "该版本的编号与首个版本不同，各版本似乎属于不同的政策。",
        CheckKind.AgreementUnfit => "协议修改了其下条款未列出的原因，又没有给出新原因所需的全部内容，因此受其约束的申请都会出错。",
        CheckKind.NeverApplies => "协议在任何版本生效之前已经结束，因此从不适用。",
        CheckKind.ChangesNothing => "协议在其适用的所有版本上都不改变任何答复。",
        CheckKind.NamesUnchanged => "协议提及这些条款却没有修改，审核结论仍会引用该协议。",
        CheckKind.Shadowed => $"较晚的协议 {subject} 在本协议的全部有效期内同样有效，并设定了本协议设定的全部内容，因此本协议不起作用。",
        CheckKind.Overlap => $"协议 {subject} 在同一时间也设定了此项；本协议合并在后，以本协议为准。",
        CheckKind.ErredButExcluded => $"“{subject}”属于我司责任，但以此为由时部分类别的商品仍不可退款。",
        CheckKind.ErredButMustBeUnused => $"“{subject}”属于我司责任，但以此为由时商品仍须未使用且保持原状。",
        CheckKind.ErredMerchantPays => "即使是我司责任，退货运费仍由商户承担。",
        CheckKind.TaxKept => "税费并不总是随货款一同退还。",
        CheckKind.NoCancellation => "订单不可取消，发货之前也不可取消。",
        CheckKind.NoSecondLook => "逾期申请一律拒绝，期限也不可豁免，尽管政策允许我司另行考虑。",
        _ => throw new UnreachableException($"{kind} has no sentence."),
    };
}
