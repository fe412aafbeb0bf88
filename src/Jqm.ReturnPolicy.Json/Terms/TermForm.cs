namespace Jqm.ReturnPolicy.Json;

/// <summary>Reads and writes the changes of terms of one type. Which terms there are and what values they can have is defined in the domain.</summary>
internal abstract class TermForm
{
    private static readonly Dictionary<Type, TermForm> ByValueType = new()
    {
        [typeof(bool)] = new TermForm<bool>(_ => Values.Flag),
        [typeof(int)] = new TermForm<int>(_ => Values.Integer),
        [typeof(string)] = new TermForm<string>(_ => Values.Name),
        [typeof(WindowCounting)] = Word(WireNames.Countings),
        [typeof(LateRequestHandling)] = Word(WireNames.Lates),
        [typeof(FeeRefund)] = Word(WireNames.FeeRefunds),
        [typeof(FeeAllocation)] = Word(WireNames.FeeAllocations),
        [typeof(RefundTo)] = Word(WireNames.RefundTos),
        [typeof(EnumSet<EvidenceKind>)] = Words(WireNames.EvidenceKinds),
        [typeof(EnumSet<ProductCategory>)] = Words(WireNames.Categories),
        [typeof(EnumSet<Fault>)] = Words(WireNames.Faults),
        [typeof(EnumSet<Rule>)] = Words(WireNames.Rules),
        [typeof(ValueList<ReturnReason>)] = new TermForm<ValueList<ReturnReason>>(
            _ => new ValueForm<ValueList<ReturnReason>>(static (ref c) => Values.Reason.ReadList(ref c), static (o, v) => Values.Reason.WriteList(o, v))),
        [typeof(ReasonTable)] = new TermForm<ValueList<ReasonPatch>>(_ => new ReasonTableForm()),
        [typeof(ReasonMap<int>)] = new TermForm<ReasonMapPatch<int>>(term => new ReasonMapForm<int>(term, Values.Integer)),
        [typeof(ReasonMap<Percentage>)] = new TermForm<ReasonMapPatch<Percentage>>(term => new ReasonMapForm<Percentage>(term, PercentageForm.Percentage)),
    };

    private static readonly Dictionary<Term, TermForm> ByTerm = Term.All.ToDictionary(term => term, term => ByValueType[term.ValueType].With(term));

    /// <summary>Returns the form of a term.</summary>
    public static TermForm Of(Term term) => ByTerm[term];

    /// <summary>Reads a change, which is not null, and adds it to others, unless it changes nothing.</summary>
    /// <exception cref="FormException">The value does not have the required form, or the term cannot have the value.</exception>
    public abstract void Read(ref Cursor cursor, ref ListBuilder<KeyValuePair<Term, object>> changes);

    /// <summary>Writes the change of the term in a patch.</summary>
    /// <returns>False if the patch does not change the term.</returns>
    public abstract bool Write(JsonOutput output, TermsPatch patch);

    /// <summary>Checks one element or entry of a change as the domain does, with the error at it.</summary>
    public static void CheckPart(ref Cursor cursor, Term term, object change) => Check(ref cursor, term, change, cursor.Offset);

    protected abstract TermForm With(Term term);

    /// <summary>Checks a change, and returns whether it changes anything.</summary>
    protected static bool Check(ref Cursor cursor, Term term, object change, long offset)
    {
        try
        {
            return term.CheckChange(change);
        }
        catch (InvalidInputException error)
        {
            throw new FormException(offset, cursor.Quoting(error.Message));
        }
    }

    private static TermForm<T> Word<T>(WireNameTable<T> words)
        where T : unmanaged, Enum => new(_ => Values.Word(words));

    /// <summary>The form of a set, each word of which is checked where it is.</summary>
    private static TermForm<EnumSet<T>> Words<T>(WireNameTable<T> words)
        where T : unmanaged, Enum => new(term =>
        {
            Form<T> word = new ValueForm<T>(
                (ref c) =>
                {
                    T member = c.Word(words);
                    CheckPart(ref c, term, (EnumSet<T>)[member]);
                    return member;
                },
                (o, v) => o.Word(words[v]));
            return new ValueForm<EnumSet<T>>((ref c) => [.. word.ReadList(ref c)], (o, v) => word.WriteList(o, v.ToValueList()));
        });
}

/// <summary>The form of a term whose changes are of one type.</summary>
/// <typeparam name="T">The type of the changes.</typeparam>
/// <param name="formOf">Returns the form of a change, which may depend on the term.</param>
/// <param name="term">The term; null in the form of a type.</param>
internal sealed class TermForm<T>(Func<Term, Form<T>> formOf, Term? term = null) : TermForm
    where T : notnull
{
    private readonly Form<T>? _form = term is null ? null : formOf(term);

    public override void Read(ref Cursor cursor, ref ListBuilder<KeyValuePair<Term, object>> changes)
    {
        long start = cursor.Offset;
        object change = _form!.Read(ref cursor);
        if (Check(ref cursor, term!, change, start))
            changes.Add(new(term!, change));
    }

    public override bool Write(JsonOutput output, TermsPatch patch)
    {
        if (term!.GetValue(patch) is not { } change)
            return false;
        _form!.Write(output, (T)change);
        return true;
    }

    protected override TermForm With(Term term) => new TermForm<T>(formOf, term);
}
