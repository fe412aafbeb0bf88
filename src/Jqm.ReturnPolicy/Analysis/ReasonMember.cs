namespace Jqm.ReturnPolicy.Analysis;

/// <summary>A member of the terms of a reason.</summary>
internal enum ReasonMember
{
    /// <summary>Whether a return for the reason is accepted.</summary>
    Accepted,

    /// <summary>Whose fault it is.</summary>
    Fault,

    /// <summary>The clause that it rests on.</summary>
    Clause,
}
