using System.Reflection;
using System.Xml.Linq;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>
/// Every exception that the documentation promises is thrown. Most are found by trying: a member is called with samples, and one argument at a time is
/// replaced by a bad one. What that cannot reach stands in <see cref="DocumentedExceptions"/>, by the id of the member.
/// </summary>
public class DocumentedExceptionTests
{
    /// <summary>The promises: the member's id and the exception's name.</summary>
    private static readonly List<(MemberInfo Member, string Id, string Exception)> Promises = (
        from member in PublicSurface.Members
        let id = PublicSurface.IdOf(member)
        where PublicSurface.Documentation.ContainsKey(id)
        from exception in PublicSurface.Documentation[id].Elements("exception").Select(Name).Distinct()
        select (member, id, exception)).ToList();

    public static TheoryData<string, string> All => new(Promises.Select(promise => (promise.Id, promise.Exception)));

    [Theory]
    [MemberData(nameof(All))]
    public void An_exception_that_is_documented_is_thrown(string id, string exception)
    {
        MemberInfo member = Promises.First(promise => promise.Id == id).Member;
        bool listed = DocumentedExceptions.Calls.TryGetValue((id, exception), out Action? call);
        bool found = BadCalls.Throws(member, exception);
        if (!listed)
        {
            Assert.True(found, $"{id} documents {exception}, and no bad argument made it throw that: give a call that does in {nameof(DocumentedExceptions)}, or a bad value in {nameof(BadCalls)}.");
            return;
        }

        Exception? thrown = Record.Exception(call!);
        Assert.True(thrown?.GetType().Name == exception, $"{id} documents {exception}; the call in {nameof(DocumentedExceptions)} gave {thrown?.GetType().Name ?? "no exception"}.");
    }

    [Fact]
    public void No_call_is_for_an_exception_that_is_no_longer_documented() => Assert.Empty(
        DocumentedExceptions.Calls.Keys.Except(Promises.Select(promise => (promise.Id, promise.Exception))));

    [Fact]
    public void There_are_promises_to_keep() => Assert.True(Promises.Count > 200, $"Only {Promises.Count} documented exceptions were found.");

    private static string Name(XElement exception) => exception.Attribute("cref")!.Value is var cref ? cref[(cref.LastIndexOf('.') + 1)..] : "";
}
