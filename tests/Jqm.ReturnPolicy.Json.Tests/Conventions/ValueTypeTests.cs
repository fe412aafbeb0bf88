using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>Equality, order, formatting and parsing are complete and agree with each other, for every type that has them.</summary>
public class ValueTypeTests
{
    private static readonly string[] CultureNames = ["", "de-DE", "tr-TR", "ar-SA", "fa-IR", "hi-IN", "zh-CN", "sv-SE"];

    /// <summary>The types whose order is natural: nothing else compares.</summary>
    private static readonly Type[] Ordered = [typeof(Money), typeof(Percentage)];

    /// <summary>The interfaces of text. Who has one of them has all: what is written reads back, as characters and as UTF-8.</summary>
    private static readonly Type[] TextInterfaces = [typeof(IFormattable), typeof(ISpanFormattable), typeof(IUtf8SpanFormattable), typeof(IParsable<>), typeof(ISpanParsable<>), typeof(IUtf8SpanParsable<>)];

    public static TheoryData<string> Equatable => Names(type => Interfaces(type).Contains(typeof(IEquatable<>)));

    public static TheoryData<string> WithText => Names(type => !type.IsEnum && Interfaces(type).Intersect(TextInterfaces).Any());

    [Theory]
    [MemberData(nameof(Equatable))]
    public void Equality_members_are_declared_by_the_type(string name)
    {
        Type type = Named(name);
        foreach ((string member, Type[] parameters) in new[] { ("op_Equality", new[] { type, type }), ("op_Inequality", [type, type]), ("Equals", [typeof(object)]), ("GetHashCode", []), ("ToString", []) })
            Assert.True(type.GetMethod(member, parameters)?.DeclaringType == type, $"{type.Name} is equatable and does not declare {member} of its own.");
    }

    [Fact]
    public void What_is_a_value_is_equatable() => Assert.Empty(
        PublicSurface.Types
            .Where(type => type is { IsValueType: true, IsEnum: false, IsNested: false } || type.GetMethod("op_Equality") is not null)
            .Where(type => !Interfaces(type).Contains(typeof(IEquatable<>)))
            .Select(type => type.Name));

    [Theory]
    [MemberData(nameof(Equatable))]
    public void Equality_agrees_with_itself(string name)
    {
        Type[] closed = Samples.Types.Where(type => (type.IsGenericType ? type.GetGenericTypeDefinition() : type) == Named(name) || (Named(name).IsAbstract && type.IsSubclassOf(Named(name)))).ToArray();
        Assert.True(closed.Length > 0, $"There is no sample of {name}: add one to {nameof(Samples)}.");
        foreach (Type type in closed)
        {
            List<object> values = [.. Samples.Of(type)];
            if (type.IsValueType)
                values.Add(RuntimeHelpers.GetUninitializedObject(type));
            foreach (object left in values)
            {
                Assert.False(left.Equals(null), $"A {type.Name} equals null.");
                Assert.False(left.Equals(new object()), $"A {type.Name} equals some object.");
                foreach (object right in values)
                    AssertAgrees(type, left, right);
            }
        }
    }

    [Fact]
    public void Only_what_has_a_natural_order_compares_and_then_in_all_ways()
    {
        Type[] comparable = PublicSurface.Types.Where(type => !type.IsEnum && (type.IsAssignableTo(typeof(IComparable)) || Interfaces(type).Contains(typeof(IComparable<>)) || type.GetMethod("op_LessThan") is not null)).ToArray();
        Assert.Equal(Ordered, comparable);
        foreach (Type type in comparable)
        {
            Assert.Contains(typeof(IComparable), Interfaces(type));
            Assert.Contains(typeof(IComparable<>), Interfaces(type));
            Assert.All(new[] { "op_LessThan", "op_LessThanOrEqual", "op_GreaterThan", "op_GreaterThanOrEqual" }, name => Assert.NotNull(type.GetMethod(name, [type, type])));
        }
    }

    [Fact]
    public void Order_agrees_with_equality_and_with_its_operators()
    {
        Money[] amounts = Samples.Of(typeof(Money)).Cast<Money>().Where(amount => amount.Currency == Currency.USD).ToArray();
        Assert.True(amounts.Length >= 9);
        foreach (Money left in amounts)
        {
            foreach (Money right in amounts)
            {
                int order = Math.Sign(left.CompareTo(right));
                Assert.Equal(order, -Math.Sign(right.CompareTo(left)));
                Assert.Equal(order, Math.Sign(((IComparable)left).CompareTo(right)));
                Assert.Equal(order == 0, left == right);
                Assert.Equal((order < 0, order <= 0, order > 0, order >= 0), (left < right, left <= right, left > right, left >= right));
            }

            Assert.True(((IComparable)left).CompareTo(null) > 0);
        }
    }

