namespace Jqm.ReturnPolicy.Tests;

public sealed class CaseStoryTests
{
    [Fact]
    public void Two_parcels_are_received_settled_and_paid_one_after_the_other()
    {
        Act act = Act.Approved();
        Assert.Equal(CaseState.Approved, act.Case.State);
        Assert.Equal("RET-R-1", act.Case.Instructions!.Reference);
        Assert.Equal("JQM Team, service@jqmdrop.com, +86 13003340994", act.Case.Instructions.Contact);

        act.Receive(new Parcel([new ParcelUnits("1", 2)], "SF Express", "SF100", Act.Usd(6.00m)));
        Assert.Equal(CaseState.Received, act.Case.State);
        act.Inspect(new InspectedItem("1", 2, ReturnReason.Defective, unused: false));
        Assert.Equal(CaseState.Settled, act.Case.State);
        Assert.Equal([new ApprovedUnits("2", 2, "S2")], act.Case.UnitsOut);
        Assert.Equal(Act.Usd(45.98m), act.Case.Due!.Total);
        act.Pay();
        Assert.Equal(CaseState.Approved, act.Case.State);
        Assert.Null(act.Case.Due);

        act.Receive(new Parcel([new ParcelUnits("2", 2)]));
        act.Inspect(new InspectedItem("2", 2, ReturnReason.WrongItem, unused: true, original: true));
        Assert.Equal(Act.Usd(90.00m) + Act.Usd(5.40m) + Act.Usd(7.20m), act.Case.Due!.Total);
        act.Pay();
        Assert.Equal(CaseState.Refunded, act.Case.State);
        Assert.Equal(2, act.Ledger.Version);
        Assert.Equal(act.Case, ReturnCase.Replay(act.Case.Events));
    }

    [Fact]
    public void A_second_parcel_that_comes_before_the_first_is_paid_is_paid_together_with_it()
    {
        Act act = Act.Approved();
        act.Receive(new Parcel([new ParcelUnits("1", 2)])).Inspect(new InspectedItem("1", 2, ReturnReason.Defective));
        Money first = act.Case.Due!.Total;
        act.Receive(new Parcel([new ParcelUnits("2", 2)])).Inspect(new InspectedItem("2", 2, ReturnReason.WrongItem, unused: true, original: true));
        Assert.Equal(CaseState.Settled, act.Case.State);
        Assert.Equal(first + Act.Usd(102.60m), act.Case.Due!.Total);
        Assert.Single(act.Case.Due.Destinations);
        act.Pay();
        Assert.Equal(CaseState.Refunded, act.Case.State);
    }

    [Fact]
    public void A_rejected_second_parcel_leaves_the_first_to_be_paid()
    {
        Act act = Act.Approved();
        act.Receive(new Parcel([new ParcelUnits("1", 2)])).Inspect(new InspectedItem("1", 2, ReturnReason.Defective));
        act.Receive(new Parcel([new ParcelUnits("2", 2)])).Inspect(new InspectedItem("2", 2, ReturnReason.ImproperUse, unused: false, original: false));
        Assert.Equal(CaseState.Settled, act.Case.State);
        act.Pay();
        Assert.Equal(CaseState.Refunded, act.Case.State);
    }
}
