namespace Jqm.ReturnPolicy.Playground;

/// <summary>The texts of the page, other than the sentences of the library.</summary>
public static class PageTexts
{
    public static LocalText Colon { get; } = new(": ", "：");

    public static LocalText Comma { get; } = new(", ", "，");

    public static LocalText Title { get; } = new("Return policy playground", "退货政策试验场");

    public static LocalText Tagline { get; } = new(
        "Edit an order and a question, and see the answer of the real library. Everything runs in this page: no data leaves your browser.",
        "编辑订单和问题，即可看到真实程序库的答复。一切都在本页面内运行，数据不会离开您的浏览器。");

    public static LocalText Documentation { get; } = new("Documentation", "文档");

    public static LocalText LanguageLabel { get; } = new("Language", "语言");

    public static LocalText Theme { get; } = new("Colours", "配色");

    public static LocalText ThemeAuto { get; } = new("Like the system", "跟随系统");

    public static LocalText ThemeLight { get; } = new("Light", "浅色");

    public static LocalText ThemeDark { get; } = new("Dark", "深色");

    public static LocalText Example { get; } = new("Example", "示例");

    public static LocalText OwnDocument { get; } = new("Your document", "您的文档");

    public static LocalText RestoreInput { get; } = new("Restore your input", "恢复您的输入");

    public static LocalText Share { get; } = new("Share this state", "分享当前状态");

    public static LocalText Link { get; } = new("Link to this state", "当前状态的链接");

    public static LocalText LinkCopied { get; } = new("The link is in the clipboard and in the address bar. It contains {0}; no server stores it.", "链接已写入剪贴板和地址栏。链接本身包含{0}，没有服务器保存它。");

    public static LocalText LinkReady { get; } = new("The link is in the address bar and below; copy it from there. It contains {0}; no server stores it.", "链接已写入地址栏并显示在下方，请自行复制。链接本身包含{0}，没有服务器保存它。");

    public static LocalText LinkOfDocument { get; } = new("the document itself", "文档");

    public static LocalText LinkWithSetAside { get; } = new("the document itself and your inputs for the other questions", "文档和您为其他问题填写的输入");

    public static LocalText LinkDamaged { get; } = new("The link is damaged, so an example is shown. Ask for the link again, and copy it whole.", "链接已损坏，因此显示示例。请重新索取链接，并完整复制。");

    public static LocalText Input { get; } = new("Your input", "输入");

    public static LocalText Answer { get; } = new("The answer", "答复");

    public static LocalText Form { get; } = new("Form", "表单");

    public static LocalText Json { get; } = new("JSON", "JSON");

    public static LocalText Terms { get; } = new("Terms", "条件");

    public static LocalText Table { get; } = new("Decision table", "判定表");

    public static LocalText DocumentJson { get; } = new("The document as JSON", "文档的 JSON");

    public static LocalText NoTree { get; } = new("The text is not a JSON object, so there is no form. Correct it in the view JSON, or load an example.", "文本不是 JSON 对象，因此没有表单。请在 JSON 视图中更正，或加载示例。");

    public static LocalText Operation { get; } = new("Question", "问题");

    public static LocalText Assess { get; } = new("Assess: does this request meet the policy?", "评估：退货申请是否符合政策？");

    public static LocalText Settle { get; } = new("Settle: the goods came back, what is refunded?", "结算：商品已退回，应退多少？");

    public static LocalText Cancel { get; } = new("Cancel: may the order be cancelled?", "取消：订单能否取消？");

    public static LocalText Allow { get; } = new("Allow: give money back while the goods stay", "补偿：商品保留，返还部分款项");

    public static LocalText InputCreated { get; } = new(
        "The document had no input for this question, so it was created from the document. Facts that the document does not contain are left empty. The input of the earlier question comes back with its question.",
        "文档中没有此问题的输入，因此已根据文档创建。文档未包含的事实留空。切换回原来的问题即可恢复其输入。");

    public static LocalText PriorRefundsSetAside { get; } = new(
        "A cancellation must have no prior refunds. They were removed from the document, and come back when you ask another question.",
        "取消订单不得有先前退款。先前退款已从文档中移除，切换到其他问题时会恢复。");

    public static LocalText OnePriorRefund { get; } = new("1 prior refund is part of the document; see JSON.", "文档包含 1 笔先前退款，请查看 JSON。");

    public static LocalText PriorRefunds { get; } = new("{0} prior refunds are part of the document; see JSON.", "文档包含 {0} 笔先前退款，请查看 JSON。");

