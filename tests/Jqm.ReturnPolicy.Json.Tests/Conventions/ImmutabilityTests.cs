using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>Public types cannot be changed after they were made, and what is static never changes: so all of them may be shared between threads.</summary>
public class ImmutabilityTests
{
    private const BindingFlags AllFields = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The fields that are written after construction, and why that is safe.</summary>
    private static readonly Dictionary<string, string> Written = new()
    {
        ["TermsInForce._window"] = "made when first asked for; every thread would make an equal one, and a reference is written whole",
        ["TermsInForce._citations"] = "made when first asked for; it keeps rows that follow from the findings alone, so that whichever thread wrote them they are equal, and a reference is written whole",
        ["PolicyWitness._document"] = "made when first asked for; every thread would make an equal one, and a reference is written whole",
        ["DocumentEvaluator._draft"] = "the document that is being read; its type is one for each thread",
        ["PolicyReplay._document"] = "the document that is being read; its type is one for each thread",
        ["ReplayReport.<Documents>k__BackingField"] = "a count; its type is one for each thread",
        ["ReplayReport.<Changed>k__BackingField"] = "a count; its type is one for each thread",
        ["ReplayReport.<Uncompared>k__BackingField"] = "a count; its type is one for each thread",
        ["ReplayReport.<ContradictionCount>k__BackingField"] = "a count; its type is one for each thread",
        ["Enumerator._index"] = "an enumerator is a cursor of its own",
        ["Enumerator._left"] = "an enumerator is a cursor of its own",
        ["Enumerator._place"] = "an enumerator is a cursor of its own",
    };

    /// <summary>The fields and properties whose type says nothing about what they hold, and why that does not change.</summary>
    private static readonly Dictionary<string, string> Kept = new()
    {
        ["PolicyTerms.<Values>k__BackingField"] = "an array of values of terms, which are immutable, that only the type can reach",
        ["TermsPatch.<Changes>k__BackingField"] = "an array of changes of terms, which are immutable, that only the type can reach",
        ["Term.Defined"] = "filled by the type's own initializer and never after it",
        ["Term.DefinedGroups"] = "filled by the type's own initializer and never after it",
        ["PolicyChange.<Before>k__BackingField"] = "a value of a term, which is immutable whatever its type",
        ["PolicyChange.<After>k__BackingField"] = "a value of a term, which is immutable whatever its type",
        ["PolicyChange.Before"] = "a value of a term, which is immutable whatever its type",
        ["PolicyChange.After"] = "a value of a term, which is immutable whatever its type",
        ["Term.StandardValue"] = "a value of a term, which is immutable whatever its type",
    };

    /// <summary>The public types that are not for sharing, and why.</summary>
    private static readonly Dictionary<string, string> OneForEachThread = new()
    {
        ["DocumentEvaluator"] = "keeps its buffers; its documentation says that each thread needs one of its own",
        ["PolicyReplay"] = "keeps its buffers; its documentation says that each thread needs its own",
        ["ReplayReport"] = "counts; its documentation says that it is not thread-safe",
    };

    public static TheoryData<string> TypeNames => new(PublicSurface.Types.Where(type => !type.IsEnum).Select(type => type.FullName!));

    [Theory]
    [MemberData(nameof(TypeNames))]
    public void No_field_is_written_after_construction(string name)
    {
        Type type = Named(name);
        foreach (FieldInfo field in type.GetFields(AllFields))
        {
            if (field.IsInitOnly || field.IsLiteral || Written.ContainsKey(ShortName(field)) || field.DeclaringType!.IsDefined(typeof(CompilerGeneratedAttribute)))
                continue;
            Assert.Fail($"{ShortName(field)} can be written after construction: make it readonly, or say in {nameof(Written)} why it is safe.");
        }
    }

    [Theory]
    [MemberData(nameof(TypeNames))]
    public void No_property_can_be_set_after_construction(string name)
    {
        foreach (PropertyInfo property in Named(name).GetProperties(PublicSurface.Declared))
        {
            bool set = property.SetMethod is { IsPublic: true } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
            Assert.False(set, $"{property.DeclaringType!.Name}.{property.Name} can be set after construction: make it init.");
        }
    }

    [Theory]
    [MemberData(nameof(TypeNames))]
    public void Nothing_that_can_be_changed_is_handed_out(string name)
    {
        foreach (PropertyInfo property in Named(name).GetProperties(PublicSurface.Declared))
            Assert.True(Kept.ContainsKey($"{property.DeclaringType!.Name}.{property.Name}") || IsImmutable(property.PropertyType), $"{property.DeclaringType!.Name}.{property.Name} hands out {property.PropertyType}, which can be changed: give a {nameof(ValueList)}.");
        foreach (FieldInfo field in Named(name).GetFields(PublicSurface.Declared))
            Assert.True(field.IsInitOnly || field.IsLiteral, $"{ShortName(field)} is a public field that can be written.");
    }

