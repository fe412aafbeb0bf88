namespace Jqm.ReturnPolicy.Analysis;

/// <summary>What two policies say of a reason whose own terms are equal in both. All reasons of one class have the same cases, so one of them is compared.</summary>
/// <param name="Accepted">Whether both accept the reason.</param>
/// <param name="Fault">Whose fault the reason is.</param>
/// <param name="OwnDays">The days of the window that belong to the reason alone; null if it has the days of all others.</param>
/// <param name="RestockingFee">The percentage of the product cost that is withheld.</param>
/// <param name="Before">The lists of the old terms that name the reason.</param>
/// <param name="After">The lists of the new terms that name the reason.</param>
internal readonly record struct ReasonClass(bool Accepted, Fault Fault, int? OwnDays, Percentage RestockingFee, ReasonLists Before, ReasonLists After)
{
    /// <summary>Returns the class of a reason; null if its own terms differ, so that the reason is compared alone.</summary>
    public static ReasonClass? Of(in ReasonColumn before, in ReasonColumn after) =>
        before.Listed != after.Listed || before.OwnDays != after.OwnDays || before.RestockingFee != after.RestockingFee
            ? null
            : new ReasonClass(before.Accepted, before.Fault, before.OwnDays, before.RestockingFee, before.Lists, after.Lists);
}
