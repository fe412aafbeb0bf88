namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>Calls that throw what the documentation promises, where trying bad arguments one by one does not reach it: most of these take spans.</summary>
internal static class DocumentedExceptions
{
    private const string Invalid = nameof(InvalidInputException);
    private const string Json = "M:Jqm.ReturnPolicy.Json.";
    private const string Domain = "M:Jqm.ReturnPolicy.";

    /// <summary>The calls, by the id of the member and the name of the exception.</summary>
    public static IReadOnlyDictionary<(string Id, string Exception), Action> Calls { get; } = All().ToDictionary(entry => (entry.Id, entry.Exception), entry => entry.Call);

    private static IEnumerable<(string Id, string Exception, Action Call)> All() => [.. Readers(), .. Texts(), .. OfCases(), .. OfTerms(), .. OfEvaluators(), .. OfAnswersWithoutFacts(), .. Others()];

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
        yield return ($"{Json}ReturnPolicyJson.Write``1(``0,System.Buffers.IBufferWriter{{System.Byte}})", nameof(ArgumentOutOfRangeException), () => ReturnPolicyJson.Write((Rule)99, new System.Buffers.ArrayBufferWriter<byte>()));
        yield return ($"{Json}ReturnPolicyJson.ToUtf8Bytes``1(``0)", nameof(ArgumentOutOfRangeException), () => ReturnPolicyJson.ToUtf8Bytes((Rule)99));
        yield return ($"{Json}ReturnPolicyJson.ToJson``1(``0)", nameof(ArgumentOutOfRangeException), () => ReturnPolicyJson.ToJson((Rule)99));
        yield return (
            Json + "ReturnPolicyJsonOptions.AddReturnPolicyConverters(System.Text.Json.JsonSerializerOptions,Jqm.ReturnPolicy.Currency)",
            nameof(InvalidOperationException),
            () => new System.Text.Json.JsonSerializerOptions().AddReturnPolicyConverters(Currency.USD).AddReturnPolicyConverters(Currency.EUR));
        yield return (Json + "DocumentEvaluator.Answer(System.ReadOnlySpan{System.Byte},System.Buffers.IBufferWriter{System.Byte})", nameof(ArgumentNullException), () => new DocumentEvaluator().Answer("{}"u8, null!));
        yield return (Json + "ReplayReport.Add(Jqm.ReturnPolicy.Json.ReplayReport)", nameof(ArgumentException), () => new ReplayReport().Add(new ReplayReport().CreatePart()));
        yield return (Json + "PolicyFile.ThrowIfInvalid", Invalid, () => PolicyFile.Parse("""{"policies":7}"""u8.ToArray()).ThrowIfInvalid());
        yield return (Json + "PolicyFile.ReadPolicies", Invalid, () => PolicyFile.Parse("""[{"id":"p"}]"""u8.ToArray()).ReadPolicies());
        yield return (Json + "PolicyFile.ReadAgreements", Invalid, () => PolicyFile.Parse("""[{"merchant":"M"}]"""u8.ToArray()).ReadAgreements());
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
        }
    }

    private static IEnumerable<(string Id, string Exception, Action Call)> Others()
    {
        const string DiffSets = "M:Jqm.ReturnPolicy.Analysis.PolicyAnalysis.DiffSets(Jqm.ReturnPolicy.PolicyEvaluator,Jqm.ReturnPolicy.PolicyEvaluator,System.String,System.Nullable{NodaTime.Instant},Jqm.ReturnPolicy.Analysis.AnalysisPeriod)";
        yield return (DiffSets, nameof(ArgumentException), () => PolicyAnalysis.DiffSets(PolicyEvaluator.Standard, new PolicyEvaluator([Policy.Standard], governedBy: GovernedBy.Order)));
        yield return (DiffSets, Invalid, () => PolicyAnalysis.DiffSets(PolicyEvaluator.Standard, new PolicyEvaluator(
            [new Policy("p", "1", terms: PolicyTerms.Standard with { Reasons = new ReasonTable([]) })],
            [new Agreement("AG-1", "M", new TermsPatch { Reasons = [new ReasonPatch(ReturnReason.Defective) { Accepted = true }] })])));
        const string Numbers = "System.ReadOnlySpan{System.Int64}";
        yield return ($"{Domain}ExactSharing.Share(System.Int64,{Numbers},System.Span{{System.Int64}})", nameof(ArgumentException), () => ExactSharing.Share(1, [0], new long[1]));
        yield return ($"{Domain}ExactSharing.Share(Jqm.ReturnPolicy.Money,{Numbers})", nameof(ArgumentException), () => ExactSharing.Share(Dollar, [-1]));
        yield return ($"{Domain}ExactSharing.Share(Jqm.ReturnPolicy.Money,{Numbers})", nameof(InvalidOperationException), () => ExactSharing.Share(default(Money), [1]));
        yield return (
            $"{Domain}ReasonTable.#ctor(System.Collections.Generic.IEnumerable{{System.Collections.Generic.KeyValuePair{{Jqm.ReturnPolicy.ReturnReason,Jqm.ReturnPolicy.ReasonTerms}}}})",
            Invalid,
            () => _ = new ReasonTable(ReasonTable.Standard.Concat(ReasonTable.Standard)));
        yield return ($"{Domain}EnumSet.Create``1(System.ReadOnlySpan{{``0}})", nameof(ArgumentOutOfRangeException), () => EnumSet.Create([(Rule)99]));
        yield return ($"{Domain}EnumSet.Create``1(System.ReadOnlySpan{{``0}})", nameof(NotSupportedException), () => EnumSet.Create([(Wide)40]));
        yield return ($"{Domain}EnumSet`1.With(`0)", nameof(NotSupportedException), () => default(EnumSet<Wide>).With(Wide.Member));
        yield return ($"{Domain}EnumSet`1.Without(`0)", nameof(NotSupportedException), () => default(EnumSet<Wide>).Without(Wide.Member));
        const string Lenient = "(System.ReadOnlySpan{System.Char},Jqm.ReturnPolicy.Currency,Jqm.ReturnPolicy.MoneyStyles)";
        yield return ($"{Domain}WireFormGuard.CreateConverter(System.Type,System.Text.Json.JsonSerializerOptions)", nameof(NotSupportedException), () => new WireFormGuard().CreateConverter(typeof(Policy), new System.Text.Json.JsonSerializerOptions()));
        yield return ($"{Domain}Money.Parse{Lenient}", nameof(ArgumentOutOfRangeException), () => Money.Parse("1", Currency.USD, (MoneyStyles)(1 << 20)));
        yield return ($"{Domain}Money.Parse{Lenient}", Invalid, () => Money.Parse("x", Currency.USD, MoneyStyles.None));
        yield return ($"{Domain}Money.Parse{Lenient}", nameof(InvalidOperationException), () => Money.Parse("1", default, MoneyStyles.None));
        string tryLenient = $"{Domain}Money.TryParse{Lenient[..^1]},Jqm.ReturnPolicy.Money@)";
        yield return (tryLenient, nameof(ArgumentOutOfRangeException), () => Money.TryParse("1", Currency.USD, (MoneyStyles)(1 << 20), out _));
        yield return (tryLenient, nameof(InvalidOperationException), () => Money.TryParse("1", default, MoneyStyles.None, out _));
        const string Sum = "(System.Collections.Generic.IEnumerable{Jqm.ReturnPolicy.Money},Jqm.ReturnPolicy.Currency)";
        yield return ($"{Domain}Money.Sum{Sum}", Invalid, () => Money.Sum([Money.Of(1m, Currency.EUR)], Currency.USD));
        yield return ($"{Domain}Money.Sum{Sum}", nameof(InvalidOperationException), () => Money.Sum([], default));
        yield return ($"{Domain}Money.Sum{Sum}", nameof(OverflowException), () => Money.Sum([Money.FromMinorUnits(long.MaxValue, Currency.USD), Money.FromMinorUnits(1, Currency.USD)], Currency.USD));
    }

    private static IEnumerable<(string Id, string Exception, Action Call)> OfCases()
    {
        CaseEvent[] headless = [Worked.Case.Events[1]];
        yield return (Domain + "Cases.ReturnCase.Apply(Jqm.ReturnPolicy.Cases.CaseEvent)", Invalid, () => Worked.Case.Apply(Worked.Case.Events[0]));
        yield return (Domain + "Cases.ReturnCase.Replay(System.Collections.Generic.IEnumerable{Jqm.ReturnPolicy.Cases.CaseEvent})", Invalid, () => ReturnCase.Replay(headless));
        yield return (Domain + "Cases.ReturnCase.ReplaySteps(System.Collections.Generic.IEnumerable{Jqm.ReturnPolicy.Cases.CaseEvent})", Invalid, () => Assert.Empty(ReturnCase.ReplaySteps(headless)));
    }

    private static IEnumerable<(string Id, string Exception, Action Call)> OfTerms()
    {
        Term days = Term.All.Single(term => term.Path == "window.days");
        Term byReason = Term.All.Single(term => term.Path == "window.daysByReason");
        KeyValuePair<ReturnReason, int>[] twice = [new(ReturnReason.Defective, 1), new(ReturnReason.Defective, 2)];
        KeyValuePair<ReturnReason, int?>[] changedTwice = [new(ReturnReason.Defective, 1), new(ReturnReason.Defective, null)];
        KeyValuePair<ReturnReason, int>[] none = [default];
        KeyValuePair<ReturnReason, int?>[] noneChanged = [default];
        const string Entry = "System.Collections.Generic.KeyValuePair{Jqm.ReturnPolicy.ReturnReason,";
        yield return ($"{Domain}PolicyTerms.With(Jqm.ReturnPolicy.Term,System.Object)", nameof(ArgumentException), () => PolicyTerms.Standard.With(days, "30"));
        yield return ($"{Domain}PolicyTerms.With(Jqm.ReturnPolicy.Term,System.Object)", Invalid, () => PolicyTerms.Standard.With(days, -1));
        yield return ($"{Domain}TermsPatch.With(Jqm.ReturnPolicy.Term,System.Object)", nameof(ArgumentException), () => new TermsPatch().With(days, "30"));
        yield return ($"{Domain}TermsPatch.With(Jqm.ReturnPolicy.Term,System.Object)", Invalid, () => new TermsPatch().With(days, -1));
        yield return ($"{Domain}TermsPatch.Create(System.ReadOnlySpan{{System.Collections.Generic.KeyValuePair{{Jqm.ReturnPolicy.Term,System.Object}}}})", nameof(ArgumentNullException), () => TermsPatch.Create(new KeyValuePair<Term, object>(days, null!)));
        yield return ($"{Domain}TermsPatch.Create(System.ReadOnlySpan{{System.Collections.Generic.KeyValuePair{{Jqm.ReturnPolicy.Term,System.Object}}}})", nameof(ArgumentException), () => TermsPatch.Create(new(days, 30), new(days, 31)));
        yield return ($"{Domain}TermsPatch.Create(System.ReadOnlySpan{{System.Collections.Generic.KeyValuePair{{Jqm.ReturnPolicy.Term,System.Object}}}})", Invalid, () => TermsPatch.Create(new KeyValuePair<Term, object>(days, -1)));
        yield return ($"{Domain}Term.CheckChange(System.Object)", nameof(ArgumentNullException), () => days.CheckChange(null!));
        yield return ($"{Domain}Term.CheckChange(System.Object)", nameof(ArgumentException), () => days.CheckChange("30"));
        yield return ($"{Domain}Term.CheckChange(System.Object)", Invalid, () => days.CheckChange(-1));
        yield return ($"{Domain}Term.GetValue(Jqm.ReturnPolicy.PolicyTerms)", nameof(ArgumentNullException), () => byReason.GetValue((PolicyTerms)null!));
        yield return ($"{Domain}Term.GetValue(Jqm.ReturnPolicy.TermsPatch)", nameof(ArgumentNullException), () => byReason.GetValue((TermsPatch)null!));
        yield return ("P:Jqm.ReturnPolicy.PolicyTerms.WindowDaysByReason", Invalid, () => _ = PolicyTerms.Standard with { WindowDaysByReason = ReasonMap.Create<int>([new(ReturnReason.Defective, -1)]) });
        yield return ("P:Jqm.ReturnPolicy.TermsPatch.WindowDaysByReason", Invalid, () => _ = new TermsPatch { WindowDaysByReason = ReasonMapPatch.Create<int>([new(ReturnReason.Defective, -1)]) });
        yield return ($"{Domain}ReasonMap.Create``1(System.ReadOnlySpan{{{Entry}``0}}}})", Invalid, () => ReasonMap.Create<int>(twice));
        yield return ($"{Domain}ReasonMap.Create``1(System.ReadOnlySpan{{{Entry}``0}}}})", nameof(InvalidOperationException), () => ReasonMap.Create<int>(none));
        yield return ($"{Domain}ReasonMapPatch.Create``1(System.ReadOnlySpan{{{Entry}System.Nullable{{``0}}}}}})", Invalid, () => ReasonMapPatch.Create<int>(changedTwice));
        yield return ($"{Domain}ReasonMapPatch.Create``1(System.ReadOnlySpan{{{Entry}System.Nullable{{``0}}}}}})", nameof(InvalidOperationException), () => ReasonMapPatch.Create<int>(noneChanged));
        yield return ($"{Domain}ReasonMap`1.#ctor(System.Collections.Generic.IEnumerable{{{Entry}`0}}}})", Invalid, () => _ = new ReasonMap<int>(twice));
        yield return ($"{Domain}ReasonMap`1.#ctor(System.Collections.Generic.IEnumerable{{{Entry}`0}}}})", nameof(InvalidOperationException), () => _ = new ReasonMap<int>(none));
        yield return ($"{Domain}ReasonMapPatch`1.#ctor(System.Collections.Generic.IEnumerable{{{Entry}System.Nullable{{`0}}}}}})", Invalid, () => _ = new ReasonMapPatch<int>(changedTwice));
        yield return ($"{Domain}ReasonMapPatch`1.#ctor(System.Collections.Generic.IEnumerable{{{Entry}System.Nullable{{`0}}}}}})", nameof(InvalidOperationException), () => _ = new ReasonMapPatch<int>(noneChanged));
    }

    private static IEnumerable<(string Id, string Exception, Action Call)> OfEvaluators()
    {
        const string Prior = "Jqm.ReturnPolicy.ValueList{Jqm.ReturnPolicy.PriorRefund}";
        IPolicyEvaluator[] evaluators = [new PolicyEvaluator([new Policy("p", "1", Instant.FromUtc(2900, 1, 1, 0, 0))])];
        IPolicyEvaluator evaluator = evaluators[0];
        Instant at = Worked.Request.SubmittedAt;
        ValueList<Allowance> allowances = [new Allowance("1", Dollar)];
        var goods = new ReturnedGoods("R-1", "JQM-10023", at, [new InspectedItem("1", 1, shipmentId: "S1")]);
        (string Parameters, Action Call, Action WithoutOrder)[] questions =
        [
            ("GetTermsInForce(System.String,NodaTime.Instant)", () => evaluator.GetTermsInForce("M", at), () => evaluator.GetTermsInForce(null!, at)),
            ($"Assess(Jqm.ReturnPolicy.Order,Jqm.ReturnPolicy.ReturnRequest,{Prior})", () => evaluator.Assess(Worked.Order, Worked.Request), () => evaluator.Assess(null!, Worked.Request)),
            ($"Settle(Jqm.ReturnPolicy.Order,Jqm.ReturnPolicy.ReturnedGoods,{Prior})", () => evaluator.Settle(Worked.Order, goods), () => evaluator.Settle(null!, goods)),
            ("Cancel(Jqm.ReturnPolicy.Order,NodaTime.Instant)", () => evaluator.Cancel(Worked.Order, at), () => evaluator.Cancel(null!, at)),
            ($"Allow(Jqm.ReturnPolicy.Order,NodaTime.Instant,Jqm.ReturnPolicy.ValueList{{Jqm.ReturnPolicy.Allowance}},{Prior})", () => evaluator.Allow(Worked.Order, at, allowances), () => evaluator.Allow(null!, at, allowances)),
        ];
        foreach ((string parameters, Action call, Action withoutOrder) in questions)
        {
            yield return ($"{Domain}IPolicyEvaluator.{parameters}", Invalid, call);
            yield return ($"{Domain}IPolicyEvaluator.{parameters}", nameof(ArgumentNullException), withoutOrder);
        }
    }

    /// <summary>Answers that were read from JSON do not carry the facts that an explanation needs.</summary>
    private static IEnumerable<(string Id, string Exception, Action Call)> OfAnswersWithoutFacts()
    {
        const string Explain = Domain + "Wording.WordingExtensions.Explain(Jqm.ReturnPolicy.";
        const string In = ",Jqm.ReturnPolicy.Wording.Language)";
        const string Finding = ",Jqm.ReturnPolicy.Finding";
        Assessment assessment = Read("assessment").Assessment!;
        Settlement settlement = Read("settlement").Settlement!;
        Cancellation cancellation = Read("cancellation").Cancellation!;
        (string Parameters, Action Call)[] explanations =
        [
            ("Assessment", () => assessment.Explain(Language.English)),
            ("AssessedItem", () => assessment.Items[0].Explain(Language.English)),
            ("AssessedItem" + Finding, () => assessment.Items[0].Explain(assessment.Items[0].Findings[0], Language.English)),
            ("Settlement", () => settlement.Explain(Language.English)),
            ("SettledItem", () => settlement.Items[0].Explain(Language.English)),
            ("SettledItem" + Finding, () => settlement.Items[0].Explain(settlement.Items[0].Findings[0], Language.English)),
            ("Cancellation", () => cancellation.Explain(Language.English)),
            ("Cancellation" + Finding, () => cancellation.Explain(cancellation.Findings[0], Language.English)),
            ("Refund", () => cancellation.Refund!.Explain(Language.English)),
        ];
        return explanations.Select(explanation => (Explain + explanation.Parameters + In, nameof(InvalidOperationException), explanation.Call));

        static EvaluationAnswer Read(string name) => ReturnPolicyJson.Read<EvaluationAnswer>(System.Text.Encoding.UTF8.GetBytes(GoodJson.Answers[name]));
    }

    private static Money Dollar => Money.Of(1m, Currency.USD);

    /// <summary>An enumeration with a member that a set cannot contain.</summary>
    private enum Wide
    {
        None,
        Member = 40,
    }
}
