namespace Jqm.ReturnPolicy.Tests;

public sealed class AssessedItemTests
{
    [Fact]
    public void An_item_prints_as_a_record_with_an_ISO_last_day()
    {
        var item = new AssessedItem("1", "S1", 2, ReturnReason.Defective, [new Finding(Rule.Window, FindingStatus.Met, Clause.FromNumber("2.1"))], Fault.Product, lastDay: new LocalDate(2026, 2, 14));
        Assert.Equal(
            "AssessedItem { LineId = 1, ShipmentId = S1, Quantity = 2, Reason = defective, Verdict = Eligible, Fault = Product, ReturnShipping = , GoodsBack = True, LastDay = 2026-02-14, Deadline = , "
                + "Findings = [Finding { Rule = Window, Status = Met, Clause = 2.1, WaivedBy = , AgreementId =  }] }",
            item.ToString());
    }
}
