namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>Calls that throw what the documentation promises, where trying bad arguments one by one does not reach it: most of these take spans.</summary>
internal static class DocumentedExceptions
{
    private const string Invalid = nameof(InvalidInputException);
    private const string Json = "M:Jqm.ReturnPolicy.Json.";
    private const string Domain = "M:Jqm.ReturnPolicy.";

    /// <summary>The calls, by the id of the member and the name of the exception.</summary>
    public static IReadOnlyDictionary<(string Id, string Exception), Action> Calls { get; } = All().ToDictionary(entry => (entry.Id, entry.Exception), entry => entry.Call);

    private static IEnumerable<(string Id, string Exception, Action Call)> All() => [.. Readers(), .. Texts(), .. OfCases(), .. Others()];

    private static IEnumerable<(string Id, string Exception, Action Call)> Readers()
    {
        const string Utf8 = "System.ReadOnlySpan{System.Byte}";
        yield return ($"{Json}ReturnPolicyJson.Read``1({Utf8})", Invalid, () => ReturnPolicyJson.Read<Order>("{}"u8));
        yield return ($"{Json}ReturnPolicyJson.Read``1({Utf8})", nameof(NotSupportedException), () => ReturnPolicyJson.Read<TermsInForce>("{}"u8));
        yield return ($"{Json}ReturnPolicyJson.Read``1({Utf8},Jqm.ReturnPolicy.Currency)", Invalid, () => ReturnPolicyJson.Read<ReturnedGoods>("{}"u8, Currency.USD));
        yield return ($"{Json}ReturnPolicyJson.Read``1({Utf8},Jqm.ReturnPolicy.Currency)", nameof(NotSupportedException), () => ReturnPolicyJson.Read<TermsInForce>("{}"u8, Currency.USD));
        yield return ($"{Json}ReturnPolicyJson.ReadCommand({Utf8},Jqm.ReturnPolicy.Cases.RefundLedger)", Invalid, () => ReturnPolicyJson.ReadCommand("{}"u8));
        yield return ($"{Json}ReturnPolicyJson.Write``1(``0,System.Buffers.IBufferWriter{{System.Byte}})", nameof(ArgumentNullException), () => ReturnPolicyJson.Write(Worked.Order, null!));
        yield return ($"{Json}ReturnPolicyJson.Write``1(``0,System.Buffers.IBufferWriter{{System.Byte}})", nameof(NotSupportedException), () => ReturnPolicyJson.Write("text", new System.Buffers.ArrayBufferWriter<byte>()));
        yield return ($"{Json}ReturnPolicyJson.ToUtf8Bytes``1(``0)", nameof(ArgumentNullException), () => ReturnPolicyJson.ToUtf8Bytes<Order>(null!));
        yield return ($"{Json}ReturnPolicyJson.ToUtf8Bytes``1(``0)", nameof(NotSupportedException), () => ReturnPolicyJson.ToUtf8Bytes("text"));
        yield return ($"{Json}ReturnPolicyJson.ToJson``1(``0)", nameof(ArgumentNullException), () => ReturnPolicyJson.ToJson<Order>(null!));
        yield return ($"{Json}ReturnPolicyJson.ToJson``1(``0)", nameof(NotSupportedException), () => ReturnPolicyJson.ToJson("text"));
        yield return (Json + "DocumentEvaluator.Answer(System.ReadOnlySpan{System.Byte},System.Buffers.IBufferWriter{System.Byte})", nameof(ArgumentNullException), () => new DocumentEvaluator().Answer("{}"u8, null!));
        yield return (Json + "EvaluationDocument.Evaluate", nameof(InvalidOperationException), () => new EvaluationDocument { Operation = Operation.Assess, Order = Worked.Order }.Evaluate());
        yield return (Json + "EvaluationDocument.GetTermsInForce", nameof(InvalidOperationException), () => new EvaluationDocument { Operation = Operation.Assess, Order = Worked.Order }.GetTermsInForce());
        yield return (Json + "EvaluationDocument.GetTermsInForce", Invalid, () => new EvaluationDocument { Operation = Operation.Assess, Order = Worked.Order, Request = Worked.Request, Policies = default(ValueList<Policy>) }.GetTermsInForce());
    }

