using System.Globalization;
using Spectre.Console;

namespace Jqm.ReturnPolicy.Fuzzing;

/// <summary>Shows how answering grows with the input, family by family.</summary>
public static class GrowthReport
{
    private const int Small = 1_000;
    private const int Runs = 5;

    /// <summary>What is over this is not linear: quadratic growth shows as 8.</summary>
    private const double Linear = 3;

    /// <summary>Measures and prints; the answer is the exit code.</summary>
    public static int Print()
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("family", "answer", "input, bytes", "allocated, bytes", "growth of allocation", "milliseconds", "growth of time");
        int found = 0;
        foreach (GrowthFamily family in GrowthFamily.All)
        {
            GrowthMeasure memory = GrowthMeasure.OfAllocation(family, Small);
            (TimeSpan took, double time) = GrowthMeasure.OfTime(family, Small, Runs);
            bool linear = memory.Allocation < Linear && time < Linear;
            found += linear ? 0 : 1;
            table.AddRow(family.Name, new DocumentEvaluator().Answer(family.Make(Small)).Error?.Code.ToString() ?? "", Show(memory.Bytes, "N0"), Show(memory.Allocated, "N0"), Show(memory.Allocation, "F2"), Show(took.TotalMilliseconds, "F1"), Show(time, "F2") + (linear ? "" : " (!)"));
        }

        AnsiConsole.Write(table);
        AnsiConsole.WriteLine(found == 0 ? "Time and memory grow with the input, and no faster." : $"{found} families grow faster than their input.");
        return found == 0 ? 0 : 1;
    }

    private static string Show(IFormattable number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
