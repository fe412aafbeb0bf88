namespace Jqm.ReturnPolicy.Json;

/// <summary>The names of an object's members, in the order in which they are usually written.</summary>
internal sealed class MemberTable
{
    private readonly NameTable _table;

    public MemberTable(params string[] names)
    {
        Names = names;
        _table = new NameTable(names);
    }

    public string[] Names { get; }

    /// <summary>The place of the name at hand, or −1.</summary>
    public int Find(in JsonScanner json) => _table.Find(json.Bytes());
}
