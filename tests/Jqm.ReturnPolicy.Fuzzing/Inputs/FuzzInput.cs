namespace Jqm.ReturnPolicy.Fuzzing;

/// <summary>What kind of change made an input.</summary>
public enum InputKind
{
    /// <summary>A document whose bytes were changed.</summary>
    Bytes,

    /// <summary>A document whose JSON structure was changed.</summary>
    Structure,

    /// <summary>A document whose values were changed.</summary>
    Values,

    /// <summary>A document with something very large in it.</summary>
    Huge,

    /// <summary>A part of a document or an answer, changed in any of these ways, for the reader of that part.</summary>
    Part,

    /// <summary>A short text, for what reads amounts, currencies, reasons and clauses.</summary>
    Text,
}

/// <summary>One input.</summary>
/// <param name="Kind">What kind of change made it.</param>
/// <param name="Bytes">The input.</param>
/// <param name="Reader">Which of the readers of parts is to read it.</param>
public sealed record FuzzInput(InputKind Kind, byte[] Bytes, int Reader = 0);
