namespace Jqm.ReturnPolicy.Json;

/// <summary>An object with a member for each reason that changes; null removes the reason.</summary>
/// <typeparam name="TChange">The change of one reason.</typeparam>
/// <typeparam name="T">All changes.</typeparam>
internal abstract class ByReasonForm<TChange, T> : Form<T>
    where T : notnull, IEnumerable<TChange>
{
    public override T Read(ref Cursor cursor)
    {
        var changes = new ListBuilder<TChange>();
        var seen = new SeenNames();
        cursor.RequireObject();
        while (cursor.NextFreeName(ref seen))
        {
            long nameStart = cursor.Offset;
            string code = cursor.PropertyName();
            cursor.MoveToValue();

            // A null for a member that is not there changes nothing, and no reason has the empty name.
            if (code.Length == 0 && cursor.IsNull)
                continue;
            if (code.Length == 0)
                throw new FormException(nameStart, "The name of the reason is empty; give it at least one character.");
            var reason = new ReturnReason(code);
            changes.Add(cursor.IsNull ? Removed(reason) : ReadChange(ref cursor, reason));
        }

        return Collect(changes.Items);
    }

    public override void Write(JsonOutput output, T value)
    {
        output.BeginObject();
        foreach (TChange change in value)
            WriteChange(output, change);
        output.EndObject();
    }

    protected abstract TChange Removed(ReturnReason reason);

    protected abstract TChange ReadChange(ref Cursor cursor, ReturnReason reason);

    protected abstract T Collect(ReadOnlySpan<TChange> changes);

    protected abstract void WriteChange(JsonOutput output, TChange change);
}

/// <summary>The table of reasons, of which single members can change.</summary>
internal sealed class ReasonTableForm : ByReasonForm<ReasonPatch, ValueList<ReasonPatch>>
{
    private static readonly ObjectForm<(ReturnReason Reason, bool? Accepted, Fault? Fault, Clause? Clause), ReasonPatch> Changes =
        new ObjectForm<(ReturnReason Reason, bool? Accepted, Fault? Fault, Clause? Clause), ReasonPatch>()
            .Patches()
            .Optional("accepted", static (ref c, ref d) => d.Accepted = c.Flag(), static (o, v) => o.Value(v.Accepted))
            .Optional("fault", static (ref c, ref d) => d.Fault = c.Word(WireNames.Faults), static (o, v) => o.Word(WireNames.Faults, v.Fault))
            .Optional("clause", static (ref c, ref d) => d.Clause = c.Clause(), static (o, v) => o.Value(v.Clause?.Number))
            .Checked(static (ref _, ref d, start) =>
            {
                if (PolicyTerms.Standard.Reasons[d.Reason] is null)
                    RequireAll(d.Accepted, d.Fault, d.Clause, start);
            })
            .AlwaysMakes(static (ref d) => new ReasonPatch(d.Reason) { Accepted = d.Accepted, Fault = d.Fault, Clause = d.Clause });

    protected override ReasonPatch Removed(ReturnReason reason) => new(reason) { Removed = true };

    protected override ReasonPatch ReadChange(ref Cursor cursor, ReturnReason reason)
    {
        (ReturnReason Reason, bool? Accepted, Fault? Fault, Clause? Clause) draft = default;
        draft.Reason = reason;
        return Changes.Read(ref cursor, ref draft);
    }

    protected override ValueList<ReasonPatch> Collect(ReadOnlySpan<ReasonPatch> changes) => ValueList.Create(changes);

    protected override void WriteChange(JsonOutput output, ReasonPatch change)
    {
        output.FreeMember(change.Reason.Code);
        if (change.Removed)
            output.Null();
        else
            Changes.Write(output, change);
    }

    /// <summary>Requires all members of a reason that the standard terms do not list.</summary>
    private static void RequireAll(bool? accepted, Fault? fault, Clause? clause, long start)
    {
        string? missing = accepted is null ? "accepted" : fault is null ? "fault" : clause is null ? "clause" : null;
        if (missing is not null)
            throw FormException.Missing(start, missing);
    }
}

/// <summary>A map from reasons to values.</summary>
internal sealed class ReasonMapForm<T>(Term term, Form<T> form) : ByReasonForm<KeyValuePair<ReturnReason, T?>, ReasonMapPatch<T>>
    where T : struct
{
    protected override KeyValuePair<ReturnReason, T?> Removed(ReturnReason reason) => new(reason, null);

    protected override KeyValuePair<ReturnReason, T?> ReadChange(ref Cursor cursor, ReturnReason reason)
    {
        KeyValuePair<ReturnReason, T?> change = new(reason, form.Read(ref cursor));
        TermForm.CheckPart(ref cursor, term, Collect([change]));
        return change;
    }

    protected override ReasonMapPatch<T> Collect(ReadOnlySpan<KeyValuePair<ReturnReason, T?>> changes) => ReasonMapPatch.Create(changes);

    protected override void WriteChange(JsonOutput output, KeyValuePair<ReturnReason, T?> change)
    {
        output.FreeMember(change.Key.Code);
        if (change.Value is { } value)
            form.Write(output, value);
        else
            output.Null();
    }
}
