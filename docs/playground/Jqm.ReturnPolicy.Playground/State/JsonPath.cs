using System.Text.Json.Nodes;

namespace Jqm.ReturnPolicy.Playground;

/// <summary>The path of a value in a document. Its text is the path of the wire form, such as <c>order.lines[0].quantity</c>.</summary>
public sealed class JsonPath
{
    private readonly JsonPath? _parent;
    private readonly string? _name;
    private readonly int _index;
    private string? _text;

    private JsonPath(JsonPath? parent, string? name, int index)
    {
        _parent = parent;
        _name = name;
        _index = index;
    }

    /// <summary>Gets the path of the document itself.</summary>
    public static JsonPath Root { get; } = new(null, null, 0);

    /// <summary>Gets the path of the container; null for the document itself.</summary>
    public JsonPath? Parent => _parent;

    public JsonPath Member(string name) => new(this, name, 0);

    public JsonPath Item(int index) => new(this, null, index);

    /// <summary>Returns the value at the path; null if there is none.</summary>
    public JsonNode? Find(JsonNode root) => _parent is null ? root : _parent.Find(root) switch
    {
        JsonObject container when _name is not null => container[_name],
        JsonArray container when _name is null && _index < container.Count => container[_index],
        _ => null,
    };

    /// <summary>Returns the items of the array at the path; none if there is no array.</summary>
    public JsonArray FindArray(JsonNode root) => Find(root) as JsonArray ?? [];

    /// <summary>Sets the value at the path, and creates the containers that are missing. Null removes the member or the item.</summary>
    public void Set(JsonObject root, JsonNode? value)
    {
        if (_parent is null)
            throw new InvalidOperationException("The document itself cannot be replaced through its path.");
        if (_name is not null)
            SetMember(_parent.Require(root, () => new JsonObject()), _name, value);
        else
            SetItem(_parent.Require(root, () => new JsonArray()), value);
    }

    public override string ToString() => _text ??= _parent is null ? "" : _name is null ? $"{_parent}[{_index}]" : _parent._parent is null ? _name : $"{_parent}.{_name}";

    private static void SetMember(JsonObject container, string name, JsonNode? value)
    {
        if (value is null)
            container.Remove(name);
        else
            container[name] = value;
    }

    private void SetItem(JsonArray container, JsonNode? value)
    {
        if (value is null)
            container.RemoveAt(_index);
        else if (_index == container.Count)
            container.Add(value);
        else
            container[_index] = value;
    }

    private T Require<T>(JsonObject root, Func<T> create)
        where T : JsonNode
    {
        if (Find(root) is T found)
            return found;
        T created = create();
        Set(root, created);
        return created;
    }
}
