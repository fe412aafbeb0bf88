namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>The facts that decide an item of a request, one typed value each, as a program has them that judges without this library.</summary>
/// <param name="InScope">Whether the service fulfilled the order.</param>
/// <param name="Reason">The reason's number: the known reasons in their order, then any other.</param>
/// <param name="Timeliness">How the submission stands to the window.</param>
/// <param name="HasDetails">Whether product details are given.</param>
/// <param name="Evidence">The kinds of clear evidence that are given.</param>
/// <param name="Category">The product's category.</param>
/// <param name="Waived">The rules that a reviewer waived.</param>
public readonly record struct ItemFacts(
    bool InScope,
    int Reason,
    Timeliness Timeliness,
    bool HasDetails,
    EnumSet<EvidenceKind> Evidence,
    ProductCategory Category,
    EnumSet<Rule> Waived)
{
    public const int Defective = 0;
    public const int LastAccepted = 3;
    public const int Reasons = 8;

    private static readonly Rule[] EverWaivable = [Rule.Window, Rule.Details, Rule.Evidence, Rule.Condition, Rule.Category];

    /// <summary>The facts as the kernel takes them.</summary>
    public AssessmentFacts Packed => new(InScope, Reason, Timeliness, HasDetails, Evidence, Category, Waived);

    /// <summary>Facts drawn at random from all there can be, each of them once; every value of a fact is as likely as any other.</summary>
    public static ItemFacts[] Distinct(int count)
    {
        var random = new Random(20261124);
        var facts = new HashSet<ItemFacts>(count);
        while (facts.Count < count)
        {
            facts.Add(new ItemFacts(
                random.Next(2) == 1,
                random.Next(Reasons),
                (Timeliness)random.Next(3),
                random.Next(2) == 1,
                AnyOf<EvidenceKind>([EvidenceKind.Photo, EvidenceKind.Video, EvidenceKind.Document], random),
                (ProductCategory)random.Next(4),
                AnyOf<Rule>(EverWaivable, random)));
        }

        return [.. facts];
    }

    private static EnumSet<T> AnyOf<T>(ReadOnlySpan<T> members, Random random)
        where T : unmanaged, Enum
    {
        EnumSet<T> set = [];
        foreach (T member in members)
        {
            if (random.Next(2) == 1)
                set = set.With(member);
        }

        return set;
    }
}
