namespace Jqm.ReturnPolicy.Fuzzing;

/// <summary>Changes the structure of a JSON text: what stands where, how often, how deep and how long.</summary>
public static class StructureChanges
{
    private static readonly string[] Scalars =
    [
        "null", "true", "false", "0", "-0", "1", "-1", "0.0", "1e0", "1E+400", "-1e-400", "2147483648", "9223372036854775808", "1.5", "01", "+1", ".5", "NaN",
        "\"\"", "\" \"", "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\ud83d\\ude00\"", "\"\uFEFF\"", "\"a\\nb\"", "\"\\u2028\"", "\"é\"", "\"e\\u0301\"",
        "{}", "[]", "[null]", "{\"\":null}", "{\"a\":1,\"a\":2}", "[[]]", "'a'", "undefined", "",
    ];

    private static readonly string[] Names =
    [
        "\"id\"", "\"op\"", "\"order\"", "\"lines\"", "\"currency\"", "\"terms\"", "\"reasons\"", "\"quantity\"", "\"\"", "\" id\"", "\"Id\"", "\"__proto__\"", "\"\\u0069d\"", "\"a.b\"", "\"a[0]\"",
        "\"\\ud800\"", "\"\\u0000\"", "\"a\\nb\"", "\"\\u000d\\u2028\"", "\"\uFEFF\"", "\"\U0001F600\"", "id", "1",
    ];

    public static void Apply(Node root, Dice dice)
    {
        for (int change = dice.Length(3); change > 0; change--)
            Change(root, dice);
    }

    private static void Change(Node root, Dice dice)
    {
        List<Node> all = root.All().ToList();
        Node node = dice.Of(all);
        switch (dice.Below(10))
        {
            case 0: node.Become(Node.Scalar(dice.Of(Scalars))); break;
            case 1: node.Become(dice.Of(all).Clone()); break;
            case 2: node.Become(Deep(dice)); break;
            case 3: node.Become(Node.Scalar(Number(dice))); break;
            case 4: node.Become(new Node { Elements = Enumerable.Repeat(node.Clone(), dice.Length(16)).ToList() }); break;
            default:
                if (node.Members is { Count: > 0 } members)
                    ChangeMembers(members, all, dice);
                else if (node.Elements is { Count: > 0 } elements)
                    ChangeElements(elements, all, dice);
                else
                    node.Become(Node.Scalar("null"));
                break;
        }
    }

    private static void ChangeMembers(List<(string Name, Node Value)> members, List<Node> all, Dice dice)
    {
        int at = dice.Below(members.Count);
        (string name, Node value) = members[at];
        switch (dice.Below(7))
        {
            case 0: members.RemoveAt(at); break;
            case 1: members.Insert(dice.Below(members.Count + 1), (name, value.Clone())); break;
            case 2: members.Insert(dice.Below(members.Count + 1), (dice.Of(Names), Node.Scalar(dice.Of(Scalars)))); break;
            case 3: members[at] = (dice.Of(Names), value); break;
            case 4: members[at] = (name, Node.Scalar("null")); break;
            case 5:
                members.RemoveAt(at);
                members.Insert(dice.Below(members.Count + 1), (name, value));
                break;
            default:
                if (dice.Of(all).Members is { Count: > 0 } others)
                    members.Insert(dice.Below(members.Count + 1), Copy(dice.Of(others)));
                break;
        }
    }

    private static void ChangeElements(List<Node> elements, List<Node> all, Dice dice)
    {
        int at = dice.Below(elements.Count);
        switch (dice.Below(4))
        {
            case 0: elements.RemoveAt(at); break;
            case 1: elements.Insert(dice.Below(elements.Count + 1), dice.Of(all).Clone()); break;
            case 2: elements[at] = Node.Scalar("null"); break;
            default:
                Node again = elements[at];
                for (int copies = dice.Length(8); copies > 0; copies--)
                    elements.Insert(at, again.Clone());
                break;
        }
    }

    private static (string Name, Node Value) Copy((string Name, Node Value) member) => (member.Name, member.Value.Clone());

    /// <summary>Lists and objects in each other, around the 64 levels that are allowed.</summary>
    private static Node Deep(Dice dice)
    {
        int levels = dice.Once(4) ? dice.Length(2_000) : 50 + dice.Below(30);
        return Node.Scalar(dice.Once(2)
            ? new string('[', levels) + new string(']', dice.Once(4) ? levels - 1 : levels)
            : string.Concat(Enumerable.Repeat("{\"a\":", levels)) + "1" + new string('}', levels));
    }

    private static string Number(Dice dice)
    {
        string digits = new((char)('0' + dice.Below(10)), dice.Length(2_000));
        return dice.Below(5) switch
        {
            0 => digits,
            1 => "-" + digits,
            2 => "0." + digits,
            3 => "1e" + digits,
            _ => $"\"{digits}.{digits}\"",
        };
    }
}
