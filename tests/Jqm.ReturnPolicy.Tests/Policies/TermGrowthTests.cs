using System.Reflection;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>Every term of <see cref="Term.All"/> has a member of its own in terms and patches, and is merged, compared and listed.</summary>
public sealed class TermGrowthTests
{
    private static readonly PropertyInfo[] TermMembers = [.. typeof(PolicyTerms).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(IsTerm)];
    private static readonly PropertyInfo[] PatchMembers = [.. typeof(TermsPatch).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(member => IsTerm(member) && member.Name != nameof(TermsPatch.Mentions))];

    public static TheoryData<string> Terms => new(Term.All.Select(term => term.Path));

    [Theory]
    [MemberData(nameof(Terms))]
    public void A_term_is_read_from_the_member_of_its_name_and_from_no_other(string path)
    {
        Term term = TermOf(path);
        foreach (PolicyTerms changed in TermChanges.Of(term))
        {
            Assert.Equal([MemberOf(term)], TermMembers.Where(member => !Equals(member.GetValue(changed), member.GetValue(PolicyTerms.Standard))).Select(member => member.Name));
            TermsPatch patch = new TermsPatch().With(term, term.GetValue(TermsPatch.FromDifference(PolicyTerms.Standard, changed)));
            Assert.Equal([MemberOf(term)], PatchMembers.Where(member => !Equals(member.GetValue(patch), member.GetValue(new TermsPatch()))).Select(member => member.Name));
        }
    }

    [Theory]
    [MemberData(nameof(Terms))]
    public void A_term_is_set_through_the_member_of_its_name(string path)
    {
        Term term = TermOf(path);
        PropertyInfo member = TermMembers.Single(member => member.Name == MemberOf(term));
        PropertyInfo patchMember = PatchMembers.Single(member => member.Name == MemberOf(term));
        foreach (PolicyTerms changed in TermChanges.Of(term))
        {
            var terms = new PolicyTerms();
            member.SetValue(terms, member.GetValue(changed));
            Assert.Equal(changed, terms);
            TermsPatch difference = TermsPatch.FromDifference(PolicyTerms.Standard, changed);
            var patch = new TermsPatch();
            patchMember.SetValue(patch, patchMember.GetValue(difference));
            Assert.Equal(difference, patch);
        }
    }

    [Theory]
    [MemberData(nameof(Terms))]
    public void A_change_of_a_term_is_found_and_merged_again(string path)
    {
        Term term = TermOf(path);
        PolicyTerms[] all = TermChanges.Of(term);
        Assert.NotEmpty(all);
        foreach (PolicyTerms changed in all)
        {
            Assert.NotEqual(PolicyTerms.Standard, changed);
            foreach ((PolicyTerms before, PolicyTerms after) in new[] { (PolicyTerms.Standard, changed), (changed, PolicyTerms.Standard) })
            {
                TermsPatch difference = TermsPatch.FromDifference(before, after);
                Assert.Equal([term], Term.All.Where(other => other.GetValue(difference) is not null));
                Assert.Equal([term.Group], difference.Names);
                Assert.Equal(after, before.Merge(difference));
            }

            Assert.Equal(changed, PolicyTerms.Standard.Merge(TermsPatch.To(changed)));
            Assert.Equal(new TermsPatch(), TermsPatch.FromDifference(changed, changed));
        }
    }

    [Fact]
    public void A_patch_of_many_changes_equals_their_sequence()
    {
        KeyValuePair<Term, object>[] changes =
        [
            .. from term in Term.All
               select KeyValuePair.Create(term, term.GetValue(TermsPatch.FromDifference(PolicyTerms.Standard, TermChanges.Of(term)[0]))!),
        ];
        TermsPatch inTurn = changes.Aggregate(new TermsPatch(), (patch, change) => patch.With(change.Key, change.Value));
        Assert.Equal(inTurn, TermsPatch.Create(changes));
        Assert.All(changes, change => Assert.True(change.Key.CheckChange(change.Value)));
    }

    [Fact]
    public void An_empty_list_of_reason_patches_changes_nothing()
    {
        ValueList<ReasonPatch> none = [];
        Assert.False(Term.Reasons.CheckChange(none));
        Assert.Equal(new TermsPatch(), TermsPatch.Create(new KeyValuePair<Term, object>(Term.Reasons, none)));
    }

