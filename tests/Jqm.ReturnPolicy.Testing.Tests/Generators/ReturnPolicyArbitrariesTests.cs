using System.Reflection;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Jqm.ReturnPolicy.Testing.Tests;

public sealed class ReturnPolicyArbitrariesTests
{
    // Fixed: these tests are about the generators, and must not fail by chance.
    private static readonly Rnd Seed = new(20261128);

    public static TheoryData<string> Generators => new(typeof(ReturnPolicyArbitraries).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Select(method => method.Name));

    [Theory]
    [MemberData(nameof(Generators))]
    public void Every_generator_gives_different_values_and_the_same_again_with_the_same_seed(string generator)
    {
        string[] first = Sample(generator);
        Assert.InRange(first.Distinct().Count(), 50, int.MaxValue);
        Assert.Equal(first, Sample(generator));
    }

    [Fact]
    public void A_question_prints_as_a_document_that_is_answered()
    {
        Question[] questions =
        [
            .. ReturnPolicyArbitraries.AssessQuestions().Generator.Sample(100, Seed, 50),
            .. ReturnPolicyArbitraries.SettleQuestions().Generator.Sample(100, Seed, 50),
            .. ReturnPolicyArbitraries.CancelQuestions().Generator.Sample(100, Seed, 50),
            .. ReturnPolicyArbitraries.AllowQuestions().Generator.Sample(100, Seed, 50),
        ];
        var evaluator = new DocumentEvaluator();
        Assert.All(questions, question =>
        {
            EvaluationAnswer answer = evaluator.Answer(Encoding.UTF8.GetBytes(question.ToString()!));
            Assert.False(answer.IsError);
            object direct = question switch
            {
                AssessQuestion assess => assess.Answer(),
                SettleQuestion settle => settle.Answer(),
                CancelQuestion cancel => cancel.Answer(),
                AllowQuestion allow => allow.Answer(),
                _ => throw new ArgumentOutOfRangeException(nameof(question)),
            };
            Assert.Equal((object?)answer.Assessment ?? (object?)answer.Settlement ?? (object?)answer.Cancellation ?? answer.AllowanceDecision, direct);
            Assert.Equal(question.Document.GetTermsInForce().Terms, question.Terms);
            Assert.Same(question.Document.Order, question.Order);
        });
    }

    [Fact]
    public void Documents_are_generated_for_every_operation_and_shrink_to_documents_that_are_answered()
    {
        EvaluationDocument[] documents = [.. ReturnPolicyArbitraries.Documents().Generator.Sample(100, Seed, 50)];
        Assert.Equal(Enum.GetValues<Operation>(), documents.Select(document => document.Operation).Distinct().Order());
        EvaluationDocument[] smaller = [.. documents.SelectMany(document => ReturnPolicyArbitraries.Documents().Shrinker(document).Take(5))];
        Assert.InRange(smaller.Length, 200, int.MaxValue);
        Assert.All(smaller, document => Assert.False(document.Evaluate().IsError));
        Assert.Equal(Enum.GetValues<Operation>(), smaller.Select(document => document.Operation).Distinct().Order());
    }

    [Fact]
    public void Cases_are_generated_in_every_state_and_replay()
    {
        ReturnCase[] cases = [.. ReturnPolicyArbitraries.ReturnCases().Generator.Sample(500, Seed, 50)];
        Assert.Equal(Enum.GetValues<CaseState>(), cases.Select(@case => @case.State).Distinct().Order());
        Assert.InRange(cases.Select(@case => @case.Order.Currency.Code).Distinct().Count(), 5, 5);
        Assert.All(cases, @case => Assert.Equal(@case, ReturnCase.Replay(@case.Events)));
    }

    [Fact]
    public void A_case_shrinks_to_cases_of_smaller_orders_in_the_same_state()
    {
        ReturnCase[] cases = [.. ReturnPolicyArbitraries.ReturnCases().Generator.Sample(60, Seed, 50)];
        int smaller = 0;
        foreach (ReturnCase @case in cases)
        {
            foreach (ReturnCase shrunk in ReturnPolicyArbitraries.ReturnCases().Shrinker(@case).Take(10))
            {
                smaller++;
                Assert.Equal(@case.State, shrunk.State);
                Assert.NotEqual(@case.Order, shrunk.Order);
            }
        }

        Assert.InRange(smaller, 100, int.MaxValue);
    }

    private static string[] Sample(string generator)
    {
        object arbitrary = typeof(ReturnPolicyArbitraries).GetMethod(generator)!.Invoke(null, null)!;
        return (string[])typeof(ReturnPolicyArbitrariesTests)
            .GetMethod(nameof(Written), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(arbitrary.GetType().BaseType!.GetGenericArguments() is { Length: 1 } own ? own : arbitrary.GetType().GetGenericArguments())
            .Invoke(null, [arbitrary])!;
    }

    private static string[] Written<T>(Arbitrary<T> arbitrary) => [.. arbitrary.Generator.Sample(100, Seed, 50).Select(value => value is Question question ? question.ToString()! : ReturnPolicyJson.ToJson(value))];
}
