namespace Jqm.ReturnPolicy.Json;

/// <summary>Reads what events and commands say of the request's items: units, added information, instructions.</summary>
internal static class ItemForm
{
    private const string WhenEmpty = "The list is empty; name at least one item.";

    private static readonly ObjectForm<UnitsDraft, ItemUnits> Units = new ObjectForm<UnitsDraft, ItemUnits>()
        .Required("item", static (ref c, ref d) => d.Item = c.Index())
        .Required("quantity", static (ref c, ref d) => d.Quantity = c.Quantity())
        .Makes(static (ref d) => new ItemUnits(d.Item, d.Quantity));

    private static readonly ObjectForm<InformationDraft, ItemInformation> Information = new ObjectForm<InformationDraft, ItemInformation>()
        .Required("item", static (ref c, ref d) => d.Item = c.Index())
        .Optional("details", static (ref c, ref d) => d.Details = c.Text())
        .Optional("evidence", static (ref c, ref d) => d.Evidence = c.List(RequestForm.ReadEvidence))
        .Checked(static (ref _, ref d, in scan) =>
        {
            if (d.Details is null && d.Evidence.Count == 0)
                throw new FormException(scan.Start, "Nothing is added; give details, evidence, or both.");
        })
        .Makes(static (ref d) => new ItemInformation(d.Item, d.Details, d.Evidence));

    private static readonly ObjectForm<InstructedDraft, InstructedItem> Instructed = new ObjectForm<InstructedDraft, InstructedItem>()
        .Required("line", static (ref c, ref d) => d.Line = c.Name())
        .Optional("shipment", static (ref c, ref d) => d.Shipment = c.Name())
        .Required("quantity", static (ref c, ref d) => d.Quantity = c.Quantity())
        .Required("reason", static (ref c, ref d) => d.Reason = c.Reason())
        .Required("fault", static (ref c, ref d) => d.Fault = c.Word(WireNames.Faults))
        .Required("returnShipping", static (ref c, ref d) => d.Bearer = AnswerForm.ReadBearer(ref c))
        .Optional("goodsBack", static (ref c, ref d) => d.GoodsStay = !c.Flag())
        .Required("asNew", static (ref c, ref d) => d.AsNew = c.Flag())
        .Makes(static (ref d) => new InstructedItem(d.Line, d.Shipment, d.Quantity, d.Reason, d.Fault, d.Bearer, d.AsNew, !d.GoodsStay));

    private static readonly ObjectForm<InstructionsDraft, ReturnInstructions> Instructions = new ObjectForm<InstructionsDraft, ReturnInstructions>()
        .Required("reference", static (ref c, ref d) => d.Reference = c.Name())
        .Required("address", static (ref c, ref d) => d.Address = c.Name())
        .Required("items", static (ref c, ref d) => d.Items = c.List(Instructed.Read, WhenEmpty))
        .Makes(static (ref d) => new ReturnInstructions(d.Reference, d.Address, d.Items));

    public static ValueList<ItemUnits> ReadUnits(ref Cursor cursor) => cursor.List(Units.Read, WhenEmpty);

    public static ValueList<ItemInformation> ReadInformation(ref Cursor cursor) => cursor.List(Information.Read, WhenEmpty);

    public static ReturnInstructions ReadInstructions(ref Cursor cursor) => Instructions.Read(ref cursor);

    private struct UnitsDraft
    {
        public int Item, Quantity;
    }

    private struct InformationDraft
    {
        public int Item;
        public string? Details;
        public ValueList<Evidence> Evidence;
    }

    private struct InstructedDraft
    {
        public string Line;
        public string? Shipment;
        public int Quantity;
        public ReturnReason Reason;
        public Fault Fault;
        public ReturnShippingBearer Bearer;
        public bool GoodsStay, AsNew;
    }

    private struct InstructionsDraft
    {
        public string Reference, Address;
        public ValueList<InstructedItem> Items;
    }
}
