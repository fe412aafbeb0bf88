using System.Buffers;
using System.Globalization;
using System.Text;

namespace Jqm.ReturnPolicy;

/// <summary>
/// The one exception for bad input: a value that is not valid, or parts that do not belong together. It says what is wrong
/// (<see cref="Code"/>), where (<see cref="Path"/>), and in its message what is wrong with the value and what would be right.
/// </summary>
/// <remarks>
/// Mistakes of the calling program, such as a null reference or a default struct, are not bad input: they throw
/// <see cref="ArgumentNullException"/>, <see cref="ArgumentException"/> or <see cref="InvalidOperationException"/>.
/// </remarks>
public sealed class InvalidInputException : ArgumentException
{
    /// <summary>Control characters, and what Unicode says ends a line.</summary>
    private static readonly SearchValues<char> NotOfALine = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(code => (char)code), '\u2028', '\u2029']);

    /// <summary>Creates the exception.</summary>
    /// <param name="code">What kind of fault it is.</param>
    /// <param name="path">Where it is, from the value that was being made: <c>lines[0].quantity</c>; empty for the value itself.</param>
    /// <param name="message">A sentence that says what is wrong with the value and what would be right. It becomes one line: a control character or a line's end in it is written as an escape, such as \u000A.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> or <paramref name="message"/> is null.</exception>
    public InvalidInputException(ErrorCode code, string path, string message)
        : base(OneLine(message))
    {
        Guard.Against.Null(path);
        Guard.Against.Null(message);
        Code = code;
        Path = path;
    }

    /// <summary>What kind of fault it is.</summary>
    public ErrorCode Code { get; }

    /// <summary>
    /// Where the fault is: member names joined by dots, places in a list in brackets, as in <c>request.items[0].line</c>.
    /// Empty when it is the whole value.
    /// </summary>
    public string Path { get; }

    /// <summary>The same fault as seen from a value that contains the one at hand.</summary>
    /// <param name="parent">Where the value at hand stands in the outer one: <c>order</c>, <c>lines[2]</c>; empty changes nothing.</param>
    /// <returns>An exception whose path starts with <paramref name="parent"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="parent"/> is null.</exception>
    public InvalidInputException Within(string parent)
    {
        Guard.Against.Null(parent);
        if (parent.Length == 0)
            return this;
        string separator = Path.Length == 0 || Path[0] == '[' ? "" : ".";
        return new InvalidInputException(Code, parent + separator + Path, Message);
    }

    /// <summary>A message quotes the value at hand, which may hold anything: a log must not be given lines that the value wrote.</summary>
    private static string OneLine(string message)
    {
        if (message is null || !message.AsSpan().ContainsAny(NotOfALine))
            return message!;
        var line = new StringBuilder(message.Length + 16);
        foreach (char character in message)
        {
            if (NotOfALine.Contains(character))
                line.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            else
                line.Append(character);
        }

        return line.ToString();
    }
}
