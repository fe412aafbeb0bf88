namespace Jqm.ReturnPolicy.Kernel;

/// <summary>
/// All that decides an item that came back, packed into one number: whether the order is in scope, whether the units were approved before, whether they
/// are inspected, the reason that was established, whether they are unused and original, the product's category, and which rules a reviewer waived.
/// </summary>
/// <remarks>The default value is a fact like any other: out of scope, with nothing known.</remarks>
public readonly record struct SettlementFacts
{
    // The kernel reads its tables by runs of these bits: scope, approval and inspection, then the condition, then reason and category.
    private const int ApprovedShift = 1;
    private const int InspectedShift = 2;
    private const int UnusedShift = 3;
    private const int OriginalShift = 5;
    private const int WaivedShift = 7;
    private const int CategoryShift = 30;
    private const int ReasonShift = 32;

    private readonly ulong _bits;

    /// <summary>Packs the facts.</summary>
    /// <param name="inScope">Whether the service fulfilled the order.</param>
    /// <param name="approved">Whether the units were approved before they came back.</param>
    /// <param name="inspected">Whether they were received and a reason was established.</param>
    /// <param name="reason">The number that <see cref="CompiledTerms.GetReasonIndex"/> gives that reason; not read when they are not inspected.</param>
    /// <param name="unused">Whether they are unused; null when nobody recorded it.</param>
    /// <param name="original">Whether they are in original condition; null when nobody recorded it.</param>
    /// <param name="category">The product's category.</param>
    /// <param name="waived">The rules that a reviewer waived.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or no member of its enumeration.</exception>
    public SettlementFacts(bool inScope, bool approved, bool inspected, int reason, bool? unused, bool? original, ProductCategory category, EnumSet<Rule> waived) =>
        _bits = (inScope ? 1UL : 0)
            | (approved ? 1UL : 0) << ApprovedShift
            | (inspected ? 1UL : 0) << InspectedShift
            | Pack(unused) << UnusedShift
            | Pack(original) << OriginalShift
            | FactBits.Of((int)category, (int)ProductCategory.SpecialOrder) << CategoryShift
            | (ulong)waived.Bits << WaivedShift
            | FactBits.Of(reason) << ReasonShift;

    private SettlementFacts(ulong bits) => _bits = bits;

    /// <summary>Whether the service fulfilled the order.</summary>
    public bool InScope => (_bits & 1) != 0;

    /// <summary>Whether the units were approved before they came back.</summary>
    public bool Approved => FactBits.At(_bits, ApprovedShift, 1) != 0;

    /// <summary>Whether they were received and a reason was established.</summary>
    public bool Inspected => FactBits.At(_bits, InspectedShift, 1) != 0;

    /// <summary>The reason's number.</summary>
    public int Reason => (int)(_bits >> ReasonShift);

    /// <summary>Whether they are unused; null when nobody recorded it.</summary>
    public bool? Unused => Unpack(FactBits.At(_bits, UnusedShift, 3));

    /// <summary>Whether they are in original condition; null when nobody recorded it.</summary>
    public bool? Original => Unpack(FactBits.At(_bits, OriginalShift, 3));

    /// <summary>The product's category.</summary>
    public ProductCategory Category => (ProductCategory)FactBits.At(_bits, CategoryShift, 3);

    /// <summary>The rules that a reviewer waived.</summary>
    public EnumSet<Rule> Waived => new((uint)FactBits.At(_bits, WaivedShift, FindingSet.Lane));

    /// <summary>All bits set when the order is in scope and the units are inspected, else none: reason, condition and category are judged then only.</summary>
    internal ulong InspectedMask => unchecked(0UL - (_bits & FactBits.At(_bits, InspectedShift, 1)));

    /// <summary>Scope, approval and inspection as one number: 0 to 7.</summary>
    internal int Arrival => (int)(_bits & 7);

    /// <summary>Unused and original as one number: 0 to 15.</summary>
    internal int Condition => (int)FactBits.At(_bits, UnusedShift, 15);

    /// <summary>The rules that are waived, as the bits of their set; what lies above them is not to be read.</summary>
    internal ulong WaivedBits => _bits >> WaivedShift;

    /// <summary>Reason and category as one number: four times the reason's, and the category's.</summary>
    internal ulong Product => _bits >> CategoryShift;

    /// <summary>All facts there can be, for a number of reasons, without waivers; a waiver only moves a finding from one status to another.</summary>
    /// <param name="reasons">How many reasons are told apart: <see cref="CompiledTerms.ReasonCount"/>.</param>
    /// <returns>Each combination once.</returns>
    public static IEnumerable<SettlementFacts> All(int reasons)
    {
        for (ulong category = 0; category <= (ulong)ProductCategory.SpecialOrder; category++)
        {
            for (ulong low = 0; low < 1UL << WaivedShift; low++)
            {
                if (FactBits.At(low, UnusedShift, 3) == 3 || FactBits.At(low, OriginalShift, 3) == 3)
                    continue;
                for (int reason = 0; reason < reasons; reason++)
                    yield return new SettlementFacts(low | category << CategoryShift | (ulong)(uint)reason << ReasonShift);
            }
        }
    }

    private static ulong Pack(bool? value) => value switch
    {
        null => 0UL,
        true => 1UL,
        false => 2UL,
    };

    internal static bool? Unpack(ulong bits) => bits switch
    {
        0 => null,
        1 => true,
        _ => false,
    };
}
