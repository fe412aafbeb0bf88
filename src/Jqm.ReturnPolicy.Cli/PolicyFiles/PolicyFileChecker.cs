namespace Jqm.ReturnPolicy.Cli;

/// <summary>Finds every fault of a file of policies and agreements, not only the first.</summary>
internal static class PolicyFileChecker
{
    public static IReadOnlyList<InvalidInputException> Faults(PolicyFile file)
    {
        var faults = new List<InvalidInputException>();
        var policies = new List<(int Place, Policy Policy)>();
        var agreements = new List<(int Place, Agreement Agreement)>();
        for (int i = 0; i < file.Policies?.Count; i++)
        {
            if (ElementChecker.Policy.Read(file.Policies[i], $"policies[{i}]", faults) is { } policy)
                policies.Add((i, policy));
        }

        for (int i = 0; i < file.Agreements.Count; i++)
        {
            if (ElementChecker.Agreement.Read(file.Agreements[i], $"agreements[{i}]", faults) is { } agreement)
                agreements.Add((i, agreement));
        }

        RemoveDuplicates(policies, agreements, faults);
        if (file.Policies is null)
            policies.Add((0, Policy.Standard));
        AddMisfits(policies, agreements, faults);
        return faults;
    }

    /// <summary>Takes out what stands twice, by the evaluator's own rule, until the rest is distinct.</summary>
    private static void RemoveDuplicates(List<(int Place, Policy Policy)> policies, List<(int Place, Agreement Agreement)> agreements, List<InvalidInputException> faults)
    {
        for (int i = 0; i < policies.Count;)
        {
            if (Fault(() => new PolicyEvaluator(policies.Take(i + 1).Select(entry => entry.Policy).ToValueList())) is not { } fault)
            {
                i++;
                continue;
            }

            faults.Add(new InvalidInputException(fault.Code, $"policies[{policies[i].Place}]", fault.Message));
            policies.RemoveAt(i);
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < agreements.Count;)
        {
            if (ids.Add(agreements[i].Agreement.Id))
            {
                i++;
                continue;
            }

            faults.Add(new InvalidInputException(ErrorCode.Duplicate, $"agreements[{agreements[i].Place}].id", $"Agreement '{agreements[i].Agreement.Id}' stands twice; ids are unique."));
            agreements.RemoveAt(i);
        }
    }

    /// <summary>Adds agreements that fit by themselves but not where they are merged: over every version and each other, at every instant where what applies changes.</summary>
    private static void AddMisfits(List<(int Place, Policy Policy)> policies, List<(int Place, Agreement Agreement)> agreements, List<InvalidInputException> faults)
    {
        if (policies.Count == 0)
            return;
        Instant[] publications = policies.Select(entry => entry.Policy.PublishedAt ?? Instant.MinValue).ToArray();
        Instant first = publications.Min();
        var seen = new HashSet<(string, string)>();
        foreach (IGrouping<string, (int Place, Agreement Agreement)> merchant in agreements.GroupBy(entry => entry.Agreement.MerchantId, StringComparer.Ordinal))
        {
            (int Place, Agreement Agreement)[] own = merchant.ToArray();
            var evaluator = new PolicyEvaluator(policies.Select(entry => entry.Policy).ToValueList(), own.Select(entry => entry.Agreement).ToValueList());
            IEnumerable<Instant> changes = publications
                .Concat(own.Select(entry => entry.Agreement.From ?? Instant.MinValue))
                .Concat(own.Where(entry => entry.Agreement.To is not null).Select(entry => entry.Agreement.To!.Value))
                .Where(at => at >= first)
                .Distinct();
            foreach (Instant at in changes)
            {
                if (Fault(() => evaluator.GetTermsInForce(merchant.Key, at)) is not { } fault)
                    continue;
                InvalidInputException inFile = Renumbered(fault, own);
                if (seen.Add((inFile.Path, inFile.Message)))
                    faults.Add(inFile);
            }
        }
    }

    /// <summary>The fault with the agreement's place in the file instead of its place among the merchant's.</summary>
    private static InvalidInputException Renumbered(InvalidInputException fault, (int Place, Agreement Agreement)[] own)
    {
        const string list = "agreements[";
        int end = fault.Path.IndexOf(']', StringComparison.Ordinal);
        return fault.Path.StartsWith(list, StringComparison.Ordinal) && int.TryParse(fault.Path.AsSpan(list.Length..end), out int place)
            ? new InvalidInputException(fault.Code, $"{list}{own[place].Place}{fault.Path[end..]}", fault.Message)
            : fault;
    }

    private static InvalidInputException? Fault(Func<object> make)
    {
        try
        {
            make();
            return null;
        }
        catch (InvalidInputException fault)
        {
            return fault;
        }
    }
}
