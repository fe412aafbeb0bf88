namespace Jqm.ReturnPolicy.Cases;

/// <summary>The instructions that a merchant is given when a request is approved (clause 3.2).</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record ReturnInstructions
{
    /// <summary>Creates the return instructions of an approval.</summary>
    /// <param name="reference">The return reference, to be written on the parcel.</param>
    /// <param name="address">The address to send the goods to.</param>
    /// <param name="items">The units to send; at least one entry.</param>
    /// <exception cref="InvalidInputException">The reference, the address or the list is empty.</exception>
    public ReturnInstructions(string reference, string address, ValueList<InstructedItem> items)
    {
        Reference = Check.Name(reference, "reference");
        Address = Check.Name(address, "address");
        Items = items.Count > 0
            ? Check.NoNulls(items, nameof(items))
            : throw new InvalidInputException(ErrorCode.Malformed, "items", "The instructions name no units; name at least one.");
    }

    /// <summary>Gets the return reference, to be written on the parcel.</summary>
    public string Reference { get; }

    /// <summary>Gets the address to send the goods to.</summary>
    public string Address { get; }

    /// <summary>Gets the units to send; at least one entry.</summary>
    public ValueList<InstructedItem> Items { get; }

    /// <summary>Gets the contact for questions (clause 8.1): the name, the e-mail address and the telephone number of <see cref="ServiceContact"/>.</summary>
    public string Contact { get; } = $"{ServiceContact.Name}, {ServiceContact.Email}, {ServiceContact.Telephone}";
}