    public static LocalText OnePolicy { get; } = new("1 policy version is part of the document; see Terms and JSON.", "文档包含 1 个政策版本，请查看“条件”和 JSON。");

    public static LocalText Policies { get; } = new("{0} policy versions are part of the document; see Terms and JSON.", "文档包含 {0} 个政策版本，请查看“条件”和 JSON。");

    public static LocalText OneAgreement { get; } = new("1 agreement is part of the document; see Terms and JSON.", "文档包含 1 份协议，请查看“条件”和 JSON。");

    public static LocalText AgreementsGiven { get; } = new("{0} agreements are part of the document; see Terms and JSON.", "文档包含 {0} 份协议，请查看“条件”和 JSON。");

    public static LocalText GovernedBy { get; } = new("The document says which instant selects the policy (governedBy: {0}); see JSON.", "文档指定了决定适用政策的时间（governedBy：{0}），请查看 JSON。");

    public static LocalText AddItem { get; } = new("Add {0}", "添加{0}");

    public static LocalText RemoveItem { get; } = new("Remove {0}", "删除{0}");

    public static LocalText Earlier { get; } = new("Earlier", "上一组");

    public static LocalText Later { get; } = new("Later", "下一组");

    public static LocalText AnsweredItems { get; } = new("Answered items", "各项答复");

    public static LocalText ErrorInItem { get; } = new("{0} has an error.", "{0} 有错误。");

    public static LocalText ShowItem { get; } = new("Show {0}", "显示{0}");

    public static LocalText SeeAnswer { get; } = new("See the answer", "查看答复");

    public static LocalText NotGiven { get; } = new("not given", "未填写");

    public static LocalText Yes { get; } = new("yes", "是");

    public static LocalText No { get; } = new("no", "否");

    public static LocalText ErrorTitle { get; } = new("No answer: the input is invalid", "没有答复：输入无效");

    public static LocalText InvalidInput { get; } = new("invalid input", "输入无效");

    public static LocalText ErrorCode { get; } = new("Code", "代码");

    public static LocalText ErrorPath { get; } = new("Path", "路径");

    public static LocalText WholeDocument { get; } = new("the whole document", "整个文档");

    public static LocalText Findings { get; } = new("Findings", "审核项");

    public static LocalText Money { get; } = new("The money", "金额");

    public static LocalText Refund { get; } = new("Refund", "退款");

    public static LocalText Estimate { get; } = new("Estimated refund", "预计退款");

    public static LocalText Component { get; } = new("Component", "项目");

    public static LocalText Charged { get; } = new("Charged", "已收取");

    public static LocalText Refunded { get; } = new("Refunded", "退还");

    public static LocalText Withheld { get; } = new("Withheld", "不予退还");

    public static LocalText Sum { get; } = new("Sum", "小计");

    public static LocalText AnswerJson { get; } = new("The answer as JSON", "答复的 JSON");

    public static LocalText Calendar { get; } = new("The return window", "退货期限");

    public static LocalText Delivered { get; } = new("Delivered", "签收");

    public static LocalText LastDay { get; } = new("Last day", "最后一日");

    public static LocalText Submitted { get; } = new("Submitted", "提交");

    public static LocalText InWindow { get; } = new("in the window", "期限内");

    public static LocalText NotDelivered { get; } = new("Delivery is not confirmed, so there is no window yet.", "尚未确认签收，因此还没有退货期限。");

    public static LocalText Zone { get; } = new("Days of the time zone {0}.", "日期所属时区：{0}。");

    public static LocalText DaysOmitted { get; } = new("Months in between are not drawn.", "中间的月份未绘出。");

    public static LocalText Policy { get; } = new("Policy {0}", "退货政策 {0}");

    public static LocalText Version { get; } = new("version {0}", "版本 {0}");

    public static LocalText Agreements { get; } = new("with agreement {0}", "适用协议 {0}");

    public static LocalText Layer { get; } = new("Change the terms of", "修改以下条件");

    public static LocalText Agreement { get; } = new("Agreement {0}", "协议 {0}");

    public static LocalText InForce { get; } = new("in force", "生效");

    public static LocalText OfOtherMerchant { get; } = new("not in force: another merchant", "未生效：其他商户");

    public static LocalText AtOtherInstant { get; } = new("not in force at this instant", "此时未生效");

    public static LocalText ForceUnknown { get; } = new("not known whether in force", "无法判断是否生效");

    public static LocalText OfOtherMerchantNotice { get; } = new("This agreement is with another merchant. A change here does not affect the answer.", "此协议属于其他商户，此处的更改不影响答复。");

