namespace Jqm.ReturnPolicy.Json;

/// <summary>
/// The policies and agreements of earlier documents, and the evaluators made of them. The documents of one service repeat their policies, which are then read and compiled once.
/// </summary>
internal sealed class KnownPolicies
{
    private const int MostEvaluators = 1024;

    private readonly KnownLists<ValueList<Policy>> _policies = new(static (ref c) => PolicyForm.Policy.ReadList(ref c));
    private readonly KnownLists<ValueList<Agreement>> _agreements = new(static (ref c) => PolicyForm.Agreement.ReadList(ref c));
    private readonly Dictionary<(object? Policies, object? Agreements, GovernedBy GovernedBy), PolicyEvaluator> _evaluators = [];

    /// <summary>Reads the policies of a document.</summary>
    public ValueList<Policy> ReadPolicies(ref Cursor cursor, out KnownList<ValueList<Policy>>? known) => _policies.Read(ref cursor, out known);

    /// <summary>Reads the agreements of a document.</summary>
    public ValueList<Agreement> ReadAgreements(ref Cursor cursor, out KnownList<ValueList<Agreement>>? known) => _agreements.Read(ref cursor, out known);

    /// <summary>Returns the evaluator of the document's own policies and agreements.</summary>
    /// <exception cref="InvalidInputException">They do not fit together.</exception>
    public PolicyEvaluator EvaluatorOf(in DocumentDraft draft) => EvaluatorOf(in draft, draft.Policies, draft.KnownPolicies);

    /// <summary>Returns the evaluator of given policies with the document's own agreements.</summary>
    /// <exception cref="InvalidInputException">They do not fit together.</exception>
    public PolicyEvaluator EvaluatorOf(in DocumentDraft draft, KnownList<ValueList<Policy>> policies) => EvaluatorOf(in draft, policies.Value, policies);

    private PolicyEvaluator EvaluatorOf(in DocumentDraft draft, ValueList<Policy>? policies, KnownList<ValueList<Policy>>? known)
    {
        bool isKnown = (policies is null || known is not null) && (draft.Agreements.Count == 0 || draft.KnownAgreements is not null);
        if (!isKnown)
            return draft.CreateEvaluator(policies);
        (object?, object?, GovernedBy) key = (known, draft.KnownAgreements, draft.GovernedBy);
        if (_evaluators.TryGetValue(key, out PolicyEvaluator? evaluator))
            return evaluator;
        evaluator = draft.CreateEvaluator(policies);
        if (_evaluators.Count == MostEvaluators)
            _evaluators.Clear();
        _evaluators.Add(key, evaluator);
        return evaluator;
    }
}
