-- The functions in which DuckDB differs from the other engines. No result rests on floating point, and no function can overflow, whatever the facts are.

-- Returns floor(a ÷ b) of whole numbers: a not negative, b positive.
CREATE OR REPLACE MACRO jqm_quotient(a, b) AS (a) // (b);

-- Returns the number with 128 bits, so that sums cannot overflow.
CREATE OR REPLACE MACRO jqm_wide(a) AS CAST(a AS HUGEINT);

-- Returns floor(a × b ÷ c), the product in 128 bits if it needs them.
CREATE OR REPLACE MACRO jqm_part(a, b, c) AS
  CASE WHEN (a) <= 3000000000 AND (b) <= 3000000000 AND (c) <= 9000000000000000000
    THEN CAST(a AS BIGINT) * CAST(b AS BIGINT) // CAST(c AS BIGINT)
    ELSE CAST(CAST(a AS HUGEINT) * CAST(b AS HUGEINT) // CAST(c AS HUGEINT) AS BIGINT) END;

-- Returns the remainder of a × b ÷ c.
CREATE OR REPLACE MACRO jqm_remainder(a, b, c) AS
  CASE WHEN (a) <= 3000000000 AND (b) <= 3000000000 AND (c) <= 9000000000000000000
    THEN CAST(CAST(a AS BIGINT) * CAST(b AS BIGINT) % CAST(c AS BIGINT) AS HUGEINT)
    ELSE CAST(a AS HUGEINT) * CAST(b AS HUGEINT) % CAST(c AS HUGEINT) END;

-- Returns a quantity within 0 and 1,000,001: what is beyond is an error, and must not overflow before it is found.
CREATE OR REPLACE MACRO jqm_units(quantity) AS CASE WHEN quantity IS NOT NULL THEN greatest(0, least(CAST(quantity AS BIGINT), 1000001)) END;

-- Returns an amount in minor units, cut to 0 to 10^14, as a guess in floating point, which takes a thirtieth of the time of a division of decimals. The guess is right
-- if the amount is valid; what is beyond, or has too many decimals, is an error, which jqm_amount_error and jqm_is_exact find by exact arithmetic.
CREATE OR REPLACE MACRO jqm_minor(amount, factor) AS
  CASE WHEN amount IS NOT NULL AND factor IS NOT NULL THEN CAST(greatest(0, least(round(CAST(amount AS DOUBLE) * factor), CAST(100000000000000 AS DOUBLE))) AS BIGINT) END;

-- Returns what is wrong with an amount: amountOutOfRange, amountPrecision, or NULL.
CREATE OR REPLACE MACRO jqm_amount_error(amount, factor) AS
  CASE
    WHEN amount IS NULL OR factor IS NULL THEN NULL
    WHEN amount < 0 THEN 'amountOutOfRange'
    WHEN amount <= jqm_quotient(100000000000000, factor) AND amount * factor = jqm_minor(amount, factor) THEN NULL
    WHEN (amount - trunc(amount)) * factor <> trunc((amount - trunc(amount)) * factor) THEN 'amountPrecision'
    WHEN amount > jqm_quotient(100000000000000, factor) THEN 'amountOutOfRange'
  END;

-- Returns whether the minor units are the amount: neither cut nor rounded.
CREATE OR REPLACE MACRO jqm_is_exact(amount, factor, minor) AS
  CASE WHEN amount < 0 OR amount > jqm_quotient(100000000000000, factor) THEN false ELSE amount * factor = minor END;

-- Returns one bit of 62 for a text or a position. As many bits as values in a list say that no two values are equal; fewer say nothing. NULL has no bit.
CREATE OR REPLACE MACRO jqm_bit(value) AS CASE WHEN value IS NOT NULL THEN CAST(1 AS BIGINT) << CAST(hash(value) % 62 AS BIGINT) END;
CREATE OR REPLACE MACRO jqm_place_bit(place) AS CAST(1 AS BIGINT) << (((place) % 62 + 62) % 62);
CREATE OR REPLACE MACRO jqm_bit_count(bits) AS coalesce(bit_count(bits), 0);

-- Returns an amount in major units, exactly.
CREATE OR REPLACE MACRO jqm_major(minor, factor) AS CAST((minor) * (10000 // factor) AS DECIMAL(20, 0)) * 0.0001;

-- Returns whether an instant is given by half, or outside the years 1900 to 2999.
CREATE OR REPLACE MACRO jqm_bad_instant(seconds, nanos) AS
  (seconds IS NULL) <> (nanos IS NULL) OR seconds < -2208988800 OR seconds >= 32503680000 OR nanos < 0 OR nanos > 999999999;

-- Returns whether a text is NULL or has only the characters of char.IsWhiteSpace. A text that begins with a visible ASCII character is not looked through.
CREATE OR REPLACE MACRO jqm_is_blank(value) AS
  CASE
    WHEN value IS NULL THEN true
    WHEN value >= '!' AND value < chr(127) THEN false
    ELSE translate(value, chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(133) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194)
      || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288), '') = ''
  END;