    public static LocalText AtOtherInstantNotice { get; } = new("These terms are not in force at the instant that governs the question. A change here does not affect the answer.", "在决定适用条件的时刻，这些条件未生效，此处的更改不影响答复。");

    public static LocalText ForceUnknownNotice { get; } = new("Because of an error in the input, the page cannot determine whether these terms are in force.", "输入有误，无法判断这些条件是否生效。");

    public static LocalText BelowUnknown { get; } = new("Because of an error in the input, the page cannot determine the terms that this agreement changes. Correct the error to edit the agreement here.", "输入有误，无法确定此协议所变更的条件。请先更正错误，再在此编辑协议。");

    public static LocalText Overridden { get; } = new("The agreement {0} also sets this term and takes precedence.", "协议 {0} 也设定了此条件，并优先适用。");

    public static LocalText AddAgreement { get; } = new("Add an agreement with the merchant", "添加与商户的协议");

    public static LocalText CompareWith { get; } = new("Compare with", "与其比较");

    public static LocalText StandardPolicy { get; } = new("the standard policy", "标准政策");

    public static LocalText OpenedDocument { get; } = new("the terms when this document was opened", "打开文档时的条件");

    public static LocalText WhatChanges { get; } = new("What your terms change", "条件变更的影响");

    public static LocalText NoComparison { get; } = new("The input is invalid, so nothing is compared.", "输入无效，因此无法比较。");

    public static LocalText ComparedDeliveries { get; } = new("Compared for deliveries from {0}.", "比较范围：{0}签收的商品。");

    public static LocalText TryCase { get; } = new("Open this case", "打开此例");

    public static LocalText Changed { get; } = new("set here", "此处设定");

    public static LocalText Reset { get; } = new("Back to what applies without it", "恢复为未设定");

    public static LocalText Clause { get; } = new("Clause", "条款");

    public static LocalText Accepted { get; } = new("Accepted", "接受");

    public static LocalText Fault { get; } = new("Fault", "责任方");

    public static LocalText Reason { get; } = new("Reason", "原因");

    public static LocalText Days { get; } = new("Days to submit", "提交期限（天）");

    public static LocalText RestockingFee { get; } = new("Restocking fee", "重新上架费");

    public static LocalText GoodsBack { get; } = new("Goods must come back", "商品须退回");

    public static LocalText ReturnShipping { get; } = new("Return shipping borne by", "退货运费承担方");

    public static LocalText TableIntroduction { get; } = new(
        "Asked of the library, cell by cell: each column is a reason, each row changes one fact of a request or return that is otherwise in order.",
        "逐格由程序库给出：每列是一个原因；每行只改变一项事实，其余事实均符合要求。");

    public static LocalText TableOfNothing { get; } = new("The input is invalid, so no terms are in force.", "输入无效，因此没有生效的条件。");

    public static LocalText Situation { get; } = new("Situation", "情形");

    public static LocalText TheReason { get; } = new("The reason itself", "原因本身");

    public static LocalText ARequest { get; } = new("A request (assess)", "退货申请（评估）");

    public static LocalText AReturn { get; } = new("Returned goods (settle)", "退回的商品（结算）");

    public static LocalText ACancellation { get; } = new("A cancellation (cancel)", "取消订单（取消）");

    public static LocalText InOrder { get; } = new("Everything in order", "一切符合要求");

    public static LocalText NotFulfilled { get; } = new("Not fulfilled by the service", "非本服务履约");

    public static LocalText Late { get; } = new("Submitted after the window", "超过期限提交");

    public static LocalText DeliveryUnknown { get; } = new("Delivery not confirmed", "尚未确认签收");

    public static LocalText WithoutDetails { get; } = new("No product details", "没有商品情况说明");

    public static LocalText WithoutEvidence { get; } = new("No evidence", "没有凭证");

    public static LocalText Evidence { get; } = new("Evidence: {0} alone", "凭证仅为{0}");

    public static LocalText Category { get; } = new("Product category: {0}", "商品类别：{0}");

    public static LocalText NotApproved { get; } = new("Not approved beforehand", "未经事先批准");

    public static LocalText NotReceived { get; } = new("Goods not received", "商品未收到");

    public static LocalText Used { get; } = new("Used", "已使用");

    public static LocalText NotOriginal { get; } = new("Not in original condition", "非原状");

    public static LocalText ConditionUnknown { get; } = new("Condition not known", "状况不明");

    public static LocalText BeforeShipment { get; } = new("Before any shipment left", "尚未发货");

    public static LocalText AfterShipment { get; } = new("After a shipment left", "已经发货");

    public static LocalText AllReasons { get; } = new("Any reason", "任何原因");
}
