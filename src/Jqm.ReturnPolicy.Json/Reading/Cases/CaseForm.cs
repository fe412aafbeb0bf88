namespace Jqm.ReturnPolicy.Json;

/// <summary>Reads cases. The events make the case; the other members have to be what follows from them.</summary>
internal static class CaseForm
{
    private static readonly ObjectForm<Draft, ReturnCase> Form = new ObjectForm<Draft, ReturnCase>()
        .Required("request", static (ref c, ref d) => d.Request = c.Name())
        .Required("order", static (ref c, ref d) => d.Order = c.Name())
        .Required("state", static (ref c, ref d) => d.State = c.Word(WireNames.CaseStates))
        .Required("version", static (ref c, ref d) => d.Version = c.Index())
        .Required("policy", static (ref c, ref d) => d.Policy = AnswerForm.ReadPolicy(ref c))
        .Optional("agreements", static (ref c, ref d) => d.Agreements = AnswerForm.ReadNames(ref c))
        .Optional("unitsOut", static (ref c, ref d) => d.UnitsOut = c.List(ReturnForm.ReadApproved))
        .Optional("due", static (ref c, ref d) => d.Due = RefundForm.ReadDue(ref c))
        .Required("events", static (ref c, ref d) => d.Events = c.List(EventForm.Read))
        .Makes(static (ref d) => d.Replay());

    public static ReturnCase Read(ref Cursor cursor) => Form.Read(ref cursor);

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
            Policy policy = @case.InForce.Policy;
            Require(Request == @case.Id, "request");
            Require(Order == @case.Order.Number, "order");
            Require(State == @case.State, "state");
            Require(Version == @case.Version, "version");
            Require(Policy == new PolicyReference(policy.Id, policy.Version), "policy");
            Require(Agreements == @case.InForce.Agreements.Select(static agreement => agreement.Id).ToValueList(), "agreements");
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
