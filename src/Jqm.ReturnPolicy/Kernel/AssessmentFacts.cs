namespace Jqm.ReturnPolicy.Kernel;

/// <summary>
/// All that decides an item of a request, packed into one number: whether the order is in scope, the reason, how the submission stands to the window, whether
/// details are given, which kinds of clear evidence are, the product's category, and which rules a reviewer waived.
/// </summary>
/// <remarks>The default value is a fact like any other: out of scope, with nothing given.</remarks>
public readonly record struct AssessmentFacts
{
    // The kernel reads its tables by runs of these bits: what is told of the submission, then reason and category.
    internal const int Submissions = 1 << WaivedShift;

    private const int TimelinessShift = 1;
    private const int ProofShift = 3;
    private const int WaivedShift = 7;
    private const int CategoryShift = 30;
    private const int ReasonShift = 32;

    private readonly ulong _bits;

    private AssessmentFacts(ulong bits) => _bits = bits;

    /// <summary>The facts of a submission by its number, with the first reason and category.</summary>
    internal AssessmentFacts(int submission) => _bits = (ulong)submission;

    /// <summary>Packs the facts.</summary>
    /// <param name="inScope">Whether the service fulfilled the order.</param>
    /// <param name="reason">The number that <see cref="CompiledTerms.GetReasonIndex"/> gives the reason.</param>
    /// <param name="timeliness">How the submission stands to the window.</param>
    /// <param name="hasDetails">Whether product details are given.</param>
    /// <param name="evidence">The kinds of evidence that are given and not marked unclear.</param>
    /// <param name="category">The product's category.</param>
    /// <param name="waived">The rules that a reviewer waived.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or no member of its enumeration.</exception>
    public AssessmentFacts(bool inScope, int reason, Timeliness timeliness, bool hasDetails, EnumSet<EvidenceKind> evidence, ProductCategory category, EnumSet<Rule> waived) =>
        _bits = (inScope ? 1UL : 0)
            | FactBits.Of((int)timeliness, (int)Timeliness.Unknown) << TimelinessShift
            | (hasDetails ? 1UL : 0) << ProofShift
            | (ulong)evidence.Bits << (ProofShift + 1)
            | FactBits.Of((int)category, (int)ProductCategory.SpecialOrder) << CategoryShift
            | (ulong)waived.Bits << WaivedShift
            | FactBits.Of(reason) << ReasonShift;

    /// <summary>Whether the service fulfilled the order.</summary>
    public bool InScope => (_bits & 1) != 0;

    /// <summary>The reason's number.</summary>
    public int Reason => (int)(_bits >> ReasonShift);

    /// <summary>How the submission stands to the window.</summary>
    public Timeliness Timeliness => (Timeliness)FactBits.At(_bits, TimelinessShift, 3);

    /// <summary>Whether product details are given.</summary>
    public bool HasDetails => FactBits.At(_bits, ProofShift, 1) != 0;

    /// <summary>The kinds of evidence that are given and not marked unclear.</summary>
    public EnumSet<EvidenceKind> Evidence => new((uint)FactBits.At(_bits, ProofShift + 1, 7));

    /// <summary>The product's category.</summary>
    public ProductCategory Category => (ProductCategory)FactBits.At(_bits, CategoryShift, 3);

    /// <summary>The rules that a reviewer waived.</summary>
    public EnumSet<Rule> Waived => new((uint)FactBits.At(_bits, WaivedShift, FindingSet.Lane));

    /// <summary>All bits set when the order is in scope, none when it is not: what else there is to find is found in scope only.</summary>
    internal ulong ScopeMask => unchecked(0UL - (_bits & 1));

    /// <summary>Scope, timeliness, details and evidence as one number: 0 to 127.</summary>
    internal int Submission => (int)(_bits & Submissions - 1);

    /// <summary>The rules that are waived, as the bits of their set; what lies above them is not to be read.</summary>
    internal ulong WaivedBits => _bits >> WaivedShift;

    /// <summary>Reason and category as one number: four times the reason's, and the category's.</summary>
    internal ulong Product => _bits >> CategoryShift;

    /// <summary>All facts there can be, for a number of reasons, without waivers; a waiver only moves a finding from one status to another.</summary>
    /// <param name="reasons">How many reasons are told apart: <see cref="CompiledTerms.ReasonCount"/>.</param>
    /// <returns>Each combination once.</returns>
    public static IEnumerable<AssessmentFacts> All(int reasons)
    {
        for (ulong category = 0; category <= (ulong)ProductCategory.SpecialOrder; category++)
        {
            for (ulong low = 0; low < 1UL << WaivedShift; low++)
            {
                if (FactBits.At(low, TimelinessShift, 3) > (ulong)Timeliness.Unknown)
                    continue;
                for (int reason = 0; reason < reasons; reason++)
                    yield return new AssessmentFacts(low | category << CategoryShift | (ulong)(uint)reason << ReasonShift);
            }
        }
    }
}
