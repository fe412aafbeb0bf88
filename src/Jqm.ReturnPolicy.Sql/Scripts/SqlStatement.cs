namespace Jqm.ReturnPolicy.Sql;

/// <summary>One step of the evaluation in SQL: one or more SQL commands.</summary>
/// <param name="Name">The name of the step, such as <c>40_judged</c>.</param>
/// <param name="Text">The SQL commands with their comments, in the order in which they run.</param>
public sealed record SqlStatement(string Name, string Text)
{
    /// <summary>Gets the single commands of the step in order, without their semicolons, for drivers that run one command at a time.</summary>
    public IReadOnlyList<string> Commands { get; } = SqlText.SplitCommands(Text);
}
