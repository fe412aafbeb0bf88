namespace Jqm.ReturnPolicy.Json;

/// <summary>The form of findings. Most of an answer are findings, so the beginning of each rule's and status's is written once and copied.</summary>
internal sealed class FindingForm : Form<Finding>
{
    public static readonly FindingForm Finding = new();

    private static readonly ObjectForm<(Rule Rule, FindingStatus Status, Clause Clause, string? WaivedBy, string? Agreement), Finding> Members =
        new ObjectForm<(Rule Rule, FindingStatus Status, Clause Clause, string? WaivedBy, string? Agreement), Finding>()
            .Required("rule", static (ref c, ref d) => d.Rule = c.Word(WireNames.Rules), static (o, v) => o.Word(WireNames.Rules, v.Rule))
            .Required("status", static (ref c, ref d) => d.Status = c.Word(WireNames.Statuses), static (o, v) => o.Word(WireNames.Statuses, v.Status))
            .Required("clause", static (ref c, ref d) => d.Clause = c.Clause(), static (o, v) => o.Value(v.Clause.Number))
            .Optional("waivedBy", static (ref c, ref d) => d.WaivedBy = c.Name(), static (o, v) => o.Value(v.WaivedBy))
            .Optional("agreement", static (ref c, ref d) => d.Agreement = c.Name(), static (o, v) => o.Value(v.AgreementId))
            .Makes(static (ref d) => new Finding(d.Rule, d.Status, d.Clause, d.WaivedBy, d.Agreement));

    /// <summary>Findings of each rule and status as they are written up to the value of the clause.</summary>
    private static readonly byte[][] Openings = (
        from rule in Enum.GetValues<Rule>()
        from status in Enum.GetValues<FindingStatus>()
        select Opening(rule, status)).ToArray();

    public override Finding Read(ref Cursor cursor) => Members.Read(ref cursor);

    public override void Write(JsonOutput output, Finding value)
    {
        if (value.WaivedBy is not null || value.AgreementId is not null)
        {
            Members.Write(output, value);
            return;
        }

        output.Opening(Openings[(int)value.Rule * WireNames.Statuses.Count + (int)value.Status]);
        output.Value(value.Clause.Number);
        output.EndObject();
    }

    private static byte[] Opening(Rule rule, FindingStatus status)
    {
        const string Clause = "0.1";
        using var output = new JsonOutput();
        Members.Write(output, new Finding(rule, status, Jqm.ReturnPolicy.Clause.FromNumber(Clause)));
        return output.Written[..^$"\"{Clause}\"}}".Length].ToArray();
    }
}
