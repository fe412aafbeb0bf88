namespace Jqm.ReturnPolicy.Json;

/// <summary>What every event and every command starts with: its kind, its id, its instant, its actor.</summary>
internal sealed class StepHead
{
    /// <summary>The bits of its members, all of them required.</summary>
    public const uint Required = 0b_1111;

    public string Id = "";
    public Instant At;
    public string Actor = "";

    /// <summary>The members of an event or a command: the head's, then its own.</summary>
    public static MemberTable Members(string kind, params string[] own) => new([kind, "id", "at", "actor", .. own]);

    /// <summary>Goes on to the next member that is not the head's.</summary>
    public bool NextOwn(ref Cursor cursor, ref ObjectScan scan)
    {
        while (cursor.NextMember(ref scan))
        {
            switch (scan.Member)
            {
                case 0: break;
                case 1: Id = cursor.Name(); break;
                case 2: At = cursor.Instant(); break;
                case 3: Actor = cursor.Name(); break;
                default: return true;
            }
        }

        return false;
    }
}
