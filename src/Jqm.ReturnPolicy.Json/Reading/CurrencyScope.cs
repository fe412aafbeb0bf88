namespace Jqm.ReturnPolicy.Json;

/// <summary>Says where the currency of the amounts that follow is stated.</summary>
internal struct CurrencyScope
{
    /// <summary>The position of the object that states the currency.</summary>
    public long Start;

    /// <summary>The member of that object: <c>currency</c>, or <c>order</c>, whose <c>currency</c> it is.</summary>
    public string Member;

    /// <summary>The currency, once it is known.</summary>
    public Currency? Known;
}
