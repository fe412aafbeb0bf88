namespace Jqm.ReturnPolicy.Cases;

/// <summary>A command that records the receipt of a parcel. Without prior approval, the goods are refused (clause 3.3).</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record ReceiveParcel : CaseCommand
{
    /// <summary>Creates a command that records the receipt of a parcel.</summary>
    /// <param name="id">The id of the command.</param>
    /// <param name="at">The instant of the command.</param>
    /// <param name="actor">The person or system that gives the command.</param>
    /// <param name="parcel">The received parcel.</param>
    /// <exception cref="ArgumentNullException"><paramref name="parcel"/> is null.</exception>
    /// <exception cref="InvalidInputException">A name is empty, or the instant is out of range.</exception>
    public ReceiveParcel(string id, Instant at, string actor, Parcel parcel)
        : base(id, at, actor)
    {
        Guard.Against.Null(parcel);
        Parcel = parcel;
    }

    /// <summary>Gets the received parcel.</summary>
    public Parcel Parcel { get; }

    private protected override CaseAction Kind => CaseAction.Receive;
}
