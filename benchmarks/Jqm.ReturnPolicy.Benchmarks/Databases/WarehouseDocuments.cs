using System.Buffers;
using System.Text;
using System.Text.Json;
using Jqm.ReturnPolicy.Sql.Loading;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>
/// The agreed cases that assess or settle and that tables can contain, in turn, each with other ids and prices; one in a hundred is erroneous. Their policies stay as they are, so
/// that the sets of policies are few.
/// </summary>
internal sealed class WarehouseDocuments
{
    private const int DocumentsForAnError = 100;
    private readonly ArrayBufferWriter<byte> _document = new();
    private readonly Random _random = new(20261124);
    private readonly byte[][] _good;
    private readonly byte[][] _erroneous;

    /// <summary>Reads the agreed cases.</summary>
    /// <param name="books">Gets the sets of policies of all documents.</param>
    public WarehouseDocuments(Books books)
    {
        var loader = new DocumentLoader(new FactRows(), books);
        _good = [.. AgreedCases.Good.Where(document => IsExpressible(document, loader))];
        _erroneous = [.. AgreedCases.Erroneous.Where(document => IsExpressible(document, loader))];
    }

    /// <summary>Returns a document.</summary>
    /// <param name="number">Its number.</param>
    public string Create(int number)
    {
        _document.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(_document, VariedDocument.Form);
        (byte[][] documents, int turn) = number % DocumentsForAnError == 0 ? (_erroneous, number / DocumentsForAnError) : (_good, number);
        new VariedDocument(writer, _random, days: 1).Write(documents[turn % documents.Length], number);
        return Encoding.UTF8.GetString(_document.WrittenSpan);
    }

    private static bool IsExpressible(byte[] document, DocumentLoader loader)
    {
        try
        {
            loader.Load(Encoding.UTF8.GetString(document), null);
            return true;
        }
        catch (InexpressibleException)
        {
            return false;
        }
    }
}
