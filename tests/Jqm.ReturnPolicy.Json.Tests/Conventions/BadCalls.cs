using System.Reflection;
using System.Runtime.CompilerServices;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>Calls a member with samples in which one argument at a time is a bad one, and sees what is thrown.</summary>
internal static class BadCalls
{
    private const int Starts = 6;

    /// <summary>Values that are wrong in one place or another, by their type.</summary>
    private static readonly object?[] Bad =
    [
        "", "A", "\uD800", "1.5 usd", "?", "9.99999", 0, -1, int.MaxValue, 10_000_001, -1L, long.MaxValue, -0.01m, 0.0000001m, decimal.MaxValue,
        Money.FromMinorUnits(-1, Currency.USD), Money.FromMinorUnits(long.MaxValue, Currency.USD), Money.FromMinorUnits(long.MinValue, Currency.USD), Money.FromMinorUnits(1, Currency.JPY), Currency.JPY,
        Instant.MinValue, Instant.MaxValue, Instant.FromUtc(1901, 1, 1, 0, 0), Instant.FromUtc(2998, 1, 1, 0, 0),
        (EnumSet<Rule>)[Rule.Scope],
    ];

    /// <summary>Whether some bad call of a member throws an exception of this name.</summary>
    public static bool Throws(MemberInfo member, string exception)
    {
        foreach (MemberInfo closed in Closed(member))
        {
            if (Calls(closed).Any(call => Thrown(call)?.GetType().Name == exception))
                return true;
        }

        return false;
    }

    private static IEnumerable<Action> Calls(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => ArgumentLists(constructor.GetParameters()).Select<object?[], Action>(arguments => () => constructor.Invoke(arguments)),
        MethodInfo method when method.ContainsGenericParameters => [],
        MethodInfo method => Targets(method).SelectMany(target => ArgumentLists(method.GetParameters()).Select<object?[], Action>(arguments => () => method.Invoke(target, arguments))),
        PropertyInfo property => Gets(property).Concat(Sets(property)),
        _ => [],
    };

    private static IEnumerable<Action> Gets(PropertyInfo property) => property.GetMethod is { } get
        ? Targets(get).SelectMany(target => ArgumentLists(get.GetParameters()).Select<object?[], Action>(arguments => () => get.Invoke(target, arguments)))
        : [];

    /// <summary>Sets a property of copies, as `with` does.</summary>
    private static IEnumerable<Action> Sets(PropertyInfo property)
    {
        if (property.SetMethod is not { } set || property.DeclaringType!.GetMethod("<Clone>$") is not { } clone)
            yield break;
        foreach (object sample in Samples.Of(property.DeclaringType!))
        {
            foreach (object? bad in BadValues(property.PropertyType))
                yield return () => set.Invoke(clone.Invoke(sample, null), [bad]);
        }
    }

    /// <summary>Sound arguments with one bad one, from several samples.</summary>
    private static IEnumerable<object?[]> ArgumentLists(ParameterInfo[] parameters)
    {
        if (parameters.Any(parameter => parameter.ParameterType.IsByRefLike || parameter.ParameterType.GetElementType() is { IsByRefLike: true }))
            yield break;
        if (parameters.Length == 0)
            yield return [];
        for (int start = 0; start < Starts; start++)
        {
            object?[] sound = Array.ConvertAll(parameters, parameter => Sound(parameter, start));
            for (int i = 0; i < parameters.Length; i++)
            {
                foreach (object? bad in BadValues(parameters[i].ParameterType))
                {
                    object?[] arguments = [.. sound];
                    arguments[i] = bad;
                    yield return arguments;
                }
            }
        }
    }

    private static object? Sound(ParameterInfo parameter, int number)
    {
        Type type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        if (type.IsByRef)
            return null;
        if (Samples.Of(type) is { Count: > 0 } samples)
            return samples[number % samples.Count];
        if (parameter.HasDefaultValue)
            return parameter.DefaultValue;
        if (type == typeof(string))
            return "1";
        if (type == typeof(Instant))
            return Instant.FromUtc(2026, 1, 1, 0, 0);
        if (type == typeof(System.Buffers.IBufferWriter<byte>))
            return new System.Buffers.ArrayBufferWriter<byte>();
        return type.IsPrimitive ? Convert.ChangeType(1, type, System.Globalization.CultureInfo.InvariantCulture) : type.IsValueType ? RuntimeHelpers.GetUninitializedObject(type) : null;
    }

    private static IEnumerable<object?> BadValues(Type parameter)
    {
        Type type = Nullable.GetUnderlyingType(parameter) ?? parameter;
        IEnumerable<object?> bad = Bad.Where(value => type.IsInstanceOfType(value)).Concat(Samples.Of(type));
        if (!type.IsValueType)
            bad = bad.Append(null);
        else if (!type.IsByRefLike)
            bad = bad.Append(RuntimeHelpers.GetUninitializedObject(type));
        if (type.IsEnum)
            bad = bad.Append(Enum.ToObject(type, 99));
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
            bad = bad.Concat(BadLists(type.GetGenericArguments()[0]));
        return bad;
    }

    /// <summary>A list with a null, one with an element that stands twice, and one with a default value.</summary>
    private static IEnumerable<object> BadLists(Type element)
    {
        MethodInfo create = typeof(ValueList).GetMethod(nameof(ValueList.ToValueList))!.MakeGenericMethod(element);
        object? sample = Samples.Of(element) is { Count: > 0 } samples ? samples[0] : null;
        foreach (object?[] elements in new[] { new[] { element.IsValueType ? RuntimeHelpers.GetUninitializedObject(element) : null }, [sample, sample] })
        {
            var array = Array.CreateInstance(element, elements.Length);
            for (int i = 0; i < elements.Length; i++)
                array.SetValue(elements[i], i);
            yield return create.Invoke(null, [array])!;
        }
    }

    private static IEnumerable<object?> Targets(MethodInfo method)
    {
        if (method.IsStatic)
            return [null];
        Type type = method.DeclaringType!;
        IEnumerable<object> targets = Samples.Of(type);
        return type.IsValueType ? targets.Append(RuntimeHelpers.GetUninitializedObject(type)) : targets;
    }

    /// <summary>A member of a generic type on the closed types that there are samples of; a generic method on a list of numbers or a set of rules.</summary>
    private static IEnumerable<MemberInfo> Closed(MemberInfo member)
    {
        if (member is MethodInfo { IsGenericMethodDefinition: true } method)
            return new[] { typeof(int), typeof(Rule) }.SelectMany<Type, MemberInfo>(argument => Fits(method, argument) ? [method.MakeGenericMethod(argument)] : []);
        if (!member.DeclaringType!.IsGenericTypeDefinition)
            return [member];
        return Samples.Types
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == member.DeclaringType)
            .Select(type => type.GetMemberWithSameMetadataDefinitionAs(member));
    }

    private static bool Fits(MethodInfo method, Type argument) =>
        method.GetGenericArguments()[0].GetGenericParameterConstraints().All(constraint => constraint == typeof(ValueType) || argument.IsAssignableTo(constraint));

    private static Exception? Thrown(Action call)
    {
        try
        {
            call();
            return null;
        }
        catch (TargetInvocationException fault)
        {
            return fault.InnerException;
        }
    }
}
