using System.Xml.Linq;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Shows the documents whose refunds move most, by currency.</summary>
internal static class MovesSection
{
    /// <summary>The greatest number of documents of a currency on a page.</summary>
    private const int Most = 25;

    public static PageSection? Of(ReplayReport report, Language language)
    {
        if (report.Moves.Count == 0)
            return null;
        PageLabels page = PageLabels.Of(language);
        var content = new List<XElement>();
        foreach (var moves in report.Moves.GroupBy(move => move.Amounts[0].Currency))
        {
            ReplayedMove[] all = [.. moves];
            content.Add(Html.Inline("h3", moves.Key.Code));
            content.Add(Table([.. all.Take(Most)], moves.Key, language));
            if (all.Length > Most)
                content.Add(Notices.Plain(page.Shown(AmountText.Of(Most), AmountText.Of(all.Length))));
        }

        return new PageSection("documents", page.Moves, content);
    }

    private static XElement Table(ReplayedMove[] moves, Currency currency, Language language)
    {
        PageLabels page = PageLabels.Of(language);
        var words = new ReplayWords(language);
        var table = new PageTable($"{page.Moves} ({currency.Code})", page.MoveHeadings) { Numbers = [1], Free = [0] };
        foreach (ReplayedMove move in moves)
            table.Add(ReplayLabels.Of(language).Line(AmountText.Of(move.Line), move.Id), ReplayWords.Size(move), words.Of(move.Before, move.After));
        return table.ToHtml();
    }
}
