using System.Reflection;

namespace Jqm.ReturnPolicy.Extensions.Tests;

/// <summary>The general binder of configuration does not know the wire form, and would drop lists and defaults without a word.</summary>
public class GeneralBinderTests
{
    private static readonly IConfigurationRoot Configuration = Configured.Json("""
        {"policies":[{"id":"p","version":"2","terms":{"window":{"days":45}}}],
         "terms":{"NonRefundableExceptReasons":["wrongItem"],"WindowDays":45},
         "holder":{"Patch":{"refundTo":"accountBalance"}}}
        """);

    [Fact]
    public void A_patch_is_not_bound() => RequireRefusal("TermsPatch", () => Configuration.GetSection("ReturnPolicy:terms").Get<TermsPatch>());

    [Fact]
    public void Terms_are_not_bound() => RequireRefusal("PolicyTerms", () => Configuration.GetSection("ReturnPolicy:policies:0:terms").Get<PolicyTerms>());

    [Fact]
    public void A_policy_with_terms_is_not_bound() => RequireRefusal("PolicyTerms", () => Configuration.GetSection("ReturnPolicy:policies:0").Get<Policy>());

    [Fact]
    public void A_patch_in_a_type_of_the_application_is_not_bound() => RequireRefusal("TermsPatch", () => Configuration.GetSection("ReturnPolicy:holder").Get<Holder>());

    [Fact]
    public void The_binder_is_also_refused_if_it_fills_an_instance() => RequireRefusal("TermsPatch", () => Configuration.GetSection("ReturnPolicy:terms").Bind(new TermsPatch()));

    /// <summary>The binder swallows every exception of an item, so that the list lacks the item. A list without policies is refused when it is loaded.</summary>
    [Fact]
    public void A_list_that_the_binder_could_not_fill_is_refused_by_the_options()
    {
        List<Policy> policies = Configuration.GetSection("ReturnPolicy:policies").Get<List<Policy>>()!;
        Assert.Empty(policies);
        using ServiceProvider services = new ServiceCollection().AddReturnPolicy(options => options.Policies = [.. policies]).BuildServiceProvider();
        Assert.Contains("policies is empty", Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(services.GetRequiredService<PublishedPolicies>).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Terms_are_printed_without_the_property_that_keeps_the_binder_away()
    {
        Assert.DoesNotContain("NotBindable", PolicyTerms.Standard.ToString(), StringComparison.Ordinal);
        Assert.Contains("window.days = 30", PolicyTerms.Standard.ToString(), StringComparison.Ordinal);
        Assert.Equal("TermsPatch { window.days = 45 }", new TermsPatch { WindowDays = 45 }.ToString());
        Assert.Equal("TermsPatch { }", new TermsPatch().ToString());
    }

    private static void RequireRefusal(string type, Action bind)
    {
        Exception error = Assert.Throws<TargetInvocationException>(bind).InnerException!;
        Assert.IsType<NotSupportedException>(error);
        Assert.StartsWith($"{type} cannot be bound", error.Message, StringComparison.Ordinal);
        Assert.Contains("services.AddReturnPolicy(section)", error.Message, StringComparison.Ordinal);
    }

    private sealed class Holder
    {
        public TermsPatch? Patch { get; set; }
    }
}
