namespace Jqm.ReturnPolicy.Tests;

/// <summary>The walk through the whole space grows with the terms and enumerations.</summary>
public sealed class FactSpaceTests
{
    public static TheoryData<string> Terms => new(Term.All.Select(term => term.Path));

    [Theory]
    [MemberData(nameof(Terms))]
    public void The_walk_has_policies_that_differ_from_the_standard_in_each_term_alone(string path)
    {
        Term term = Term.All.Single(term => term.Path == path);
        object[] walked = [.. FactSpace.Policies.Select(policy => policy.Terms).Where(terms => Differing(terms).SequenceEqual([term])).Select(term.GetValue)];
        Assert.NotEmpty(walked);
        Assert.Contains(path, FactSpace.Names.Select(row => row.Data));
        if (term.ValueType == typeof(bool) || term.ValueType.IsEnum)
            Assert.Equal(ValuesOf(term.ValueType).Where(value => !value.Equals(term.StandardValue)).Order(), walked.Order());
    }

    [Fact]
    public void The_walk_has_every_known_reason_and_one_that_is_not_known() =>
        Assert.Equal(ReturnReason.Known.Select(reason => reason.Code).Append("recall"), FactSpace.Reasons);

    [Fact]
    public void The_walk_has_every_set_of_kinds_of_evidence() => Assert.Equal(
        1 << Enum.GetValues<EvidenceKind>().Length,
        FactSpace.Evidence.Where(list => list.All(evidence => evidence.Clear != false)).Select(list => EnumSet.Create<EvidenceKind>([.. list.Select(evidence => evidence.Kind)])).Distinct().Count());

    [Fact]
    public void The_walk_has_every_category() =>
        Assert.Equal(Enum.GetValues<ProductCategory>(), FactSpace.OrderOf(null).Lines.Select(line => line.Category));

    [Fact]
    public void The_walk_waives_every_waivable_rule() => Assert.All(
        Enum.GetValues<Rule>(),
        rule => Assert.Equal(TermChanges.EverWaivable.Contains(rule), Record.Exception(() => PolicyTerms.Standard with { Waivable = [rule] }) is null));

    private static IEnumerable<Term> Differing(PolicyTerms terms) => Term.All.Where(term => !term.GetValue(terms).Equals(term.StandardValue));

    private static IEnumerable<object> ValuesOf(Type type) => type == typeof(bool) ? [false, true] : Enum.GetValues(type).Cast<object>();
}
