namespace Jqm.ReturnPolicy.Json;

/// <summary>Reads answers. A verdict has to be the one that follows from the findings.</summary>
internal static class AnswerForm
{
    private const int Verdict = 6;
    private static readonly MemberTable Members = new("id", "op", "order", "request", "policy", "agreements", "verdict", "items", "findings", "estimate", "refund", "error");
    private static readonly MemberTable PolicyMembers = new("id", "version");
    private static readonly MemberTable ErrorMembers = new("code", "path", "message");
    private static readonly MemberTable AssessedMembers = new("line", "shipment", "quantity", "reason", "verdict", "fault", "returnShipping", "goodsBack", "lastDay", "deadline", "findings");
    private static readonly MemberTable SettledMembers = new("line", "shipment", "quantity", "reason", "verdict", "fault", "returnShipping", "findings");
    private static readonly MemberTable BearerMembers = new("borneBy", "clause", "agreement");
    private static readonly MemberTable FindingMembers = new("rule", "status", "clause", "waivedBy", "agreement");

    public static EvaluationAnswer Read(ref Cursor cursor)
    {
        Operation? operation = OperationAhead(cursor);
        string? id = null;
        string order = "";
        string request = "";
        PolicyReference? policy = null;
        ValueList<string> agreements = default;
        ValueList<AssessedItem> assessed = default;
        ValueList<SettledItem> settled = default;
        ValueList<Finding> findings = default;
        Refund? refund = null;
        InputError? error = null;
        Cursor verdict = default;
        ObjectScan scan = cursor.BeginObject(Members);
        while (cursor.NextMember(ref scan))
        {
            RequireMember(ref cursor, in scan, operation);
            switch (scan.Member)
            {
                case 0: id = cursor.Text(); break;
                case 2: order = cursor.Name(); break;
                case 3: request = cursor.Name(); break;
                case 4: policy = ReadPolicy(ref cursor); break;
                case 5: agreements = ReadNames(ref cursor); break;
                case Verdict: verdict = cursor.AtWord(); break;
                case 7 when operation == Operation.Assess: assessed = ReadAssessed(ref cursor); break;
                case 7: settled = ReadSettled(ref cursor); break;
                case 8: findings = ReadFindings(ref cursor); break;
                case 9 or 10: refund = RefundForm.Read(ref cursor); break;
                case 11: error = ReadError(ref cursor); break;
            }
        }

        switch (operation)
        {
            case null:
                return new EvaluationAnswer { Id = id, Error = error };
            case Operation.Assess:
                scan.Require(0b_1101_1110);
                var assessment = new Assessment(order, request, policy!, agreements, assessed, refund);
                RequireVerdict(ref verdict, WireNames.AssessmentVerdicts, assessment.Verdict);
                return new EvaluationAnswer { Id = id, Operation = operation, Assessment = assessment };
            case Operation.Settle:
                scan.Require(0b_1101_1110);
                var settlement = new Settlement(order, request, policy!, agreements, settled, refund);
                RequireVerdict(ref verdict, WireNames.SettlementVerdicts, settlement.Verdict);
                return new EvaluationAnswer { Id = id, Operation = operation, Settlement = settlement };
            default:
                scan.Require(0b_1_0101_0110);
                var cancellation = new Cancellation(order, policy!, agreements, findings, refund);
                RequireVerdict(ref verdict, WireNames.CancellationVerdicts, cancellation.Verdict);
                return new EvaluationAnswer { Id = id, Operation = operation, Cancellation = cancellation };
        }
    }

    public static EvaluationAnswer ReadOf(ref Cursor cursor, Operation wanted)
    {
        long start = cursor.Offset;
        EvaluationAnswer answer = Read(ref cursor);
        return answer.Operation == wanted ? answer : throw new FormException(start, $"This is another operation's answer, or an error; the answer of {wanted} is wanted.");
    }

