namespace Jqm.ReturnPolicy.Kernel;

/// <summary>
/// All facts that decide an item of a request, packed into one number. The facts are the scope of the order, the reason and the timeliness; details and clear evidence; the
/// category of the product and the waived rules.
/// </summary>
/// <remarks>The default value is valid: an item out of scope, without details or evidence.</remarks>
public readonly record struct AssessmentFacts
{
    // The kernel indexes its tables by runs of these bits: those of the submission, then category and reason.
    private const int TimelinessShift = 1;
    private const int DetailsShift = TimelinessShift + FactBits.TimelinessBits;
    private const int EvidenceShift = DetailsShift + 1;
    private const int WaivedShift = EvidenceShift + FactBits.EvidenceBits;
    private const int CategoryShift = WaivedShift + FactBits.RuleBits;
    private const int ReasonShift = CategoryShift + FactBits.CategoryBits;

    /// <summary>The number of different submissions.</summary>
    internal const int Submissions = 1 << WaivedShift;

    private readonly ulong _bits;

    private AssessmentFacts(ulong bits) => _bits = bits;

    /// <summary>Packs the facts of a requested item into one number.</summary>
    /// <param name="inScope">Whether the service fulfilled the order.</param>
    /// <param name="reason">The index that <see cref="CompiledTerms.GetReasonIndex"/> returns for the reason.</param>
    /// <param name="timeliness">Whether the submission was in time.</param>
    /// <param name="hasDetails">Whether product details are given.</param>
    /// <param name="evidence">The kinds of evidence that are given and not marked unclear.</param>
    /// <param name="category">The product's category.</param>
    /// <param name="waived">The rules that a reviewer waived.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or not a member of its enumeration.</exception>
    public AssessmentFacts(bool inScope, int reason, Timeliness timeliness, bool hasDetails, EnumSet<EvidenceKind> evidence, ProductCategory category, EnumSet<Rule> waived) =>
        _bits = (inScope ? 1UL : 0)
            | FactBits.Of((int)timeliness, FactBits.LastTimeliness) << TimelinessShift
            | (hasDetails ? 1UL : 0) << DetailsShift
            | (ulong)evidence.Bits << EvidenceShift
            | (ulong)waived.Bits << WaivedShift
            | FactBits.Of((int)category, FactBits.LastCategory) << CategoryShift
            | FactBits.Of(reason, int.MaxValue) << ReasonShift;

    /// <summary>Gets whether the service fulfilled the order.</summary>
    public bool InScope => (_bits & 1) != 0;

    /// <summary>Gets the index of the reason in the compiled terms.</summary>
    public int Reason => (int)(_bits >> ReasonShift);

    /// <summary>Gets whether the submission was in time.</summary>
    public Timeliness Timeliness => (Timeliness)FactBits.At(_bits, TimelinessShift, FactBits.TimelinessBits);

    /// <summary>Gets whether product details are given.</summary>
    public bool HasDetails => FactBits.At(_bits, DetailsShift, 1) != 0;

    /// <summary>Gets the kinds of evidence that are given and not marked unclear.</summary>
    public EnumSet<EvidenceKind> Evidence => new((uint)FactBits.At(_bits, EvidenceShift, FactBits.EvidenceBits));

    /// <summary>Gets the category of the product (clause 5.1).</summary>
    public ProductCategory Category => (ProductCategory)FactBits.At(_bits, CategoryShift, FactBits.CategoryBits);

    /// <summary>Gets the rules that a reviewer waived.</summary>
    public EnumSet<Rule> Waived => new((uint)FactBits.At(_bits, WaivedShift, FactBits.RuleBits));

    /// <summary>All bits are set if the order is in scope, none if it is not: out of scope nothing else is judged.</summary>
    internal ulong ScopeMask => unchecked(0UL - (_bits & 1));

    /// <summary>Scope, timeliness, details and evidence as one number.</summary>
    internal int Submission => (int)(_bits & Submissions - 1);

    /// <summary>The waived rules as the bits of their set; the bits above them are not to be read.</summary>
    internal ulong WaivedBits => _bits >> WaivedShift;

    /// <summary>Reason and category as one number, the category in the lowest bits.</summary>
    internal ulong Product => _bits >> CategoryShift;

    /// <summary>Enumerates all possible facts for a number of reasons, without waivers; a waiver only moves a finding from one status to another.</summary>
    /// <param name="reasons">The number of reasons: <see cref="CompiledTerms.ReasonCount"/>.</param>
    /// <returns>Each combination once.</returns>
    public static IEnumerable<AssessmentFacts> Enumerate(int reasons)
    {
        foreach (ProductCategory category in Enum.GetValues<ProductCategory>())
        {
            for (ulong low = 0; low < Submissions; low++)
            {
                if (!Enum.IsDefined(new AssessmentFacts(low).Timeliness))
                    continue;
                for (int reason = 0; reason < reasons; reason++)
                    yield return new AssessmentFacts(low | (ulong)category << CategoryShift | (ulong)reason << ReasonShift);
            }
        }
    }
}
