using System.Text;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>What events, commands, ledgers and cases are written as, and which of their members may be left out.</summary>
public sealed class CaseFormTests
{
    private static readonly RefundLedger Kept = Worked.Ledger;

    public static TheoryData<string> Names => new(GoodCaseJson.Full.Keys);

    [Fact]
    public void Every_kind_of_event_and_command_is_tried()
    {
        string[] kinds = [.. ConcreteTypes(typeof(CaseEvent)), .. ConcreteTypes(typeof(CaseCommand))];
        Assert.Equal(kinds.Order(StringComparer.Ordinal), NamesOfSteps(GoodCaseJson.Full));
        Assert.Equal(kinds.Order(StringComparer.Ordinal), NamesOfSteps(GoodCaseJson.Shortest));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void With_every_member_it_is_written_as_it_was_read(string name) => AssertWrittenAsRead(name, GoodCaseJson.Full[name]);

    [Theory]
    [MemberData(nameof(Names))]
    public void What_may_be_left_out_is_left_out_where_there_is_nothing_to_say(string name) => AssertWrittenAsRead(name, GoodCaseJson.Shortest[name]);

    [Theory]
    [InlineData("command addInformation", "[{\"item\":0,\"evidence\":[{\"kind\":\"photo\"}]}]", "items", "The list is empty; name at least one item.")]
    [InlineData("command confirmDelivery", "[{\"id\":\"S\"}]", "shipments", "No shipment is given; give the order's shipments as they are now.")]
    [InlineData("command approve", "[{\"item\":0,\"quantity\":1}]", "items", "The list is empty; name at least one item.")]
    [InlineData("command receive", "[{\"line\":\"1\",\"quantity\":1}]", "parcel.units", "The parcel is empty; name the units in it.")]
    [InlineData("command inspect", "[{\"line\":\"1\",\"quantity\":1}]", "inspected", "Nothing came back; a return has at least one inspected item.")]
    [InlineData("command settleWithoutReturn", "[{\"line\":\"1\",\"quantity\":1}]", "units", "The list of units is empty; name at least one unit.")]
    [InlineData("event settledWithoutReturn", "[{\"line\":\"1\",\"quantity\":1}]", "units", "The list of units is empty; name at least one unit.")]
    [InlineData("event informationAdded", "[{\"item\":0,\"details\":\"d\"}]", "items", "The list is empty; name at least one item.")]
    [InlineData("event deliveryConfirmed", "[{\"id\":\"S\"}]", "shipments", "No shipment is given; give the order's shipments as they are now.")]
    [InlineData("event requestApproved", "[{\"item\":0,\"quantity\":1}]", "items", "The list is empty; name at least one item.")]
    [InlineData("event requestApproved", "[{\"line\":\"1\",\"quantity\":1,\"reason\":\"defective\",\"fault\":\"product\",\"returnShipping\":{\"borneBy\":\"service\",\"clause\":\"6.1\"},\"asNew\":true}]", "instructions.items", "The list is empty; name at least one item.")]
    [InlineData("event parcelReceived", "[{\"line\":\"1\",\"quantity\":1}]", "parcel.units", "The parcel is empty; name the units in it.")]
    [InlineData("event parcelInspected", "[{\"line\":\"1\",\"quantity\":1}]", "inspected", "Nothing came back; a return has at least one inspected item.")]
    public void An_empty_list_is_malformed_before_a_later_unknown_member(string name, string list, string path, string message)
    {
        string json = GoodCaseJson.Shortest[name][..^1] + ",\"unknown\":1}";
        InvalidInputException fault = Assert.Throws<InvalidInputException>(() => GoodCaseJson.Read(name, Worked.With(json, list, "[]")));
        Assert.Equal((ErrorCode.Malformed, path, message), (fault.Code, fault.Path, fault.Message));
    }

    [Fact]
    public void A_command_that_brings_no_ledger_takes_the_one_that_is_kept()
    {
        string inspect = GoodCaseJson.Full["command inspect"];
        int ledger = inspect.IndexOf(",\"ledger\":", StringComparison.Ordinal);
        Assert.Same(Kept, ((InspectParcel)ReturnPolicyJson.ReadCommand(Encoding.UTF8.GetBytes(inspect[..ledger] + "}"), Kept)).Ledger);
        string settle = GoodCaseJson.Full["command settleWithoutReturn"];
        ledger = settle.IndexOf(",\"ledger\":", StringComparison.Ordinal);
        Assert.Same(Kept, ((SettleWithoutReturn)ReturnPolicyJson.ReadCommand(Encoding.UTF8.GetBytes(settle[..ledger] + "}"), Kept)).Ledger);
        Expect.Fault("", ErrorCode.Malformed, () => ReturnPolicyJson.ReadCommand(Encoding.UTF8.GetBytes(settle[..ledger] + "}")));
        Assert.Same(Kept, ((SubmitRequest)ReturnPolicyJson.ReadCommand(Encoding.UTF8.GetBytes(GoodCaseJson.Shortest["command submit"]), Kept)).Ledger);
    }

    [Theory]
    [InlineData("command submit")]
    [InlineData("command inspect")]
    public void The_ledger_of_a_command_overrides_the_stored_ledger(string name)
    {
        string json = GoodCaseJson.Full[name];
        Assert.NotEqual(ReturnPolicyJson.ToJson(Kept), json[(json.IndexOf("\"ledger\":", StringComparison.Ordinal) + 9)..^1]);
        Assert.Equal(json, ReturnPolicyJson.ToJson(ReturnPolicyJson.ReadCommand(Encoding.UTF8.GetBytes(json), Kept)));
    }

    private static void AssertWrittenAsRead(string name, string json) =>
        Assert.Equal(json, GoodCaseJson.Write(GoodCaseJson.Read(name, Encoding.UTF8.GetBytes(json))));

    private static IEnumerable<string> NamesOfSteps(IReadOnlyDictionary<string, string> samples) => samples
        .Where(sample => sample.Key.StartsWith("event ", StringComparison.Ordinal) || sample.Key.StartsWith("command ", StringComparison.Ordinal))
        .Select(sample => GoodCaseJson.Read(sample.Key, Encoding.UTF8.GetBytes(sample.Value)).GetType().Name)
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> ConcreteTypes(Type set) => set.Assembly.GetTypes().Where(type => type.IsSubclassOf(set) && !type.IsAbstract).Select(type => type.Name);
}
