namespace Jqm.ReturnPolicy.Extensions;

/// <summary>What the wire form expects at a place. Configuration has strings only, so the expected type decides how a string is written as JSON.</summary>
internal abstract record Shape
{
    public static readonly Shape Text = new TextShape();
    public static readonly Shape Reason = new ReasonShape();
    public static readonly Shape Flag = new FlagShape();
    public static readonly Shape Number = new NumberShape();

    private static readonly Shape ReasonRow = new RowShape(new ObjectShape(("accepted", Flag), ("fault", Text), ("clause", Text)));

    /// <summary>Gets the shape of the terms of a policy or an agreement.</summary>
    public static Shape Terms { get; } = new ObjectShape([.. Term.All.GroupBy(term => term.Group).Select(group => (group.Key, OfGroup([.. group])))]) { MayBeEmpty = true };

    /// <summary>Gets the shape of a policy.</summary>
    public static Shape Policy { get; } = new ObjectShape(("id", Text), ("version", Text), ("publishedAt", Text), ("terms", Terms));

    /// <summary>Gets the shape of an agreement.</summary>
    public static Shape Agreement { get; } = new ObjectShape(("id", Text), ("merchant", Text), ("from", Text), ("to", Text), ("terms", Terms));

    private static Shape OfGroup(Term[] terms) => terms is [{ Member: null } single]
        ? OfValue(single.ValueType)
        : new ObjectShape([.. terms.Select(term => (term.Member!, OfValue(term.ValueType)))]);

    private static Shape OfValue(Type type) =>
        type == typeof(bool) ? Flag
        : type == typeof(int) ? Number
        : type == typeof(string) || type.IsEnum ? Text
        : type == typeof(ReasonTable) ? new MapShape(ReasonRow)
        : type == typeof(ReasonMap<int>) ? new MapShape(Number)
        : type == typeof(ReasonMap<Percentage>) ? new MapShape(Text)
        : type == typeof(ValueList<ReturnReason>) ? new ListShape(Reason)
        : IsSet(type) ? new ListShape(Text)
        : throw new NotSupportedException($"Configuration has no form for terms of the type {type}.");

    private static bool IsSet(Type type) => type.IsConstructedGenericType && type.GetGenericTypeDefinition() == typeof(EnumSet<>);
}

/// <summary>A string.</summary>
internal sealed record TextShape : Shape;

/// <summary>The name of a reason, a string.</summary>
internal sealed record ReasonShape : Shape;

/// <summary>A truth value.</summary>
internal sealed record FlagShape : Shape;

/// <summary>A number.</summary>
internal sealed record NumberShape : Shape;

/// <summary>A list.</summary>
/// <param name="Item">The shape of each item.</param>
internal sealed record ListShape(Shape Item) : Shape;

/// <summary>An object whose members are known.</summary>
/// <param name="Members">The name and the shape of each member.</param>
internal sealed record ObjectShape(params (string Name, Shape Shape)[] Members) : Shape
{
    /// <summary>Gets whether the object may have no members.</summary>
    public bool MayBeEmpty { get; init; }
}

/// <summary>An object with a member for each reason.</summary>
/// <param name="Value">The shape of each member.</param>
internal sealed record MapShape(Shape Value) : Shape;

/// <summary>An object for a reason; without members it is null, which removes the reason.</summary>
/// <param name="Row">The shape of the object.</param>
internal sealed record RowShape(ObjectShape Row) : Shape;
