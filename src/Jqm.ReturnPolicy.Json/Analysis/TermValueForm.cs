namespace Jqm.ReturnPolicy.Json;

/// <summary>Writes the old and the new value of a changed term, as a policy file writes it.</summary>
internal static class TermValueForm
{
    private static readonly TermsPatch NoChange = new();

    /// <summary>Writes the value of a change; null if the terms do not name the reason there.</summary>
    public static void Write(JsonOutput output, PolicyChange change, object? value)
    {
        if (value is null)
            output.Null();
        else if (change.Reason is null)
            TermForm.Of(change.Term).Write(output, NoChange.With(change.Term, value));
        else
            WritePart(output, value);
    }

    /// <summary>Writes what a term says of one reason.</summary>
    private static void WritePart(JsonOutput output, object value)
    {
        switch (value)
        {
            case bool flag: output.Value(flag); break;
            case int days: output.Value(days); break;
            case Percentage percentage: PercentageForm.Percentage.Write(output, percentage); break;
            case Fault fault: output.Word(WireNames.Faults[fault]); break;
            case Clause clause: output.Value(clause.Number); break;
            case ReasonTerms terms: ReasonForm.Write(output, terms); break;
            default: throw new ArgumentOutOfRangeException(nameof(value), value, "No term says this of one reason.");
        }
    }

    private static readonly ObjectForm<ValueTuple, ReasonTerms> ReasonForm = new ObjectForm<ValueTuple, ReasonTerms>()
        .Optional("accepted", WrittenOnly.Member, static (o, v) => o.Value(v.Accepted))
        .Optional("fault", WrittenOnly.Member, static (o, v) => o.Word(WireNames.Faults[v.Fault]))
        .Optional("clause", WrittenOnly.Member, static (o, v) => o.Value(v.Clause.Number));
}
