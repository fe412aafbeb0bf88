namespace Jqm.ReturnPolicy.Cases;

/// <summary>What a command leads to: an event or a refusal.</summary>
internal readonly record struct Decision(CaseEvent? Event, Refusal? Refusal)
{
    public static implicit operator Decision(CaseEvent happened) => new(happened, null);

    public static implicit operator Decision(Refusal refusal) => new(null, refusal);
}
