namespace Jqm.ReturnPolicy.Tests;
public sealed class First { [Property(MaxTest = 1000)] public void A_sum(int a, int b) => Assert.Equal(a + (long)b, b + (long)a); [Fact] public void F() => Assert.Equal(1, 1); }
