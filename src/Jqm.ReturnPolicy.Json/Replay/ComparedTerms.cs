namespace Jqm.ReturnPolicy.Json;

/// <summary>A comparison of two terms, with the documents that were answered under them.</summary>
internal sealed class ComparedTerms(PolicyComparison comparison, long firstLine)
{
    public PolicyComparison Comparison => comparison;

    /// <summary>The line of the first document.</summary>
    public long FirstLine => firstLine;

    public long Documents { get; set; }

    /// <summary>The number of documents that show each change.</summary>
    public long[] Shown { get; } = new long[comparison.Diff.Changes.Count];

    /// <summary>Adds what the documents of a later part of the log show.</summary>
    public void Add(ComparedTerms later)
    {
        for (int i = 0; i < Shown.Length; i++)
            Shown[i] += later.Shown[i];
    }
}
