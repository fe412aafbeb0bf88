namespace Jqm.ReturnPolicy.EntityFrameworkCore;

/// <summary>A row of the table of case events. <see cref="ReturnCaseStore"/> writes the rows. Query them, but do not change them.</summary>
public sealed class StoredCaseEvent
{
    private StoredCaseEvent()
    {
    }

    /// <summary>Gets the id of the case, which is the id of its request.</summary>
    public string CaseId { get; private set; } = null!;

    /// <summary>Gets the number of the event in its case, from 1: the version of the case after the event.</summary>
    public int Sequence { get; private set; }

    /// <summary>Gets the id of the event, which is the id of its command. Each id occurs once in a case.</summary>
    public string EventId { get; private set; } = null!;

    /// <summary>Gets the number of the order of the case.</summary>
    public string OrderNumber { get; private set; } = null!;

    /// <summary>Gets the state of the case after the event.</summary>
    public CaseState State { get; private set; }

    /// <summary>Gets the instant of the event in whole microseconds. The event in <see cref="Json"/>contains the exact instant.</summary>
    public Instant At { get; private set; }

    /// <summary>Gets the event as JSON in its wire form.</summary>
    public string Json { get; private set; } = null!;

    internal static StoredCaseEvent Of(ReturnCase after, CaseEvent happened) => new()
    {
        CaseId = after.Id,
        Sequence = after.Version,
        EventId = happened.Id,
        OrderNumber = after.Order.Number,
        State = after.State,
        At = happened.At,
        Json = ReturnPolicyJson.ToJson(happened),
    };
}
