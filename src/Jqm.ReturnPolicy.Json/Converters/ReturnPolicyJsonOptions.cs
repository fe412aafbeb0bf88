using System.Text.Json;

namespace Jqm.ReturnPolicy.Json;

/// <summary>Makes serializer options know the wire form.</summary>
public static class ReturnPolicyJsonOptions
{
    /// <summary>Adds the converters of all types whose JSON says its currency, or needs none.</summary>
    /// <param name="options">The options to add to.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public static JsonSerializerOptions AddReturnPolicyConverters(this JsonSerializerOptions options)
    {
        Guard.Against.Null(options);
        options.Converters.Add(new OrderJsonConverter());
        options.Converters.Add(new ReturnRequestJsonConverter());
        options.Converters.Add(new PolicyJsonConverter());
        options.Converters.Add(new PolicyTermsJsonConverter());
        options.Converters.Add(new AgreementJsonConverter());
        options.Converters.Add(new RefundJsonConverter());
        options.Converters.Add(new AssessmentJsonConverter());
        options.Converters.Add(new SettlementJsonConverter());
        options.Converters.Add(new CancellationJsonConverter());
        options.Converters.Add(new CaseEventJsonConverter());
        options.Converters.Add(new CaseCommandJsonConverter());
        options.Converters.Add(new ReturnCaseJsonConverter());
        options.Converters.Add(new RefundLedgerJsonConverter());
        options.Converters.Add(new LedgerEntryJsonConverter());
        return options;
    }
}