    private static IEnumerable<(string Id, string Exception, Action Call)> Texts()
    {
        const string Chars = "System.ReadOnlySpan{System.Char}";
        const string Utf8 = "System.ReadOnlySpan{System.Byte}";
        yield return ($"{Domain}Currency.Parse({Chars},System.IFormatProvider)", Invalid, () => Currency.Parse("usd".AsSpan(), null));
        yield return ($"{Domain}Currency.Parse({Utf8},System.IFormatProvider)", Invalid, () => Currency.Parse("usd"u8, null));
        yield return ($"{Domain}Money.Parse({Chars},System.IFormatProvider)", Invalid, () => Money.Parse("1.00".AsSpan(), null));
        yield return ($"{Domain}Money.Parse({Utf8},System.IFormatProvider)", Invalid, () => Money.Parse("1.00"u8, null));
        yield return ($"{Domain}Money.Parse({Chars},Jqm.ReturnPolicy.Currency)", Invalid, () => Money.Parse("x", Currency.USD));
        yield return ($"{Domain}Money.Parse({Chars},Jqm.ReturnPolicy.Currency)", nameof(InvalidOperationException), () => Money.Parse("1", default(Currency)));
        yield return ($"{Domain}Money.TryParse({Chars},Jqm.ReturnPolicy.Currency,Jqm.ReturnPolicy.Money@)", nameof(InvalidOperationException), () => Money.TryParse("1", default(Currency), out _));
        foreach (string span in new[] { "System.Span{System.Char},System.Int32@," + Chars, "System.Span{System.Byte},System.Int32@," + Chars })
        {
            bool characters = span.StartsWith("System.Span{System.Char}", StringComparison.Ordinal);
            yield return ($"{Domain}Currency.TryFormat({span},System.IFormatProvider)", nameof(FormatException), () => _ = characters ? Currency.USD.TryFormat(new char[9], out _, "?", null) : Currency.USD.TryFormat(new byte[9], out _, "?", null));
            yield return ($"{Domain}Money.TryFormat({span},System.IFormatProvider)", nameof(FormatException), () => _ = characters ? Dollar.TryFormat(new char[9], out _, "?", null) : Dollar.TryFormat(new byte[9], out _, "?", null));
            yield return ($"{Domain}Money.TryFormat({span},System.IFormatProvider)", nameof(InvalidOperationException), () => _ = characters ? default(Money).TryFormat(new char[9], out _, "A", null) : default(Money).TryFormat(new byte[9], out _, "A", null));
        }
    }

    private static IEnumerable<(string Id, string Exception, Action Call)> Others()
    {
        const string Numbers = "System.ReadOnlySpan{System.Int64}";
        yield return ($"{Domain}ExactSharing.Share(System.Int64,{Numbers},System.Span{{System.Int64}})", nameof(ArgumentException), () => ExactSharing.Share(1, [0], new long[1]));
        yield return ($"{Domain}ExactSharing.Share(Jqm.ReturnPolicy.Money,{Numbers})", nameof(ArgumentException), () => ExactSharing.Share(Dollar, [-1]));
        yield return ($"{Domain}ExactSharing.Share(Jqm.ReturnPolicy.Money,{Numbers})", nameof(InvalidOperationException), () => ExactSharing.Share(default(Money), [1]));
        yield return (
            $"{Domain}ReasonTable.#ctor(System.Collections.Generic.IEnumerable{{System.Collections.Generic.KeyValuePair{{Jqm.ReturnPolicy.ReturnReason,Jqm.ReturnPolicy.ReasonTerms}}}})",
            Invalid,
            () => _ = new ReasonTable(ReasonTable.Standard.Concat(ReasonTable.Standard)));
        yield return ($"{Domain}EnumSet.Create``1(System.ReadOnlySpan{{``0}})", nameof(ArgumentOutOfRangeException), () => EnumSet.Create([(Rule)99]));
    }

    private static IEnumerable<(string Id, string Exception, Action Call)> OfCases()
    {
        CaseEvent[] headless = [Worked.Case.Events[1]];
        yield return (Domain + "Cases.ReturnCase.Apply(Jqm.ReturnPolicy.Cases.CaseEvent)", Invalid, () => Worked.Case.Apply(Worked.Case.Events[0]));
        yield return (Domain + "Cases.ReturnCase.Replay(System.Collections.Generic.IEnumerable{Jqm.ReturnPolicy.Cases.CaseEvent})", Invalid, () => ReturnCase.Replay(headless));
        yield return (Domain + "Cases.ReturnCase.Story(System.Collections.Generic.IEnumerable{Jqm.ReturnPolicy.Cases.CaseEvent})", Invalid, () => Assert.Empty(ReturnCase.Story(headless)));
        foreach (object closed in new object[] { Worked.Commands[0], Worked.Case.Events[0] })
        {
            Type set = closed.GetType().BaseType!;
            System.Reflection.MethodInfo match = set.GetMethod("Match")!;
            string parameters = string.Join(',', match.GetParameters().Select(parameter => $"System.Func{{{parameter.ParameterType.GetGenericArguments()[0].FullName},``0}}"));
            yield return ($"M:{set.FullName}.Match``1({parameters})", nameof(ArgumentNullException), () =>
                match.MakeGenericMethod(typeof(int)).Invoke(closed, System.Reflection.BindingFlags.DoNotWrapExceptions, null, new object?[match.GetParameters().Length], null));
        }
    }

    private static Money Dollar => Money.Of(1m, Currency.USD);
}
