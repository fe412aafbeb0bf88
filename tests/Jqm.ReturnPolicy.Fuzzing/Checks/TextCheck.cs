using System.Text;

namespace Jqm.ReturnPolicy.Fuzzing;

/// <summary>Checks what reads a short text: a value that is written as it reads, or InvalidInputException; and TryParse agrees with Parse.</summary>
public static class TextCheck
{
    public static Outcome Check(byte[] bytes)
    {
        string text = Encoding.UTF8.GetString(bytes);
        return First(
            Parsed("an amount", text, () => Money.Parse(text), money => money.ToString(), Money.TryParse(text, null, out _)),
            Parsed("an amount of USD", text, () => Money.Parse(text, Currency.USD), money => money.ToAmountString(), Money.TryParse(text, Currency.USD, out _)),
            Parsed("a currency", text, () => Currency.Parse(text), currency => currency.Code, Currency.TryParse(text, null, out _)),
            Parsed("a reason", text, () => new ReturnReason(text), reason => reason.Code, text.Length > 0),
            Parsed("a clause", text, () => Clause.FromNumber(text), clause => clause.Number, text.Length > 0));
    }

    private static Outcome First(params ReadOnlySpan<Outcome> outcomes)
    {
        foreach (Outcome outcome in outcomes)
        {
            if (outcome.Finding is not null)
                return outcome;
        }

        return outcomes[0];
    }

    private static Outcome Parsed<T>(string what, string text, Func<T> parse, Func<T, string> format, bool tried)
    {
        try
        {
            string written = format(parse());
            if (!tried)
                return Outcome.Of("TryParse agrees with Parse", $"{what}: {text}");
            return written == text || what.StartsWith("an amount", StringComparison.Ordinal) ? default : Outcome.Of("what is read is written as it was", $"{what}: {text} became {written}");
        }
        catch (InvalidInputException fault)
        {
            if (tried)
                return Outcome.Of("TryParse agrees with Parse", $"{what}: {text}");
            return new Outcome(fault.Code, ErrorCheck.Check([], fault.Code, "", fault.Message));
        }
        catch (Exception fault)
        {
            return Outcome.Of("a reader gives a value or InvalidInputException", $"{what}: {fault}");
        }
    }
}
