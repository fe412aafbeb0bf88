namespace Jqm.ReturnPolicy.Json;

/// <summary>The forms of the parts of events and commands that concern items of the request: units, added information, instructions and blocking findings.</summary>
internal static class StepItemForm
{
    public const string WhenEmpty = "The list is empty; name at least one item.";

    public static readonly Form<ItemUnits> Units = new ObjectForm<(int Item, int Quantity), ItemUnits>()
        .Required("item", static (ref c, ref d) => d.Item = c.Index(), static (o, v) => o.Value(v.ItemIndex))
        .Required("quantity", static (ref c, ref d) => d.Quantity = c.Quantity(), static (o, v) => o.Value(v.Quantity))
        .Makes(static (ref d) => new ItemUnits(d.Item, d.Quantity));

    public static readonly Form<ItemInformation> Information = new ObjectForm<(int Item, string? Details, ValueList<Evidence> Evidence), ItemInformation>()
        .Required("item", static (ref c, ref d) => d.Item = c.Index(), static (o, v) => o.Value(v.ItemIndex))
        .Optional("details", static (ref c, ref d) => d.Details = c.Text(), static (o, v) => o.Value(v.Details))
        .Optional("evidence", static (ref c, ref d) => d.Evidence = RequestForm.Evidence.ReadList(ref c), static (o, v) => RequestForm.Evidence.WriteFilledList(o, v.Evidence))
        .Checked(static (ref _, ref d, start) =>
        {
            if (d.Details is null && d.Evidence.Count == 0)
                throw new FormException(start, "Nothing is added; give details, evidence, or both.");
        })
        .Makes(static (ref d) => new ItemInformation(d.Item, d.Details, d.Evidence));

    public static readonly Form<InstructedItem> Instructed = new ObjectForm<ItemDraft, InstructedItem>()
        .Units(static v => v.LineId, static v => v.ShipmentId, static v => v.Quantity)
        .Reason(static v => v.Reason)
        .Required("fault", static (ref c, ref d) => d.Fault = c.Word(WireNames.Faults), static (o, v) => o.Word(WireNames.Faults, (Fault?)v.Fault))
        .Required("returnShipping", static (ref c, ref d) => d.Bearer = ItemForm.Bearer.Read(ref c), static (o, v) => ItemForm.Bearer.Write(o, v.ReturnShipping))
        .GoodsBack(static v => v.GoodsBack)
        .Required("asNew", static (ref c, ref d) => d.AsNew = c.Flag(), static (o, v) => o.Value(v.RequiresOriginalCondition))
        .Makes(static (ref d) => new InstructedItem(d.Line, d.Shipment, d.Quantity, d.Reason!.Value, d.Fault!.Value, d.Bearer!, d.AsNew, !d.GoodsStay));

    public static readonly Form<ReturnInstructions> Instructions = new ObjectForm<(string Reference, string Address, ValueList<InstructedItem> Items), ReturnInstructions>()
        .Required("reference", static (ref c, ref d) => d.Reference = c.Name(), static (o, v) => o.Value(v.Reference))
        .Required("address", static (ref c, ref d) => d.Address = c.Name(), static (o, v) => o.Value(v.Address))
        .Required("items", static (ref c, ref d) => d.Items = Instructed.ReadList(ref c, WhenEmpty), static (o, v) => Instructed.WriteList(o, v.Items))
        .Makes(static (ref d) => new ReturnInstructions(d.Reference, d.Address, d.Items));

    public static readonly Form<BlockedItem> Blocked = new ObjectForm<(int Item, ValueList<Finding> Findings), BlockedItem>()
        .Required("item", static (ref c, ref d) => d.Item = c.Index(), static (o, v) => o.Value(v.ItemIndex))
        .Required("findings", static (ref c, ref d) => d.Findings = ItemForm.ReadFindings(ref c), static (o, v) => FindingForm.Finding.WriteList(o, v.Findings))
        .Makes(static (ref d) => new BlockedItem(d.Item, d.Findings));
}
