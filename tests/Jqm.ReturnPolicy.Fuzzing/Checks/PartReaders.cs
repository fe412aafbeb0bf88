using System.Text;

namespace Jqm.ReturnPolicy.Fuzzing;

/// <summary>The readers of everything that is not a whole document. Each gives a value that is written and reads back, or InvalidInputException.</summary>
public static class PartReaders
{
    public static IReadOnlyList<PartReader> All { get; } =
    [
        PartReader.Of("order", bytes => ReturnPolicyJson.Read<Order>(bytes), ReturnPolicyJson.ToUtf8Bytes),
        PartReader.Of("request", bytes => ReturnPolicyJson.Read<ReturnRequest>(bytes), ReturnPolicyJson.ToUtf8Bytes),
        PartReader.Of("return", bytes => ReturnPolicyJson.Read<ReturnedGoods>(bytes, Currency.USD), ReturnPolicyJson.ToUtf8Bytes),
        PartReader.Of("policy", bytes => ReturnPolicyJson.Read<Policy>(bytes), ReturnPolicyJson.ToUtf8Bytes),
        PartReader.Of("policies", bytes => ReturnPolicyJson.Read<ValueList<Policy>>(bytes), ReturnPolicyJson.ToUtf8Bytes),
        PartReader.Of("agreement", bytes => ReturnPolicyJson.Read<Agreement>(bytes), ReturnPolicyJson.ToUtf8Bytes),
        PartReader.Of("agreements", bytes => ReturnPolicyJson.Read<ValueList<Agreement>>(bytes), ReturnPolicyJson.ToUtf8Bytes),
        PartReader.Of("prior refund", bytes => ReturnPolicyJson.Read<PriorRefund>(bytes, Currency.USD), ReturnPolicyJson.ToUtf8Bytes),
        PartReader.Of("terms", bytes => ReturnPolicyJson.Read<PolicyTerms>(bytes), ReturnPolicyJson.ToUtf8Bytes),
        PartReader.Of("terms patch", bytes => ReturnPolicyJson.Read<TermsPatch>(bytes), ReturnPolicyJson.ToUtf8Bytes),
        PartReader.Of("refund", bytes => ReturnPolicyJson.Read<Refund>(bytes), ReturnPolicyJson.ToUtf8Bytes),
        PartReader.Of("assessment", bytes => ReturnPolicyJson.Read<Assessment>(bytes), ReturnPolicyJson.ToUtf8Bytes),
        PartReader.Of("settlement", bytes => ReturnPolicyJson.Read<Settlement>(bytes), ReturnPolicyJson.ToUtf8Bytes),
        PartReader.Of("cancellation", bytes => ReturnPolicyJson.Read<Cancellation>(bytes), ReturnPolicyJson.ToUtf8Bytes),
        PartReader.Of("allowance", bytes => ReturnPolicyJson.Read<AllowanceDecision>(bytes), ReturnPolicyJson.ToUtf8Bytes),
        PartReader.Of("answer", bytes => ReturnPolicyJson.Read<EvaluationAnswer>(bytes), ReturnPolicyJson.ToUtf8Bytes),
        PartReader.Of("document", bytes => ReturnPolicyJson.Read<EvaluationDocument>(bytes), ReturnPolicyJson.ToUtf8Bytes),
    ];

    /// <summary>The first reader that reads a sound value.</summary>
    public static int FirstFor(Node sound)
    {
        byte[] bytes = sound.ToUtf8();
        for (int reader = 0; reader < All.Count; reader++)
        {
            if (All[reader].Check(bytes) is { Code: null, Finding: null })
                return reader;
        }

        return 0;
    }
}

/// <summary>A reader and the writer that belongs to it.</summary>
/// <param name="Name">What it reads.</param>
/// <param name="Check">Reads bytes and checks all that must hold for any.</param>
public sealed record PartReader(string Name, Func<byte[], Outcome> Check)
{
    public static PartReader Of<T>(string name, Func<byte[], T> read, Func<T, byte[]> write) => new(name, bytes => Run(name, bytes, read, write));

    private static Outcome Run<T>(string name, byte[] bytes, Func<byte[], T> read, Func<T, byte[]> write)
    {
        try
        {
            T value = read(bytes);
            byte[] written = write(value);
            T again = read(written);
            return EqualityComparer<T>.Default.Equals(value, again) && value!.GetHashCode() == again!.GetHashCode() && write(again).AsSpan().SequenceEqual(written)
                ? default
                : Outcome.Of($"a {name} that is read and written reads as the same {name}", Encoding.UTF8.GetString(written));
        }
        catch (InvalidInputException fault)
        {
            return new Outcome(fault.Code, ErrorCheck.Check(bytes, fault.Code, fault.Path, fault.Message));
        }
        catch (Exception fault)
        {
            return Outcome.Of("a reader gives a value or InvalidInputException", $"{name}: {fault}");
        }
    }
}
