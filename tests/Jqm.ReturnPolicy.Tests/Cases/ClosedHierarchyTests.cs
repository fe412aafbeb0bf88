namespace Jqm.ReturnPolicy.Tests;

/// <summary>Commands and events are closed sets. Each concrete type is found by reflection and given to every consumer, so that a new type cannot be forgotten.</summary>
public sealed class ClosedHierarchyTests
{
    /// <summary>A case after an event of each concrete type.</summary>
    private static readonly Dictionary<Type, ReturnCase> AfterEvents = CaseSayings.Moments()
        .GroupBy(moment => moment.After.Events[^1].GetType())
        .ToDictionary(group => group.Key, group => group.First().After);

    public static TheoryData<Type> Events => [.. Concrete(typeof(CaseEvent))];

    public static TheoryData<Type> Commands => [.. Concrete(typeof(CaseCommand))];

    /// <summary>A command of each action, as a case might be given it.</summary>
    private static CaseCommand CommandOf(Type type, Act act) =>
        Enum.GetValues<CaseAction>().Select(action => CaseStatesTests.Command(action, "new", act.Case.Events[^1].At, act)).Single(command => command.GetType() == type);

    private static IEnumerable<Type> Concrete(Type root) => root.Assembly.GetTypes().Where(type => type.IsSubclassOf(root) && !type.IsAbstract);

    [Fact]
    public void Every_concrete_command_and_event_is_sealed_and_of_one_action()
    {
        Assert.All(Concrete(typeof(CaseEvent)).Concat(Concrete(typeof(CaseCommand))), type => Assert.True(type.IsSealed, type.Name));
        Assert.Equal(Enum.GetValues<CaseAction>().Length, Concrete(typeof(CaseCommand)).Count());
        Assert.Equal(Concrete(typeof(CaseEvent)).OrderBy(type => type.Name), AfterEvents.Keys.OrderBy(type => type.Name));
    }

    [Theory]
    [MemberData(nameof(Events))]
    public void Every_type_of_event_replays_to_the_state_after_its_command(Type type)
    {
        ReturnCase after = AfterEvents[type];
        ReturnCase again = ReturnCase.Replay(after.Events);
        Assert.Equal((after.State, after.Version), (again.State, again.Version));
        Assert.Equal(after, again);
    }

    [Theory]
    [MemberData(nameof(Events))]
    public void An_event_of_every_type_has_a_sentence_and_either_a_notice_or_none_in_both_languages(Type type)
    {
        ReturnCase after = AfterEvents[type];
        Assert.NotEqual("", StoryLine.Create(after, Language.English).Sentence);
        Assert.NotEqual("", StoryLine.Create(after, Language.Chinese).Sentence);
        Assert.Equal(Notice.Create(after, Language.English)?.Kind, Notice.Create(after, Language.Chinese)?.Kind);
    }

    [Theory]
    [MemberData(nameof(Events))]
    public void An_event_of_every_type_can_be_changed_for_the_laws_of_replay(Type type)
    {
        ReturnCase after = AfterEvents[type];
        Assert.NotNull(Tampering.Change(after.Events[^1], after, Act.Order, new Random(1)));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_of_every_type_is_decided_in_every_state(Type type)
    {
        foreach (CaseState state in Enum.GetValues<CaseState>())
        {
            Act act = CaseStatesTests.In(state);
            CaseResult step = act.Case.Execute(CommandOf(type, act));
            Assert.True(step.IsRefused || step.Event is not null, $"{type.Name} in {state}");
            Assert.Equal(!StateTable.Lets(state, CommandOf(type, act).Action), step.Refusal?.Code == RefusalCode.WrongState);
        }
    }
}
