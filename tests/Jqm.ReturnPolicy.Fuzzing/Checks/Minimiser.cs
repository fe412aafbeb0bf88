namespace Jqm.ReturnPolicy.Fuzzing;

/// <summary>Makes a failing input small: takes pieces out, halves first and single bytes last, as long as it fails in the same way.</summary>
public static class Minimiser
{
    private const int MostChecks = 5_000;

    public static FuzzInput Minimise(FuzzInput input, Finding finding, InputCheck check)
    {
        byte[] smallest = input.Bytes;
        int checks = 0;
        for (int piece = smallest.Length / 2; piece >= 1; piece /= 2)
        {
            for (int at = 0; at + piece <= smallest.Length && checks < MostChecks; checks++)
            {
                byte[] without = [.. smallest.AsSpan(0, at), .. smallest.AsSpan(at + piece)];
                if (check.Check(input with { Bytes = without }).Finding?.Broken == finding.Broken)
                    smallest = without;
                else
                    at += piece;
            }
        }

        return input with { Bytes = smallest };
    }
}
