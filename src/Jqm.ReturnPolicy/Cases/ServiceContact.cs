namespace Jqm.ReturnPolicy.Cases;

/// <summary>The contact of the service for returns and refunds (clause 8.1).</summary>
public static class ServiceContact
{
    /// <summary>The name of the team that answers questions about returns.</summary>
    public const string Name = "JQM Team";

    /// <summary>The e-mail address of the service.</summary>
    public const string Email = "service@jqmdrop.com";

    /// <summary>The telephone number of the service.</summary>
    public const string Telephone = "+86 13003340994";
}