    /// <summary>Looks ahead for the operation; an answer that has none has an error.</summary>
    private static Operation? OperationAhead(Cursor ahead)
    {
        Operation? operation = null;
        ObjectScan scan = ahead.BeginObject(Members);
        while (ahead.NextMember(ref scan))
        {
            if (scan.Member == 1)
                operation = ahead.Word(WireNames.Operations);
            else
                ahead.Skip();
        }

        if (operation is null && !scan.Has(11))
            scan.Require(0b_10);
        return operation;
    }

    private static void RequireMember(ref Cursor cursor, in ObjectScan scan, Operation? operation)
    {
        uint allowed = operation switch
        {
            null => 0b_1000_0000_0001,
            Operation.Assess => 0b_0010_1111_1111,
            Operation.Settle => 0b_0100_1111_1111,
            _ => 0b_0101_0111_0111,
        };
        if ((allowed >> scan.Member & 1) == 0)
            throw new FormException(scan.NameStart, $"The member '{Members.Names[scan.Member]}' is not part of this answer; leave it out.");
    }

    private static void RequireVerdict<T>(ref Cursor written, WireNameTable<T> words, T derived)
        where T : unmanaged, Enum
    {
        if (!written.Word(words).Equals(derived))
            throw new FormException(written.Offset, "The verdict is not the one that follows from the findings.");
    }

    public static PolicyReference ReadPolicy(ref Cursor cursor)
    {
        string id = "";
        string version = "";
        ObjectScan scan = cursor.BeginObject(PolicyMembers);
        while (cursor.NextMember(ref scan))
        {
            if (scan.Member == 0)
                id = cursor.Name();
            else
                version = cursor.Name();
        }

        scan.Require(0b_11);
        return new PolicyReference(id, version);
    }

    public static ValueList<string> ReadNames(ref Cursor cursor)
    {
        var names = new ListBuilder<string>();
        cursor.BeginList();
        while (cursor.NextElement())
            names.Add(cursor.Name());
        return names.ToValueList();
    }

    private static InputError ReadError(ref Cursor cursor)
    {
        ErrorCode code = default;
        string path = "";
        string message = "";
        ObjectScan scan = cursor.BeginObject(ErrorMembers);
        while (cursor.NextMember(ref scan))
        {
            switch (scan.Member)
            {
                case 0: code = cursor.Word(WireNames.ErrorCodes); break;
                case 1: path = cursor.Text(); break;
                default: message = cursor.Text(); break;
            }
        }

        scan.Require(0b_111);
        return new InputError(code, path, message);
    }

    private static ValueList<AssessedItem> ReadAssessed(ref Cursor cursor)
    {
        long start = cursor.Offset;
        var items = new ListBuilder<AssessedItem>();
        cursor.BeginList();
        while (cursor.NextElement())
        {
            string line = "";
            string? shipment = null;
            int quantity = 0;
            ReturnReason reason = default;
            Cursor verdict = default;
            Fault? fault = null;
            ReturnShippingBearer? bearer = null;
            bool goodsBack = true;
            LocalDate? lastDay = null;
            Instant? deadline = null;
            ValueList<Finding> findings = default;
            ObjectScan scan = cursor.BeginObject(AssessedMembers);
            while (cursor.NextMember(ref scan))
            {
                switch (scan.Member)
                {
                    case 0: line = cursor.Name(); break;
                    case 1: shipment = cursor.Name(); break;
                    case 2: quantity = cursor.Quantity(); break;
                    case 3: reason = cursor.Reason(); break;
                    case 4: verdict = cursor.AtWord(); break;
                    case 5: fault = cursor.Word(WireNames.Faults); break;
                    case 6: bearer = ReadBearer(ref cursor); break;
                    case 7: goodsBack = cursor.Flag(); break;
                    case 8: lastDay = cursor.Date(); break;
                    case 9: deadline = cursor.Instant(lastYear: 9999); break;
                    default: findings = ReadFindings(ref cursor); break;
                }
            }

            scan.Require(0b_100_0001_1101);
            var item = new AssessedItem(line, shipment, quantity, reason, findings, fault, bearer, lastDay, deadline, goodsBack);
            RequireVerdict(ref verdict, WireNames.AssessmentVerdicts, item.Verdict);
            items.Add(item);
        }

        return NotEmpty(start, items);
    }

