namespace Jqm.ReturnPolicy.Sql.Tests.Scripts;

/// <summary>Lines of the shared text that concern every component.</summary>
public sealed class ComponentLinesTests
{
    [Theory]
    [InlineData("a\n  {{charge}}_minor,\nb", "a\n  shipping_minor,\n  handling_minor,\n  customs_duty_minor,\n  other_minor,\nb")]
    [InlineData("{{charge kind}}{{,}}", "shipping,\nhandling,\ncustomsDuty,\nother")]
    [InlineData("'{{fee kind}}' {{fee index}} {{fee}}", "'tax' 1 tax\n'shipping' 2 shipping\n'handling' 3 handling\n'customsDuty' 4 customs_duty\n'other' 5 other")]
    [InlineData("{{component}}{{,}}", "product,\ntax,\nshipping,\nhandling,\ncustoms_duty,\nother")]
    [InlineData("IN ({{charge kinds}})", "IN ('shipping', 'handling', 'customsDuty', 'other')")]
    [InlineData("no component {{text}}", "no component {{text}}")]
    public void A_line_with_a_component_is_written_once_for_each(string text, string repeated) =>
        Assert.Equal(repeated, ComponentLines.Repeat(text));

    [Fact]
    public void No_text_names_a_kind_of_charge_itself() =>
        Assert.All(Enum.GetValues<ChargeKind>(), kind => Assert.All(EmbeddedText.Names, name => Assert.DoesNotContain($"{Word.Column(kind)}_minor AS", Raw(name), StringComparison.Ordinal)));

    private static string Raw(string name)
    {
        using var reader = new StreamReader(typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
