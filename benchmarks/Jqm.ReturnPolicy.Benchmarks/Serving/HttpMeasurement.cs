using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>
/// Requests per second on loopback: <c>POST /returns/assess</c>, and an endpoint that reads the same bodies as JSON and echoes them. The routes take turns. The client
/// runs on the same cores, and takes the same time for both.
/// </summary>
public sealed class HttpMeasurement : IMeasurement
{
    private const int Connections = 16;
    private const double Target = 0.7;

    /// <summary>Rounds that do not count, until the compiler has optimized both routes.</summary>
    private const int WarmUp = 4;

    private static readonly byte[][] Documents =
    [
        .. AgreedCases.Good.Where(document =>
        {
            using var json = JsonDocument.Parse(document);
            return json.RootElement.GetProperty("op").ValueEquals("assess"u8) && !new[] { "policies", "agreements", "governedBy" }.Any(member => json.RootElement.TryGetProperty(member, out _));
        }),
    ];

    public string Group => Groups.Http;

    public IEnumerable<ResultRow> Measure(bool quick)
    {
        using var server = new ServerProcess();
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections }) { BaseAddress = server.Address };
        RequireAnswers(client);
        int rounds = quick ? 7 : 15;
        TimeSpan duration = TimeSpan.FromSeconds(quick ? 1 : 2);
        var echoes = new List<double>();
        var assessments = new List<double>();
        for (int round = -WarmUp; round < rounds; round++)
        {
            double echo = PerSecond(client, "/echo", duration);
            double assess = PerSecond(client, "/returns/assess", duration);
            if (round < 0)
                continue;
            echoes.Add(echo);
            assessments.Add(assess);
        }

        double ratio = Median(assessments) / Median(echoes);
        yield return new ResultRow("requests on loopback", "reads JSON and echoes it", "", Median(echoes), "/s", 1, null, []);
        yield return new ResultRow("requests on loopback", "POST /returns/assess", "", Median(assessments), "/s", ratio, null, [TargetResult.AtLeast(Target, ratio, "the echo")]);
    }

    /// <summary>Both routes answer what they should, before their speed counts.</summary>
    private static void RequireAnswers(HttpClient client)
    {
        var evaluator = new Json.DocumentEvaluator();
        foreach (byte[] document in Documents)
        {
            var expected = new System.Buffers.ArrayBufferWriter<byte>();
            evaluator.Answer(document, expected);
            if (!PostAsync(client, "/returns/assess", document).Result.AsSpan().SequenceEqual(expected.WrittenSpan))
                throw new InvalidOperationException("The server answers differently.");
            if (PostAsync(client, "/echo", document).Result.Length == 0)
                throw new InvalidOperationException("The server does not echo.");
        }
    }

    private static double PerSecond(HttpClient client, string route, TimeSpan duration)
    {
        long begun = Stopwatch.GetTimestamp();
        int[] requests = Task.WhenAll(Enumerable.Range(0, Connections).Select(connection => Task.Run(async () =>
        {
            int sent = 0;
            for (; Stopwatch.GetElapsedTime(begun) < duration; sent++)
                await PostAsync(client, route, Documents[(connection + sent) % Documents.Length]);
            return sent;
        }))).Result;
        return requests.Sum() / Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    private static async Task<byte[]> PostAsync(HttpClient client, string route, byte[] document)
    {
        using var content = new ByteArrayContent(document);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using HttpResponseMessage response = await client.PostAsync(route, content);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync();
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
