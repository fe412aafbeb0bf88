namespace Jqm.ReturnPolicy;

/// <summary>The status of one rule, and the clause that it rests on.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Status">The status of the rule.</param>
/// <param name="Clause">The clause that it rests on.</param>
/// <param name="WaivedBy">Who waived the rule, when the status is <see cref="FindingStatus.Waived"/>.</param>
/// <param name="AgreementId">The id of the last agreement that names the rule's term (clause 0.2); null when none does.</param>
/// <remarks>The default value has no clause. No answer contains it.</remarks>
[JsonConverter(typeof(WireFormGuard))]
public readonly record struct Finding(Rule Rule, FindingStatus Status, Clause Clause, string? WaivedBy = null, string? AgreementId = null);
