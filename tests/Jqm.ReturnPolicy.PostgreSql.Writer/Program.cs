using System.Globalization;
using Jqm.ReturnPolicy.PostgreSql.Writer;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

// Writer CONNECTION SEED COUNT: several writers execute commands until the process is killed. They print a line for each result that they were given: what is printed must not be lost.
string connectionString = args[0];
int seed = int.Parse(args[1], CultureInfo.InvariantCulture);
await Task.WhenAll(Enumerable.Range(0, int.Parse(args[2], CultureInfo.InvariantCulture)).Select(writer => Task.Run(() => Write(new Random((100 * seed) + writer)))));

async Task Write(Random random)
{
    while (true)
    {
        try
        {
            await WriteOnce(random);
        }
        catch (Exception error) when (IsLostConnection(error))
        {
            Console.Out.WriteLine($"lost {error.GetType().Name}");
        }
    }
}

async Task WriteOnce(Random random)
{
    await using var context = new Returns(connectionString);
    var store = new ReturnCaseStore(context);
    if (random.Next(20) == 0)
    {
        if (await Work.AllowAsync(store, random.Next(Work.Allowances)) is { Entry: { } entry } given)
            Console.Out.WriteLine($"allowance {entry.AllowanceId} {given.IsRepeated}");
        return;
    }

    int number = random.Next(Work.Cases);
    StoredCaseResult? result = await Work.StepAsync(store, number, withdraws: random.Next(20) == 0);

    // At the end of a case, its first command is given again.
    result ??= await store.SubmitAsync(Work.Submit(number));
    Console.Out.WriteLine(result.Event is { } happened
        ? $"event R-{number} {result.Case!.Version} {happened.Id} {result.IsRepeated}"
        : $"refused R-{number} {result.Refusal!.Code}");
}

static bool IsLostConnection(Exception error) =>
    error is NpgsqlException { IsTransient: true } or RetryLimitExceededException
    || error is DbUpdateException or InvalidOperationException && error.InnerException is { } inner && IsLostConnection(inner);
