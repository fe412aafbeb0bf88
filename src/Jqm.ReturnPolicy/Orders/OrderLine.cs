namespace Jqm.ReturnPolicy;

/// <summary>A line of an order: a product, its quantity, and the charged price, discount and tax (clause 4.3, readings R08 and R09).</summary>
/// <remarks>
/// A line is always valid. A <c>with</c> expression checks each member as it is set. To change members that depend on each other, such as price and discount, or the currency, use <see cref="With"/>.
/// </remarks>
/// <example>
/// <code>
/// var line = new OrderLine("1", 3, Money.Of(19.99m, Currency.USD), discount: Money.Of(5, Currency.USD));
///
/// // A shop that delivers the total of a line, tax included: the unit price and the discount follow.
/// var total = Money.Of(100, Currency.EUR);
/// Money tax = total.GetIncludedTax(19, MidpointRounding.AwayFromZero);
/// OrderLine fromTotal = OrderLine.FromTotal("2", 3, total, includedTax: tax);
///
/// OrderLine inEuro = line.With(unitPrice: Money.Of(17.99m, Currency.EUR), discount: Money.Of(4.50m, Currency.EUR));
/// </code>
/// </example>
[JsonConverter(typeof(WireFormGuard))]
public sealed record OrderLine
{
    /// <summary>The greatest quantity of an order line: 1,000,000.</summary>
    public const int MaxQuantity = 1_000_000;

    private readonly int _quantity;
    private readonly Money _unitPrice;

    // Null represents zero, so that a line without the member equals a line with zero.
    private readonly Money? _discount;
    private readonly Money? _tax;

    /// <summary>Creates a line of an order.</summary>
    /// <param name="id">The id of the line, unique in the order.</param>
    /// <param name="quantity">The number of units: 1 to 1,000,000.</param>
    /// <param name="unitPrice">The price of one unit before any discount. Unit price × quantity is at most 10^14 minor units.</param>
    /// <param name="sku">The merchant's stock-keeping unit (SKU); null for none.</param>
    /// <param name="category">The category of the product.</param>
    /// <param name="discount">The discount on the whole line, at most unit price × quantity; null for none.</param>
    /// <param name="tax">The tax charged on the whole line in addition to the price; null for none.</param>
    /// <exception cref="InvalidInputException">A member is out of its range, a name is empty, or the currencies differ.</exception>
    public OrderLine(
        string id,
        int quantity,
        Money unitPrice,
        string? sku = null,
        ProductCategory category = ProductCategory.Standard,
        Money? discount = null,
        Money? tax = null)
    {
        Id = id;
        Sku = sku;
        Category = category;
        _quantity = quantity;
        _unitPrice = unitPrice;
        _discount = NullWhenZero(discount);
        _tax = NullWhenZero(tax);
        Validate();
    }

    /// <summary>
    /// Creates a line from its total. The unit price is the total divided by the quantity, rounded up to a minor unit. The discount is the difference, so that the line costs exactly the total.
    /// </summary>
    /// <param name="id">The id of the line, unique in the order.</param>
    /// <param name="quantity">The number of units: 1 to 1,000,000.</param>
    /// <param name="total">The amount that was charged for the whole line after its discounts: zero to 10^14 minor units.</param>
    /// <param name="includedTax">
    /// The tax that the total includes; null if the total includes none. If your shop gives a tax rate, calculate this amount with <see cref="Money.GetIncludedTax"/>.
    /// </param>
    /// <param name="sku">The merchant's stock-keeping unit (SKU); null for none.</param>
    /// <param name="category">The category of the product.</param>
    /// <returns>A line whose product cost and tax add up to the total.</returns>
    /// <exception cref="InvalidInputException">An argument is out of its range, a name is empty, or the currencies differ.</exception>
    public static OrderLine FromTotal(
        string id,
        int quantity,
        Money total,
        Money? includedTax = null,
        string? sku = null,
        ProductCategory category = ProductCategory.Standard)
    {
        RequireQuantity(quantity);
        AmountCheck.Require(total, "total");
        Money tax = includedTax is { } included ? AmountCheck.Require(included, total.Currency, "includedTax") : Money.Zero(total.Currency);
        if (tax > total)
            throw new InvalidInputException(ErrorCode.AmountOutOfRange, "includedTax", $"The included tax is {AmountMessageText.Of(tax)}; the total that includes it is {AmountMessageText.Of(total)}.");
        Money product = total - tax;
        long unitPrice = (product.MinorUnits + quantity - 1) / quantity;
        if (unitPrice > Order.MaxMinorUnits / quantity)
            throw new InvalidInputException(ErrorCode.AmountOutOfRange, "total", $"The total is {AmountMessageText.Of(total)}; rounded up to {MessageText.Units(quantity)} of one price, it exceeds the greatest amount, {AmountMessageText.Of(Order.MaxMinorUnits, total.Currency)}.");
        var price = Money.FromMinorUnits(unitPrice, total.Currency);
        return new OrderLine(id, quantity, price, sku, category, price * quantity - product, tax);
    }

