namespace Jqm.ReturnPolicy.Analysis;

/// <summary>Which combinations of timeliness under the old and the new window occur, each with a delivery and a submission that show it.</summary>
/// <param name="Index">The index of the relation in the comparison.</param>
/// <param name="InBoth">In time under both; null if no case is.</param>
/// <param name="OnlyBefore">In time under the old window and late under the new one.</param>
/// <param name="OnlyAfter">Late under the old window and in time under the new one.</param>
/// <param name="LateInBoth">Late under both.</param>
/// <param name="OtherLastDay">In a case in which the answers state different last days or deadlines.</param>
internal sealed record WindowRelation(int Index, Moments? InBoth, Moments? OnlyBefore, Moments? OnlyAfter, Moments? LateInBoth, Moments? OtherLastDay);
