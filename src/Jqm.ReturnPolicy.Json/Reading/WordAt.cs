namespace Jqm.ReturnPolicy.Json;

/// <summary>A word with its position, for a word that has to be the one that follows from other members.</summary>
internal readonly record struct WordAt(string Word, long Offset)
{
    /// <summary>Requires the verdict to be the one that follows from the findings.</summary>
    public void RequireToBe<T>(WireNameTable<T> words, T derived)
        where T : unmanaged, Enum
    {
        byte[] word = System.Text.Encoding.UTF8.GetBytes(Word);
        if (!words.TryFind(word, out T member))
            throw new FormException(Offset, $"'{Word}' is not one of the possible values: {words.All}.");
        if (!EqualityComparer<T>.Default.Equals(member, derived))
            throw new FormException(Offset, $"The verdict '{Word}' is not the one that follows from the findings.");
    }
}
