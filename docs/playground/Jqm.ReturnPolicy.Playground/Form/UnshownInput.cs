using System.Globalization;
using System.Text.Json.Nodes;

namespace Jqm.ReturnPolicy.Playground;

/// <summary>Names the input that decides the answer but has no field in the form.</summary>
public static class UnshownInput
{
    private static readonly (string Member, LocalText One, LocalText Several)[] Lists =
    [
        ("priorRefunds", PageTexts.OnePriorRefund, PageTexts.PriorRefunds),
        ("policies", PageTexts.OnePolicy, PageTexts.Policies),
        ("agreements", PageTexts.OneAgreement, PageTexts.AgreementsGiven),
    ];

    /// <summary>Returns a notice for each member of the document that is present.</summary>
    public static IReadOnlyList<LocalText> In(JsonObject tree)
    {
        var notices = new List<LocalText>();
        foreach ((string member, LocalText one, LocalText several) in Lists)
        {
            if (tree[member] is { } value)
            {
                int count = value is JsonArray list ? list.Count : 1;
                notices.Add(count == 1 ? one : several.With(count.ToString(CultureInfo.InvariantCulture)));
            }
        }

        if (tree["governedBy"] is { } governing)
            notices.Add(PageTexts.GovernedBy.With(DocumentText.TextOf(governing)));
        return notices;
    }
}
