namespace Jqm.ReturnPolicy.Kernel;

/// <summary>
/// All facts that decide an item of a return, packed into one number. The facts are the scope of the order, the approval and receipt of the units, and the established reason.
/// Further facts are the condition of the units, the category of the product and the waived rules.
/// </summary>
/// <remarks>The default value is valid: an item out of scope, without further facts.</remarks>
public readonly record struct SettlementFacts
{
    // The kernel indexes its tables by runs of these bits: those of the arrival, then of the condition, then category and reason.
    private const int ApprovedShift = 1;
    private const int ReceivedShift = 2;
    private const int ReasonGivenShift = 3;
    private const int UnusedShift = ReasonGivenShift + 1;
    private const int AnswerBits = 2;
    private const int OriginalShift = UnusedShift + AnswerBits;
    private const int WaivedShift = OriginalShift + AnswerBits;
    private const int CategoryShift = WaivedShift + FactBits.RuleBits;
    private const int ReasonShift = CategoryShift + FactBits.CategoryBits;

    /// <summary>The number of different arrivals.</summary>
    internal const int Arrivals = 1 << UnusedShift;

    /// <summary>The number of different conditions.</summary>
    internal const int Conditions = 1 << 2 * AnswerBits;

    private readonly ulong _bits;

    /// <summary>Packs the facts of a returned item into one number.</summary>
    /// <param name="inScope">Whether the service fulfilled the order.</param>
    /// <param name="approved">Whether the units were approved before they came back.</param>
    /// <param name="received">Whether the units were received.</param>
    /// <param name="reason">The index that <see cref="CompiledTerms.GetReasonIndex"/> returns for the established reason; null if none is established yet.</param>
    /// <param name="unused">Whether the units are unused; null if nobody recorded it.</param>
    /// <param name="original">Whether the units are in original condition; null if nobody recorded it.</param>
    /// <param name="category">The product's category.</param>
    /// <param name="waived">The rules that a reviewer waived.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or not a member of its enumeration.</exception>
    public SettlementFacts(bool inScope, bool approved, bool received, int? reason, bool? unused, bool? original, ProductCategory category, EnumSet<Rule> waived) =>
        _bits = (inScope ? 1UL : 0)
            | (approved ? 1UL : 0) << ApprovedShift
            | (received ? 1UL : 0) << ReceivedShift
            | (reason.HasValue ? 1UL : 0) << ReasonGivenShift
            | Pack(unused) << UnusedShift
            | Pack(original) << OriginalShift
            | (ulong)waived.Bits << WaivedShift
            | FactBits.Of((int)category, FactBits.LastCategory) << CategoryShift
            | FactBits.Of(reason.GetValueOrDefault(), int.MaxValue) << ReasonShift;

    private SettlementFacts(ulong bits) => _bits = bits;

    /// <summary>Gets whether the service fulfilled the order.</summary>
    public bool InScope => (_bits & 1) != 0;

    /// <summary>Gets whether the units were approved before they came back.</summary>
    public bool Approved => FactBits.At(_bits, ApprovedShift, 1) != 0;

    /// <summary>Gets whether the units were received.</summary>
    public bool Received => FactBits.At(_bits, ReceivedShift, 1) != 0;

    /// <summary>Gets the index of the established reason; null if none is established yet.</summary>
    public int? Reason => FactBits.At(_bits, ReasonGivenShift, 1) != 0 ? (int)(_bits >> ReasonShift) : null;

    /// <summary>Gets whether the units are unused; null if nobody recorded it.</summary>
    public bool? Unused => Unpack(FactBits.At(_bits, UnusedShift, AnswerBits));

    /// <summary>Gets whether the units are in original condition; null if nobody recorded it.</summary>
    public bool? Original => Unpack(FactBits.At(_bits, OriginalShift, AnswerBits));

    /// <summary>Gets the category of the product (clause 5.1).</summary>
    public ProductCategory Category => (ProductCategory)FactBits.At(_bits, CategoryShift, FactBits.CategoryBits);

    /// <summary>Gets the rules that a reviewer waived.</summary>
    public EnumSet<Rule> Waived => new((uint)FactBits.At(_bits, WaivedShift, FactBits.RuleBits));

    /// <summary>All bits are set if the order is in scope and a reason is established, else none: the reason is not read then.</summary>
    internal ulong ReasonMask => unchecked(0UL - (_bits & FactBits.At(_bits, ReasonGivenShift, 1)));

    /// <summary>One if the units were received, else zero.</summary>
    internal ulong ReceivedBit => FactBits.At(_bits, ReceivedShift, 1);

    /// <summary>Scope, approval, receipt and whether a reason is established as one number.</summary>
    internal int Arrival => (int)(_bits & Arrivals - 1);

    /// <summary>Unused and original as one number.</summary>
    internal int Condition => (int)FactBits.At(_bits, UnusedShift, 2 * AnswerBits);

    /// <summary>The waived rules as the bits of their set; the bits above them are not to be read.</summary>
    internal ulong WaivedBits => _bits >> WaivedShift;

    /// <summary>Reason and category as one number, the category in the lowest bits.</summary>
    internal ulong Product => _bits >> CategoryShift;

    /// <summary>Enumerates all possible facts for a number of reasons, without waivers; a waiver only moves a finding from one status to another.</summary>
    /// <param name="reasons">The number of reasons: <see cref="CompiledTerms.ReasonCount"/>.</param>
    /// <returns>Each combination once.</returns>
    public static IEnumerable<SettlementFacts> Enumerate(int reasons)
    {
        foreach (ProductCategory category in Enum.GetValues<ProductCategory>())
        {
            for (ulong low = 0; low < 1UL << WaivedShift; low++)
            {
                if (FactBits.At(low, UnusedShift, AnswerBits) == 3 || FactBits.At(low, OriginalShift, AnswerBits) == 3)
                    continue;
                int told = FactBits.At(low, ReasonGivenShift, 1) != 0 ? reasons : 1;
                for (int reason = 0; reason < told; reason++)
                    yield return new SettlementFacts(low | (ulong)category << CategoryShift | (ulong)reason << ReasonShift);
            }
        }
    }

    /// <summary>The facts of an arrival by its number, with nothing else known.</summary>
    internal static SettlementFacts OfArrival(int arrival) => new((ulong)arrival);

    /// <summary>The facts of a condition by its number, with nothing else known.</summary>
    internal static SettlementFacts OfCondition(int condition) => new((ulong)condition << UnusedShift);

    private static ulong Pack(bool? value) => value switch
    {
        null => 0UL,
        true => 1UL,
        false => 2UL,
    };

    private static bool? Unpack(ulong bits) => bits switch
    {
        0 => null,
        1 => true,
        _ => false,
    };
}
