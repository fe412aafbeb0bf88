using System.Text.RegularExpressions;
using Xunit;

namespace Jqm.ReturnPolicy.Cli.Tests.Documents;

/// <summary>The diagram of docs/cases.md keeps to what the states let be done.</summary>
public sealed partial class CasesPageTests
{
    private static readonly ILookup<string, (string To, string Actions)> Arrows = Arrow()
        .Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "documents", "docs", "cases.md")))
        .ToLookup(arrow => arrow.Groups["from"].Value, arrow => (arrow.Groups["to"].Value, arrow.Groups["actions"].Value));

    public static TheoryData<CaseState> States => new(Enum.GetValues<CaseState>());

    [Theory]
    [MemberData(nameof(States))]
    public void The_diagram_shows_the_actions_of_each_state(CaseState state)
    {
        EnumSet<CaseAction> drawn = [];
        foreach (CaseAction action in Arrows[MemberName.Of(state)].Where(arrow => arrow.Actions.Length > 0).SelectMany(arrow => arrow.Actions.Split(", ")).Select(Enum.Parse<CaseAction>))
            drawn = drawn.With(action);
        Assert.Equal(state.GetActions(), drawn);
    }

    [Theory]
    [MemberData(nameof(States))]
    public void The_diagram_ends_where_a_state_is_an_end(CaseState state) =>
        Assert.Equal(state.IsEnd(), Arrows[MemberName.Of(state)].Any(arrow => arrow.To == "[*]"));

    [GeneratedRegex(@"^ +(?<from>\w+|\[\*\]) --> (?<to>\w+|\[\*\])(: (?<actions>.+))?$", RegexOptions.Multiline)]
    private static partial Regex Arrow();
}
