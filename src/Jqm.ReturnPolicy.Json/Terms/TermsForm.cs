namespace Jqm.ReturnPolicy.Json;

/// <summary>The form of terms: as the merge patch that they are in a policy or an agreement, or whole. Its members are the terms of the domain.</summary>
internal static class TermsForm
{
    public static readonly Form<TermsPatch> Patch = DeclareGroups();

    /// <summary>
    /// The form of whole terms. They change the standard terms as in a policy. They are written as a patch that sets every term and removes the standard reasons that the terms
    /// do not list.
    /// </summary>
    public static readonly Form<PolicyTerms> Whole = new ValueForm<PolicyTerms>(
        static (ref c) => PolicyTerms.Standard.Merge(Patch.Read(ref c)),
        static (o, v) => Patch.Write(o, TermsPatch.To(v)));

    private static ObjectForm<Draft, TermsPatch> DeclareGroups()
    {
        ObjectForm<Draft, TermsPatch> groups = new ObjectForm<Draft, TermsPatch>().Patches();
        foreach (IGrouping<string, Term> group in Term.All.GroupBy(term => term.Group))
        {
            Term[] terms = [.. group];
            MemberReader<Draft> read = ReaderOf(terms[0]);
            Writer<TermsPatch> write = WriterOf(terms[0]);
            if (terms[0].Member is not null)
            {
                ObjectForm<Draft, TermsPatch> members = DeclareMembers(terms);
                read = (ref c, ref d) => members.Read(ref c, ref d);
                write = members.Write;
            }

            groups.Optional(
                group.Key,
                (ref c, ref d) =>
                {
                    int before = d.Changes.Count;
                    read(ref c, ref d);
                    if (d.Changes.Count == before)
                        d.Mentioned.Add(group.Key);
                },
                (o, v) =>
                {
                    if (v.Mentions.Contains(group.Key) || Array.Exists(terms, term => term.GetValue(v) is not null))
                        write(o, v);
                });
        }

        return groups.AlwaysMakes(static (ref d) =>
        {
            TermsPatch patch = TermsPatch.Create(d.Changes.Items);
            return d.Mentioned.Count == 0 ? patch : patch with { Mentions = d.Mentioned.ToValueList() };
        });
    }

    private static ObjectForm<Draft, TermsPatch> DeclareMembers(Term[] terms)
    {
        ObjectForm<Draft, TermsPatch> members = new ObjectForm<Draft, TermsPatch>().Patches();
        foreach (Term term in terms)
            members.Optional(term.Member!, ReaderOf(term), (o, v) => TermForm.Of(term).Write(o, v));

        // What was read stands in the draft of the groups.
        return members.AlwaysMakes(static (ref _) => null!);
    }

    private static MemberReader<Draft> ReaderOf(Term term)
    {
        TermForm form = TermForm.Of(term);
        return (ref c, ref d) => form.Read(ref c, ref d.Changes);
    }

    /// <summary>Returns the writer of a term that is its whole group: its change, or that it is named and does not change.</summary>
    private static Writer<TermsPatch> WriterOf(Term term) => (output, patch) =>
    {
        if (TermForm.Of(term).Write(output, patch))
            return;
        output.BeginObject();
        output.EndObject();
    };

    private struct Draft
    {
        /// <summary>The terms that change.</summary>
        public ListBuilder<KeyValuePair<Term, object>> Changes;

        /// <summary>The groups that are named and do not change.</summary>
        public ListBuilder<string> Mentioned;
    }
}
