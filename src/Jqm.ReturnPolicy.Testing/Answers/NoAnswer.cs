namespace Jqm.ReturnPolicy.Testing;

/// <summary>Creates the error of a search that found no answer.</summary>
internal static class NoAnswer
{
    /// <summary>The error of a verdict that no question about an order gets under some terms.</summary>
    /// <param name="question">What was asked, as in <c>request</c>.</param>
    /// <param name="order">The order.</param>
    /// <param name="verdict">The wanted verdict.</param>
    /// <param name="hint">What would be right.</param>
    public static InvalidOperationException Of(string question, Order order, Enum verdict, string hint) =>
        new($"No {question} on order '{order.Number}' gets the verdict {verdict} under the given terms. {hint}");
}
