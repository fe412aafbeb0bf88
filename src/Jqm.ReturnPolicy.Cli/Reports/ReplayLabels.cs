namespace Jqm.ReturnPolicy.Cli;

/// <summary>The texts of the report of a replay in one language. All members are required, so each language has all of them.</summary>
internal sealed record ReplayLabels
{
    private static readonly ReplayLabels English = new()
    {
        Result = (changed, documents, id, version) => $"{changed} of {documents} documents are answered differently under the draft {id}, version {version}.",
        Relation = relation => relation switch
        {
            PolicyRelation.Equivalent => "Over all cases, the draft is equivalent to the terms that governed the documents.",
            PolicyRelation.Stricter => "Over all cases, the draft is stricter than the terms that governed the documents.",
            PolicyRelation.Laxer => "Over all cases, the draft is laxer than the terms that governed the documents.",
            PolicyRelation.Incomparable => "Over all cases, the draft is laxer in some and stricter in others than the terms that governed the documents.",
            _ => throw Unknown(relation),
        },
        Stopped = line => $"Stopped after line {line}. The report counts the lines up to it.",
        Unmade = "Requests that were never made, because the old policy forbids them, are not in the log.",
        Changes = "Changes of the draft",
        NeverMet = "never met in this log",
        Documents = count => count == "1" ? "1 document" : $"{count} documents",
        Items = count => count == "1" ? "1 item" : $"{count} items",
        Operation = operation => operation switch
        {
            Json.Operation.Assess => "Assessments",
            Json.Operation.Settle => "Settlements",
            Json.Operation.Cancel => "Cancellations",
            Json.Operation.Allow => "Allowances",
            _ => throw Unknown(operation),
        },
        Unchanged = "(unchanged)",
        Error = code => $"error {code}",
        Money = (operation, currency, isEstimate) => isEstimate ? $"{operation}: estimates ({currency})" : $"{operation}: refunds ({currency})",
        Headings = ["Component", "Up", "Down", "Now waits", "Waits no more", "Documents"],
        ReturnShipping = "Return shipping",
        Waits = "What waits is refunded if the merchant adds what is missing or a reviewer agrees. A document with an error on one side moves no money. Operations and currencies are not added up.",
        Findings = "Clauses behind the changes",
        NotJudged = "not judged",
        OtherClauses = "other clauses",
        Moves = (shown, all) => $"Documents whose refunds move most ({shown} of {all}; all with --json)",
        Line = (line, id) => id is null ? $"line {line}" : $"line {line}, {id}",
        Unanswered = "Documents that could not be answered",
        Uncompared = count => $"The terms of {count} documents were not compared, because the log has too many pairs of terms.",
        Contradictions = count => $"The answers of {count} documents contradict the comparison of the terms. This is an error of jqm-returns; please report it.",
    };

    private static readonly ReplayLabels Chinese = new()
    {
        Result = (changed, documents, id, version) => $"{documents} 份文档中，有 {changed} 份在草案 {id}（版本 {version}）下的答复不同。",
        Relation = relation => relation switch
        {
            PolicyRelation.Equivalent => "就所有情形而言，草案与这些文档所适用的条款等效。",
            PolicyRelation.Stricter => "就所有情形而言，草案比这些文档所适用的条款更严。",
            PolicyRelation.Laxer => "就所有情形而言，草案比这些文档所适用的条款更宽。",
            PolicyRelation.Incomparable => "就所有情形而言，草案与这些文档所适用的条款相比，有的情形更宽，有的情形更严。",
            _ => throw Unknown(relation),
        },
        Stopped = line => $"在第 {line} 行之后停止；本报告只统计到该行。",
        Unmade = "因旧政策不允许而从未提出的申请不在日志中。",
        Changes = "草案的变更",
        NeverMet = "本日志中从未出现",
        Documents = count => $"{count} 份文档",
        Items = count => $"{count} 项",
        Operation = operation => operation switch
        {
            Json.Operation.Assess => "评估",
            Json.Operation.Settle => "结算",
            Json.Operation.Cancel => "取消",
            Json.Operation.Allow => "补偿",
            _ => throw Unknown(operation),
        },
        Unchanged = "（不变）",
        Error = code => $"错误 {code}",
        Money = (operation, currency, isEstimate) => isEstimate ? $"{operation}：预计退款（{currency}）" : $"{operation}：退款（{currency}）",
        Headings = ["项目", "增加", "减少", "转为等待", "不再等待", "文档数"],
        ReturnShipping = "退货运费",
        Waits = "等待中的金额，在商户补齐所缺内容或经审核同意后退还。一方出错的文档不计金额。不同操作、不同币种的金额不相加。",
        Findings = "变更所依据的条款",
        NotJudged = "未判断",
        OtherClauses = "其他条款",
        Moves = (shown, all) => $"退款变动最大的文档（显示 {shown} 份，共 {all} 份；全部见 --json）",
        Line = (line, id) => id is null ? $"第 {line} 行" : $"第 {line} 行，{id}",
        Unanswered = "无法答复的文档",
        Uncompared = count => $"日志中的条款组合过多，有 {count} 份文档的条款未作比较。",
        Contradictions = count => $"有 {count} 份文档的答复与条款比较的结论矛盾。这是 jqm-returns 的错误，请报告。",
    };

    public required Func<string, string, string, string, string> Result { get; init; }

    public required Func<PolicyRelation, string> Relation { get; init; }

    public required Func<string, string> Stopped { get; init; }

    public required string Unmade { get; init; }

    public required string Changes { get; init; }

    public required string NeverMet { get; init; }

    public required Func<string, string> Documents { get; init; }

    public required Func<string, string> Items { get; init; }

    public required Func<Operation, string> Operation { get; init; }

    public required string Unchanged { get; init; }

    public required Func<string, string> Error { get; init; }

    public required Func<string, string, bool, string> Money { get; init; }

    public required string[] Headings { get; init; }

    public required string ReturnShipping { get; init; }

    public required string Waits { get; init; }

    public required string Findings { get; init; }

    public required string NotJudged { get; init; }

    public required string OtherClauses { get; init; }

    public required Func<string, string, string> Moves { get; init; }

    public required Func<string, string?, string> Line { get; init; }

    public required string Unanswered { get; init; }

    public required Func<string, string> Uncompared { get; init; }

    public required Func<string, string> Contradictions { get; init; }

    public static ReplayLabels Of(Language language) => language switch
    {
        Language.English => English,
        Language.Chinese => Chinese,
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, $"The language {language} has no labels."),
    };

    private static ArgumentOutOfRangeException Unknown<T>(T member)
        where T : struct, Enum => new(nameof(member), member, $"The {typeof(T).Name} {member} has no label.");
}
