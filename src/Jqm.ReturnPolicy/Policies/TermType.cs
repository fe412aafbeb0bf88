namespace Jqm.ReturnPolicy;

/// <summary>How the values of a term are checked, merged and compared. One instance for each term.</summary>
internal abstract class TermType
{
    /// <summary>Gets the type of the term's value in <see cref="PolicyTerms"/>.</summary>
    public abstract Type ValueType { get; }

    /// <summary>Gets the type of the term's change in <see cref="TermsPatch"/>.</summary>
    public abstract Type ChangeType { get; }

    /// <summary>Gets the value of the standard terms.</summary>
    public abstract object Standard { get; }

    /// <summary>Gets whether the wire form of the value is an object, so that a patch can name it without changing anything.</summary>
    public virtual bool IsObject => false;

    /// <summary>Checks a value and returns it.</summary>
    public abstract object CheckValue(object value, string path);

    /// <summary>Checks a change and returns it; null if it changes nothing.</summary>
    public abstract object? CheckChange(object change, string path);

    /// <summary>Applies a change to a value, or to the draft that an earlier call returned.</summary>
    /// <exception cref="InvalidInputException">The change does not fit. The path starts at the terms.</exception>
    public abstract object Apply(object draft, object change);

    /// <summary>Turns a draft that <see cref="Apply"/> returned into a value.</summary>
    public virtual object Complete(object draft) => draft;

    /// <summary>Adds the reasons that a value names to a list.</summary>
    public virtual void AddReasons(object value, List<ReturnReason> reasons)
    {
    }

    /// <summary>Returns the change that leads from one value to another; null if they are equal.</summary>
    public abstract object? Difference(object before, object after);

    /// <summary>Returns the change that sets every part of a value, whether it differs from the standard terms or not.</summary>
    public abstract object ChangeTo(object value);
}

/// <summary>A term whose value is replaced as a whole.</summary>
internal sealed class PlainTermType<T>(T standard, Action<T, string> check) : TermType
    where T : notnull
{
    public override Type ValueType => typeof(T);

    public override Type ChangeType => typeof(T);

    public override object Standard { get; } = standard;

    public override object CheckValue(object value, string path)
    {
        check((T)value, path);
        return value;
    }

    public override object CheckChange(object change, string path) => CheckValue(change, path);

    public override object Apply(object draft, object change) => change;

    public override void AddReasons(object value, List<ReturnReason> reasons)
    {
        if (value is ValueList<ReturnReason> named)
            reasons.AddRange(named.AsSpan());
    }

    public override object? Difference(object before, object after) => EqualityComparer<T>.Default.Equals((T)before, (T)after) ? null : after;

    public override object ChangeTo(object value) => value;
}

/// <summary>The table of reasons, of which a patch changes single members.</summary>
internal sealed class ReasonTableTermType : TermType
{
    public override Type ValueType => typeof(ReasonTable);

    public override Type ChangeType => typeof(ValueList<ReasonPatch>);

    public override object Standard => ReasonTable.Standard;

    public override bool IsObject => true;

    public override object CheckValue(object value, string path) => value;

    public override object? CheckChange(object change, string path)
    {
        var patches = (ValueList<ReasonPatch>)change;
        TermChecks.ReasonPatches(patches, path);
        return patches.Count == 0 ? null : change;
    }

    /// <summary>The draft is a dictionary: many agreements are merged in turn, and their result is sorted once.</summary>
    public override object Apply(object draft, object change)
    {
        if (draft is not Dictionary<ReturnReason, ReasonTerms> reasons)
            reasons = ((ReasonTable)draft).ToDictionary();
        foreach (ReasonPatch patch in (ValueList<ReasonPatch>)change)
        {
            // Each reason is named once in a patch, so no change sees another's result.
            if (patch.Removed)
                reasons.Remove(patch.Reason);
            else
                reasons[patch.Reason] = patch.ApplyTo(reasons.GetValueOrDefault(patch.Reason));
        }

        return reasons;
    }

    public override object Complete(object draft) => draft is Dictionary<ReturnReason, ReasonTerms> reasons ? new ReasonTable(reasons) : draft;

