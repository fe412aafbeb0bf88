namespace Jqm.ReturnPolicy.Json;

/// <summary>The form of cases. The events make the case; the other members have to be what follows from them.</summary>
internal static class CaseForm
{
    public static readonly Form<ReturnCase> Case = new ObjectForm<Draft, ReturnCase>()
        .Required("request", static (ref c, ref d) => d.Request = c.Name(), static (o, v) => o.Value(v.Id))
        .Required("order", static (ref c, ref d) => d.Order = c.Name(), static (o, v) => o.Value(v.Order.Number))
        .Required("state", static (ref c, ref d) => d.State = c.Word(WireNames.CaseStates), static (o, v) => o.Word(WireNames.CaseStates, (CaseState?)v.State))
        .Required("version", static (ref c, ref d) => d.Version = c.Index(), static (o, v) => o.Value(v.Version))
        .Required("policy", static (ref c, ref d) => d.Policy = AnswerForm.Policy.Read(ref c), static (o, v) => AnswerForm.Policy.Write(o, PolicyOf(v)))
        .Optional("agreements", static (ref c, ref d) => d.Agreements = Values.Name.ReadList(ref c), static (o, v) => Values.Name.WriteFilledList(o, AgreementsOf(v)))
        .Optional("unitsOut", static (ref c, ref d) => d.UnitsOut = RequestForm.Approved.ReadList(ref c), static (o, v) => RequestForm.Approved.WriteFilledList(o, v.UnitsOut))
        .Optional("due", static (ref c, ref d) => d.Due = RefundForm.Due.Read(ref c), static (o, v) => RefundForm.Due.WriteOptional(o, v.Due))
        .Required("events", static (ref c, ref d) => d.Events = EventForm.Event.ReadList(ref c), static (o, v) => EventForm.Event.WriteList(o, v.Events))
        .Makes(static (ref d) => d.Replay());

    private static PolicyReference PolicyOf(ReturnCase @case) => new(@case.InForce.Policy.Id, @case.InForce.Policy.Version);

    private static ValueList<string> AgreementsOf(ReturnCase @case) => @case.InForce.Agreements.Select(static agreement => agreement.Id).ToValueList();

    private struct Draft
    {
        public string Request, Order;
        public CaseState State;
        public int Version;
        public PolicyReference Policy;
        public ValueList<string> Agreements;
        public ValueList<ApprovedUnits> UnitsOut;
        public RefundDue? Due;
        public ValueList<CaseEvent> Events;

        public readonly ReturnCase Replay()
        {
            ReturnCase @case = ReturnCase.Replay(Events);
            Require(Request == @case.Id, "request");
            Require(Order == @case.Order.Number, "order");
            Require(State == @case.State, "state");
            Require(Version == @case.Version, "version");
            Require(Policy == PolicyOf(@case), "policy");
            Require(Agreements == AgreementsOf(@case), "agreements");
            Require(UnitsOut == @case.UnitsOut, "unitsOut");
            Require(Due == @case.Due, "due");
            return @case;
        }

        private static void Require(bool follows, string member)
        {
            if (!follows)
                throw new InvalidInputException(ErrorCode.Malformed, member, $"The member '{member}' is not what follows from the events; write the case as it is, or keep its events alone.");
        }
    }
}
