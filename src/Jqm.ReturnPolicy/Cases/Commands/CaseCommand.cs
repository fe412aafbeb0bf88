namespace Jqm.ReturnPolicy.Cases;

/// <summary>
/// What somebody asks of a case. The commands are a closed set; <see cref="Match"/> takes one function for each, so that none is forgotten.
/// </summary>
public abstract record CaseCommand
{
    private protected CaseCommand(string id, Instant at, string actor)
    {
        Id = Check.Name(id, "id");
        At = Check.Instant(at, "at");
        Actor = Check.Name(actor, "actor");
    }

    /// <summary>The command's id; a case that has seen it does not change.</summary>
    public string Id { get; }

    /// <summary>When it is given, in the years 1900 to 2999.</summary>
    public Instant At { get; }

    /// <summary>Who gives it.</summary>
    public string Actor { get; }

    /// <summary>What it asks.</summary>
    public CaseAction Action => Kind;

    /// <remarks>Nobody else can override it, which closes the set: the copy constructor of a record is open to all.</remarks>
    private protected abstract CaseAction Kind { get; }

    /// <summary>Chooses by the kind of command.</summary>
    /// <typeparam name="T">What the functions give.</typeparam>
    /// <param name="submit">For a submission.</param>
    /// <param name="addInformation">For more information.</param>
    /// <param name="confirmDelivery">For new shipment facts.</param>
    /// <param name="waive">For a waiver.</param>
    /// <param name="approve">For an approval.</param>
    /// <param name="decline">For a decline.</param>
    /// <param name="withdraw">For a withdrawal.</param>
    /// <param name="receive">For a parcel.</param>
    /// <param name="inspect">For an inspection.</param>
    /// <param name="recordRefund">For a payment.</param>
    /// <returns>What the chosen function gives.</returns>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    public T Match<T>(
        Func<SubmitRequest, T> submit,
        Func<AddInformation, T> addInformation,
        Func<ConfirmDelivery, T> confirmDelivery,
        Func<WaiveRule, T> waive,
        Func<ApproveRequest, T> approve,
        Func<DeclineRequest, T> decline,
        Func<WithdrawRequest, T> withdraw,
        Func<ReceiveParcel, T> receive,
        Func<InspectParcel, T> inspect,
        Func<RecordRefund, T> recordRefund)
    {
        Guard.Against.Null(submit);
        Guard.Against.Null(addInformation);
        Guard.Against.Null(confirmDelivery);
        Guard.Against.Null(waive);
        Guard.Against.Null(approve);
        Guard.Against.Null(decline);
        Guard.Against.Null(withdraw);
        Guard.Against.Null(receive);
        Guard.Against.Null(inspect);
        Guard.Against.Null(recordRefund);
        return this switch
        {
            SubmitRequest command => submit(command),
            AddInformation command => addInformation(command),
            ConfirmDelivery command => confirmDelivery(command),
            WaiveRule command => waive(command),
            ApproveRequest command => approve(command),
            DeclineRequest command => decline(command),
            WithdrawRequest command => withdraw(command),
            ReceiveParcel command => receive(command),
            InspectParcel command => inspect(command),
            _ => recordRefund((RecordRefund)this),
        };
    }
}
