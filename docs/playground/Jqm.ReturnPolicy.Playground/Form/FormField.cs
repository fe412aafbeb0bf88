using System.Text.Json.Nodes;

namespace Jqm.ReturnPolicy.Playground;

/// <summary>A field of the form: a member of an object of the wire form.</summary>
public sealed record FormField(string Name, LocalText Label, FieldKind Kind)
{
    /// <summary>Gets whether an empty field is kept as an empty text, so that the library names its path. An optional member is removed instead.</summary>
    public bool IsRequired { get; init; }

    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>Gets the fields of an item of a list.</summary>
    public IReadOnlyList<FormField> Items { get; init; } = [];

    /// <summary>Gets what an item of a list is called.</summary>
    public LocalText? ItemName { get; init; }

    /// <summary>Gets the item that is added to a list of the document.</summary>
    public Func<JsonObject, JsonArray, JsonObject> NewItem { get; init; } = (_, _) => [];
}
