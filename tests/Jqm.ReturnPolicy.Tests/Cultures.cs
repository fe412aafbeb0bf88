using System.Globalization;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>Runs something as a machine of another culture would.</summary>
internal static class Cultures
{
    public static void In(string name, Action action)
    {
        (CultureInfo culture, CultureInfo ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);
            action();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
        }
    }
}