    private static ValueList<SettledItem> ReadSettled(ref Cursor cursor)
    {
        long start = cursor.Offset;
        var items = new ListBuilder<SettledItem>();
        cursor.BeginList();
        while (cursor.NextElement())
        {
            string line = "";
            string? shipment = null;
            int quantity = 0;
            ReturnReason? reason = null;
            Cursor verdict = default;
            Fault? fault = null;
            ReturnShippingBearer? bearer = null;
            ValueList<Finding> findings = default;
            ObjectScan scan = cursor.BeginObject(SettledMembers);
            while (cursor.NextMember(ref scan))
            {
                switch (scan.Member)
                {
                    case 0: line = cursor.Name(); break;
                    case 1: shipment = cursor.Name(); break;
                    case 2: quantity = cursor.Quantity(); break;
                    case 3: reason = cursor.Reason(); break;
                    case 4: verdict = cursor.AtWord(); break;
                    case 5: fault = cursor.Word(WireNames.Faults); break;
                    case 6: bearer = ReadBearer(ref cursor); break;
                    default: findings = ReadFindings(ref cursor); break;
                }
            }

            scan.Require(0b_1001_0101);
            var item = new SettledItem(line, shipment, quantity, findings, reason, fault, bearer);
            RequireVerdict(ref verdict, WireNames.SettlementVerdicts, item.Verdict);
            items.Add(item);
        }

        return NotEmpty(start, items);
    }

    public static ReturnShippingBearer ReadBearer(ref Cursor cursor)
    {
        Party borneBy = default;
        Clause? clause = null;
        long clauseStart = 0;
        string? agreement = null;
        ObjectScan scan = cursor.BeginObject(BearerMembers);
        while (cursor.NextMember(ref scan))
        {
            switch (scan.Member)
            {
                case 0: borneBy = cursor.Word(WireNames.Parties); break;
                case 1:
                    clause = cursor.Clause();
                    clauseStart = cursor.Offset;
                    break;
                default: agreement = cursor.Name(); break;
            }
        }

        scan.Require(0b_11);
        var bearer = new ReturnShippingBearer(borneBy, agreement);
        return bearer.Clause == clause
            ? bearer
            : throw new FormException(clauseStart, $"The clause is not the one that follows from who bears the cost, {bearer.Clause}.");
    }

    private static ValueList<Finding> ReadFindings(ref Cursor cursor)
    {
        long start = cursor.Offset;
        var findings = new ListBuilder<Finding>();
        cursor.BeginList();
        while (cursor.NextElement())
        {
            Rule rule = default;
            FindingStatus status = default;
            Clause? clause = null;
            string? waivedBy = null;
            string? agreement = null;
            ObjectScan scan = cursor.BeginObject(FindingMembers);
            while (cursor.NextMember(ref scan))
            {
                switch (scan.Member)
                {
                    case 0: rule = cursor.Word(WireNames.Rules); break;
                    case 1: status = cursor.Word(WireNames.Statuses); break;
                    case 2: clause = cursor.Clause(); break;
                    case 3: waivedBy = cursor.Name(); break;
                    default: agreement = cursor.Name(); break;
                }
            }

            scan.Require(0b_111);
            findings.Add(new Finding(rule, status, clause!, waivedBy, agreement));
        }

        return NotEmpty(start, findings);
    }

    private static ValueList<T> NotEmpty<T>(long start, ListBuilder<T> items) => items.Count > 0
        ? items.ToValueList()
        : throw new FormException(start, "The list is empty; every answer has at least one element here.");
}
