namespace Jqm.ReturnPolicy.Playground;

public class TextTests
{
    [Fact]
    public void Every_example_has_a_title() => Assert.All(Examples.Names, name => Assert.True(ExampleTitles.Has(name), name));

    [Fact]
    public void Every_term_has_an_editor_and_a_sentence_in_each_language() => Assert.All(Term.All, term =>
    {
        TermShape shape = TermShape.Of(term);
        Assert.All(shape.Choices, choice => Assert.All(Enum.GetValues<Language>(), language => Assert.NotEmpty(choice.NameIn(language))));
        Assert.True(TermTexts.HasChinese(term), term.Path);
        Assert.NotEmpty(TermTexts.Of(term, Language.English));
    });

    [Fact]
    public void Every_field_has_a_label_and_named_choices_in_each_language() => Assert.All(
        new[] { FormFields.Order, FormFields.Request, FormFields.Return, FormFields.Cancellation, FormFields.Allowance }.SelectMany(Flatten),
        field => Assert.All(Enum.GetValues<Language>(), language =>
        {
            Assert.NotEmpty(field.Label.In(language));
            Assert.All(field.Choices, choice => Assert.NotEmpty(choice.NameIn(language)));
        }));

    [Fact]
    public void Rules_that_cannot_be_waived_are_not_offered() => Assert.DoesNotContain(TermShape.Of(Term.Waivable).Choices, choice => choice.Value == "approval");

    private static IEnumerable<FormField> Flatten(IReadOnlyList<FormField> fields) => fields.SelectMany(field => Flatten(field.Items).Prepend(field));
}
