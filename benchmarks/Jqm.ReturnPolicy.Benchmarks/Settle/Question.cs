namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>One order with a request and the goods that came back on it, in the library's words and in bare numbers: cents, and decimals.</summary>
internal sealed record Question(Order Order, ReturnRequest Request, ReturnedGoods Goods, PlainOrder<long> InCents, PlainOrder<decimal> InDecimals, PlainReturn Plain);
