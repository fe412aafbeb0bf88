namespace Jqm.ReturnPolicy.Cases;

/// <summary>An event: a parcel arrived without prior approval, and was not accepted (clause 3.3).</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record ParcelRefused : CaseEvent
{
    /// <summary>Creates the event of a refused parcel.</summary>
    /// <param name="id">The id of the command that led to the event.</param>
    /// <param name="at">The instant of the event.</param>
    /// <param name="actor">The person or system that gave the command.</param>
    /// <param name="parcel">The parcel that arrived.</param>
    /// <exception cref="ArgumentNullException"><paramref name="parcel"/> is null.</exception>
    /// <exception cref="InvalidInputException">A name is empty, or the instant is out of range.</exception>
    public ParcelRefused(string id, Instant at, string actor, Parcel parcel)
        : base(id, at, actor)
    {
        Guard.Against.Null(parcel);
        Parcel = parcel;
    }

    /// <summary>Gets the parcel that arrived.</summary>
    public Parcel Parcel { get; }

    private protected override CaseAction Kind => CaseAction.Receive;
}
