namespace Jqm.ReturnPolicy.Cli.Tests;

/// <summary>One line again and again, made while it is read.</summary>
internal sealed class EndlessLines(byte[] line, int times, int bytesPerRead = int.MaxValue) : OneWayStream
{
    private int _at;
    private int _given;

    public override int Read(byte[] buffer, int offset, int count)
    {
        int written = 0;
        while (written < Math.Min(count, bytesPerRead) && _given < times)
        {
            int part = Math.Min(Math.Min(count, bytesPerRead) - written, line.Length - _at);
            Array.Copy(line, _at, buffer, offset + written, part);
            written += part;
            _at += part;
            if (_at == line.Length)
            {
                _at = 0;
                _given++;
            }
        }

        return written;
    }
}
