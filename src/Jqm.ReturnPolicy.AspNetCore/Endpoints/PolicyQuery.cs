using System.Text.Json;
using Microsoft.Extensions.Primitives;

namespace Jqm.ReturnPolicy.AspNetCore;

/// <summary>The question what is in force.</summary>
/// <param name="At">The instant that is asked about.</param>
/// <param name="Merchant">The merchant whose agreements apply; null for none.</param>
internal sealed record PolicyQuery(Instant At, string? Merchant)
{
    /// <summary>Reads the question from the parameters of a request.</summary>
    /// <exception cref="InvalidInputException">A parameter is unknown, repeated or invalid; the path is its name.</exception>
    public static PolicyQuery Read(IQueryCollection parameters, Instant now)
    {
        Instant at = now;
        string? merchant = null;
        foreach ((string name, StringValues values) in parameters)
        {
            if (values is not [{ Length: > 0 } value])
                throw new InvalidInputException(ErrorCode.Malformed, name, $"The parameter '{name}' is empty or repeated; give it one value.");
            if (name == "at")
                at = ReadInstant(value);
            else if (name == "merchant")
                merchant = value;
            else
                throw new InvalidInputException(ErrorCode.Malformed, name, $"The parameter '{name}' is unknown; the parameters are at and merchant.");
        }

        return new PolicyQuery(at, merchant);
    }

    private static Instant ReadInstant(string text)
    {
        try
        {
            return ReturnPolicyJson.Read<Instant>([(byte)'"', .. JsonEncodedText.Encode(text).EncodedUtf8Bytes, (byte)'"']);
        }
        catch (InvalidInputException error)
        {
            throw error.Within("at");
        }
    }
}