    [Theory]
    [MemberData(nameof(WithText))]
    public void Who_has_one_interface_of_text_has_all(string name)
    {
        Type[] missing = TextInterfaces.Except(Interfaces(Named(name))).ToArray();
        Assert.True(missing.Length == 0, $"{name} lacks {string.Join(", ", missing.Select(type => type.Name))}.");
    }

    [Theory]
    [MemberData(nameof(WithText))]
    public void What_is_written_reads_back_in_every_culture_and_form(string name)
    {
        Type type = Named(name);
        MethodInfo check = typeof(ValueTypeTests).GetMethod(nameof(AssertReadsBack), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type);
        Assert.True(Samples.Of(type).Count >= 9, $"There are too few samples of {name}: add some to {nameof(Samples)}.");
        foreach (object value in Samples.Of(type))
            check.Invoke(null, [value]);
    }

    /// <summary>A default value is safe to look at, whatever else of it is loud: it prints, hashes, and equals itself and nothing else.</summary>
    [Fact]
    public void A_default_value_prints_hashes_and_equals_itself_alone()
    {
        Type[] structs = Samples.Types.Where(type => type is { IsValueType: true, IsEnum: false, IsNested: false }).ToArray();
        Assert.Equal(
            PublicSurface.Types.Where(type => type is { IsValueType: true, IsEnum: false, IsNested: false }).Select(type => type.Name).Order(),
            structs.Select(type => type.Name).Distinct().Order());
        foreach (Type type in structs)
        {
            object value = RuntimeHelpers.GetUninitializedObject(type);
            Assert.NotNull(value.ToString());
            Assert.Equal(value.GetHashCode(), RuntimeHelpers.GetUninitializedObject(type).GetHashCode());
            Assert.True(value.Equals(RuntimeHelpers.GetUninitializedObject(type)));
        }
    }

    private static void AssertReadsBack<T>(T value)
        where T : ISpanFormattable, IUtf8SpanFormattable, ISpanParsable<T>, IUtf8SpanParsable<T>
    {
        string text = value.ToString(null, null);
        Span<char> characters = new char[64];
        Span<byte> bytes = new byte[64];
        foreach (string culture in CultureNames)
        {
            CultureInfo before = CultureInfo.CurrentCulture;
            CultureInfo here = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            try
            {
                Assert.True(value.TryFormat(characters, out int written, default, here));
                Assert.True(value.TryFormat(bytes, out int writtenBytes, default, here));
                Assert.Equal([text, text, text, text, text], [value.ToString(), value.ToString("G", here), $"{value}", characters[..written].ToString(), Encoding.UTF8.GetString(bytes[..writtenBytes])]);
                Assert.Equal([value, value, value], [T.Parse(text, here), T.Parse(characters[..written], here), T.Parse(bytes[..writtenBytes], here)]);
                Assert.True(T.TryParse(text, here, out T? one) && T.TryParse(characters[..written], here, out T? two) && T.TryParse(bytes[..writtenBytes], here, out T? three) && one.Equals(value) && two.Equals(value) && three.Equals(value));
                Assert.False(value.TryFormat(characters[..(written - 1)], out int none, default, here));
                Assert.False(value.TryFormat(bytes[..(writtenBytes - 1)], out int noBytes, default, here));
                Assert.Equal((0, 0), (none, noBytes));
                Assert.Throws<FormatException>(() => value.ToString("?", here));
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        }

        foreach (string wrong in new[] { "", " ", text + " ", " " + text, text.ToLowerInvariant(), text + "\0" })
        {
            Assert.Throws<InvalidInputException>(() => T.Parse(wrong, null));
            Assert.Throws<InvalidInputException>(() => T.Parse(wrong.AsSpan(), null));
            Assert.Throws<InvalidInputException>(() => T.Parse(Encoding.UTF8.GetBytes(wrong), null));
            Assert.False(T.TryParse(wrong, null, out _) || T.TryParse(wrong.AsSpan(), null, out _) || T.TryParse(Encoding.UTF8.GetBytes(wrong), null, out _));
        }
    }

    private static void AssertAgrees(Type type, object left, object right)
    {
        bool equal = left.Equals(right);
        Assert.Equal(equal, right.Equals(left));
        Assert.Equal(equal, (bool)type.GetMethod("Equals", [type])!.Invoke(left, [right])!);
        Assert.Equal(equal, (bool)type.GetMethod("op_Equality", [type, type])!.Invoke(null, [left, right])!);
        Assert.Equal(!equal, (bool)type.GetMethod("op_Inequality", [type, type])!.Invoke(null, [left, right])!);
        if (equal)
            Assert.Equal(left.GetHashCode(), right.GetHashCode());
    }

    private static IEnumerable<Type> Interfaces(Type type) => type.GetInterfaces().Select(face => face.IsGenericType ? face.GetGenericTypeDefinition() : face);

    private static TheoryData<string> Names(Func<Type, bool> chosen) => new(PublicSurface.Types.Where(chosen).Select(type => type.FullName!));

    private static Type Named(string name) => PublicSurface.Types.Single(type => type.FullName == name);
}