    /// <summary>Returns a line with other values of the members that depend on each other, validated together. To change the currency, give every amount.</summary>
    /// <param name="quantity">The new quantity; null to keep the present one.</param>
    /// <param name="unitPrice">The new unit price; null to keep the present one.</param>
    /// <param name="discount">The new discount; null to keep the present one.</param>
    /// <param name="tax">The new tax; null to keep the present one.</param>
    /// <returns>The changed line.</returns>
    /// <exception cref="InvalidInputException">An argument is out of its range, or the currencies differ.</exception>
    public OrderLine With(int? quantity = null, Money? unitPrice = null, Money? discount = null, Money? tax = null) =>
        new(Id, quantity ?? _quantity, unitPrice ?? _unitPrice, Sku, Category, discount ?? _discount, tax ?? _tax);

    /// <summary>Gets the id of the line, unique in the order.</summary>
    /// <exception cref="InvalidInputException">The id is empty.</exception>
    public string Id { get; init => field = Check.Name(value, "id"); }

    /// <summary>Gets the merchant's stock-keeping unit (SKU); null if the line has none.</summary>
    /// <exception cref="InvalidInputException">The value is empty.</exception>
    public string? Sku { get; init => field = Check.OptionalName(value, "sku"); }

    /// <summary>Gets the category of the product (clause 5.1).</summary>
    public ProductCategory Category { get; init => field = Check.Defined(value); }

    /// <summary>Gets the number of units: 1 to 1,000,000.</summary>
    /// <exception cref="InvalidInputException">The quantity, or an amount that depends on it, is out of range.</exception>
    public int Quantity
    {
        get => _quantity;
        init
        {
            _quantity = value;
            ValidateChange();
        }
    }

    /// <summary>Gets the price of one unit before any discount. Unit price × quantity is at most 10^14 minor units.</summary>
    /// <exception cref="InvalidInputException">The price, or an amount that depends on it, is out of range or in another currency.</exception>
    public Money UnitPrice
    {
        get => _unitPrice;
        init
        {
            _unitPrice = value;
            ValidateChange();
        }
    }

    /// <summary>Gets the discount on the whole line, at most unit price × quantity.</summary>
    /// <exception cref="InvalidInputException">The discount is out of range or in another currency.</exception>
    public Money Discount
    {
        get => _discount ?? Money.Zero(_unitPrice.Currency);
        init
        {
            _discount = NullWhenZero(value);
            ValidateChange();
        }
    }

    /// <summary>Gets the tax charged on the whole line in addition to the price: zero to 10^14 minor units (reading R08).</summary>
    /// <exception cref="InvalidInputException">The tax is out of range or in another currency.</exception>
    public Money Tax
    {
        get => _tax ?? Money.Zero(_unitPrice.Currency);
        init
        {
            _tax = NullWhenZero(value);
            ValidateChange();
        }
    }

    /// <summary>Gets unit price × quantity, in minor units.</summary>
    internal long Value => _unitPrice.MinorUnits * _quantity;

    /// <summary>Gets unit price × quantity less the discount of the line, in minor units.</summary>
    internal long ValueAfterDiscount => Value - (_discount?.MinorUnits ?? 0);

    private static Money? NullWhenZero(Money? amount) => amount is { IsZero: true } ? null : amount;

    private static int RequireQuantity(int quantity) => quantity is < 1 or > MaxQuantity
        ? throw new InvalidInputException(ErrorCode.QuantityOutOfRange, "quantity", $"The quantity is {MessageText.Number(quantity)}; a line has 1 to {MessageText.Number(MaxQuantity)} units.")
        : quantity;

    private void ValidateChange()
    {
        try
        {
            Validate();
        }
        catch (InvalidInputException error)
        {
            throw new InvalidInputException(error.Code, error.Path, $"{error.Message} A with expression checks each member as it is set; OrderLine.With checks several together.");
        }
    }

    private void Validate()
    {
        RequireQuantity(_quantity);
        AmountCheck.Require(_unitPrice, "unitPrice");
        if (_unitPrice.MinorUnits > Order.MaxMinorUnits / _quantity)
            throw new InvalidInputException(ErrorCode.AmountOutOfRange, "unitPrice", $"The unit price is {AmountMessageText.Of(_unitPrice)} for {MessageText.Units(_quantity)}; the greatest amount of a line is {AmountMessageText.Of(Order.MaxMinorUnits, _unitPrice.Currency)}.");
        if (_discount is { } discount)
        {
            AmountCheck.Require(discount, _unitPrice.Currency, "discount");
            if (discount.MinorUnits > Value)
                throw new InvalidInputException(ErrorCode.AmountOutOfRange, "discount", $"The discount is {AmountMessageText.Of(discount)}, but the line costs {AmountMessageText.Of(Value, _unitPrice.Currency)} before it; give at most that amount.");
        }

        if (_tax is { } tax)
            AmountCheck.Require(tax, _unitPrice.Currency, "tax");
    }
}
