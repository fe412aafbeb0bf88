using Jqm.ReturnPolicy.Analysis;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>What each check of policies says of its example.</summary>
internal static class CheckSayings
{
    public static IEnumerable<Saying> All() =>
    [
        .. CheckExamples.All.Select(example => new Saying("Findings of checks", $"{PolicyCheck.All.Single(check => check.Id == example.Id)}", language => FindingOf(example).Explain(language))),
        .. Enum.GetValues<CheckLevel>().Select(level => new Saying("Names of levels", $"{level}", language => level.GetName(language), IsName: true)),
    ];

    private static PolicyFinding FindingOf(CheckExample example) => example.Fires.Check().First(finding => finding.Id == example.Id && finding.Path == example.Path);
}
