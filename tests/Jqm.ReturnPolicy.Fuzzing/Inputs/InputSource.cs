using System.Text;

namespace Jqm.ReturnPolicy.Fuzzing;

/// <summary>Makes the inputs of a seed. Each depends on the seed and its number alone, whichever thread makes it.</summary>
public sealed class InputSource(Corpus corpus, long seed, int hugeOnceIn = 20_000)
{
    private const int Largest = 10_000_000;

    private static readonly string[] Texts =
    [
        "19.99", "19.99 USD", "-0.01 USD", "0", "0 JPY", "1.000 KWD", "1.0000 UYW", "92233720368547758.07 USD", "92233720368547758.08 USD", "-92233720368547758.08 USD", " 1 USD", "1  USD", "1 usd", "1,00 EUR", "٣ EUR", "1e3 USD",
        "USD", "EUR", "JPY", "XXX", "", " ", "defective", "wrongItem", "1.1", "1.5", "0.1", "8.1", "10.10", "\uFEFF1 USD", "1\u00A0USD", "\uD800",
    ];

    public FuzzInput Make(long number)
    {
        var dice = new Dice(seed, number);
        if (dice.Once(hugeOnceIn))
            return new FuzzInput(InputKind.Huge, Huge(dice));
        return dice.Below(20) switch
        {
            < 5 => new FuzzInput(InputKind.Bytes, ByteChanges.Apply(dice.Of(corpus.Documents).ToUtf8(), dice.Of(corpus.Documents).ToUtf8(), dice)),
            < 10 => new FuzzInput(InputKind.Structure, Marked(Structured(dice.Of(corpus.Documents), dice), dice)),
            < 16 => new FuzzInput(InputKind.Values, Valued(dice.Of(corpus.Documents), dice)),
            < 19 => Part(dice),
            _ => new FuzzInput(InputKind.Text, Text(dice)),
        };
    }

    private static byte[] Structured(Node sound, Dice dice)
    {
        Node node = sound.Clone();
        StructureChanges.Apply(node, dice);
        return node.ToUtf8();
    }

    private static byte[] Valued(Node sound, Dice dice)
    {
        Node node = sound.Clone();
        ValueChanges.Apply(node, dice);
        return node.ToUtf8();
    }

    /// <summary>Now and then with a byte order mark, or with white space around.</summary>
    private static byte[] Marked(byte[] bytes, Dice dice) => dice.Below(40) switch
    {
        0 => [.. "\uFEFF"u8, .. bytes],
        1 => [.. " \t\r\n"u8, .. bytes, .. "\n\n "u8],
        2 => [.. bytes, .. bytes],
        _ => bytes,
    };

    private FuzzInput Part(Dice dice)
    {
        (Node sound, int fitting) = dice.Of(corpus.Parts);
        int reader = dice.Once(8) ? dice.Below(PartReaders.All.Count) : fitting;
        byte[] bytes = dice.Below(3) switch
        {
            0 => ByteChanges.Apply(sound.ToUtf8(), dice.Of(corpus.Parts).Sound.ToUtf8(), dice),
            1 => Structured(sound, dice),
            _ => Valued(sound, dice),
        };
        return new FuzzInput(InputKind.Part, bytes, reader);
    }

    private static byte[] Text(Dice dice)
    {
        byte[] text = Encoding.UTF8.GetBytes(dice.Of(Texts));
        return dice.Once(4) || text.Length == 0 ? text : ByteChanges.Apply(text, [.. "1 USD"u8], dice);
    }

    /// <summary>One value of a document grown to megabytes: a string, a number, a name, a list, or white space.</summary>
    private byte[] Huge(Dice dice)
    {
        Node root = dice.Of(corpus.Documents).Clone();
        Node target = dice.Of(root.All().ToList());
        int size = Largest / (1 + dice.Below(20));
        string filling = dice.Of(["x", "é", "\\n", "\\ud83d\\ude00", "\\\\"]);
        switch (dice.Below(6))
        {
            case 0: target.Become(Node.Scalar("\"" + string.Concat(Enumerable.Repeat(filling, size / filling.Length)) + "\"")); break;
            case 1: target.Become(Node.Scalar(new string('9', size))); break;
            case 2: target.Become(new Node { Elements = Enumerable.Repeat(Node.Scalar(dice.Of(["1", "{}", "\"\"", "null"])), size / 20).ToList() }); break;
            case 3: (target.Members ?? root.Members!).Insert(0, ("\"" + new string('n', size) + "\"", Node.Scalar("1"))); break;
            case 4: target.Become(new Node { Members = Enumerable.Range(0, size / 20).Select(i => ($"\"m{i}\"", Node.Scalar("1"))).ToList() }); break;
            default:
                target.Become(Node.Scalar(new string(' ', size) + "null"));
                break;
        }

        return root.ToUtf8();
    }
}
