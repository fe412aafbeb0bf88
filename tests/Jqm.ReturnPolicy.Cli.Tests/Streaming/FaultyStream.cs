namespace Jqm.ReturnPolicy.Cli.Tests;

/// <summary>A stream that fails with an error number of the system.</summary>
internal sealed class FaultyStream(int errorNumber) : OneWayStream
{
    public override int Read(byte[] buffer, int offset, int count) => throw new IOException("The disk is gone.", errorNumber);

    public override void Write(byte[] buffer, int offset, int count) => throw new IOException("Broken pipe", errorNumber);
}
