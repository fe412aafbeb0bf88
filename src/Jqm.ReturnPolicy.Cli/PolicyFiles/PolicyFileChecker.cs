using System.Text.Json;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Finds all errors of a file of policies and agreements, not only the first.</summary>
internal static class PolicyFileChecker
{
    /// <summary>Checks a file. The errors are those of the file's own members and of each element, duplicates, and agreements that do not fit over the terms of a version.</summary>
    public static CheckedPolicyFile Check(PolicyFile file)
    {
        var errors = new List<InvalidInputException>(file.Errors);
        var policies = new List<(int Index, Policy Policy)>();
        var agreements = new List<(int Index, Agreement Agreement)>();
        ValueList<JsonElement> listed = file.Policies ?? [];
        for (int i = 0; i < listed.Count; i++)
        {
            if (ElementChecker.Policy.Read(listed[i], $"policies[{i}]", errors) is { } policy)
                policies.Add((i, policy));
        }

        for (int i = 0; i < file.Agreements.Count; i++)
        {
            if (ElementChecker.Agreement.Read(file.Agreements[i], $"agreements[{i}]", errors) is { } agreement)
                agreements.Add((i, agreement));
        }

        RemoveDuplicatePolicies(policies, errors);
        RemoveDuplicateAgreements(agreements, errors);
        if (file.Policies is null)
            policies.Add((-1, Policy.Standard));
        bool isWhole = errors.Count == 0;
        AddMisfits(policies, agreements, errors);
        return new CheckedPolicyFile(errors, policies, agreements) { IsWhole = isWhole };
    }

    /// <summary>Removes each policy that the evaluator rejects beside the policies before it.</summary>
    private static void RemoveDuplicatePolicies(List<(int Index, Policy Policy)> policies, List<InvalidInputException> errors)
    {
        for (int i = 0; i < policies.Count;)
        {
            if (ErrorOf(() => new PolicyEvaluator(policies.Take(i + 1).Select(entry => entry.Policy).ToValueList())) is not { } error)
            {
                i++;
                continue;
            }

            errors.Add(new InvalidInputException(error.Code, $"policies[{policies[i].Index}]", error.Message));
            policies.RemoveAt(i);
        }
    }

    private static void RemoveDuplicateAgreements(List<(int Index, Agreement Agreement)> agreements, List<InvalidInputException> errors)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < agreements.Count;)
        {
            (int index, Agreement agreement) = agreements[i];
            if (ids.Add(agreement.Id))
            {
                i++;
                continue;
            }

            errors.Add(new InvalidInputException(ErrorCode.Duplicate, $"agreements[{index}].id", $"The id '{agreement.Id}' of the agreement is duplicated; give each agreement its own id."));
            agreements.RemoveAt(i);
        }
    }

    /// <summary>Adds the errors of agreements that are valid by themselves, but not where they are merged.</summary>
    private static void AddMisfits(List<(int Index, Policy Policy)> policies, List<(int Index, Agreement Agreement)> agreements, List<InvalidInputException> errors)
    {
        var seen = new HashSet<(string, string)>();
        foreach (IGrouping<string, (int Index, Agreement Agreement)> merchant in agreements.GroupBy(entry => entry.Agreement.MerchantId, StringComparer.Ordinal))
        {
            (int Index, Agreement Agreement)[] own = [.. merchant];
            foreach ((_, InvalidInputException? error) in MergedTerms.Of([.. policies.Select(entry => entry.Policy)], [.. own.Select(entry => entry.Agreement)], merchant.Key))
            {
                if (error is null)
                    continue;
                InvalidInputException inFile = WithIndexInFile(error, own);
                if (seen.Add((inFile.Path, inFile.Message)))
                    errors.Add(inFile);
            }
        }
    }

    /// <summary>Replaces the agreement's index among those of its merchant by its index in the file.</summary>
    private static InvalidInputException WithIndexInFile(InvalidInputException error, (int Index, Agreement Agreement)[] own)
    {
        const string list = "agreements[";
        int end = error.Path.IndexOf(']', StringComparison.Ordinal);
        return error.Path.StartsWith(list, StringComparison.Ordinal) && int.TryParse(error.Path.AsSpan(list.Length..end), out int index)
            ? new InvalidInputException(error.Code, $"{list}{own[index].Index}{error.Path[end..]}", error.Message)
            : error;
    }

    private static InvalidInputException? ErrorOf(Func<object> create)
    {
        try
        {
            create();
            return null;
        }
        catch (InvalidInputException error)
        {
            return error;
        }
    }
}
