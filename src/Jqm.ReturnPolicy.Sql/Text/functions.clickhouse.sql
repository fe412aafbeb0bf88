-- The functions in which ClickHouse differs from the other engines. No function divides in floating point, and none can overflow for any fact.

-- Returns floor(a ÷ b) of whole numbers: a not negative, b positive.
CREATE OR REPLACE FUNCTION jqm_quotient AS (a, b) -> intDiv(a, b);

-- Returns the number with 128 bits, so that sums cannot overflow.
CREATE OR REPLACE FUNCTION jqm_wide AS (a) -> CAST(a, 'Nullable(Int128)');

-- Returns floor(a × b ÷ c), the product in 128 bits.
CREATE OR REPLACE FUNCTION jqm_part AS (a, b, c) -> CAST(intDiv(CAST(a, 'Nullable(Int128)') * CAST(b, 'Nullable(Int128)'), CAST(c, 'Nullable(Int128)')), 'Nullable(Int64)');

-- Returns the remainder of a × b ÷ c.
CREATE OR REPLACE FUNCTION jqm_remainder AS (a, b, c) -> modulo(CAST(a, 'Nullable(Int128)') * CAST(b, 'Nullable(Int128)'), CAST(c, 'Nullable(Int128)'));

-- Returns a quantity within 0 and 1,000,001: what is beyond is an error, and must not overflow before it is found.
CREATE OR REPLACE FUNCTION jqm_units AS (quantity) -> multiIf(quantity IS NULL, NULL, quantity < 0, 0, quantity > 1000001, 1000001, CAST(quantity, 'Nullable(Int64)'));

-- Returns an amount in minor units, cut to 0 to 10^14: what is beyond, or has too many decimals, is an error.
CREATE OR REPLACE FUNCTION jqm_minor AS (amount, factor) ->
  CAST(multiIf(amount IS NULL OR factor IS NULL, NULL, amount <= 0, 0, amount >= 100000000000000, 100000000000000,
    intDiv(CAST(CAST(multiIf(amount >= 100000000000000, 0, amount <= 0, 0, amount), 'Nullable(Decimal(38, 10))') * 10000000000, 'Nullable(Int128)') * factor, 10000000000)), 'Nullable(Int64)');
