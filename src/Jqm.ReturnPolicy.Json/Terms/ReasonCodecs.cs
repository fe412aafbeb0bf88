using System.Text;

namespace Jqm.ReturnPolicy.Json;

/// <summary>An object with a member for each reason that changes; null removes the reason.</summary>
internal abstract class ByReasonCodec<TValue, TChange> : TermCodec
{
    public override object Read(ref Cursor cursor, Term term)
    {
        var changes = new ListBuilder<TChange>();
        var seen = new SeenNames();
        cursor.RequireObject();
        while (cursor.NextFreeMember(ref seen, out string code, out long nameStart))
        {
            // A null for a member that is not there changes nothing, and no reason has the empty name.
            if (code.Length == 0 && cursor.IsNull)
                continue;
            if (code.Length == 0)
                throw new FormException(nameStart, "The name of the reason is empty; give it at least one character.");
            var reason = new ReturnReason(code);
            changes.Add(cursor.IsNull ? Removed(reason) : ReadEntry(ref cursor, term, reason));
        }

        return Collect(changes.Items);
    }

    public override void Write(JsonOutput output, object change)
    {
        output.BeginObject();
        foreach (TChange entry in (IEnumerable<TChange>)change)
        {
            output.FreeMember(ReasonOf(entry).Code);
            if (ValueOf(entry) is { } value)
                WriteValue(output, value);
            else
                output.Null();
        }

        output.EndObject();
    }

    protected abstract TChange Removed(ReturnReason reason);

    protected abstract TChange ReadEntry(ref Cursor cursor, Term term, ReturnReason reason);

    protected abstract object Collect(ReadOnlySpan<TChange> changes);

    protected abstract ReturnReason ReasonOf(TChange change);

    /// <summary>The value that is set; null if the reason is removed.</summary>
    protected abstract TValue? ValueOf(TChange change);

    protected abstract void WriteValue(JsonOutput output, TValue value);
}

/// <summary>The table of reasons, of which single members can change.</summary>
internal sealed class ReasonTableCodec : ByReasonCodec<ReasonPatch, ReasonPatch>
{
    protected override ReasonPatch Removed(ReturnReason reason) => new(reason) { Removed = true };

    protected override ReasonPatch ReadEntry(ref Cursor cursor, Term term, ReturnReason reason)
    {
        bool? accepted = null;
        Fault? fault = null;
        Clause? clause = null;
        var members = new PatchObject(ref cursor);
        while (members.Next(ref cursor, out string name))
        {
            switch (name)
            {
                case "accepted":
                    members.RequireValue(ref cursor, name);
                    accepted = cursor.Flag();
                    break;
                case "fault":
                    members.RequireValue(ref cursor, name);
                    fault = cursor.Word(WireNames.Faults);
                    break;
                case "clause":
                    members.RequireValue(ref cursor, name);
                    clause = cursor.Clause();
                    break;
                default:
                    members.Unknown(ref cursor, name, "accepted, fault, clause");
                    break;
            }
        }

        string? missing = PolicyTerms.Standard.Reasons[reason] is not null ? null
            : accepted is null ? "accepted"
            : fault is null ? "fault"
            : clause is null ? "clause"
            : null;
        return missing is null
            ? new ReasonPatch(reason) { Accepted = accepted, Fault = fault, Clause = clause }
            : throw new FormException(members.Start, $"The member '{missing}' is missing; give it.");
    }

    protected override object Collect(ReadOnlySpan<ReasonPatch> changes) => ValueList.Create(changes);

    protected override ReturnReason ReasonOf(ReasonPatch change) => change.Reason;

    protected override ReasonPatch? ValueOf(ReasonPatch change) => change.Removed ? null : change;

    protected override void WriteValue(JsonOutput output, ReasonPatch value)
    {
        output.BeginObject();
        output.OptionalMember("accepted"u8, value.Accepted);
        output.OptionalMember("fault"u8, WireNames.Faults, value.Fault);
        output.OptionalMember("clause"u8, value.Clause?.Number);
        output.EndObject();
    }
}

/// <summary>A map from reasons to values.</summary>
internal abstract class ReasonMapCodec<T> : ByReasonCodec<T?, KeyValuePair<ReturnReason, T?>>
    where T : struct
{
    protected override KeyValuePair<ReturnReason, T?> Removed(ReturnReason reason) => new(reason, null);

    protected override KeyValuePair<ReturnReason, T?> ReadEntry(ref Cursor cursor, Term term, ReturnReason reason)
    {
        KeyValuePair<ReturnReason, T?> entry = new(reason, ReadValue(ref cursor));
        CheckPart(ref cursor, term, Collect([entry]));
        return entry;
    }

    protected override object Collect(ReadOnlySpan<KeyValuePair<ReturnReason, T?>> changes) => ReasonMapPatch.Create(changes);

    protected override ReturnReason ReasonOf(KeyValuePair<ReturnReason, T?> change) => change.Key;

    protected override T? ValueOf(KeyValuePair<ReturnReason, T?> change) => change.Value;

    protected override void WriteValue(JsonOutput output, T? value) => WriteValue(output, value!.Value);

    protected abstract T ReadValue(ref Cursor cursor);

    protected abstract void WriteValue(JsonOutput output, T value);
}

/// <summary>Days by reason, as integers.</summary>
internal sealed class DaysByReasonCodec : ReasonMapCodec<int>
{
    protected override int ReadValue(ref Cursor cursor) => cursor.Integer();

    protected override void WriteValue(JsonOutput output, int value) => output.Value(value);
}

/// <summary>Percentages by reason, as decimal strings.</summary>
internal sealed class PercentByReasonCodec : ReasonMapCodec<Percentage>
{
    private const int MostDecimals = 2;

    protected override Percentage ReadValue(ref Cursor cursor)
    {
        string text = cursor.Text();
        if (RawAmount.TryRead(Encoding.UTF8.GetBytes(text), out RawAmount amount) && amount is { IsNegative: false, Decimals: <= MostDecimals, Digits: <= 10_000 })
        {
            int hundredths = (int)amount.Digits;
            for (int decimals = amount.Decimals; decimals < MostDecimals; decimals++)
                hundredths *= 10;
            if (hundredths <= 10_000)
                return Percentage.FromHundredths(hundredths);
        }

        throw new FormException(cursor.Offset, $"'{cursor.Excerpt()}' is not a percentage; give 0 to 100 with at most two decimals, like 12.5.");
    }

    protected override void WriteValue(JsonOutput output, Percentage value) => output.Value(value.ToString());
}
