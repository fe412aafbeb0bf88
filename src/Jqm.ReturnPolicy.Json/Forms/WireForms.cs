namespace Jqm.ReturnPolicy.Json;

/// <summary>Registers the wire form of every type that has one.</summary>
internal static class WireForms
{
    private static readonly Dictionary<Type, WireForm> ByType = Register();

    /// <summary>All forms.</summary>
    public static IReadOnlyCollection<WireForm> All => ByType.Values;

    /// <summary>Returns the form of a type.</summary>
    /// <exception cref="NotSupportedException">The type has none.</exception>
    public static WireForm<T> Of<T>() => ByType.TryGetValue(typeof(T), out WireForm? form) ? (WireForm<T>)form : throw NoneOf(typeof(T));

    /// <summary>Returns whether a type has a form.</summary>
    public static bool Has(Type type) => ByType.ContainsKey(type);

    /// <summary>Says that a type has no form, and which types have one.</summary>
    public static NotSupportedException NoneOf(Type type) => new(
        $"{NameOf(type)} has no JSON form by itself. These types have one, and a {nameof(ValueList)} of each: "
        + string.Join(", ", ByType.Keys.Where(static known => !known.IsConstructedGenericType).Select(NameOf).Order(StringComparer.Ordinal)) + ".");

    public static string NameOf(Type type) => type.IsConstructedGenericType
        ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GenericTypeArguments.Select(NameOf))}>"
        : type.Name;

    private static Dictionary<Type, WireForm> Register()
    {
        var forms = new Registry();
        forms.Add(OrderForm.Read, OrderWriter.Write);
        forms.Add(OrderForm.ReadShipment, OrderWriter.Write);
        forms.Add(RequestForm.Read, OrderWriter.Write);
        forms.Add(RequestForm.ReadItem, OrderWriter.Write);
        forms.Add(RequestForm.ReadEvidence, OrderWriter.Write);
        forms.Add(RequestForm.ReadWaiver, OrderWriter.Write);
        forms.Add(ReturnForm.Read, OrderWriter.Write, needsCurrency: true);
        forms.Add(ReturnForm.ReadApproved, OrderWriter.Write);
        forms.Add(ReturnForm.ReadInspectedItem, OrderWriter.Write);
        forms.Add(PolicyForm.Read, TermsWriter.Write);
        forms.Add(PolicyForm.ReadAgreement, TermsWriter.Write);
        forms.Add(PolicyForm.ReadTerms, TermsWriter.Write);
        forms.Add(TermsForm.Read, TermsWriter.Write);
        forms.Add(PriorRefundForm.Read, RefundWriter.Write, needsCurrency: true);
        forms.Add(RefundForm.Read, RefundWriter.Write);
        forms.Add(RefundForm.ReadDue, RefundWriter.Write);
        forms.Add(AnswerForm.ReadAssessment, AnswerWriter.Write);
        forms.Add(AnswerForm.ReadSettlement, AnswerWriter.Write);
        forms.Add(AnswerForm.ReadCancellation, AnswerWriter.Write);
        forms.Add(AnswerForm.ReadDecision, AnswerWriter.Write);
        forms.Add(AllowanceForm.Read, RefundWriter.Write, needsCurrency: true);
        forms.Add(AnswerForm.ReadAssessedItem, AnswerWriter.Write);
        forms.Add(AnswerForm.ReadSettledItem, AnswerWriter.Write);
        forms.Add(AnswerForm.ReadFinding, AnswerWriter.Write);
        forms.Add(AnswerForm.ReadBearer, AnswerWriter.Write);
        forms.Add(AnswerForm.ReadPolicy, AnswerWriter.Write);
        forms.Add(DocumentForm.Read, DocumentWriter.Write);
        forms.Add(AnswerForm.Read, AnswerWriter.Write);
        forms.Add(AnswerForm.ReadError, AnswerWriter.Write);
        AddCases(forms);
        AddValues(forms);
        AddWords(forms);
        return forms.ByType;
    }

    private static void AddCases(Registry forms)
    {
        forms.Add(CaseForm.Read, CaseWriter.Write);
        forms.Add(LedgerForm.Read, CaseWriter.Write);
        forms.Add(LedgerForm.ReadEntry, CaseWriter.Write);
        forms.Add(ParcelForm.Read, StepWriter.Write);
        forms.Add(ItemForm.ReadInstructions, EventWriter.Write);
        forms.Add<Refusal>(static (ref _) => throw new NotSupportedException("A refusal is written and not read; give its command to the case again."), CaseWriter.Write);
        forms.Add(EventForm.Read, EventWriter.Write);
        forms.AddEvent<RequestSubmitted>();
        forms.AddEvent<InformationAdded>();
        forms.AddEvent<DeliveryConfirmed>();
        forms.AddEvent<RuleWaived>();
        forms.AddEvent<RequestApproved>();
        forms.AddEvent<RequestDeclined>();
        forms.AddEvent<RequestWithdrawn>();
        forms.AddEvent<ParcelReceived>();
        forms.AddEvent<ParcelRefused>();
        forms.AddEvent<SettlementEvent>();
        forms.AddEvent<ParcelInspected>();
        forms.AddEvent<SettledWithoutReturn>();
        forms.AddEvent<RefundRecorded>();
        forms.Add(CommandForm.Read, CommandWriter.Write);
        forms.AddCommand<SubmitRequest>();
        forms.AddCommand<AddInformation>();
        forms.AddCommand<ConfirmDelivery>();
        forms.AddCommand<WaiveRule>();
        forms.AddCommand<ApproveRequest>();
        forms.AddCommand<DeclineRequest>();
        forms.AddCommand<WithdrawRequest>();
        forms.AddCommand<ReceiveParcel>();
        forms.AddCommand<InspectParcel>();
        forms.AddCommand<SettleWithoutReturn>();
        forms.AddCommand<RecordRefund>();
    }

    private static void AddValues(Registry forms)
    {
        forms.Add(ValueForms.ReadMoney, ValueForms.Write);
        forms.Add(static (ref cursor) => cursor.Currency(), static (output, currency) => output.Value(currency.Code));
        forms.Add(static (ref cursor) => cursor.Reason(), static (output, reason) => output.Value(reason.Code));
        forms.Add(static (ref cursor) => cursor.Clause(), static (output, clause) => output.Value(clause.Number));
    }

    private static void AddWords(Registry forms)
    {
        forms.AddWords(WireNames.Operations);
        forms.AddWords(WireNames.GovernedBys);
        forms.AddWords(WireNames.Fulfilments);
        forms.AddWords(WireNames.Categories);
        forms.AddWords(WireNames.ChargeKinds);
        forms.AddWords(WireNames.Countings);
        forms.AddWords(WireNames.Lates);
        forms.AddWords(WireNames.Faults);
        forms.AddWords(WireNames.EvidenceKinds);
        forms.AddWords(WireNames.FeeRefunds);
        forms.AddWords(WireNames.FeeAllocations);
        forms.AddWords(WireNames.RefundTos);
        forms.AddWords(WireNames.Rules);
        forms.AddWords(WireNames.Parties);
        forms.AddWords(WireNames.Statuses);
        forms.AddWords(WireNames.AssessmentVerdicts);
        forms.AddWords(WireNames.SettlementVerdicts);
        forms.AddWords(WireNames.CancellationVerdicts);
        forms.AddWords(WireNames.AllowanceVerdicts);
        forms.AddWords(WireNames.ComponentKinds);
        forms.AddWords(WireNames.DestinationKinds);
        forms.AddWords(WireNames.Actions);
        forms.AddWords(WireNames.CaseStates);
        forms.AddWords(WireNames.RefusalCodes);
        forms.AddWords(WireNames.ErrorCodes);
    }

    /// <summary>Collects forms. Each type is named in the code, so that Native AOT compiles its converter.</summary>
    private sealed class Registry
    {
        public Dictionary<Type, WireForm> ByType { get; } = [];

        public void Add<T>(Reader<T> read, Writer<T> write, bool needsCurrency = false)
        {
            ByType.Add(typeof(T), new WireForm<T>(read, write, needsCurrency));
            ByType.Add(typeof(ValueList<T>), new WireForm<ValueList<T>>((ref cursor) => cursor.List(read), (output, items) => output.List(items, write), needsCurrency));
        }

        public void AddEvent<T>()
            where T : CaseEvent => Add(ValueForms.OfKind<CaseEvent, T>(EventForm.Read, EventForm.Kind), EventWriter.Write);

        public void AddCommand<T>()
            where T : CaseCommand => Add(ValueForms.OfKind<CaseCommand, T>(CommandForm.Read, CommandForm.Kind), CommandWriter.Write);

        public void AddWords<T>(WireNameTable<T> words)
            where T : unmanaged, Enum
        {
            Add((ref cursor) => cursor.Word(words), (output, member) => output.Word(words[member]));
            ByType.Add(typeof(EnumSet<T>), new WireForm<EnumSet<T>>((ref cursor) => cursor.WordSet(words), (output, members) => output.Words(words, members), needsCurrency: false));
        }
    }
}
