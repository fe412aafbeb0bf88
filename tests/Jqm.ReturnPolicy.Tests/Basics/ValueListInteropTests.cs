using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using AutoFixture;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>How debuggers, serializers and fixture libraries see a <see cref="ValueList{T}"/>.</summary>
public sealed class ValueListInteropTests
{
    private sealed record Holder(ValueList<int> Numbers, ValueList<string>? Names);

    private static readonly JsonSerializerOptions Options = new() { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    [Fact]
    public void Arrays_lists_and_queries_become_lists()
    {
        int[] array = [1, 2];
        ValueList<int> fromArray = array;
        ValueList<int>? optional = array;
        ValueList<int> spread = [.. new List<int> { 1, 2 }];
        Assert.Equal(fromArray, spread);
        Assert.Equal(fromArray, optional);
        Assert.Equal(fromArray, new ValueList<int>(array.Where(number => number > 0)));
        Assert.Equal(default, new ValueList<int>(Enumerable.Empty<int>()));
        Assert.Throws<ArgumentNullException>(() => new ValueList<int>((IEnumerable<int>)null!));
    }

    [Fact]
    public void A_conditional_null_remains_an_absent_list()
    {
        ValueList<int> list = [1];
        bool present = list.Count > 1;
        ValueList<int>? optional = present ? list : null;
        Assert.Null(optional);
    }

    [Fact]
    public void A_list_is_a_read_only_collection()
    {
        ValueList<int> list = [1, 2, 3];
        ICollection<int> collection = list;
        Assert.True(collection.IsReadOnly);
        Assert.True(collection.Contains(3));
        Assert.False(collection.Contains(4));
        int[] copy = new int[4];
        collection.CopyTo(copy, 1);
        Assert.Equal([0, 1, 2, 3], copy);
        Action[] changes = [() => collection.Add(4), collection.Clear, () => collection.Remove(1)];
        Assert.All(changes, change => Assert.Throws<NotSupportedException>(change));
        Assert.Equal([1, 2, 3], new List<int>(list));
    }

    [Fact]
    public void A_debugger_shows_the_items()
    {
        ValueList<int> list = [1, 2, 3];
        string name = typeof(ValueList<>).GetCustomAttribute<DebuggerTypeProxyAttribute>()!.ProxyTypeName;
        Type view = Type.GetType(name)!.MakeGenericType(typeof(int));
        PropertyInfo items = Assert.Single(view.GetProperties());
        Assert.Equal(DebuggerBrowsableState.RootHidden, items.GetCustomAttribute<DebuggerBrowsableAttribute>()!.State);
        Assert.Equal([1, 2, 3], (int[])items.GetValue(Activator.CreateInstance(view, list))!);
    }

    [Fact]
    public void A_schema_describes_a_list_as_an_array()
    {
        JsonNode schema = Options.GetJsonSchemaAsNode(typeof(ValueList<int>));
        Assert.Equal("""{"type":"array","items":{"type":"integer"}}""", schema.ToJsonString());
        JsonNode holder = Options.GetJsonSchemaAsNode(typeof(Holder));
        Assert.Equal("array", (string?)holder["properties"]!["Numbers"]!["type"]);
        Assert.Equal("""["array","null"]""", holder["properties"]!["Names"]!["type"]!.ToJsonString());
    }

    [Fact]
    public void Reflection_based_JSON_writes_a_list_and_refuses_to_read_one()
    {
        Assert.Equal("[1,2]", JsonSerializer.Serialize<ValueList<int>>([1, 2], Options));
        Assert.ThrowsAny<Exception>(() => JsonSerializer.Deserialize<ValueList<int>>("[1,2]", Options));
    }

    [Fact]
    public void A_fixture_library_fills_lists_and_creates_orders()
    {
        var fixture = new Fixture();
        Assert.Equal(3, fixture.Create<ValueList<int>>().Distinct().Count());
        Assert.Equal(3, fixture.Create<Holder>().Names!.Value.Count);
        fixture.Register(() => Money.Zero(Currency.USD));
        fixture.Register(() => Days.Shipped);
        Assert.Equal(3, fixture.Build<ShipmentLine>().CreateMany().ToValueList().Count);
        fixture.Register(() => new OrderLine($"{fixture.Create<int>()}", 1, Money.Of(5, Currency.USD)));
        fixture.Register(() => default(ValueList<Shipment>));
        fixture.Register(() => default(ValueList<Charge>));
        fixture.Register(() => (ValueList<Payment>?)null);
        fixture.Register(() => (Money?)null);
        Assert.Equal(Money.Of(15, Currency.USD), fixture.Create<Order>().Total);
    }
}