    public override object? Difference(object before, object after)
    {
        (var old, var wanted) = ((ReasonTable)before, (ReasonTable)after);
        if (old == wanted)
            return null;
        IEnumerable<ReasonPatch> changed =
            from entry in wanted
            let was = old[entry.Key]
            where was != entry.Value
            select new ReasonPatch(entry.Key)
            {
                Accepted = was?.Accepted == entry.Value.Accepted ? null : entry.Value.Accepted,
                Fault = was?.Fault == entry.Value.Fault ? null : entry.Value.Fault,
                Clause = was?.Clause == entry.Value.Clause ? null : entry.Value.Clause,
            };
        return changed.Concat(Removed(old, wanted)).ToValueList();
    }

    public override object ChangeTo(object value)
    {
        var wanted = (ReasonTable)value;
        return wanted
            .Select(entry => new ReasonPatch(entry.Key) { Accepted = entry.Value.Accepted, Fault = entry.Value.Fault, Clause = entry.Value.Clause })
            .Concat(Removed(ReasonTable.Standard, wanted))
            .ToValueList();
    }

    private static IEnumerable<ReasonPatch> Removed(ReasonTable old, ReasonTable wanted) =>
        from entry in old
        where wanted[entry.Key] is null
        select new ReasonPatch(entry.Key) { Removed = true };
}

/// <summary>A map from reasons to values, of which a patch sets and removes single entries. The standard map is empty.</summary>
internal sealed class ReasonMapTermType<T>(Action<T, string> check) : TermType
    where T : struct
{
    public override Type ValueType => typeof(ReasonMap<T>);

    public override Type ChangeType => typeof(ReasonMapPatch<T>);

    public override object Standard { get; } = new ReasonMap<T>([]);

    public override bool IsObject => true;

    public override object CheckValue(object value, string path)
    {
        foreach (KeyValuePair<ReturnReason, T> entry in (ReasonMap<T>)value)
            check(entry.Value, $"{path}.{entry.Key}");
        return value;
    }

    public override object CheckChange(object change, string path)
    {
        foreach (KeyValuePair<ReturnReason, T?> entry in (ReasonMapPatch<T>)change)
        {
            if (entry.Value is { } value)
                check(value, $"{path}.{entry.Key}");
        }

        return change;
    }

    public override object Apply(object draft, object change)
    {
        if (draft is not Dictionary<ReturnReason, T> values)
            values = new Dictionary<ReturnReason, T>((ReasonMap<T>)draft);
        foreach ((ReturnReason reason, T? value) in (ReasonMapPatch<T>)change)
        {
            if (value is { } set)
                values[reason] = set;
            else
                values.Remove(reason);
        }

        return values;
    }

    public override object Complete(object draft) => draft is Dictionary<ReturnReason, T> values ? new ReasonMap<T>(values) : draft;

    public override object? Difference(object before, object after)
    {
        (var old, var wanted) = ((ReasonMap<T>)before, (ReasonMap<T>)after);
        if (old == wanted)
            return null;
        IEnumerable<KeyValuePair<ReturnReason, T?>> set = wanted
            .Where(entry => old[entry.Key] is not { } was || !EqualityComparer<T>.Default.Equals(was, entry.Value))
            .Select(entry => KeyValuePair.Create(entry.Key, (T?)entry.Value));
        IEnumerable<KeyValuePair<ReturnReason, T?>> removed = old
            .Where(entry => wanted[entry.Key] is null)
            .Select(entry => KeyValuePair.Create(entry.Key, (T?)null));
        return new ReasonMapPatch<T>(set.Concat(removed));
    }

    public override void AddReasons(object value, List<ReturnReason> reasons)
    {
        foreach (ref readonly KeyValuePair<ReturnReason, T> entry in ((ReasonMap<T>)value).AsSpan())
            reasons.Add(entry.Key);
    }

    public override object ChangeTo(object value) =>
        new ReasonMapPatch<T>(((ReasonMap<T>)value).Select(entry => KeyValuePair.Create(entry.Key, (T?)entry.Value)));
}
