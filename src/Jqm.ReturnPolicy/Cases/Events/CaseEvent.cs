namespace Jqm.ReturnPolicy.Cases;

/// <summary>
/// Something that happened to a case. The events alone rebuild it: <see cref="ReturnCase.Replay"/>. They are a closed set; <see cref="Match"/> takes one function
/// for each, so that none is forgotten.
/// </summary>
public abstract record CaseEvent
{
    private protected CaseEvent(string id, Instant at, string actor)
    {
        Id = Check.Name(id, "id");
        At = Check.Instant(at, "at");
        Actor = Check.Name(actor, "actor");
    }

    /// <summary>The id of the command that led to it.</summary>
    public string Id { get; }

    /// <summary>When it happened, in the years 1900 to 2999.</summary>
    public Instant At { get; }

    /// <summary>Whose doing it was.</summary>
    public string Actor { get; }

    /// <summary>What was asked.</summary>
    public CaseAction Action => Kind;

    /// <remarks>Nobody else can override it, which closes the set: the copy constructor of a record is open to all.</remarks>
    private protected abstract CaseAction Kind { get; }

    /// <summary>Chooses by the kind of event.</summary>
    /// <typeparam name="T">What the functions give.</typeparam>
    /// <param name="submitted">For a submission.</param>
    /// <param name="informationAdded">For more information.</param>
    /// <param name="deliveryConfirmed">For new shipment facts.</param>
    /// <param name="ruleWaived">For a waiver.</param>
    /// <param name="approved">For an approval.</param>
    /// <param name="declined">For a decline.</param>
    /// <param name="withdrawn">For a withdrawal.</param>
    /// <param name="received">For a parcel that was received.</param>
    /// <param name="refused">For a parcel that was refused.</param>
    /// <param name="inspected">For an inspection.</param>
    /// <param name="refundRecorded">For a payment.</param>
    /// <returns>What the chosen function gives.</returns>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    public T Match<T>(
        Func<RequestSubmitted, T> submitted,
        Func<InformationAdded, T> informationAdded,
        Func<DeliveryConfirmed, T> deliveryConfirmed,
        Func<RuleWaived, T> ruleWaived,
        Func<RequestApproved, T> approved,
        Func<RequestDeclined, T> declined,
        Func<RequestWithdrawn, T> withdrawn,
        Func<ParcelReceived, T> received,
        Func<ParcelRefused, T> refused,
        Func<ParcelInspected, T> inspected,
        Func<RefundRecorded, T> refundRecorded)
    {
        Guard.Against.Null(submitted);
        Guard.Against.Null(informationAdded);
        Guard.Against.Null(deliveryConfirmed);
        Guard.Against.Null(ruleWaived);
        Guard.Against.Null(approved);
        Guard.Against.Null(declined);
        Guard.Against.Null(withdrawn);
        Guard.Against.Null(received);
        Guard.Against.Null(refused);
        Guard.Against.Null(inspected);
        Guard.Against.Null(refundRecorded);
        return this switch
        {
            RequestSubmitted happened => submitted(happened),
            InformationAdded happened => informationAdded(happened),
            DeliveryConfirmed happened => deliveryConfirmed(happened),
            RuleWaived happened => ruleWaived(happened),
            RequestApproved happened => approved(happened),
            RequestDeclined happened => declined(happened),
            RequestWithdrawn happened => withdrawn(happened),
            ParcelReceived happened => received(happened),
            ParcelRefused happened => refused(happened),
            ParcelInspected happened => inspected(happened),
            _ => refundRecorded((RefundRecorded)this),
        };
    }
}
