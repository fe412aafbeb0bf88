-- The functions in which ClickHouse differs from the other engines. No function uses floating point, and none can overflow, whatever the facts are.

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

-- Returns an amount in minor units, cut to 0 to 10^14: what is beyond, or has too many decimals, is an error. A decimal of few digits is cast first, as it overflows
-- when it is compared or multiplied.
CREATE OR REPLACE FUNCTION jqm_minor AS (amount, factor) ->
  multiIf(
    amount IS NULL OR factor IS NULL, NULL,
    CAST(amount, 'Nullable(Decimal(38, 10))') <= 0, CAST(0, 'Nullable(Int64)'),
    CAST(amount, 'Nullable(Decimal(38, 10))') >= 100000000000000, CAST(100000000000000, 'Nullable(Int64)'),
    CAST(multiIf(
      CAST(amount, 'Nullable(Decimal(38, 10))') * factor > 100000000000000, CAST(100000000000000, 'Nullable(Decimal(38, 10))'),
      CAST(amount, 'Nullable(Decimal(38, 10))') * factor), 'Nullable(Int64)'));

-- Returns what is wrong with an amount: amountOutOfRange, amountPrecision, or NULL.
CREATE OR REPLACE FUNCTION jqm_amount_error AS (amount, factor) ->
  multiIf(
    amount < 0, CAST('amountOutOfRange', 'Nullable(String)'),
    (amount - trunc(amount)) * factor <> trunc((amount - trunc(amount)) * factor), 'amountPrecision',
    CAST(amount, 'Nullable(Decimal(38, 10))') > intDiv(100000000000000, factor), 'amountOutOfRange',
    NULL);

-- Returns whether the minor units are the amount: neither cut nor rounded.
CREATE OR REPLACE FUNCTION jqm_is_exact AS (amount, factor, minor) ->
  multiIf(
    amount < 0 OR CAST(amount, 'Nullable(Decimal(38, 10))') > intDiv(100000000000000, factor), false,
    CAST(amount, 'Nullable(Decimal(38, 10))') * factor = minor AND CAST(amount, 'Nullable(Decimal(38, 10))') = amount);

-- Returns one bit of 64 for a text or a position. As many bits as values in a list say that no two values are equal; fewer say nothing. NULL has no bit.
CREATE OR REPLACE FUNCTION jqm_bit AS (value) -> multiIf(value IS NULL, NULL, bitShiftLeft(CAST(1, 'Nullable(UInt64)'), cityHash64(value) % 64));
CREATE OR REPLACE FUNCTION jqm_place_bit AS (place) -> bitShiftLeft(CAST(1, 'Nullable(UInt64)'), bitAnd(place, 63));
CREATE OR REPLACE FUNCTION jqm_bit_count AS (bits) -> coalesce(bitCount(bits), 0);

-- Returns an amount in major units, exactly.
CREATE OR REPLACE FUNCTION jqm_major AS (minor, factor) -> CAST(CAST(minor, 'Nullable(Decimal(38, 4))') / factor, 'Nullable(Decimal(38, 4))');

-- Returns whether an instant is given by half, or outside the years 1900 to 2999.
CREATE OR REPLACE FUNCTION jqm_bad_instant AS (seconds, nanos) ->
  isNull(seconds) <> isNull(nanos) OR seconds < -2208988800 OR seconds >= 32503680000 OR nanos < 0 OR nanos > 999999999;

-- Returns whether a text is NULL or has only the characters of char.IsWhiteSpace.
CREATE OR REPLACE FUNCTION jqm_is_blank AS (value) ->
  value IS NULL OR match(value, '^[\\t\\n\\x0B\\f\\r \\x{85}\\x{A0}\\x{1680}\\x{2000}-\\x{200A}\\x{2028}\\x{2029}\\x{202F}\\x{205F}\\x{3000}]*$');
