namespace Jqm.ReturnPolicy.Json;

/// <summary>Writes terms: as the patch that they are in a policy or an agreement, or whole.</summary>
internal static class TermsWriter
{
    private static readonly TermsPatch NoChange = new();
    private static readonly IGrouping<string, Term>[] Groups = Term.All.GroupBy(term => term.Group).ToArray();

    public static void Write(JsonOutput output, Policy policy)
    {
        output.BeginObject();
        output.Member("id"u8, policy.Id);
        output.Member("version"u8, policy.Version);
        output.OptionalMember("publishedAt"u8, policy.PublishedAt);
        TermsPatch changes = TermsPatch.FromDifference(PolicyTerms.Standard, policy.Terms);
        if (changes != NoChange)
        {
            output.Member("terms"u8);
            Write(output, changes);
        }

        output.EndObject();
    }

    public static void Write(JsonOutput output, Agreement agreement)
    {
        output.BeginObject();
        output.Member("id"u8, agreement.Id);
        output.Member("merchant"u8, agreement.MerchantId);
        output.OptionalMember("from"u8, agreement.From);
        output.OptionalMember("to"u8, agreement.To);
        output.Member("terms"u8);
        Write(output, agreement.Terms);
        output.EndObject();
    }

    /// <summary>Writes terms whole, as a patch that sets every member and removes the standard reasons that they do not list.</summary>
    public static void Write(JsonOutput output, PolicyTerms terms) => Write(output, TermsPatch.To(terms));

    public static void Write(JsonOutput output, TermsPatch patch)
    {
        ValueList<string> named = patch.Names;
        output.BeginObject();
        foreach (IGrouping<string, Term> group in Groups)
        {
            if (!named.Contains(group.Key))
                continue;
            output.FreeMember(group.Key);
            if (group.First().Member is null)
                WriteTerm(output, group.First(), patch);
            else
                WriteGroup(output, group, patch);
        }

        output.EndObject();
    }

    private static void WriteGroup(JsonOutput output, IEnumerable<Term> terms, TermsPatch patch)
    {
        output.BeginObject();
        foreach (Term term in terms)
        {
            if (term.GetValue(patch) is not { } change)
                continue;
            output.FreeMember(term.Member!);
            TermCodec.Of(term).Write(output, change);
        }

        output.EndObject();
    }

    /// <summary>Writes a term that is its whole group: its change, or that it is named and does not change.</summary>
    private static void WriteTerm(JsonOutput output, Term term, TermsPatch patch)
    {
        if (term.GetValue(patch) is { } change)
        {
            TermCodec.Of(term).Write(output, change);
            return;
        }

        output.BeginObject();
        output.EndObject();
    }
}