    [Theory]
    [MemberData(nameof(TypeNames))]
    public void What_is_kept_cannot_be_changed_or_never_leaves(string name)
    {
        Type type = Named(name);
        if (OneForEachThread.ContainsKey(type.Name))
            return;
        foreach (FieldInfo field in type.GetFields(AllFields).Where(field => !field.IsLiteral))
            Assert.True(Kept.ContainsKey(ShortName(field)) || IsKeptSafely(field.FieldType), $"{ShortName(field)} keeps {field.FieldType}, of which nothing says that it does not change.");
    }

    [Fact]
    public void No_static_field_of_either_package_is_written_after_it_was_made()
    {
        IEnumerable<FieldInfo> written = PublicSurface.Packages
            .SelectMany(package => package.GetTypes())
            .Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute)) && !type.Name.StartsWith('<'))
            .SelectMany(type => type.GetFields(AllFields))
            .Where(field => field is { IsStatic: true, IsInitOnly: false, IsLiteral: false } && !field.IsDefined(typeof(CompilerGeneratedAttribute)));
        Assert.Empty(written.Select(ShortName));
    }

    [Fact]
    public void The_lists_of_exceptions_name_existing_members()
    {
        string[] fields = PublicSurface.Types.SelectMany(type => type.GetFields(AllFields)).Select(ShortName).ToArray();
        Assert.Empty(Written.Keys.Except(fields));
        Assert.Empty(Kept.Keys.Except(fields).Except(PublicSurface.Types.SelectMany(type => type.GetProperties(PublicSurface.Declared)).Select(property => $"{property.DeclaringType!.Name}.{property.Name}")));
        Assert.Empty(OneForEachThread.Keys.Except(PublicSurface.Types.Select(type => type.Name)));
    }

    [Fact]
    public void All_threads_get_the_answers_that_one_gets()
    {
        ConformanceCase[] cases = ConformanceCases.All.Take(150).ToArray();
        string[] alone = Array.ConvertAll(cases, one => Answer(new DocumentEvaluator(), one));
        EvaluationDocument?[] shared = Array.ConvertAll(cases, one => new DocumentEvaluator().Answer(one.Input).IsError ? null : ReturnPolicyJson.Read<EvaluationDocument>(one.Input));
        var different = new ConcurrentBag<string>();
        var threads = Enumerable.Range(0, 4).Select(part => new Thread(() =>
        {
            var evaluator = new DocumentEvaluator();
            for (int i = 0; i < cases.Length; i++)
            {
                int at = (i * (2 * part + 1) + part * 37) % cases.Length;
                bool same = Answer(evaluator, cases[at]) == alone[at] && (shared[at] is not { } document || ReturnPolicyJson.ToJson(document.Evaluate()) == alone[at]);
                if (!same)
                    different.Add(cases[at].Name);
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        Assert.Empty(different);
    }

    private static string Answer(DocumentEvaluator evaluator, ConformanceCase one) => ReturnPolicyJson.ToJson(evaluator.Answer(one.Input));

    private static Type Named(string name) => PublicSurface.Types.Single(type => type.FullName == name);

    private static string ShortName(FieldInfo field) => $"{field.DeclaringType!.Name}.{field.Name}";

    /// <summary>What may be handed out: scalars, values of the packages, and read-only views.</summary>
    private static bool IsImmutable(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return IsImmutable(inner);
        if (type.IsPrimitive || type.IsEnum || type.IsGenericParameter || type == typeof(string) || type == typeof(decimal) || type == typeof(Type) || type == typeof(System.Text.Json.JsonElement) || type.Assembly == typeof(Instant).Assembly)
            return true;
        if (type.IsConstructedGenericType && type.GetGenericTypeDefinition() is var open && (open == typeof(KeyValuePair<,>) || open == typeof(IEnumerator<>) || open == typeof(ReadOnlySpan<>) || open == typeof(ReadOnlyMemory<>) || open.FullName!.StartsWith("System.ValueTuple`", StringComparison.Ordinal)))
            return type.GetGenericArguments().All(IsImmutable);
        return PublicSurface.Packages.Contains(type.Assembly) && (!type.IsConstructedGenericType || type.GetGenericArguments().All(IsImmutable));
    }

    /// <summary>What may be kept in a private field besides: arrays and tables that only the type itself can reach.</summary>
    private static bool IsKeptSafely(Type type)
    {
        if (IsImmutable(type))
            return true;
        if (type.IsArray)
            return IsKeptSafely(type.GetElementType()!);
        if (!type.IsConstructedGenericType)
            return type == typeof(System.Text.Json.JsonSerializerOptions) || type == typeof(IFormatProvider);
        Type open = type.GetGenericTypeDefinition();
        bool table = open == typeof(Dictionary<,>) || open == typeof(ILookup<,>) || open == typeof(FrozenDictionary<,>) || open == typeof(System.Buffers.SearchValues<>) || open == typeof(Func<,>) || type.FullName!.StartsWith("System.ValueTuple`", StringComparison.Ordinal);
        return table && type.GetGenericArguments().All(IsKeptSafely);
    }
}
