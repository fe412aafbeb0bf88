using System.Text;
using System.Xml.Linq;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>
/// Creates the elements of a page. The writer of System.Xml escapes text and attributes. Characters that could change the reading direction, and those that markup cannot contain,
/// are replaced here.
/// </summary>
internal static class Html
{
    /// <summary>Creates an element without white space between its parts: text, attributes and elements. Null is left out.</summary>
    public static XElement Inline(string name, params IEnumerable<object?> content) => new(name, "", content.Select(Safe));

    /// <summary>Creates an element with each part on a line of its own.</summary>
    public static XElement Block(string name, params IEnumerable<object?> content)
    {
        var element = new XElement(name, "");
        foreach (object part in content.OfType<object>())
            element.Add(part is XAttribute ? part : new[] { "\n", Safe(part) });
        element.Add("\n");
        return element;
    }

    /// <summary>Creates an element that has no content, such as <c>meta</c>.</summary>
    public static XElement Void(string name, params XAttribute[] attributes) => new(name, attributes);

    public static XAttribute Attribute(string name, string value) => new(name, TextOf(value));

    public static XAttribute Class(string names) => new("class", names);

    /// <summary>The attribute of what a reader of the screen passes over, because the text beside it says the same.</summary>
    public static XAttribute Hidden() => new("aria-hidden", "true");

    private static object? Safe(object? part) => part switch
    {
        string text => TextOf(text),
        XObject => part,
        System.Collections.IEnumerable parts => parts.Cast<object?>().Select(Safe),
        _ => part,
    };

    private static string TextOf(string text)
    {
        string safe = SafeText.Of(text);
        var written = new StringBuilder(safe.Length);

        // Half a surrogate pair becomes U+FFFD here; U+FFFE and U+FFFF are no characters of XML.
        foreach (Rune rune in safe.EnumerateRunes())
            written.Append((rune.Value is 0xFFFE or 0xFFFF ? Rune.ReplacementChar : rune).ToString());
        return written.ToString();
    }
}
