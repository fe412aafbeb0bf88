using Jqm.ReturnPolicy;
using Polly;
using Stripe;
using Charge = Jqm.ReturnPolicy.Charge;
using Order = Jqm.ReturnPolicy.Order;
using Policy = Jqm.ReturnPolicy.Policy;
using Refund = Jqm.ReturnPolicy.Refund;
using StripeRefund = Stripe.Refund;

// Stand-ins for two well-known packages that have some of the same names.
namespace Stripe
{
    internal sealed class Refund;

    internal sealed class Charge;

    internal sealed class Order;

    internal sealed class Coupon;
}

namespace Polly
{
    internal sealed class Policy;

    internal sealed class ResiliencePipeline;
}

namespace A.Shop
{
    /// <summary>Uses the types of all three in one file. The test has passed when this compiles.</summary>
    public sealed class NameClashTests
    {
        [Fact]
        public void Aliases_resolve_the_names_that_Stripe_and_Polly_have_too()
        {
            Type[] own = [typeof(Refund), typeof(Charge), typeof(Order), typeof(Policy), typeof(ChargeKind)];
            Assert.All(own, type => Assert.Equal("Jqm.ReturnPolicy", type.Namespace));
            Assert.Equal(("Stripe", "Stripe", "Polly"), (typeof(StripeRefund).Namespace, typeof(Coupon).Namespace, typeof(ResiliencePipeline).Namespace));
        }
    }
}
