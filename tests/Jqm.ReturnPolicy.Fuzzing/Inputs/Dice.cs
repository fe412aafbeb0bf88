using System.Numerics;

namespace Jqm.ReturnPolicy.Fuzzing;

/// <summary>Random numbers that are the same on every machine and for every runtime: SplitMix64 over a seed and the number of the input.</summary>
public sealed class Dice
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong _state;

    public Dice(long seed, long input)
    {
        _state = unchecked((ulong)seed * 0xD1B54A32D192ED03 + (ulong)input * Step);
        Next();
    }

    /// <summary>A number from 0 to below the bound.</summary>
    public int Below(int bound) => (int)(Next() % (ulong)bound);

    /// <summary>Whether something happens that does so once in so many times.</summary>
    public bool Once(int times) => Below(times) == 0;

    public T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    public byte Byte() => (byte)Below(256);

    /// <summary>A length that is mostly short, and now and then anything up to the limit.</summary>
    public int Length(int limit) => 1 + Below(1 << Below(BitOperations.Log2((uint)limit) + 1));

    private ulong Next()
    {
        unchecked
        {
            ulong mixed = _state += Step;
            mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB;
            return mixed ^ mixed >> 31;
        }
    }
}
