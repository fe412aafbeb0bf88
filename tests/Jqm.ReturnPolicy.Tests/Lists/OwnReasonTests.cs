namespace Jqm.ReturnPolicy.Tests;

/// <summary>Own reasons, case pairs included: every table, map and list tells them apart, in any order and in lists of any length.</summary>
public sealed class OwnReasonTests
{
    public static TheoryData<int> Counts => CasePairs.Counts;

    /// <summary>Different terms for each index below 1,000.</summary>
    private static ReasonTerms TermsOf(int index) => new(index % 3 == 0, (Fault)(index % 4), Clause.FromNumber($"own-{index}"));

    private static ReturnReason[] Named(int count) => [.. CasePairs.Of("r", count).Select(code => new ReturnReason(code))];

    [Theory]
    [MemberData(nameof(Counts))]
    public void Compiled_terms_distinguish_reasons_that_differ_only_in_case(int count)
    {
        ReturnReason[] reasons = Named(count);
        var absent = new ReturnReason("R1a");
        PolicyTerms terms = PolicyTerms.Standard with
        {
            Reasons = new ReasonTable([.. ReasonTable.Standard, .. reasons.Select((reason, index) => KeyValuePair.Create(reason, TermsOf(index)))]),
            WindowDaysByReason = new ReasonMap<int>(reasons.Select((reason, index) => KeyValuePair.Create(reason, 100 + index))),
            RestockingFeePercentByReason = new ReasonMap<Percentage>(reasons.Select((reason, index) => KeyValuePair.Create(reason, Percentage.FromHundredths(1 + index)))),
            GoodsBackExemptReasons = reasons.Where((_, index) => index % 2 == 0).ToValueList(),
        };
        var compiled = new CompiledTerms(terms);
        Assert.Equal(count, reasons.Select(compiled.GetReasonIndex).Distinct().Count());
        for (int i = 0; i < count; i++)
        {
            int index = compiled.GetReasonIndex(reasons[i]);
            Assert.Equal((TermsOf(i).Fault, $"own-{i}", 100 + i, 1 + i, i % 2 == 0), (compiled.GetFault(index), compiled.GetClause(index).Number, compiled.GetWindowDays(index), compiled.GetRestockingFee(index).Hundredths, compiled.GoodsMayBeKept(index)));
            Assert.Equal((TermsOf(i), 100 + i, 1 + i), (terms.Reasons[reasons[i]], terms.WindowDaysByReason[reasons[i]], terms.RestockingFeePercentByReason[reasons[i]]?.Hundredths));
        }

        int other = compiled.GetReasonIndex(absent);
        Assert.Equal((Fault.Merchant, "1.5", 30, 0, false), (compiled.GetFault(other), compiled.GetClause(other).Number, compiled.GetWindowDays(other), compiled.GetRestockingFee(other).Hundredths, compiled.GoodsMayBeKept(other)));
        Assert.Equal((null, null, null), (terms.Reasons[absent], terms.WindowDaysByReason[absent], terms.RestockingFeePercentByReason[absent]));
    }

