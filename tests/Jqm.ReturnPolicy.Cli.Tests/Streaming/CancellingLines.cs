namespace Jqm.ReturnPolicy.Cli.Tests;

/// <summary>A line, repeated, of which the reading cancels a token on its way.</summary>
internal sealed class CancellingLines(byte[] line, int times, int after, CancellationTokenSource interrupt) : OneWayStream
{
    private int _read;

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_read == after)
            interrupt.Cancel();
        if (_read == times)
            return 0;
        _read++;
        line.CopyTo(buffer, offset);
        return line.Length;
    }
}