    [Theory]
    [MemberData(nameof(Terms))]
    public void A_term_of_two_agreements_is_that_of_the_later_one(string path)
    {
        Term term = TermOf(path);
        PolicyTerms[] all = TermChanges.Of(term);
        foreach ((PolicyTerms first, PolicyTerms second) in all.Zip(all.Skip(1)))
        {
            PolicyTerms merged = PolicyTerms.Standard.Merge(TermsPatch.FromDifference(PolicyTerms.Standard, first)).Merge(TermsPatch.FromDifference(first, second));
            Assert.Equal(second, merged);
        }
    }

    [Fact]
    public void Every_member_of_terms_and_patches_is_a_term()
    {
        string[] members = [.. Term.All.Select(MemberOf).Distinct().Order()];
        Assert.Equal(members, TermMembers.Select(member => member.Name).Order());
        Assert.Equal(members, PatchMembers.Select(member => member.Name).Order());
    }

    [Theory]
    [MemberData(nameof(Terms))]
    public void A_term_has_a_summary_a_clause_and_a_standard_value_that_it_can_have(string path)
    {
        Term term = TermOf(path);
        Assert.EndsWith(".", term.Summary, StringComparison.Ordinal);
        Assert.NotEmpty(term.Clauses);
        Assert.All(term.Clauses, clause => Assert.True(clause.IsStandard));
        Assert.Equal(PolicyTerms.Standard, PolicyTerms.Standard.With(term, term.StandardValue));
        Assert.True(Term.TryFromPath(path, out Term? found) && found == term);
    }

    [Fact]
    public void Every_kind_of_component_except_the_product_has_a_fee_rule_and_one_charge_except_tax()
    {
        ComponentKind[] fees = [.. Enum.GetValues<ComponentKind>().Where(kind => kind != ComponentKind.Product)];
        Assert.Equal(fees, FeeTerms.Kinds);
        Assert.Equal(fees.Select(kind => $"fees.{char.ToLowerInvariant($"{kind}"[0])}{$"{kind}"[1..]}"), Term.Fees.Select(term => term.Path));
        Assert.Equal(fees.Where(kind => kind != ComponentKind.Tax).Select(kind => $"{kind}"), Enum.GetValues<ChargeKind>().Select(kind => $"{kind}"));
    }

    [Fact]
    public void Every_member_of_the_terms_of_a_reason_is_changed_by_its_patch_and_found_as_a_difference()
    {
        var known = new ReasonTerms(true, Fault.Service, Clause.FromNumber("1.1"));
        foreach (PropertyInfo member in typeof(ReasonTerms).GetProperties().Where(IsTerm))
        {
            ReasonTerms changed = known with { };
            member.SetValue(changed, Another(member.PropertyType));
            Assert.NotEqual(known, changed);
            PropertyInfo patched = typeof(ReasonPatch).GetProperty(member.Name)!;
            (PolicyTerms before, PolicyTerms after) = (Listing(known), Listing(changed));
            TermsPatch difference = TermsPatch.FromDifference(before, after);
            ReasonPatch patch = Assert.Single(difference.Reasons);
            Assert.Equal(member.GetValue(changed), patched.GetValue(patch));
            Assert.Equal(after, before.Merge(difference));
            Assert.Equal(after, PolicyTerms.Standard.Merge(TermsPatch.To(after)));
            Assert.Contains(TermChanges.Of(Term.Reasons), terms => terms.Reasons.Any(entry => PolicyTerms.Standard.Reasons[entry.Key] is { } standard && !Equals(member.GetValue(entry.Value), member.GetValue(standard))));
        }
    }

    private static PolicyTerms Listing(ReasonTerms terms) => PolicyTerms.Standard with { Reasons = PolicyTerms.Standard.Reasons.With(ReturnReason.WrongItem, terms) };

    private static object Another(Type type) =>
        type == typeof(bool) ? false
        : type == typeof(Fault) ? Fault.Carrier
        : type == typeof(Clause) ? Clause.FromNumber("9.1")
        : throw new NotSupportedException($"Give another value of {type.Name}.");

    private static Term TermOf(string path) => Term.All.Single(term => term.Path == path);

    /// <summary>The name of the static member that defines the term; all fees are one member.</summary>
    private static string MemberOf(Term term) => Term.Fees.Contains(term)
        ? nameof(PolicyTerms.Fees)
        : typeof(Term).GetProperties(BindingFlags.Public | BindingFlags.Static).Single(member => member.PropertyType == typeof(Term) && Equals(member.GetValue(null), term)).Name;

    private static bool IsTerm(PropertyInfo member) => member.Name != nameof(PolicyTerms.NotBindable) && member.SetMethod is { IsPublic: true };
}
