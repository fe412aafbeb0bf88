using System.Text.Json;

namespace Jqm.ReturnPolicy.AspNetCore;

/// <summary>The member <c>op</c> of a document, which may be left out because the route says it.</summary>
/// <param name="Found">What was found.</param>
/// <param name="Start">Where the member is to be inserted, or where its value begins.</param>
/// <param name="Length">The length of its value.</param>
/// <param name="HasOthers">Whether the document has other members.</param>
internal readonly record struct OperationMember(OperationMember.State Found, int Start = 0, int Length = 0, bool HasOthers = false)
{
    /// <summary>What was found.</summary>
    public enum State
    {
        /// <summary>The document is no JSON object, or the member no string. The evaluator tells what is wrong.</summary>
        Unreadable,

        /// <summary>The document does not have the member.</summary>
        Missing,

        /// <summary>The member is null, which reads as absent.</summary>
        Null,

        /// <summary>The member names the operation of the route.</summary>
        Same,

        /// <summary>The member names something else.</summary>
        Other,
    }

    /// <summary>Looks for the member.</summary>
    /// <param name="document">The document, in UTF-8.</param>
    /// <param name="operation">The word of the operation of the route.</param>
    public static OperationMember Find(ReadOnlySpan<byte> document, ReadOnlySpan<byte> operation)
    {
        int skipped = document.StartsWith("\uFEFF"u8) ? 3 : 0;
        var reader = new Utf8JsonReader(document[skipped..]);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return new OperationMember(State.Unreadable);
            int inside = skipped + (int)reader.TokenStartIndex + 1;
            bool others = false;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                bool found = reader.ValueTextEquals("op"u8);
                reader.Read();
                if (found)
                    return OfValue(ref reader, operation, skipped);
                others = true;
                reader.Skip();
            }

            return new OperationMember(State.Missing, inside, 0, others);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return new OperationMember(State.Unreadable);
        }
    }

    /// <summary>Writes the document with the member, where it is left out or null.</summary>
    /// <param name="document">The document, in UTF-8.</param>
    /// <param name="operation">The word of the operation of the route.</param>
    public byte[] Complete(ReadOnlySpan<byte> document, ReadOnlySpan<byte> operation) => Found == State.Null
        ? [.. document[..Start], (byte)'"', .. operation, (byte)'"', .. document[(Start + Length)..]]
        : [.. document[..Start], .. "\"op\":\""u8, .. operation, .. HasOthers ? "\","u8 : "\""u8, .. document[Start..]];

    private static OperationMember OfValue(ref Utf8JsonReader reader, ReadOnlySpan<byte> operation, int skipped) => reader.TokenType switch
    {
        JsonTokenType.Null => new OperationMember(State.Null, skipped + (int)reader.TokenStartIndex, reader.ValueSpan.Length),
        JsonTokenType.String => new OperationMember(reader.ValueTextEquals(operation) ? State.Same : State.Other),
        JsonTokenType.None or JsonTokenType.StartObject or JsonTokenType.EndObject or JsonTokenType.StartArray or JsonTokenType.EndArray or JsonTokenType.PropertyName
            or JsonTokenType.Comment or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False => new OperationMember(State.Unreadable),
        _ => throw new System.Diagnostics.UnreachableException($"There is no token {reader.TokenType}."),
    };
}
