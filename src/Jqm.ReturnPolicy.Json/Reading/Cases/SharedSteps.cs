namespace Jqm.ReturnPolicy.Json;

/// <summary>Reads the members that several events and commands have beside their head.</summary>
internal static class SharedSteps
{
    /// <summary>A step with nothing but a note, which may be left out.</summary>
    public static Func<T> ReadNote<T>(ref Cursor cursor, MemberTable members, Func<StepHead, string?, T> make)
    {
        var head = new StepHead();
        string? note = null;
        ObjectScan scan = cursor.BeginObject(members);
        while (head.NextOwn(ref cursor, ref scan))
            note = cursor.Text();
        scan.Require(StepHead.Required);
        return () => make(head, note);
    }

    /// <summary>The units of a settlement without return; at least one entry.</summary>
    public static ValueList<ApprovedUnits> ReadUnits(ref Cursor cursor)
    {
        long start = cursor.Offset;
        ValueList<ApprovedUnits> units = ReturnForm.ReadApproved(ref cursor);
        return units.Count > 0 ? units : throw new FormException(start, "The list of units is empty; name at least one unit.");
    }

    /// <summary>A step with a parcel.</summary>
    public static Func<T> ReadParcel<T>(ref Cursor cursor, MemberTable members, Func<StepHead, Parcel, T> make)
    {
        var head = new StepHead();
        Func<Parcel>? parcel = null;
        ObjectScan scan = cursor.BeginObject(members);
        while (head.NextOwn(ref cursor, ref scan))
            parcel = ParcelForm.Read(ref cursor);
        scan.Require(StepHead.Required | 0b_1_0000);
        return () => make(head, parcel!());
    }
}
