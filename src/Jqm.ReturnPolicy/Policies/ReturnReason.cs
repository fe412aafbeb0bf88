namespace Jqm.ReturnPolicy;

/// <summary>
/// The reason for a return: an open vocabulary of codes, with the known reasons as static properties. A reason that the governing terms do not list is not
/// accepted, and counts as the merchant's fault (reading R05, clause 1.5). Two reasons are equal if their codes are equal; case matters.
/// </summary>
/// <remarks>
/// The default value is no reason. It equals itself, and its text is <c>(no reason)</c>. Its <see cref="Code"/> throws <see cref="InvalidOperationException"/>, and constructors
/// of other types do not accept it.
/// </remarks>
[JsonConverter(typeof(WireFormGuard))]
public readonly struct ReturnReason : IEquatable<ReturnReason>
{
    /// <summary>How many reasons are known.</summary>
    internal const int KnownCount = 7;

    private readonly string? _code;

    /// <summary>Creates a reason from its code.</summary>
    /// <param name="code">The code, such as <c>defective</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="InvalidInputException">The code is empty.</exception>
    public ReturnReason(string code)
    {
        _code = Check.Name(code, "reason");
        Place = code switch
        {
            "defective" => 1,
            "damagedInShipping" => 2,
            "notAsSpecified" => 3,
            "wrongItem" => 4,
            "changeOfMind" => 5,
            "orderedIncorrectly" => 6,
            "improperUse" => 7,
            _ => 0,
        };
    }

    /// <summary>Gets the reason that the product is defective (clause 1.1).</summary>
    public static ReturnReason Defective { get; } = new("defective");

    /// <summary>Gets the reason that the product was damaged in shipping (clause 1.2).</summary>
    public static ReturnReason DamagedInShipping { get; } = new("damagedInShipping");

    /// <summary>Gets the reason that the product differs significantly from the confirmed specification (clause 1.3).</summary>
    public static ReturnReason NotAsSpecified { get; } = new("notAsSpecified");

    /// <summary>Gets the reason that the service shipped the wrong item (clause 1.4).</summary>
    public static ReturnReason WrongItem { get; } = new("wrongItem");

    /// <summary>Gets the reason that the customer changed their mind (clause 1.5).</summary>
    public static ReturnReason ChangeOfMind { get; } = new("changeOfMind");

    /// <summary>Gets the reason that the merchant placed the order incorrectly (clause 1.5).</summary>
    public static ReturnReason OrderedIncorrectly { get; } = new("orderedIncorrectly");

    /// <summary>Gets the reason that the product was damaged by improper use (clause 1.5).</summary>
    public static ReturnReason ImproperUse { get; } = new("improperUse");

    /// <summary>Gets the reasons that the standard policy lists, in its order.</summary>
    public static ValueList<ReturnReason> Known { get; } =
        [Defective, DamagedInShipping, NotAsSpecified, WrongItem, ChangeOfMind, OrderedIncorrectly, ImproperUse];

    /// <summary>Gets the code of the reason, as the wire form writes it.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public string Code => _code ?? throw new InvalidOperationException("This is default(ReturnReason), which is no reason. Make one by its code.");

    /// <summary>The place among the known reasons, 1 to <see cref="KnownCount"/>; 0 for any other. What is looked up by it needs no code.</summary>
    internal int Place { get; }

    /// <summary>Returns whether two reasons have the same code.</summary>
    /// <param name="other">The other reason.</param>
    /// <returns>True if the codes are equal.</returns>
    public bool Equals(ReturnReason other) => _code == other._code;

    /// <summary>Returns whether an object is a reason with the same code.</summary>
    /// <param name="obj">The other object.</param>
    /// <returns>True if the codes are equal.</returns>
    public override bool Equals(object? obj) => obj is ReturnReason other && Equals(other);

    /// <summary>Returns a hash code of the code.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => Place > 0 ? Place : _code?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <summary>Returns the code of the reason; <c>(no reason)</c> for the default value.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _code ?? "(no reason)";

    /// <summary>Returns whether two reasons have the same code.</summary>
    /// <param name="left">One reason.</param>
    /// <param name="right">The other.</param>
    /// <returns>True if the codes are equal.</returns>
    public static bool operator ==(ReturnReason left, ReturnReason right) => left.Equals(right);

    /// <summary>Returns whether two reasons have different codes.</summary>
    /// <param name="left">One reason.</param>
    /// <param name="right">The other.</param>
    /// <returns>True if the codes differ.</returns>
    public static bool operator !=(ReturnReason left, ReturnReason right) => !left.Equals(right);

    internal static ReturnReason Require(ReturnReason reason)
    {
        // Asking for the code refuses default(ReturnReason), which has none.
        _ = reason.Code;
        return reason;
    }
}
