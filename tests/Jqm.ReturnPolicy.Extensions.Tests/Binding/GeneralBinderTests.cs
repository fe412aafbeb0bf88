namespace Jqm.ReturnPolicy.Extensions.Tests;

/// <summary>The general binder of configuration does not know the wire form.</summary>
public class GeneralBinderTests
{
    [Fact]
    public void Probe()
    {
        IConfigurationRoot configuration = Configured.Json("""{"policies":[{"id":"p","version":"2","terms":{"window":{"days":45}}}],"terms":{"NonRefundableExceptReasons":["wrongItem"],"window":{"days":45}}}""");
        var list = configuration.GetSection("ReturnPolicy:policies").Get<List<Policy>>();
        var patch = configuration.GetSection("ReturnPolicy:terms").Get<TermsPatch>();
        var policy = configuration.GetSection("ReturnPolicy:policies:0").Get<Policy>();
        var array = configuration.GetSection("ReturnPolicy:policies").Get<Policy[]>();
        var values = configuration.GetSection("ReturnPolicy:policies").Get<ValueList<Policy>>();
        Assert.Fail($"{list?.Count} {list?[0].Terms.WindowDays} / {patch?.NonRefundableExceptReasons} / {policy} / {array?.Length} / {values.Count}");
    }
}
