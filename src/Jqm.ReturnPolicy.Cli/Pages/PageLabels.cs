namespace Jqm.ReturnPolicy.Cli;

/// <summary>The texts of a page in one language that no report on a terminal has. All members are required, so each language has all of them.</summary>
internal sealed record PageLabels
{
    private static readonly PageLabels English = new()
    {
        Code = "en",
        Replay = "Replay of recorded documents",
        Diff = "Comparison of policies",
        Contents = "Contents",
        Changes = "Changes",
        CheckOfDraft = "Check of the draft",
        CheckOfNew = "Check of the new policies",
        NothingFound = "The check finds nothing.",
        CheckHeadings = ["Check", "Level", "Finding"],
        Verdicts = "Verdicts",
        Before = "Before",
        UnderDraft = "Under the draft",
        Matrix = "Each number is a number of documents. Framed cells are unchanged. The stronger the colour of another cell, the more documents change in this way.",
        Money = "Money",
        Bars = "The bars of a table share one scale.",
        ClauseHeadings = ["Rule [clause]", "Operation", "Status", "Items"],
        Moves = "Documents whose refunds move most",
        MoveHeadings = ["Document", "Moved", "Result"],
        Count = "Documents",
        Error = "Error",
        Unanswered = count => count == "1" ? "1 document could not be answered." : $"{count} documents could not be answered.",
        Shown = (shown, all) => $"{shown} of {all} are shown; all with --json.",
        Sources = "Sources",
        Log = "Log",
        Draft = "Draft",
        Old = "Old policies",
        New = "New policies",
        Own = "the policies of each document, or the standard policy",
        StandardInput = "standard input",
    };

    private static readonly PageLabels Chinese = new()
    {
        Code = "zh-Hans",
        Replay = "历史文档重放",
        Diff = "政策比较",
        Contents = "目录",
        Changes = "变更",
        CheckOfDraft = "草案检查",
        CheckOfNew = "新政策检查",
        NothingFound = "检查未发现问题。",
        CheckHeadings = ["检查", "级别", "说明"],
        Verdicts = "结果",
        Before = "变更前",
        UnderDraft = "草案下",
        Matrix = "数字为文档数。加框的格子表示结果不变；其他格子颜色越深，如此变化的文档越多。",
        Money = "金额",
        Bars = "同一表格中的条形使用同一比例。",
        ClauseHeadings = ["审核项 [条款]", "操作", "状态", "项数"],
        Moves = "退款变动最大的文档",
        MoveHeadings = ["文档", "变动金额", "结果"],
        Count = "文档数",
        Error = "错误",
        Unanswered = count => $"有 {count} 份文档无法答复。",
        Shown = (shown, all) => $"显示 {shown} 项，共 {all} 项；全部见 --json。",
        Sources = "来源",
        Log = "日志",
        Draft = "草案",
        Old = "旧政策",
        New = "新政策",
        Own = "各文档自带的政策，或标准政策",
        StandardInput = "标准输入",
    };

    /// <summary>The code of the language, as HTML names it.</summary>
    public required string Code { get; init; }

    public required string Replay { get; init; }

    public required string Diff { get; init; }

    public required string Contents { get; init; }

    public required string Changes { get; init; }

    public required string CheckOfDraft { get; init; }

    public required string CheckOfNew { get; init; }

    public required string NothingFound { get; init; }

    public required string[] CheckHeadings { get; init; }

    public required string Verdicts { get; init; }

    public required string Before { get; init; }

    public required string UnderDraft { get; init; }

    public required string Matrix { get; init; }

    public required string Money { get; init; }

    public required string Bars { get; init; }

    public required string[] ClauseHeadings { get; init; }

    public required string Moves { get; init; }

    public required string[] MoveHeadings { get; init; }

    public required string Count { get; init; }

    public required string Error { get; init; }

    public required Func<string, string> Unanswered { get; init; }

    public required Func<string, string, string> Shown { get; init; }

    public required string Sources { get; init; }

    public required string Log { get; init; }

    public required string Draft { get; init; }

    public required string Old { get; init; }

    public required string New { get; init; }

    public required string Own { get; init; }

    public required string StandardInput { get; init; }

    public static PageLabels Of(Language language) => language switch
    {
        Language.English => English,
        Language.Chinese => Chinese,
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, $"The language {language} has no labels."),
    };

    /// <summary>The name of an input: its file without the folders, which are no business of a reader of the page.</summary>
    public string NameOf(string input) => input == InputFile.StandardInput ? StandardInput : Path.GetFileName(input);
}
