namespace Jqm.ReturnPolicy;

/// <summary>What was sold: a product, how many, and what was charged for it (clause 4.3, readings R08 and R09).</summary>
/// <remarks>A change by <c>with</c> is checked member by member, in the order written: each step must leave a valid line.</remarks>
public sealed record OrderLine
{
    /// <summary>The most units that a line can have.</summary>
    public const int MaxQuantity = 1_000_000;

    private readonly int _quantity;
    private readonly Money _unitPrice;

    // Null stands for zero, so that a line without the member equals one that says zero.
    private readonly Money? _discount;
    private readonly Money? _tax;

    /// <summary>Creates a line.</summary>
    /// <param name="id">Its id, unique in the order.</param>
    /// <param name="quantity">How many units: 1 to 1,000,000.</param>
    /// <param name="unitPrice">The price of one, before any discount; times the quantity at most 10^14 minor units.</param>
    /// <param name="sku">The merchant's stock-keeping unit.</param>
    /// <param name="category">What kind of product it is.</param>
    /// <param name="discount">What was taken off the whole line, at most unit price × quantity; null for nothing.</param>
    /// <param name="tax">The tax charged on the whole line; null for nothing.</param>
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

    /// <summary>Its id, unique in the order.</summary>
    /// <exception cref="InvalidInputException">The id is empty.</exception>
    public string Id { get; init => field = Check.Name(value, "id"); }

    /// <summary>The merchant's stock-keeping unit.</summary>
    /// <exception cref="InvalidInputException">It is empty.</exception>
    public string? Sku { get; init => field = Check.OptionalName(value, "sku"); }

    /// <summary>What kind of product it is (clause 5.1).</summary>
    public ProductCategory Category { get; init => field = Check.Defined(value); }

    /// <summary>How many units: 1 to 1,000,000.</summary>
    /// <exception cref="InvalidInputException">The quantity, or what it makes of the line, is out of range.</exception>
    public int Quantity
    {
        get => _quantity;
        init
        {
            _quantity = value;
            Validate();
        }
    }

    /// <summary>The price of one, before any discount; times the quantity at most 10^14 minor units.</summary>
    /// <exception cref="InvalidInputException">The price, or what it makes of the line, is out of range.</exception>
    public Money UnitPrice
    {
        get => _unitPrice;
        init
        {
            _unitPrice = value;
            Validate();
        }
    }

    /// <summary>What was taken off the whole line, at most unit price × quantity.</summary>
    /// <exception cref="InvalidInputException">The discount is out of range.</exception>
    public Money Discount
    {
        get => _discount ?? Money.Zero(_unitPrice.Currency);
        init
        {
            _discount = NullWhenZero(value);
            Validate();
        }
    }

    /// <summary>The tax as charged on the whole line: zero to 10^14 minor units (reading R08).</summary>
    /// <exception cref="InvalidInputException">The tax is out of range.</exception>
    public Money Tax
    {
        get => _tax ?? Money.Zero(_unitPrice.Currency);
        init
        {
            _tax = NullWhenZero(value);
            Validate();
        }
    }

    /// <summary>Unit price × quantity, in minor units.</summary>
    internal long Value => _unitPrice.MinorUnits * _quantity;

    /// <summary>What the line comes to after its own discount, in minor units.</summary>
    internal long ValueAfterDiscount => Value - (_discount?.MinorUnits ?? 0);

    private static Money? NullWhenZero(Money? amount) => amount is { IsZero: true } ? null : amount;

    private void Validate()
    {
        if (_quantity is < 1 or > MaxQuantity)
            throw new InvalidInputException(ErrorCode.QuantityOutOfRange, "quantity", FormattableString.Invariant($"The quantity is {_quantity}; a line has 1 to {MaxQuantity:N0} units."));
        AmountCheck.Require(_unitPrice, "unitPrice");
        if (_unitPrice.MinorUnits > AmountCheck.MaxMinorUnits / _quantity)
            throw new InvalidInputException(ErrorCode.AmountOutOfRange, "unitPrice", $"{_quantity} times {_unitPrice} is more than a line may come to, {Money.FromMinorUnits(AmountCheck.MaxMinorUnits, _unitPrice.Currency)}.");
        if (_discount is { } discount)
        {
            AmountCheck.Require(discount, _unitPrice.Currency, "discount");
            if (discount.MinorUnits > Value)
                throw new InvalidInputException(ErrorCode.AmountOutOfRange, "discount", $"The discount is {discount}; the line comes to {_unitPrice * _quantity} before it.");
        }

        if (_tax is { } tax)
            AmountCheck.Require(tax, _unitPrice.Currency, "tax");
    }
}
