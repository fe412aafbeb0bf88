using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>Calls that throw what the documentation promises, where trying bad arguments one by one does not reach it: most of these take spans.</summary>
internal static class DocumentedExceptions
{
    private const string Invalid = nameof(InvalidInputException);
    private const string Json = "M:Jqm.ReturnPolicy.Json.";
    private const string Domain = "M:Jqm.ReturnPolicy.";

    /// <summary>The calls, by the id of the member and the name of the exception.</summary>
    public static IReadOnlyDictionary<(string Id, string Exception), Action> Calls { get; } = All().ToDictionary(entry => (entry.Id, entry.Exception), entry => entry.Call);

    private static IEnumerable<(string Id, string Exception, Action Call)> All() => [.. Readers(), .. Converters(), .. Texts(), .. OfCases(), .. Others()];

    private static IEnumerable<(string Id, string Exception, Action Call)> Readers()
    {
        yield return Reader("ReadOrder", () => ReturnPolicyJson.ReadOrder("{}"u8));
        yield return Reader("ReadRequest", () => ReturnPolicyJson.ReadRequest("{}"u8));
        yield return Reader("ReadPolicy", () => ReturnPolicyJson.ReadPolicy("{}"u8));
        yield return Reader("ReadPolicies", () => ReturnPolicyJson.ReadPolicies("{}"u8));
        yield return Reader("ReadTerms", () => ReturnPolicyJson.ReadTerms("[]"u8));
        yield return Reader("ReadTermsPatch", () => ReturnPolicyJson.ReadTermsPatch("[]"u8));
        yield return Reader("ReadAgreement", () => ReturnPolicyJson.ReadAgreement("{}"u8));
        yield return Reader("ReadAgreements", () => ReturnPolicyJson.ReadAgreements("{}"u8));
        yield return Reader("ReadRefund", () => ReturnPolicyJson.ReadRefund("{}"u8));
        yield return Reader("ReadAssessment", () => ReturnPolicyJson.ReadAssessment("{}"u8));
        yield return Reader("ReadSettlement", () => ReturnPolicyJson.ReadSettlement("{}"u8));
        yield return Reader("ReadCancellation", () => ReturnPolicyJson.ReadCancellation("{}"u8));
        yield return Reader("ReadDocument", () => ReturnPolicyJson.ReadDocument("{}"u8));
        yield return Reader("ReadEvent", () => ReturnPolicyJson.ReadEvent("{}"u8));
        yield return Reader("ReadCase", () => ReturnPolicyJson.ReadCase("{}"u8));
        yield return Reader("ReadLedger", () => ReturnPolicyJson.ReadLedger("{}"u8));
        yield return Reader("ReadLedgerEntry", () => ReturnPolicyJson.ReadLedgerEntry("{}"u8));
        yield return (Json + "ReturnPolicyJson.ReadCommand(System.ReadOnlySpan{System.Byte},Jqm.ReturnPolicy.Cases.RefundLedger)", Invalid, () => ReturnPolicyJson.ReadCommand("{}"u8));
        yield return Reader("ReadAnswer", () => ReturnPolicyJson.ReadAnswer("{}"u8));
        yield return (Json + "ReturnPolicyJson.ReadReturn(System.ReadOnlySpan{System.Byte},Jqm.ReturnPolicy.Currency)", Invalid, () => ReturnPolicyJson.ReadReturn("{}"u8, Currency.USD));
        yield return (Json + "ReturnPolicyJson.ReadPriorRefund(System.ReadOnlySpan{System.Byte},Jqm.ReturnPolicy.Currency)", Invalid, () => ReturnPolicyJson.ReadPriorRefund("{}"u8, Currency.USD));
        yield return (Json + "DocumentEvaluator.Answer(System.ReadOnlySpan{System.Byte},System.Buffers.IBufferWriter{System.Byte})", nameof(ArgumentNullException), () => new DocumentEvaluator().Answer("{}"u8, null!));
        yield return (Json + "EvaluationDocument.Evaluate", nameof(InvalidOperationException), () => new EvaluationDocument { Operation = Operation.Assess, Order = Worked.Order }.Evaluate());
        yield return (Json + "EvaluationDocument.GetTermsInForce", nameof(InvalidOperationException), () => new EvaluationDocument { Operation = Operation.Assess, Order = Worked.Order }.GetTermsInForce());
        yield return (Json + "EvaluationDocument.GetTermsInForce", Invalid, () => new EvaluationDocument { Operation = Operation.Assess, Order = Worked.Order, Request = Worked.Request, Policies = default(ValueList<Policy>) }.GetTermsInForce());
    }

    private static (string Id, string Exception, Action Call) Reader(string name, Action call) => ($"{Json}ReturnPolicyJson.{name}(System.ReadOnlySpan{{System.Byte}})", Invalid, call);

    private static IEnumerable<(string Id, string Exception, Action Call)> Converters() =>
        from type in PublicSurface.Types
        where type.IsAssignableTo(typeof(JsonConverter))
        let converter = (JsonConverter)Samples.Of(type)[0]
        select ($"{Json}{type.Name}.Read(System.Text.Json.Utf8JsonReader@,System.Type,System.Text.Json.JsonSerializerOptions)", Invalid, (Action)(() =>
            JsonSerializer.Deserialize("[]", converter.Type!, WithConverters)));

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

    private static JsonSerializerOptions WithConverters { get; } = MakeOptions();

    private static JsonSerializerOptions MakeOptions()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
        foreach (Type type in PublicSurface.Types.Where(type => type.IsAssignableTo(typeof(JsonConverter))))
            options.Converters.Add((JsonConverter)Samples.Of(type)[0]);
        return options;
    }

    private static Money Dollar => Money.Of(1m, Currency.USD);
}
