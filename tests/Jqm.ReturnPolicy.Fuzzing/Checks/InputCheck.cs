namespace Jqm.ReturnPolicy.Fuzzing;

/// <summary>Gives an input to what it is for. It reuses buffers, so each thread needs one of its own.</summary>
public sealed class InputCheck
{
    private readonly DocumentCheck _documents = new();

    public Outcome Check(FuzzInput input) => input.Kind switch
    {
        InputKind.Part => PartReaders.All[input.Reader].Check(input.Bytes),
        InputKind.Text => TextCheck.Check(input.Bytes),
        _ => _documents.Check(input.Bytes),
    };
}