    /// <summary>Reasons that the table does not list, but one or two lists of exempt reasons name.</summary>
    [Theory]
    [MemberData(nameof(Counts))]
    public void Exempt_reasons_that_no_table_lists_are_exempt_in_their_own_case_alone(int count)
    {
        ReturnReason[] reasons = Named(count);
        for (int i = 0; i < count; i++)
        {
            var compiled = new CompiledTerms(PolicyTerms.Standard with { GoodsBackExemptReasons = [reasons[i], reasons[i]], WindowExemptReasons = reasons });
            Assert.Equal([reasons[i]], reasons.Where(reason => compiled.GoodsMayBeKept(compiled.GetReasonIndex(reason))));
            Assert.Equal(ReturnReason.Known.Count + count + 1, compiled.ReasonCount);
        }
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void A_patch_changes_the_reason_in_its_own_case_and_names_each_reason_once(int count)
    {
        ReturnReason[] reasons = Named(count);
        ReasonPatch[] patches = [.. reasons.Select((reason, index) => new ReasonPatch(reason) { Accepted = index % 3 == 0, Fault = (Fault)(index % 4), Clause = Clause.FromNumber($"own-{index}") })];
        PolicyTerms merged = PolicyTerms.Standard.Merge(new TermsPatch { Reasons = patches.ToValueList() });
        Assert.Equal(merged, PolicyTerms.Standard.Merge(new TermsPatch { Reasons = patches.Reverse().ToValueList() }));
        for (int i = 0; i < count; i++)
        {
            ReturnReason copied = reasons[i];
            ReasonPatch patch = patches[i];
            Assert.Equal(TermsOf(i), merged.Reasons[copied]);
            Assert.Equal(merged.Reasons.Without(copied), merged.Merge(new TermsPatch { Reasons = [new ReasonPatch(copied) { Removed = true }] }).Reasons);
            Expect.Fault($"reasons.{copied}", ErrorCode.Duplicate, () => _ = new TermsPatch { Reasons = [.. patches, patch] });
            Expect.Fault($"reasons.{copied}", ErrorCode.Duplicate, () => _ = new ReasonTable([.. merged.Reasons, new(copied, TermsOf(0))]));
            Expect.Fault(copied.Code, ErrorCode.Duplicate, () => _ = new ReasonMap<int>([.. reasons.Select(reason => KeyValuePair.Create(reason, 1)), new(copied, 2)]));
            Expect.Fault(copied.Code, ErrorCode.Duplicate, () => _ = new ReasonMapPatch<int>([.. reasons.Select(reason => KeyValuePair.Create(reason, (int?)1)), new(copied, null)]));
        }
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void A_patch_of_a_map_sets_and_removes_the_reason_in_its_own_case(int count)
    {
        ReturnReason[] reasons = Named(count);
        PolicyTerms whole = PolicyTerms.Standard.Merge(new TermsPatch
        {
            WindowDaysByReason = new ReasonMapPatch<int>(reasons.Select((reason, index) => KeyValuePair.Create(reason, (int?)(100 + index)))),
            RestockingFeePercentByReason = new ReasonMapPatch<Percentage>(reasons.Select((reason, index) => KeyValuePair.Create(reason, (Percentage?)Percentage.FromHundredths(index)))),
        });
        for (int i = 0; i < count; i++)
        {
            ReturnReason removed = reasons[i];
            TermsPatch remove = new() { WindowDaysByReason = [new(removed, null)], RestockingFeePercentByReason = [new(removed, null)] };
            PolicyTerms rest = whole.Merge(remove);
            Assert.Equal(reasons.Where(reason => reason != removed).Order(Comparer<ReturnReason>.Create((left, right) => string.CompareOrdinal(left.Code, right.Code))), rest.WindowDaysByReason.Select(entry => entry.Key));
            Assert.Equal((100 + i, null), (whole.WindowDaysByReason[removed], rest.WindowDaysByReason[removed]));
            Assert.Equal((i, null), (whole.RestockingFeePercentByReason[removed]?.Hundredths, rest.RestockingFeePercentByReason[removed]?.Hundredths));
            Assert.Equal(remove, TermsPatch.FromDifference(whole, rest));
            Assert.Equal(whole, rest.Merge(TermsPatch.FromDifference(rest, whole)));
        }
    }

    [Law]
    public void Reasons_in_any_order_give_an_equal_table(Dice dice)
    {
        Random random = dice.Roll();
        KeyValuePair<ReturnReason, ReasonTerms>[] entries =
        [
            .. ReasonTable.Standard.Where(_ => random.Next(2) == 0),
            .. Named(random.Next(30)).Append(new ReturnReason("DEFECTIVE")).Append(new ReturnReason("Zeta")).Select((reason, index) => KeyValuePair.Create(reason, TermsOf(index))).Where(_ => random.Next(4) > 0),
        ];
        var table = new ReasonTable(entries);
        ReasonMap<int> map = new(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Key.Code.Length)));
        ReasonMapPatch<int> patch = new(entries.Select(entry => KeyValuePair.Create(entry.Key, (int?)entry.Key.Code.Length)));
        random.Shuffle(entries);
        var other = new ReasonTable(entries);
        Assert.Equal(table, other);
        Assert.Equal(table.GetHashCode(), other.GetHashCode());
        Assert.Equal(table.AsEnumerable(), other.AsEnumerable());
        Assert.Equal(table, entries.Aggregate(new ReasonTable([]), (before, entry) => before.With(entry.Key, entry.Value)));
        Assert.Equal(map, new ReasonMap<int>(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Key.Code.Length))));
        Assert.Equal(patch, new ReasonMapPatch<int>(entries.Select(entry => KeyValuePair.Create(entry.Key, (int?)entry.Key.Code.Length))));
        ReturnReason[] known = [.. ReturnReason.Known.Where(reason => table[reason] is not null)];
        Assert.Equal(known, table.Take(known.Length).Select(entry => entry.Key));
        Assert.Equal(entries.Select(entry => entry.Key.Code).Except(known.Select(reason => reason.Code)).Order(StringComparer.Ordinal), table.Skip(known.Length).Select(entry => entry.Key.Code));
        if (entries.Length == 0)
            return;

        // A table that differs in one part of one entry is another table.
        (ReturnReason changed, ReasonTerms was) = entries[0];
        Assert.NotEqual(table, table.Without(changed));
        Assert.NotEqual(table, table.With(changed, was with { Accepted = !was.Accepted }));
        Assert.NotEqual(table, table.With(changed, was with { Fault = (Fault)(((int)was.Fault + 1) % 4) }));
        Assert.NotEqual(table, table.With(changed, was with { Clause = Clause.FromNumber("own-1000") }));
        Assert.NotEqual(map, map.With(changed, 0));
    }
}
