namespace Jqm.ReturnPolicy.Kernel;

/// <summary>What the terms say of one reason.</summary>
/// <param name="Listed">The reason's row in the table of reasons; null if the table does not list the reason.</param>
/// <param name="Lists">The lists of reasons that name the reason.</param>
/// <param name="OwnDays">The days of the window that belong to the reason alone; null if it has the days of all others.</param>
/// <param name="WindowDays">The days of the window.</param>
/// <param name="RestockingFee">The percentage of the product cost that is withheld.</param>
internal readonly record struct ReasonColumn(ReasonTerms? Listed, ReasonLists Lists, int? OwnDays, int WindowDays, Percentage RestockingFee)
{
    /// <summary>Gets whether a return for the reason is accepted.</summary>
    public bool Accepted => Listed is { Accepted: true };

    /// <summary>Gets whose fault the reason is.</summary>
    public Fault Fault => Listed?.Fault ?? Fault.Merchant;

    /// <summary>Gets the clause that the reason rests on.</summary>
    public Clause Clause => Listed?.Clause ?? Clauses.OtherReasons;
}
