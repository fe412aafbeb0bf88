namespace Jqm.ReturnPolicy.Json;

/// <summary>Reads the terms of a policy or an agreement: a merge patch, in which null removes a member.</summary>
internal static class TermsForm
{
    private static readonly Dictionary<string, Term[]> Groups = Term.All.GroupBy(term => term.Group).ToDictionary(group => group.Key, group => group.ToArray());

    public static TermsPatch Read(ref Cursor cursor)
    {
        var patch = new TermsPatch();
        var mentioned = new ListBuilder<string>();
        var groups = new PatchObject(ref cursor);
        while (groups.Next(ref cursor, out string name))
        {
            if (!Groups.TryGetValue(name, out Term[]? terms))
            {
                groups.Unknown(ref cursor, name, string.Join(", ", Term.Groups.AsEnumerable()));
                continue;
            }

            groups.RequireValue(ref cursor, name);
            TermsPatch before = patch;
            patch = terms[0].Member is null ? ReadTerm(ref cursor, terms[0], patch) : ReadGroup(ref cursor, terms, patch);
            if (patch == before)
                mentioned.Add(name);
        }

        return mentioned.Count == 0 ? patch : patch with { Mentions = mentioned.ToValueList() };
    }

    private static TermsPatch ReadGroup(ref Cursor cursor, Term[] terms, TermsPatch patch)
    {
        var members = new PatchObject(ref cursor);
        while (members.Next(ref cursor, out string name))
        {
            Term? term = Array.Find(terms, each => each.Member == name);
            if (term is null)
            {
                members.Unknown(ref cursor, name, string.Join(", ", terms.Select(each => each.Member)));
                continue;
            }

            members.RequireValue(ref cursor, name);
            patch = ReadTerm(ref cursor, term, patch);
        }

        return patch;
    }

    private static TermsPatch ReadTerm(ref Cursor cursor, Term term, TermsPatch patch)
    {
        long offset = cursor.Offset;
        object change = TermCodec.Of(term).Read(ref cursor, term);
        return TermCodec.Set(ref cursor, patch, term, change, offset);
    }
}
