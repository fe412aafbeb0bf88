namespace Jqm.ReturnPolicy;

/// <summary>
/// A clause of the return policy: its number, which findings and amounts cite, its title, and its text in this project's wording. Two clauses are equal if their numbers are equal.
/// </summary>
/// <remarks>Another policy may cite its own clauses. Of such a clause, only the number is known to the library.</remarks>
[JsonConverter(typeof(WireFormGuard))]
public sealed class Clause : IEquatable<Clause>
{
    private static readonly Clause[] Standard =
    [
        new("0.1", "Scope", "The policy applies to every order that the service fulfilled."),
        new("0.2", "Written agreements", "A written agreement with the merchant takes precedence wherever it says something else."),
        new("1.1", "Defective product", "A return is accepted when the product is defective."),
        new("1.2", "Damage in shipping", "A return is accepted when the product was damaged in shipping."),
        new("1.3", "Not as specified", "A return is accepted when the product differs significantly from the confirmed order specification."),
        new("1.4", "Wrong item", "A return is accepted when the service shipped the wrong item by its own fulfilment error."),
        new("1.5", "Other reasons", "No other reason is accepted: change of mind, an order that the merchant placed incorrectly, damage by improper use, or anything else."),
        new("2.1", "Return window", "A return or refund request must be submitted within 30 days of delivery confirmation."),
        new("2.2", "Late requests", "A later request may be refused review; the service can still choose to look at it."),
        new("3.1", "What a request contains", "A request goes to support with the order number, the product details, and clear photo or video evidence of the issue."),
        new("3.2", "Return instructions", "Once a request is approved, the service gives return instructions."),
        new("3.3", "Prior approval", "Items that come back without prior approval are not accepted."),
        new("3.4", "Condition of the goods", "Returned products must be unused and in original condition, unless the return is for damage or a defect."),
        new("4.1", "Inspection", "After the item is received and inspected, the merchant is told whether the refund is approved or rejected."),
        new("4.2", "Where a refund goes", "An approved refund goes to the original payment method or to the account balance, as agreed with the merchant."),
        new("4.3", "Product cost", "A refund covers the product cost only."),
        new("4.4", "Fees and duties", "Shipping fees, handling fees and customs duties are not refunded unless the return was caused by the service's error."),
        new("5.1", "Non-refundable products", "Customized, private-labelled and special-order products are not refundable unless defective."),
        new("5.2", "Cancellation", "An order that has already shipped cannot be cancelled."),
        new("6.1", "Return shipping borne by the service", "The service bears return shipping when the return is due to its mistake or to a product defect."),
        new("6.2", "Return shipping borne by the merchant", "For other approved reasons the merchant pays return shipping."),
        new("7.1", "Changes of the policy", "The service may change the policy at any time, without notice."),
        new("7.2", "When a change takes effect", "A change takes effect at the moment it is published."),
        new("8.1", "Contact", "Contact for returns and refunds: JQM Team, service@jqmdrop.com, +86 13003340994."),
    ];

    private Clause(string number, string title, string text)
    {
        Number = number;
        Title = title;
        Text = text;
    }

    /// <summary>Gets all clauses of the standard policy, in order.</summary>
    public static ValueList<Clause> All { get; } = new(Standard);

    /// <summary>Gets the number of the clause, such as <c>2.1</c>.</summary>
    public string Number { get; }

    /// <summary>Gets the title of the clause, in a few words; empty for a clause that is not one of the standard policy.</summary>
    public string Title { get; }

    /// <summary>Gets the text of the clause, in this project's wording; empty for a clause that is not one of the standard policy.</summary>
    public string Text { get; }

    /// <summary>Gets whether the clause is one of the standard policy.</summary>
    public bool IsStandard => Text.Length > 0;

    /// <summary>Returns the clause with a number: a clause of the standard policy, or a clause of which only the number is known.</summary>
    /// <param name="number">The number of the clause, such as <c>2.1</c>.</param>
    /// <returns>The clause.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="number"/> is null.</exception>
    /// <exception cref="InvalidInputException">The number is empty.</exception>
    public static Clause FromNumber(string number)
    {
        Check.Name(number, "clause");
        foreach (Clause clause in Standard)
        {
            if (clause.Number == number)
                return clause;
        }

        return new Clause(number, "", "");
    }

    /// <summary>Returns whether two clauses have the same number.</summary>
    /// <param name="other">The other clause.</param>
    /// <returns>True if the numbers are equal.</returns>
    public bool Equals(Clause? other) => other is not null && Number == other.Number;

    /// <summary>Returns whether the other object is a clause with the same number.</summary>
    /// <param name="obj">The other object.</param>
    /// <returns>True if the numbers are equal.</returns>
    public override bool Equals(object? obj) => Equals(obj as Clause);

    /// <summary>Returns a hash code of the number.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => Number.GetHashCode(StringComparison.Ordinal);

    /// <summary>Returns the number of the clause.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Number;

    /// <summary>Returns whether two clauses have the same number.</summary>
    /// <param name="left">One clause.</param>
    /// <param name="right">The other.</param>
    /// <returns>True if the numbers are equal, or both clauses are null.</returns>
    public static bool operator ==(Clause? left, Clause? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Returns whether two clauses have different numbers.</summary>
    /// <param name="left">One clause.</param>
    /// <param name="right">The other.</param>
    /// <returns>True if the numbers differ.</returns>
    public static bool operator !=(Clause? left, Clause? right) => !(left == right);
}
