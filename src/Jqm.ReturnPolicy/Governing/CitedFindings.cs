using System.Collections;
using System.Numerics;

namespace Jqm.ReturnPolicy;

/// <summary>
/// The findings of one item with their citations: the clause, the reviewer who waived the rule, and the agreement that set the term. Citations are looked up on demand, and
/// enumerating the findings allocates nothing. <see cref="TermsInForce.Cite"/> creates them.
/// </summary>
/// <remarks>The default value has no findings. It is valid.</remarks>
public readonly record struct CitedFindings : IReadOnlyCollection<Finding>
{
    private readonly FindingSet _findings;
    private readonly Clause? _clauseOfReason;
    private readonly TermsInForce? _inForce;
    private readonly ValueList<Waiver> _waivers;

    internal CitedFindings(FindingSet findings, Clause? clauseOfReason, TermsInForce inForce, ValueList<Waiver> waivers)
    {
        _findings = findings;
        _clauseOfReason = clauseOfReason;
        _inForce = inForce;
        _waivers = waivers;
    }

    /// <summary>Gets the number of findings on the item.</summary>
    public int Count => _findings.Count;

    /// <summary>Returns an enumerator over the findings, in the order of the rules.</summary>
    /// <returns>An enumerator that allocates nothing.</returns>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<Finding> IEnumerable<Finding>.GetEnumerator()
    {
        foreach (Finding finding in this)
            yield return finding;
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<Finding>)this).GetEnumerator();

    /// <summary>Returns the findings with their clauses as text, such as <c>Scope: Met (0.1), Reason: NotMet (1.5)</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Join(", ", this.Select(finding => $"{finding.Rule}: {finding.Status} ({finding.Clause})"));

    // Static, so that the enumerator that asks stays in registers.
    private static string? FirstOf(ValueList<Waiver> waivers, Rule rule)
    {
        foreach (Waiver waiver in waivers)
        {
            if (waiver.Rule == rule)
                return waiver.By;
        }

        return null;
    }

    /// <summary>Enumerates findings in the order of the rules, without allocation.</summary>
    public struct Enumerator
    {
        private readonly CitedFindings _cited;
        private uint _left;
        private int _place;

        internal Enumerator(CitedFindings cited)
        {
            _cited = cited;
            _left = cited._findings.Rules.Bits;
        }

        /// <summary>Gets the finding at the enumerator's current position.</summary>
        public readonly Finding Current
        {
            get
            {
                ref readonly Finding found = ref Citations.At(_place);
                return new Finding(
                    found.Rule,
                    found.Status,
                    found.Rule == Rule.Reason ? _cited._clauseOfReason! : found.Clause,
                    found.Status == FindingStatus.Waived && _cited._waivers.Count > 0 ? FirstOf(_cited._waivers, found.Rule) : null,
                    _cited._inForce!.GetAgreementId(found.Rule));
            }
        }

        /// <summary>Advances the enumerator to the next finding.</summary>
        /// <returns>False if there is no further finding.</returns>
        public bool MoveNext()
        {
            if (_left == 0)
                return false;
            _place = _cited._findings.PlaceOf(BitOperations.TrailingZeroCount(_left));
            _left &= unchecked(_left - 1);
            return true;
        }
    }
}
