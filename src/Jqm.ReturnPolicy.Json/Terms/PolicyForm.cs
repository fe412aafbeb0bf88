namespace Jqm.ReturnPolicy.Json;

/// <summary>Reads policies and agreements.</summary>
internal static class PolicyForm
{
    private static readonly MemberTable PolicyMembers = new("id", "version", "publishedAt", "terms");
    private static readonly MemberTable AgreementMembers = new("id", "merchant", "from", "to", "terms");

    public static Policy Read(ref Cursor cursor)
    {
        string id = "";
        string version = "";
        Instant? publishedAt = null;
        PolicyTerms? terms = null;
        ObjectScan scan = cursor.BeginObject(PolicyMembers);
        while (cursor.NextMember(ref scan))
        {
            switch (scan.Member)
            {
                case 0: id = cursor.Name(); break;
                case 1: version = cursor.Name(); break;
                case 2: publishedAt = cursor.Instant(); break;
                default: terms = ReadTerms(ref cursor); break;
            }
        }

        scan.Require(0b_11);
        return new Policy(id, version, publishedAt, terms);
    }

    /// <summary>Reads terms, which change the standard terms as in a policy.</summary>
    public static PolicyTerms ReadTerms(ref Cursor cursor) => PolicyTerms.Standard.Merge(TermsForm.Read(ref cursor));

    public static Agreement ReadAgreement(ref Cursor cursor)
    {
        string id = "";
        string merchant = "";
        Instant? from = null;
        Instant? to = null;
        long endOffset = 0;
        TermsPatch? terms = null;
        ObjectScan scan = cursor.BeginObject(AgreementMembers);
        while (cursor.NextMember(ref scan))
        {
            switch (scan.Member)
            {
                case 0: id = cursor.Name(); break;
                case 1: merchant = cursor.Name(); break;
                case 2: from = cursor.Instant(); break;
                case 3:
                    to = cursor.Instant();
                    endOffset = cursor.Offset;
                    break;
                default: terms = TermsForm.Read(ref cursor); break;
            }
        }

        scan.Require(0b_10011);
        if (from is { } begin && to is { } end && end <= begin)
        {
            cursor.Postpone(new FormException(endOffset, $"The agreement '{id}' ends at {end}, not after it begins at {begin}.", ErrorCode.TimeOrder));
            to = null;
        }

        return new Agreement(id, merchant, terms!, from, to);
    }
}
