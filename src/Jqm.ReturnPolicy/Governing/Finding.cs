namespace Jqm.ReturnPolicy;

/// <summary>The status of one rule for an item or an order, and the clause that the finding is based on.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Status">The status of the rule.</param>
/// <param name="Clause">The clause that the finding is based on.</param>
/// <param name="WaivedBy">The name of the person who waived the rule, if the status is <see cref="FindingStatus.Waived"/>.</param>
/// <param name="AgreementId">The id of the last agreement that names the rule's term (clause 0.2); null if no agreement names the term.</param>
/// <remarks>The default value has no clause. No answer contains the default value.</remarks>
[JsonConverter(typeof(WireFormGuard))]
public readonly record struct Finding(Rule Rule, FindingStatus Status, Clause Clause, string? WaivedBy = null, string? AgreementId = null);
