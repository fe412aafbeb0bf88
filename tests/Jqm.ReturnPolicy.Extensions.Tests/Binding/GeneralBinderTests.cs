namespace Jqm.ReturnPolicy.Extensions.Tests;

/// <summary>The general binder of configuration does not know the wire form.</summary>
public class GeneralBinderTests
{
    public sealed class Probing { public int A { get; init; } public string Z { get => "x"; init => throw new NotSupportedException("Use the official way."); } }
    public sealed class Holder { public Probing? P { get; set; } public List<Probing> L { get; set; } = []; }
    public sealed class NoMatch { public NoMatch(int useAddReturnPolicyToReadThis = 0) { } public int A { get; init; } }

    [Fact]
    public void Probe()
    {
        IConfigurationRoot configuration = Configured.Json("""{"p":{"a":1},"l":[{"a":1},{"a":2}]}""");
        string s = "";
        foreach (Func<object?> get in new Func<object?>[] {
            () => configuration.GetSection("ReturnPolicy:p").Get<Probing>(),
            () => configuration.GetSection("ReturnPolicy:l").Get<List<Probing>>()?.Count,
            () => configuration.GetSection("ReturnPolicy:l").Get<Probing[]>()?.Length,
            () => configuration.GetSection("ReturnPolicy").Get<Holder>()?.L.Count,
            () => configuration.GetSection("ReturnPolicy:p").Get<NoMatch>(),
            () => configuration.GetSection("ReturnPolicy:l").Get<List<NoMatch>>()?.Count,
            () => configuration.GetSection("ReturnPolicy:l").Get<NoMatch[]>()?.Length,
        })
        {
            try { s += "\n OK " + get(); } catch (Exception e) { s += "\n " + e.GetType().Name + ": " + e.Message + " <- " + e.InnerException?.Message; }
        }
        Assert.Fail(s);
    }
}
