using System.Diagnostics.CodeAnalysis;

namespace Jqm.ReturnPolicy.Testing;

/// <summary>
/// An agreed case: a document of the wire form, and the answer that every implementation must give. A case is formatted as its name and can be parsed from it, so that test
/// frameworks can show and rerun a single case.
/// </summary>
public sealed class ConformanceCase : IFormattable, IParsable<ConformanceCase>
{
    internal ConformanceCase(string name, string? purpose, ValueList<string> rests, string document, string expectedAnswer)
    {
        Name = name;
        Purpose = purpose;
        Clauses = rests;
        Document = document;
        ExpectedAnswer = expectedAnswer;
    }

    /// <summary>Gets the name of the case, unique among all cases.</summary>
    public string Name { get; }

    /// <summary>Gets the situation of the case in words; null for a case with random data.</summary>
    public string? Purpose { get; }

    /// <summary>Gets the numbers of the clauses and readings that the case is about; empty for a case with random data.</summary>
    public ValueList<string> Clauses { get; }

    /// <summary>Gets the document: a question, or an invalid document.</summary>
    public string Document { get; }

    /// <summary>Gets the agreed answer, or the agreed error with its code and path. The text of <c>message</c> in an error may differ.</summary>
    public string ExpectedAnswer { get; }

    /// <summary>Compares an answer with the agreed answer. The text of <c>message</c> in an error is not compared.</summary>
    /// <param name="answer">The answer to the document, as JSON.</param>
    /// <returns>The differences; empty if the answers are the same.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="answer"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="answer"/> is not JSON.</exception>
    public Differences Compare(string answer) => Differences.BetweenJson(ExpectedAnswer, answer).Except("error.message");

    /// <summary>Returns the name of the case.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => Name;

    /// <summary>Returns the case with a name, as <see cref="ConformanceCases.Get"/> does; for test frameworks.</summary>
    /// <param name="s">The name.</param>
    /// <param name="provider">Not used: names do not depend on a culture.</param>
    /// <returns>The case.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException">There is no case with this name.</exception>
    public static ConformanceCase Parse(string s, IFormatProvider? provider) =>
        TryParse(Guard.Against.Null(s), provider, out ConformanceCase? found) ? found : throw new FormatException($"There is no conformance case '{s}'. ConformanceCases.All lists them.");

    /// <summary>Looks up the case with a name.</summary>
    /// <param name="s">The name.</param>
    /// <param name="provider">Not used: names do not depend on a culture.</param>
    /// <param name="result">The case; null if no case has the name.</param>
    /// <returns>True if a case has this name.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out ConformanceCase result)
    {
        result = s is null ? null : ConformanceCases.Find(s);
        return result is not null;
    }
}
