using System.Text;
using System.Text.Json;

namespace Jqm.ReturnPolicy.Fuzzing;

/// <summary>
/// A JSON value that can be changed into what no JSON library would write: names may repeat, and the text of a scalar or of a name is free.
/// </summary>
public sealed class Node
{
    /// <summary>The text of a scalar, as written; null for an object or a list.</summary>
    public string? Text { get; set; }

    /// <summary>The members of an object, their names as written, quotes included; null for anything else.</summary>
    public List<(string Name, Node Value)>? Members { get; set; }

    /// <summary>The elements of a list; null for anything else.</summary>
    public List<Node>? Elements { get; set; }

    public static Node Scalar(string text) => new() { Text = text };

    public static Node Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Of(document.RootElement);
    }

    public static Node Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => new Node { Members = element.EnumerateObject().Select(member => (Quoted(member.Name), Of(member.Value))).ToList() },
        JsonValueKind.Array => new Node { Elements = element.EnumerateArray().Select(Of).ToList() },
        _ => Scalar(element.GetRawText()),
    };

    public static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";

    public Node Clone() => new()
    {
        Text = Text,
        Members = Members?.ConvertAll(member => (member.Name, member.Value.Clone())),
        Elements = Elements?.ConvertAll(element => element.Clone()),
    };

    /// <summary>This value and all values in it.</summary>
    public IEnumerable<Node> All()
    {
        var open = new Stack<Node>([this]);
        while (open.TryPop(out Node? node))
        {
            yield return node;
            foreach ((_, Node value) in node.Members ?? [])
                open.Push(value);
            foreach (Node element in node.Elements ?? [])
                open.Push(element);
        }
    }

    /// <summary>Becomes another value in its place.</summary>
    public void Become(Node other) => (Text, Members, Elements) = (other.Text, other.Members, other.Elements);

    public byte[] ToUtf8()
    {
        var json = new StringBuilder();
        Write(json);
        return Encoding.UTF8.GetBytes(json.ToString());
    }

    private void Write(StringBuilder json)
    {
        if (Members is not null)
        {
            json.Append('{');
            for (int i = 0; i < Members.Count; i++)
            {
                json.Append(i == 0 ? "" : ",").Append(Members[i].Name).Append(':');
                Members[i].Value.Write(json);
            }

            json.Append('}');
        }
        else if (Elements is not null)
        {
            json.Append('[');
            for (int i = 0; i < Elements.Count; i++)
            {
                json.Append(i == 0 ? "" : ",");
                Elements[i].Write(json);
            }

            json.Append(']');
        }
        else
        {
            json.Append(Text);
        }
    }
}
