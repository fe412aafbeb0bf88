namespace Jqm.ReturnPolicy;

/// <summary>
/// Wraps a value that a record keeps outside its equality: any two wrappers are equal, so two records are equal when everything else of them is.
/// Answers keep the terms and the facts that they were decided by in this way.
/// </summary>
/// <param name="Value">The value.</param>
internal readonly record struct OutsideEquality<T>(T Value)
{
    public bool Equals(OutsideEquality<T> other) => true;

    public override int GetHashCode() => 0;
}
