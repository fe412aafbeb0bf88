using System.Text;

namespace Jqm.ReturnPolicy.AspNetCore;

/// <summary>A question that documents of a route ask.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Word">The operation's word, which is also the end of the route.</param>
/// <param name="Summary">What is asked, in a sentence.</param>
/// <param name="Document">The name of the schema of the document.</param>
/// <param name="Answer">The name of the schema of the answer.</param>
internal sealed record Question(Operation Operation, string Word, string Summary, string Document, string Answer)
{
    /// <summary>Gets all questions.</summary>
    public static IReadOnlyList<Question> All { get; } =
    [
        new(Operation.Assess, "assess", "Assess a return request: does it meet the policy, what is missing, and what would be refunded?", "AssessQuestion", nameof(Assessment)),
        new(Operation.Settle, "settle", "Settle returned goods: what is refunded, and to where?", "SettleQuestion", nameof(Settlement)),
        new(Operation.Cancel, "cancel", "Cancel an order: may it be cancelled at an instant, and what is refunded?", "CancelQuestion", nameof(Cancellation)),
        new(Operation.Allow, "allow", "Give money back while the goods stay: is it within what was charged, and to where does it go?", "AllowQuestion", nameof(AllowanceDecision)),
    ];

    /// <summary>Gets the word in UTF-8.</summary>
    public byte[] Utf8Word { get; } = Encoding.UTF8.GetBytes(Word);
}
