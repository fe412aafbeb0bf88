namespace Jqm.ReturnPolicy.Json;

/// <summary>Reads cases. The events make the case; what stands before them has to be what follows from them.</summary>
internal static class CaseForm
{
    private static readonly MemberTable Members = new("request", "order", "state", "version", "policy", "agreements", "unitsOut", "due", "events");

    public static Func<ReturnCase> Read(ref Cursor cursor)
    {
        var written = new Summary();
        var events = new ListBuilder<Func<CaseEvent>>();
        ObjectScan scan = cursor.BeginObject(Members);
        while (cursor.NextMember(ref scan))
        {
            switch (scan.Member)
            {
                case 0: written.Request = cursor.Name(); break;
                case 1: written.Order = cursor.Name(); break;
                case 2: written.State = cursor.Word(WireNames.CaseStates); break;
                case 3: written.Version = cursor.Place(); break;
                case 4: written.Policy = AnswerForm.ReadPolicy(ref cursor); break;
                case 5: written.Agreements = AnswerForm.ReadNames(ref cursor); break;
                case 6: written.UnitsOut = ReturnForm.ReadApproved(ref cursor); break;
                case 7: written.Due = RefundForm.ReadDue(ref cursor); break;
                default: events = ReadEvents(ref cursor); break;
            }
        }

        scan.Require(0b_1_0001_1111);
        return () =>
        {
            ReturnCase @case = ReturnCase.Replay(Build(events));
            written.RequireToBe(@case);
            return @case;
        };
    }

    private static ListBuilder<Func<CaseEvent>> ReadEvents(ref Cursor cursor)
    {
        var events = new ListBuilder<Func<CaseEvent>>();
        cursor.BeginList();
        while (cursor.NextElement())
            events.Add(EventForm.Read(ref cursor));
        return events;
    }

    private static CaseEvent[] Build(ListBuilder<Func<CaseEvent>> drafts)
    {
        var events = new CaseEvent[drafts.Count];
        for (int i = 0; i < events.Length; i++)
        {
            try
            {
                events[i] = drafts.Items[i]();
            }
            catch (InvalidInputException fault)
            {
                throw fault.Within(FormattableString.Invariant($"events[{i}]"));
            }
        }

        return events;
    }

    /// <summary>What the JSON says of a case before its events.</summary>
    private sealed class Summary
    {
        public string Request = "";
        public string Order = "";
        public CaseState State;
        public int Version;
        public PolicyReference? Policy;
        public ValueList<string> Agreements;
        public ValueList<ApprovedUnits> UnitsOut;
        public RefundDue? Due;

        public void RequireToBe(ReturnCase @case)
        {
            Policy policy = @case.InForce.Policy;
            Require(Request == @case.Id, "request");
            Require(Order == @case.Order.Number, "order");
            Require(State == @case.State, "state");
            Require(Version == @case.Version, "version");
            Require(Policy == new PolicyReference(policy.Id, policy.Version), "policy");
            Require(Agreements == @case.InForce.Agreements.Select(static agreement => agreement.Id).ToValueList(), "agreements");
            Require(UnitsOut == @case.UnitsOut, "unitsOut");
            Require(Due == @case.Due, "due");
        }

        private static void Require(bool follows, string member)
        {
            if (!follows)
                throw new InvalidInputException(ErrorCode.Malformed, member, $"The member '{member}' is not what follows from the events; write the case as it is, or keep its events alone.");
        }
    }
}
