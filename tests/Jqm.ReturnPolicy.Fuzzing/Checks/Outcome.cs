namespace Jqm.ReturnPolicy.Fuzzing;

/// <summary>What came of an input.</summary>
/// <param name="Code">The code of the error; null where it was answered or read.</param>
/// <param name="Finding">What must not happen and did; null in a sound run.</param>
public readonly record struct Outcome(ErrorCode? Code, Finding? Finding)
{
    public static Outcome Of(string broken, string what) => new(null, new Finding(broken, what));
}

/// <summary>Something that must not happen.</summary>
/// <param name="Broken">What was to hold: findings of one such sentence are of one kind.</param>
/// <param name="What">What was seen.</param>
public sealed record Finding(string Broken, string What);
