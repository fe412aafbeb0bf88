using System.Text;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>Objects whose names are free: reasons in terms, and what is skipped. A few names are compared as they stand in the text, many are hashed; each is read once.</summary>
public sealed class FreeNameTests
{
    /// <summary>Numbers of names on both sides of the bound between few and many.</summary>
    public static TheoryData<int> Counts => [1, 2, 11, 12, 13, 14, 60];

    [Theory]
    [MemberData(nameof(Counts))]
    public void Names_that_differ_in_case_alone_are_different(int count)
    {
        string[] names = [.. Names(count), .. Names(count).Select(name => name.ToUpperInvariant())];
        Assert.Equal(names.Order(StringComparer.Ordinal), Reasons(names).Select(reason => reason.Code).Order(StringComparer.Ordinal));
        ReadSkipped(names);
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void A_duplicate_name_is_malformed_at_its_second_place(int count)
    {
        string[] names = Names(count);
        for (int i = 0; i < count; i++)
            ExpectRepeated([.. names, names[i]], names[i]);
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void A_name_duplicated_with_an_escape_is_malformed(int count)
    {
        string[] names = Names(count);
        for (int i = 0; i < count; i++)
        {
            ExpectRepeated([.. names, Escaped(names[i])], names[i]);
            ExpectRepeated([.. names.Select((name, at) => at == i ? Escaped(name) : name), names[i]], names[i]);
            ExpectRepeated([Escaped(names[i]), .. names], names[i]);
        }
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void Names_with_escapes_are_read_like_those_without(int count)
    {
        string[] names = Names(count);
        for (int i = 0; i < count; i++)
        {
            string[] written = [.. names.Select((name, at) => at == i ? Escaped(name) : name)];
            Assert.Equal(Reasons(names), Reasons(written));
            ReadSkipped(written);
        }
    }

    private static string[] Names(int count) => [.. Enumerable.Range(0, count).Select(number => FormattableString.Invariant($"n{number}é"))];

    /// <summary>The same name, its first letter written as an escape.</summary>
    private static string Escaped(string name) => FormattableString.Invariant($"\\u{(int)name[0]:x4}{name[1..]}");

    private static IEnumerable<ReturnReason> Reasons(string[] names) =>
        ReturnPolicyJson.Read<TermsPatch>(Terms(names)).WindowDaysByReason!.Select(entry => entry.Key);

    private static void ReadSkipped(string[] names) => ReturnPolicyJson.Read<PriorRefund>(Refund(names), Currency.FromCode("USD"));

    private static void ExpectRepeated(string[] names, string name)
    {
        Expect.Fault($"window.daysByReason.{name}", ErrorCode.Malformed, () => ReturnPolicyJson.Read<TermsPatch>(Terms(names)));
        Expect.Fault($"total.{name}", ErrorCode.Malformed, () => ReadSkipped(names));
    }

    private static byte[] Terms(string[] names) => Encoding.UTF8.GetBytes($$$"""{"window":{"daysByReason":{{{Object(names)}}}}}""");

    private static byte[] Refund(string[] names) => Encoding.UTF8.GetBytes($$"""{"lines":[],"total":{{Object(names)}}}""");

    private static string Object(string[] names) => "{" + string.Join(',', names.Select(static name => $"\"{name}\":5")) + "}";
}
