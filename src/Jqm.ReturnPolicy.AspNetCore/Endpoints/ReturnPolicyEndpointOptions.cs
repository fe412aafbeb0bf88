namespace Jqm.ReturnPolicy.AspNetCore;

/// <summary>The options of the endpoints that <c>MapReturnPolicy</c> maps.</summary>
public sealed class ReturnPolicyEndpointOptions
{
    /// <summary>Gets or sets the greatest size of a document in bytes. A larger document is answered with status 413. The default is 1 MiB.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public long MaxDocumentSize { get; set => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The greatest size of a document is at least 1 byte."); } = 1 << 20;
}
