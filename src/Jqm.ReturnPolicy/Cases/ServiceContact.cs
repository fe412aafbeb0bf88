namespace Jqm.ReturnPolicy.Cases;

/// <summary>Whom to ask about returns and refunds (clause 8.1).</summary>
public static class ServiceContact
{
    /// <summary>The name of the team that answers.</summary>
    public const string Name = "JQM Team";

    /// <summary>The e-mail address.</summary>
    public const string Email = "service@jqmdrop.com";

    /// <summary>The telephone number.</summary>
    public const string Telephone = "+86 13003340994";
}
