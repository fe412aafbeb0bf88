namespace Jqm.ReturnPolicy.Json;

/// <summary>The forms of policies and agreements.</summary>
internal static class PolicyForm
{
    private static readonly TermsPatch NoChange = new();

    public static readonly Form<Policy> Policy = new ObjectForm<(string Id, string Version, Instant? PublishedAt, PolicyTerms? Terms), Policy>()
        .Required("id", static (ref c, ref d) => d.Id = c.Name(), static (o, v) => o.Value(v.Id))
        .Required("version", static (ref c, ref d) => d.Version = c.Name(), static (o, v) => o.Value(v.Version))
        .Optional("publishedAt", static (ref c, ref d) => d.PublishedAt = c.Instant(), static (o, v) => o.Value(v.PublishedAt))
        .Optional("terms", static (ref c, ref d) => d.Terms = TermsForm.Whole.Read(ref c), static (o, v) => WriteChanges(o, v.Terms))
        .AlwaysMakes(static (ref d) => new Policy(d.Id, d.Version, d.PublishedAt, d.Terms));

    public static readonly Form<Agreement> Agreement = new ObjectForm<(string Id, string Merchant, Instant? From, Instant? To, TermsPatch Terms), Agreement>()
        .Required("id", static (ref c, ref d) => d.Id = c.Name(), static (o, v) => o.Value(v.Id))
        .Required("merchant", static (ref c, ref d) => d.Merchant = c.Name(), static (o, v) => o.Value(v.MerchantId))
        .Optional("from", static (ref c, ref d) => d.From = c.Instant(), static (o, v) => o.Value(v.From))
        .Optional("to", static (ref c, ref d) => d.To = c.Instant(), static (o, v) => o.Value(v.To))
        .Required("terms", static (ref c, ref d) => d.Terms = TermsForm.Patch.Read(ref c), static (o, v) => TermsForm.Patch.Write(o, v.Terms))
        .Checked(static (ref c, ref d, start) =>
        {
            if (d.To is null)
                return;

            // The agreement is needed even when its end is wrong: whether its terms fit where it is merged outranks that error.
            try
            {
                _ = new Agreement(d.Id, d.Merchant, NoChange, d.From, d.To);
            }
            catch (InvalidInputException error) when (error.Code == ErrorCode.TimeOrder)
            {
                c.Postpone(new FormException(start, error.Message, error.Code, error.Path));
                d.To = null;
            }
        })
        .AlwaysMakes(static (ref d) => new Agreement(d.Id, d.Merchant, d.Terms, d.From, d.To));

    private static void WriteChanges(JsonOutput output, PolicyTerms terms)
    {
        TermsPatch changes = TermsPatch.FromDifference(PolicyTerms.Standard, terms);
        if (changes != NoChange)
            TermsForm.Patch.Write(output, changes);
    }
}
