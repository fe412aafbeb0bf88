namespace Jqm.ReturnPolicy.Json;

/// <summary>Reads and writes the changes of terms of one type. Which terms there are and what values they can have is defined in the domain.</summary>
internal abstract class TermCodec
{
    private static readonly Dictionary<Type, TermCodec> ByValueType = new()
    {
        [typeof(bool)] = new FlagCodec(),
        [typeof(int)] = new IntegerCodec(),
        [typeof(string)] = new NameCodec(),
        [typeof(WindowCounting)] = new WordCodec<WindowCounting>(WireNames.Countings),
        [typeof(LateRequestHandling)] = new WordCodec<LateRequestHandling>(WireNames.Lates),
        [typeof(FeeRefund)] = new WordCodec<FeeRefund>(WireNames.FeeRefunds),
        [typeof(FeeAllocation)] = new WordCodec<FeeAllocation>(WireNames.FeeAllocations),
        [typeof(RefundTo)] = new WordCodec<RefundTo>(WireNames.RefundTos),
        [typeof(EnumSet<EvidenceKind>)] = new WordSetCodec<EvidenceKind>(WireNames.EvidenceKinds),
        [typeof(EnumSet<ProductCategory>)] = new WordSetCodec<ProductCategory>(WireNames.Categories),
        [typeof(EnumSet<Fault>)] = new WordSetCodec<Fault>(WireNames.Faults),
        [typeof(EnumSet<Rule>)] = new WordSetCodec<Rule>(WireNames.Rules),
        [typeof(ValueList<ReturnReason>)] = new ReasonListCodec(),
        [typeof(ReasonTable)] = new ReasonTableCodec(),
        [typeof(ReasonMap<int>)] = new DaysByReasonCodec(),
        [typeof(ReasonMap<Percentage>)] = new PercentByReasonCodec(),
    };

    private static readonly Dictionary<Term, TermCodec> ByTerm = Term.All.ToDictionary(term => term, term => ByValueType[term.ValueType]);

    private static readonly TermsPatch NoChange = new();

    /// <summary>Returns the codec of a term.</summary>
    public static TermCodec Of(Term term) => ByTerm[term];

    /// <summary>Reads a change, which is not null, of a term.</summary>
    /// <exception cref="FormException">The value is not of the form, or not one that the term can have.</exception>
    public abstract object Read(ref Cursor cursor, Term term);

    /// <summary>Writes a change.</summary>
    public abstract void Write(JsonOutput output, object change);

    /// <summary>Checks a change as the domain does, with the error at the value.</summary>
    public static TermsPatch Set(ref Cursor cursor, TermsPatch patch, Term term, object change, long offset)
    {
        try
        {
            return patch.With(term, change);
        }
        catch (InvalidInputException error)
        {
            throw new FormException(offset, cursor.Quoting(error.Message));
        }
    }

    /// <summary>Checks one element or entry of a change, with the error at it.</summary>
    private protected static void CheckPart(ref Cursor cursor, Term term, object change) => Set(ref cursor, NoChange, term, change, cursor.Offset);
}
