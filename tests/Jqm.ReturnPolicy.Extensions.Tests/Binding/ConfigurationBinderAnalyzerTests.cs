using System.Collections.Immutable;
using Jqm.ReturnPolicy.Analyzers;
using Jqm.ReturnPolicy.Programs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Jqm.ReturnPolicy.Extensions.Tests;

/// <summary>A program that binds types of the library by the general binder does not compile.</summary>
public class ConfigurationBinderAnalyzerTests
{
    [Theory]
    [InlineData("section.Get<TermsPatch>();", "TermsPatch")]
    [InlineData("section.Get<List<Policy>>();", "Policy")]
    [InlineData("section.Get<List<Agreement>>();", "Agreement")]
    [InlineData("section.Get<Agreement[]>();", "Agreement")]
    [InlineData("section.Get<Dictionary<string, TermsPatch>>();", "TermsPatch")]
    [InlineData("section.Get<ValueList<Agreement>>();", "Agreement")]
    [InlineData("section.Get(typeof(List<Agreement>));", "Agreement")]
    [InlineData("section.GetValue<Currency>(\"currency\");", "Currency")]
    [InlineData("section.Bind(new TermsPatch());", "TermsPatch")]
    [InlineData("section.Bind(new Shop());", "Agreement")]
    [InlineData("section.Get<Shop>();", "Agreement")]
    [InlineData("section.Get<Nested>();", "Agreement")]
    [InlineData("section.Get<Constructed>();", "Money")]
    [InlineData("services.Configure<Shop>(section);", "Agreement")]
    [InlineData("services.AddOptions<Shop>().Bind(section);", "Agreement")]
    [InlineData("services.AddOptions<Shop>().BindConfiguration(\"Shop\");", "Agreement")]
    [InlineData("services.Configure<Jqm.ReturnPolicy.Extensions.ReturnPolicyOptions>(section);", "Policy")]
    [InlineData("Func<List<Agreement>?> group = section.Get<List<Agreement>>;", "Agreement")]
    [InlineData("section.GetChildren().Select(ConfigurationBinder.Get<Agreement>).ToList();", "Agreement")]
    [InlineData("section.Get<NotPublic>(options => options.BindNonPublicProperties = true);", "Agreement")]
    [InlineData("section.Get<NotPublic>(options => { options.BindNonPublicProperties = true; });", "Agreement")]
    [InlineData("Action<BinderOptions> all = options => options.BindNonPublicProperties = true; section.Get<NotPublic>(all);", "Agreement")]
    [InlineData("object boxed = new Shop(); section.Bind(boxed);", "Agreement")]
    [InlineData("Type type = typeof(Shop); section.Get(type);", "Agreement")]
    [InlineData("section.Get<IDerived>();", "Agreement")]
    [InlineData("Helper.Load<List<Agreement>>(section);", "Agreement")]
    [InlineData("Helper.LoadAll<Shop>(section);", "Agreement")]
    [InlineData("new Loader<Shop>().Load(section);", "Agreement")]
    [InlineData("section.Extended<Shop>();", "Agreement")]
    [InlineData("Func<IConfiguration, List<Agreement>?> load = Helper.Load<List<Agreement>>;", "Agreement")]
    [InlineData("T? Local<T>() => section.Get<T>(); Local<Shop>();", "Agreement")]
    public async Task Binding_a_type_of_the_library_is_an_error(string call, string type)
    {
        Diagnostic found = Assert.Single(await Diagnostics(call));
        Assert.Equal((ConfigurationBinderAnalyzer.Id, DiagnosticSeverity.Error), (found.Id, found.Severity));
        Assert.StartsWith($"{type} cannot be bound", found.GetMessage(null), StringComparison.Ordinal);
        Assert.Contains("services.AddReturnPolicy(section)", found.GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("section.Get<Own>();")]
    [InlineData("section.Get<List<Own>>();")]
    [InlineData("section.GetValue<GovernedBy>(\"governedBy\");")]
    [InlineData("services.Configure<Own>(section);")]
    [InlineData("services.AddReturnPolicy(section);")]
    [InlineData("services.AddReturnPolicy(options => options.File = section[\"file\"]);")]
    [InlineData("section.Get<NotPublic>();")]
    [InlineData("section.Get<NotPublic>(options => options.ErrorOnUnknownConfiguration = true);")]
    [InlineData("section.Get<NotPublic>(options => options.BindNonPublicProperties = false);")]
    [InlineData("section.Get<Computed>();")]
    [InlineData("section.Get<TwoConstructors>();")]
    [InlineData("section.Get<Indexed>();")]
    [InlineData("section.Get<Creating>();")]
    [InlineData("section.Get<SetInside>();")]
    [InlineData("Helper.Load<Own>(section);")]
    [InlineData("Helper.NameOf<Shop>();")]
    [InlineData("new Loader<Shop>().Name();")]
    public async Task Other_calls_give_no_error(string call) => Assert.Empty(await Diagnostics(call));

    /// <summary>The names of the library's own assemblies begin the names of many applications.</summary>
    [Theory]
    [InlineData("Jqm.ReturnPolicyService")]
    [InlineData("Jqm.ReturnPolicy.Json.Service")]
    [InlineData("SystemsOfShops")]
    [InlineData("Microsoft.Shops")]
    public async Task An_assembly_of_any_name_is_analyzed(string assembly) => Assert.Single(await Diagnostics("section.Get<Shop>();", assembly));

    private static async Task<ImmutableArray<Diagnostic>> Diagnostics(string call, string assembly = "Program")
    {
        string program = $$"""
            using Jqm.ReturnPolicy;
            IConfigurationSection section = new ConfigurationBuilder().Build().GetSection("Shop");
            var services = new ServiceCollection();
            {{call}}
            class Own { public string? Name { get; set; } public GovernedBy GovernedBy { get; set; } public Own? Next { get; set; } public List<int> Numbers { get; } = []; }
            class Shop { public List<Agreement> Agreements { get; } = []; }
            class Nested : Own { public Dictionary<string, Shop> Shops { get; } = []; }
            record Constructed(Money Least);
            class NotPublic { internal List<Agreement> Agreements { get; set; } = []; }
            class Computed { public int Days { get; set; } public PolicyTerms Terms => PolicyTerms.Standard; public Money? Least => null; public IReadOnlyList<Agreement> Agreements => []; public ValueList<Policy> Policies => default; }
            class TwoConstructors { public TwoConstructors() { } private TwoConstructors(Order order) => Order = order; private Order? Order { get; } }
            class Indexed { public int Days { get; set; } public Money this[int index] => default; }
            class Creating { public int Days { get; set; } public Func<Order>? Create { get; set; } }
            class SetInside { public int Days { get; set; } public Policy? Policy { get; private set; } public static Currency Default { get; set; } }
            interface IBase { Agreement Agreement { get; set; } }
            interface IDerived : IBase;
            static class Helper
            {
                public static T? Load<T>(IConfiguration configuration) => configuration.Get<T>();
                public static List<T> LoadAll<T>(IConfiguration configuration) => [.. Load<List<T>>(configuration)!];
                public static T? Extended<T>(this IConfiguration configuration) { T? Load() => configuration.Get<T>(); return Load(); }
                public static string NameOf<T>() => typeof(T).Name;
            }
            class Loader<T> { public T? Load(IConfiguration configuration) => configuration.Get<T>(); public string Name() => typeof(T).Name; }
            """;
        CSharpCompilation compilation = CSharpCompilation.Create(
            assembly,
            [CSharpSyntaxTree.ParseText(program), CSharpSyntaxTree.ParseText(ReadmeProgram.GlobalUsings(ProjectKind.Worker))],
            ReadmeProgram.References,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return await compilation.WithAnalyzers([new ConfigurationBinderAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }
}
