using Jqm.ReturnPolicy.Analysis;

namespace Jqm.ReturnPolicy.Wording;

/// <summary>What checks of policies say.</summary>
internal abstract partial class PhraseBook
{
    /// <summary>The name of a level.</summary>
    public abstract string Name(CheckLevel level);

    /// <summary>What was found, and where fitting, what to do.</summary>
    /// <param name="kind">What was found.</param>
    /// <param name="subject">The name of what it is about; empty if it is about nothing in particular.</param>
    public abstract string Found(CheckKind kind, string subject);
}
