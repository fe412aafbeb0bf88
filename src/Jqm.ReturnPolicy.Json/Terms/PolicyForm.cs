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
                default: terms = PolicyTerms.Standard.Merge(TermsForm.Read(ref cursor)); break;
            }
        }

        scan.Require(0b_11);
        return new Policy(id, version, publishedAt, terms);
    }

    public static ValueList<Policy> ReadList(ref Cursor cursor)
    {
        var policies = new ListBuilder<Policy>();
        cursor.BeginList();
        while (cursor.NextElement())
            policies.Add(Read(ref cursor));
        return policies.ToValueList();
    }

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
            cursor.Postpone(ErrorCode.TimeOrder, endOffset, $"The agreement '{id}' ends at {end}, not after it begins at {begin}.");
            to = null;
        }

        return new Agreement(id, merchant, terms!, from, to);
    }

    public static ValueList<Agreement> ReadAgreementList(ref Cursor cursor)
    {
        var agreements = new ListBuilder<Agreement>();
        cursor.BeginList();
        while (cursor.NextElement())
            agreements.Add(ReadAgreement(ref cursor));
        return agreements.ToValueList();
    }
}
