namespace Jqm.ReturnPolicy;

/// <summary>Checks that a request or a return belongs to the order that it is evaluated with.</summary>
internal static class OrderMatch
{
    /// <summary>Requires that a request or a return names the given order.</summary>
    /// <param name="order">The given order.</param>
    /// <param name="orderNumber">The number of the order that the request or return names.</param>
    /// <param name="member">The input: <c>request</c> or <c>return</c>.</param>
    /// <exception cref="InvalidInputException">The numbers differ: <see cref="ErrorCode.OrderMismatch"/> at the input's <c>order</c>.</exception>
    public static void Require(Order order, string orderNumber, string member)
    {
        if (orderNumber != order.Number)
            throw new InvalidInputException(ErrorCode.OrderMismatch, $"{member}.order", $"The {member} is for order '{orderNumber}', but the given order is '{order.Number}'.");
    }
}
