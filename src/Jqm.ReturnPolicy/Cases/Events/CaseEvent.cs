namespace Jqm.ReturnPolicy.Cases;

/// <summary>Something that happened to a return case. A case can be rebuilt from its events alone: <see cref="ReturnCase.Replay"/>.</summary>
/// <remarks>
/// The events are a closed set: no type outside this assembly can derive from this one. Use a <c>switch</c> on the type. A new version of the library may add events, so give the
/// <c>switch</c> a default arm that throws.
/// </remarks>
[JsonConverter(typeof(WireFormGuard))]
public abstract record CaseEvent
{
    private protected CaseEvent(string id, Instant at, string actor)
    {
        Id = Check.Name(id, "id");
        At = Check.Instant(at, "at");
        Actor = Check.Name(actor, "actor");
    }

    /// <summary>Gets the id of the command that led to the event.</summary>
    public string Id { get; }

    /// <summary>Gets the instant of the event, in the years 1900 to 2999.</summary>
    public Instant At { get; }

    /// <summary>Gets the person or system that gave the command.</summary>
    public string Actor { get; }

    /// <summary>Gets the action that the command asked for.</summary>
    public CaseAction Action => Kind;

    /// <remarks>Only this assembly can override this property, which closes the set. The copy constructor of a record would be open to all.</remarks>
    private protected abstract CaseAction Kind { get; }
}
