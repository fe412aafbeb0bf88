using System.Collections;
using System.Reflection;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>Every member of an order, of what is asked about it and of a reason has a value in some sample, and is the same after writing and reading.</summary>
public sealed class MemberRoundTripTests
{
    /// <summary>The values of the documents that callers write.</summary>
    private static readonly Type[] Inputs =
    [
        typeof(Order), typeof(OrderLine), typeof(Shipment), typeof(ShipmentLine), typeof(Charge), typeof(Payment),
        typeof(ReturnRequest), typeof(RequestedItem), typeof(Evidence), typeof(Waiver), typeof(ReturnedGoods), typeof(ApprovedUnits), typeof(InspectedItem),
        typeof(Policy), typeof(Agreement), typeof(Allowance), typeof(PriorRefund), typeof(PriorRefundLine), typeof(Destination),
    ];

    public static TheoryData<Type, string> Members => [.. Inputs.SelectMany(Given, static (type, property) => (type, property.Name))];

    public static TheoryData<string> ReasonMembers => [.. typeof(ReasonPatch).GetProperties().Where(property => property.SetMethod is not null).Select(property => property.Name)];

    [Theory]
    [MemberData(nameof(Members))]
    public void A_member_is_read_back_as_it_was_written(Type type, string member)
    {
        PropertyInfo property = type.GetProperty(member)!;
        object[] samples = [.. Samples.Of(type).Where(sample => IsGiven(property.GetValue(sample)))];
        Assert.True(samples.Length > 0, $"No sample of {type.Name} has a value of {member}.");
        foreach (object sample in samples)
        {
            string json = WrittenFormsTests.ToJson(type, sample);
            object read = WrittenFormsTests.Read(type, json, CurrencyOf(sample));
            Assert.Equal(property.GetValue(sample), property.GetValue(read));
        }
    }

    [Theory]
    [MemberData(nameof(ReasonMembers))]
    public void A_member_of_a_reason_is_read_back_as_it_was_written(string member)
    {
        PropertyInfo property = typeof(ReasonPatch).GetProperty(member)!;
        Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        object[] values = type == typeof(bool) ? [true, false] : type == typeof(Clause) ? [.. Clause.All.Cast<object>(), Clause.FromNumber("9.9")] : [.. Enum.GetValues(type).Cast<object>()];
        foreach (object value in values)
        {
            var change = new ReasonPatch(ReturnReason.WrongItem);
            property.SetValue(change, value);
            var patch = new TermsPatch { Reasons = [change] };
            Assert.Equal(patch, ReturnPolicyJson.Read<TermsPatch>(ReturnPolicyJson.ToUtf8Bytes(patch)));
        }
    }

    [Fact]
    public void A_member_of_the_terms_of_a_reason_can_be_changed() => Assert.Equal(
        typeof(ReasonTerms).GetProperties().Where(property => property.SetMethod is not null).Select(property => property.Name).Order(StringComparer.Ordinal),
        typeof(ReasonPatch).GetProperties().Where(property => property.SetMethod is not null && property.Name != nameof(ReasonPatch.Removed)).Select(property => property.Name).Order(StringComparer.Ordinal));

    /// <summary>The members that a caller gives: those that a constructor or an initializer sets.</summary>
    private static IEnumerable<PropertyInfo> Given(Type type)
    {
        HashSet<string> parameters = [.. type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.Name!.ToUpperInvariant())];
        return type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0 && (property.SetMethod is { IsPublic: true } || parameters.Contains(property.Name.ToUpperInvariant()) || type == typeof(Destination)));
    }

    private static bool IsGiven(object? value) => value switch
    {
        null => false,
        ICollection list => list.Count > 0,
        IEnumerable items and not string => items.Cast<object?>().Any(),
        _ => true,
    };

    private static Currency CurrencyOf(object sample) => sample switch
    {
        OrderLine line => line.UnitPrice.Currency,
        Charge charge => charge.Amount.Currency,
        Payment payment => payment.Amount.Currency,
        Allowance allowance => allowance.Amount.Currency,
        Destination destination => destination.Amount.Currency,
        ReturnedGoods { ShippingCost: { } cost } => cost.Currency,
        PriorRefund refund => refund.Currency ?? refund.Destinations.Select(destination => destination.Amount.Currency).Concat(refund.Allowances.Select(allowance => allowance.Amount.Currency)).FirstOrDefault(Currency.USD),
        _ => Currency.USD,
    };
}
