using System.Text.Json;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Reads a file of a case: its events or its commands, one a line, or the whole case as one object.</summary>
internal static class CaseFile
{
    private static readonly JsonDocumentOptions AsDeepAsTheForm = new() { MaxDepth = 64 };

    /// <exception cref="ToolException">A line is not of the form, or cannot follow those before it.</exception>
    /// <exception cref="InvalidInputException">The file is a whole case, and not of the form.</exception>
    public static CaseTale Read(byte[] file)
    {
        ReadOnlyMemory<byte> text = file.AsSpan().StartsWith("\uFEFF"u8) ? file.AsMemory(3) : file;
        if (HasMember(text, "events"))
            return Replay(ReturnPolicyJson.Read<ReturnCase>(text.Span).Events.Select((happened, place) => (happened, place + 1)));
        (ReadOnlyMemory<byte> Json, int Number)[] lines = Lines(text).ToArray();
        if (lines.Length == 0)
            throw new ToolException("There is nothing to read; give a case's events or commands, one a line, or the whole case.");
        if (HasMember(lines[0].Json, "event"))
            return Replay(lines.Select(line => (At(line.Number, () => ReturnPolicyJson.Read<CaseEvent>(line.Json.Span)), line.Number)));
        if (HasMember(lines[0].Json, "command"))
            return CaseTeller.Execute(lines);
        throw Fault(lines[0].Number, "This is neither an event nor a command; each line is an object with the member 'event' or 'command'.");
    }

    /// <summary>Does something with a line, whose number a fault then names.</summary>
    public static T At<T>(int number, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidInputException fault)
        {
            throw Fault(number, ErrorText.Of(fault));
        }
    }

    public static ToolException Fault(int number, string sentence) => new(FormattableString.Invariant($"line {number}: {sentence}"));

    private static CaseTale Replay(IEnumerable<(CaseEvent Event, int Number)> events)
    {
        var steps = new List<CaseTale.Step>();
        ReturnCase? before = null;
        foreach ((CaseEvent happened, int number) in events)
        {
            ReturnCase after = At(number, () => before is null ? Begin(happened) : before.Apply(happened));
            steps.Add(new CaseTale.Step(happened.At, happened.Actor, before, after, happened, null));
            before = after;
        }

        return new CaseTale(before!.Order.Number, before.Id, steps);
    }

    /// <summary>A case of one event, which is not the first of a list here.</summary>
    private static ReturnCase Begin(CaseEvent happened)
    {
        const string Place = "events[0]";
        try
        {
            return ReturnCase.Replay([happened]);
        }
        catch (InvalidInputException fault) when (fault.Path.StartsWith(Place, StringComparison.Ordinal))
        {
            throw new InvalidInputException(fault.Code, fault.Path[Place.Length..].TrimStart('.'), fault.Message);
        }
    }

    /// <summary>The lines that are not of white space alone, with their numbers.</summary>
    private static IEnumerable<(ReadOnlyMemory<byte> Json, int Number)> Lines(ReadOnlyMemory<byte> text)
    {
        // One object over several lines is one line.
        if (HasMember(text, "event") || HasMember(text, "command"))
        {
            yield return (text, 1);
            yield break;
        }

        for (int number = 1; !text.IsEmpty; number++)
        {
            int end = text.Span.IndexOf((byte)'\n');
            ReadOnlyMemory<byte> line = end < 0 ? text : text[..end];
            text = end < 0 ? default : text[(end + 1)..];
            if (line.Span.ContainsAnyExcept(" \t\r"u8))
                yield return (line, number);
        }
    }

    /// <summary>Whether a text is one JSON object that has this member.</summary>
    private static bool HasMember(ReadOnlyMemory<byte> text, string name)
    {
        try
        {
            using var json = JsonDocument.Parse(text, AsDeepAsTheForm);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty(name, out _);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
