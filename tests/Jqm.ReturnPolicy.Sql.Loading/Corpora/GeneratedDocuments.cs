namespace Jqm.ReturnPolicy.Sql.Loading;

/// <summary>Documents of the generators of the package Testing: each with versions and agreements of its own.</summary>
public static class GeneratedDocuments
{
    private const int Size = 50;

    /// <summary>Returns documents, of which every other one assesses.</summary>
    /// <param name="seed">What the documents depend on.</param>
    /// <param name="count">How many.</param>
    public static IEnumerable<string> Of(int seed, int count)
    {
        Gen<string> any = Gen.OneOf(
            ReturnPolicyArbitraries.AssessQuestions().Generator.Select(question => question.ToString()),
            ReturnPolicyArbitraries.SettleQuestions().Generator.Select(question => question.ToString()));
        return any.Sample(count, new Rnd((ulong)seed, 1), Size);
    }
}
