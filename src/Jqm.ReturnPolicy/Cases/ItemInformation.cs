namespace Jqm.ReturnPolicy.Cases;

/// <summary>The information that a merchant adds to an item of the request (clause 3.1, reading R21).</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record ItemInformation
{
    /// <summary>Creates added information for an item of a request.</summary>
    /// <param name="itemIndex">The index of the item in the request, from 0.</param>
    /// <param name="details">The product details, which replace the earlier details; null keeps the earlier details.</param>
    /// <param name="evidence">Further evidence, in addition to the earlier evidence.</param>
    /// <exception cref="InvalidInputException">The place is negative, or nothing is added.</exception>
    public ItemInformation(int itemIndex, string? details = null, ValueList<Evidence> evidence = default)
    {
        ItemIndex = Check.Place(itemIndex, "item");
        Details = Check.OptionalText(details, "details");
        Evidence = Check.NoNulls(evidence, nameof(evidence));
        if (details is null && evidence.Count == 0)
            throw new InvalidInputException(ErrorCode.Malformed, "", "Nothing is added; give details, evidence, or both.");
    }

    /// <summary>Gets the index of the item in the request, from 0.</summary>
    public int ItemIndex { get; }

    /// <summary>Gets the product details, which replace the earlier details; null keeps the earlier details.</summary>
    public string? Details { get; }

    /// <summary>Gets further evidence, in addition to the earlier evidence.</summary>
    public ValueList<Evidence> Evidence { get; }

    /// <summary>The item with the addition.</summary>
    internal RequestedItem AddTo(RequestedItem item) => item with
    {
        Details = Details ?? item.Details,
        Evidence = item.Evidence.Concat(Evidence).ToValueList(),
    };
}
