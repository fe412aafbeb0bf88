namespace Jqm.ReturnPolicy.Cli;

/// <summary>What a finding says, in a few words for each rule and status.</summary>
internal static class FindingPhrases
{
    public static string Of(Finding finding) => finding.Status switch
    {
        FindingStatus.Met => Met(finding.Rule),
        FindingStatus.Excepted => Excepted(finding.Rule),
        FindingStatus.Waived => Waived(finding.Rule),
        FindingStatus.Discretionary => "Submitted late; a reviewer may still look at it",
        FindingStatus.Missing => Missing(finding.Rule),
        _ => NotMet(finding.Rule),
    };

    public static string Of(FindingStatus status) => status switch
    {
        FindingStatus.Met => "met",
        FindingStatus.Excepted => "excepted",
        FindingStatus.Waived => "waived",
        FindingStatus.Discretionary => "reviewer decides",
        FindingStatus.Missing => "missing",
        _ => "not met",
    };

    private static string Met(Rule rule) => rule switch
    {
        Rule.Scope => "Fulfilled by the service",
        Rule.Approval => "Approved before it came back",
        Rule.Inspection => "Received and inspected",
        Rule.Reason => "An accepted reason",
        Rule.Window => "Submitted in time",
        Rule.Details => "Product details given",
        Rule.Evidence => "Clear evidence given",
        Rule.Condition => "Unused and in original condition",
        Rule.Category => "A refundable product",
        _ => "Nothing has shipped",
    };

    private static string Excepted(Rule rule) => rule switch
    {
        Rule.Condition => "Condition does not matter for this reason",
        _ => "Not a refundable product, but this reason is excepted",
    };

    private static string Waived(Rule rule) => rule switch
    {
        Rule.Window => "Submitted too late, waived",
        Rule.Details => "Product details missing, waived",
        Rule.Evidence => "Evidence missing, waived",
        Rule.Condition => "Condition of the goods, waived",
        _ => "Not a refundable product, waived",
    };

    private static string Missing(Rule rule) => rule switch
    {
        Rule.Inspection => "Not received or not inspected yet",
        Rule.Window => "Delivery is not confirmed yet",
        Rule.Details => "Product details are missing",
        Rule.Evidence => "Clear evidence is missing",
        _ => "Nobody recorded the condition of the goods",
    };

    private static string NotMet(Rule rule) => rule switch
    {
        Rule.Scope => "Not fulfilled by the service",
        Rule.Approval => "Came back without prior approval",
        Rule.Reason => "Not an accepted reason",
        Rule.Window => "Submitted too late",
        Rule.Condition => "Used, or not in original condition",
        Rule.Category => "Not a refundable product",
        _ => "Already shipped, or cancelling is not offered",
    };
}
