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
        $"{NameOf(type)} has no wire form of its own. These types have one, and a {nameof(ValueList)} of each: "
        + string.Join(", ", ByType.Keys.Where(static known => !known.IsConstructedGenericType).Select(NameOf).Order(StringComparer.Ordinal)) + ".");

    public static string NameOf(Type type) => type.IsConstructedGenericType
        ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GenericTypeArguments.Select(NameOf))}>"
        : type.Name;

    private static Dictionary<Type, WireForm> Register()
    {
        var forms = new Registry();
        AddInputs(forms);
        AddAnswers(forms);
        AddAnalysis(forms);
        AddCases(forms);
        AddEvents(forms);
        AddCommands(forms);
        AddWords(forms);
        return forms.ByType;
    }

    private static void AddInputs(Registry forms)
    {
        forms.AddList(Values.Text);
        forms.Add(MoneyForm.Money);
        forms.Add(Values.Currency);
        forms.Add(Values.Instant);
        forms.Add(Values.Reason);
        forms.Add(Values.Clause);
        forms.Add(PercentageForm.Percentage);
        forms.Add(OrderForm.Order);
        forms.Add(OrderForm.Line, needsCurrency: true);
        forms.Add(OrderForm.Shipment);
        forms.Add(OrderForm.ShipmentLine);
        forms.Add(OrderForm.Charge, needsCurrency: true);
        forms.Add(OrderForm.Payment, needsCurrency: true);
        forms.Add(RequestForm.Request);
        forms.Add(RequestForm.Item);
        forms.Add(RequestForm.Evidence);
        forms.Add(RequestForm.Waiver);
        forms.Add(RequestForm.Return, needsCurrency: true);
        forms.Add(RequestForm.Approved);
        forms.Add(RequestForm.Inspected);
        forms.Add(PolicyForm.Policy);
        forms.Add(PolicyForm.Agreement);
        forms.Add(TermsForm.Whole);
        forms.Add(TermsForm.Patch);
        forms.Add(PriorRefundForm.Given, needsCurrency: true);
        forms.Add(PriorRefundForm.Line);
        forms.Add(AllowanceForm.Allowance, needsCurrency: true);
        forms.Add(DocumentForm.Document);
    }

    private static void AddAnswers(Registry forms)
    {
        forms.Add(RefundForm.Refund);
        forms.Add(RefundForm.Line, needsCurrency: true);
        forms.Add(RefundForm.Component, needsCurrency: true);
        forms.Add(RefundForm.Shipping, needsCurrency: true);
        forms.Add(RefundForm.Due);
        forms.Add(DestinationForm.Computed, needsCurrency: true);
        forms.Add(AnswerForm.Assessment);
        forms.Add(AnswerForm.Settlement);
        forms.Add(AnswerForm.Cancellation);
        forms.Add(AnswerForm.AllowanceDecision);
        forms.Add(AnswerForm.Policy);
        forms.Add(AnswerForm.Error);
        forms.Add(AnswerForm.Answer);
        forms.Add(ItemForm.Assessed);
        forms.Add(ItemForm.Settled);
        forms.Add(ItemForm.Bearer);
        forms.Add(FindingForm.Finding);
    }

    private static void AddAnalysis(Registry forms)
    {
        forms.Add(DiffForm.Diff);
        forms.Add(DiffForm.Change);
        forms.Add(DiffForm.SetDiff);
        forms.Add(DiffForm.SetChange);
        forms.Add(CheckForm.Finding);
        forms.Add(ReplayForm.Report);
        forms.Add(ReplayForm.Move);
    }

    private static void AddCases(Registry forms)
    {
        forms.Add(CaseForm.Case);
        forms.Add(LedgerForm.Ledger);
        forms.Add(LedgerForm.Entry);
        forms.Add(ParcelForm.Parcel);
        forms.Add(ParcelForm.Units);
        forms.Add(StepItemForm.Units);
        forms.Add(StepItemForm.Information);
        forms.Add(StepItemForm.Instructed);
        forms.Add(StepItemForm.Instructions);
        forms.Add(StepItemForm.Blocked);
        forms.Add(RefusalForm.Refusal);
    }

    private static void AddEvents(Registry forms)
    {
        forms.Add(EventForm.Event);
        forms.Add(EventForm.Event.Of<RequestSubmitted>());
        forms.Add(EventForm.Event.Of<InformationAdded>());
        forms.Add(EventForm.Event.Of<DeliveryConfirmed>());
        forms.Add(EventForm.Event.Of<RuleWaived>());
        forms.Add(EventForm.Event.Of<RequestApproved>());
        forms.Add(EventForm.Event.Of<RequestDeclined>());
        forms.Add(EventForm.Event.Of<RequestWithdrawn>());
        forms.Add(EventForm.Event.Of<ParcelReceived>());
        forms.Add(EventForm.Event.Of<ParcelRefused>());
        forms.Add(EventForm.Event.Of<SettlementEvent>());
        forms.Add(EventForm.Event.Of<ParcelInspected>());
        forms.Add(EventForm.Event.Of<SettledWithoutReturn>());
        forms.Add(EventForm.Event.Of<RefundRecorded>());
    }

    private static void AddCommands(Registry forms)
    {
        forms.Add(CommandForm.Command);
        forms.Add(CommandForm.Command.Of<SubmitRequest>());
        forms.Add(CommandForm.Command.Of<AddInformation>());
        forms.Add(CommandForm.Command.Of<ConfirmDelivery>());
        forms.Add(CommandForm.Command.Of<WaiveRule>());
        forms.Add(CommandForm.Command.Of<ApproveRequest>());
        forms.Add(CommandForm.Command.Of<DeclineRequest>());
        forms.Add(CommandForm.Command.Of<WithdrawRequest>());
        forms.Add(CommandForm.Command.Of<ReceiveParcel>());
        forms.Add(CommandForm.Command.Of<InspectParcel>());
        forms.Add(CommandForm.Command.Of<SettleWithoutReturn>());
        forms.Add(CommandForm.Command.Of<RecordRefund>());
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
        forms.AddWords(WireNames.PolicyRelations);
        forms.AddWords(WireNames.ChangeEffects);
        forms.AddWords(WireNames.OutcomeKinds);
        forms.AddWords(WireNames.CheckLevels);
    }

    /// <summary>Collects forms. Each type is named in the code, so that Native AOT compiles its converter.</summary>
    private sealed class Registry
    {
        public Dictionary<Type, WireForm> ByType { get; } = [];

        /// <summary>Adds a form and that of a list.</summary>
        /// <param name="form">The form.</param>
        /// <param name="needsCurrency">Whether values have amounts whose currency their JSON does not state.</param>
        public void Add<T>(Form<T> form, bool needsCurrency = false)
        {
            ByType.Add(typeof(T), new WireForm<T>(form, needsCurrency));
            AddList(form, needsCurrency);
        }

        /// <summary>Adds the form of a list alone, whose items have a form without this package.</summary>
        public void AddList<T>(Form<T> form, bool needsCurrency = false) => ByType.Add(
            typeof(ValueList<T>),
            new WireForm<ValueList<T>>(new ValueForm<ValueList<T>>((ref c) => form.ReadList(ref c), (o, v) => form.WriteList(o, v)), needsCurrency));

        public void AddWords<T>(WireNameTable<T> words)
            where T : unmanaged, Enum
        {
            Add(Values.Word(words));
            ByType.Add(typeof(EnumSet<T>), new WireForm<EnumSet<T>>(Values.Words(words), needsCurrency: false));
        }
    }
}
