using System.Text.Json;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Reads the file of a case: its events or its commands, one on each line, or the whole case as one object.</summary>
internal static class CaseFileReader
{
    private static readonly JsonDocumentOptions DepthOfTheForm = new() { MaxDepth = 64 };

    /// <exception cref="ToolException">A line is invalid, or cannot follow the lines before it.</exception>
    /// <exception cref="InvalidInputException">The file is a whole case, and is invalid.</exception>
    public static CaseTranscript Read(byte[] file)
    {
        ReadOnlyMemory<byte> text = file.AsSpan().StartsWith("\uFEFF"u8) ? file.AsMemory(3) : file;
        if (HasMember(text, "events"))
            return Replay(ReturnPolicyJson.Read<ReturnCase>(text.Span).Events.Select((happened, index) => (happened, index + 1)));
        (ReadOnlyMemory<byte> Json, int Number)[] lines = Lines(text).ToArray();
        if (lines.Length == 0)
            throw new ToolException("The input is empty; give a case's events or commands, one on each line, or the whole case.");
        if (HasMember(lines[0].Json, "event"))
            return Replay(lines.Select(line => (LineErrors.At(line.Number, () => ReturnPolicyJson.Read<CaseEvent>(line.Json.Span)), line.Number)));
        if (HasMember(lines[0].Json, "command"))
            return CaseCommandRunner.Execute(lines);
        throw LineErrors.Create(lines[0].Number, "The line is neither an event nor a command; each line is an object with the member 'event' or 'command'.");
    }

    private static CaseTranscript Replay(IEnumerable<(CaseEvent Event, int Number)> events)
    {
        var steps = new List<CaseTranscript.Step>();
        ReturnCase? before = null;
        foreach ((CaseEvent happened, int number) in events)
        {
            ReturnCase after = LineErrors.At(number, () => before is null ? Begin(happened) : before.Apply(happened));
            steps.Add(new CaseTranscript.Step(happened.At, happened.Actor, before, after, happened, null));
            before = after;
        }

        return new CaseTranscript(before!.Order.Number, before.Id, steps);
    }

    /// <summary>Replays a case of one event. A path of an error is relative to the event, since the event is not an element of a list here.</summary>
    private static ReturnCase Begin(CaseEvent happened)
    {
        const string Element = "events[0]";
        try
        {
            return ReturnCase.Replay([happened]);
        }
        catch (InvalidInputException error) when (error.Path.StartsWith(Element, StringComparison.Ordinal))
        {
            throw new InvalidInputException(error.Code, error.Path[Element.Length..].TrimStart('.'), error.Message);
        }
    }

    /// <summary>The lines with their numbers, without lines of white space alone. One object on several lines counts as one line.</summary>
    private static IEnumerable<(ReadOnlyMemory<byte> Json, int Number)> Lines(ReadOnlyMemory<byte> text)
    {
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

    /// <summary>True if a text is one JSON object with this member.</summary>
    private static bool HasMember(ReadOnlyMemory<byte> text, string name)
    {
        try
        {
            using var json = JsonDocument.Parse(text, DepthOfTheForm);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty(name, out _);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
