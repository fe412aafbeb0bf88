-- The functions in which PostgreSQL differs from the other engines. No function uses floating point, and none can overflow, whatever the facts are.

-- Returns floor(a ÷ b) of whole numbers: a not negative, b positive.
CREATE OR REPLACE FUNCTION jqm_quotient(a BIGINT, b BIGINT) RETURNS BIGINT LANGUAGE SQL IMMUTABLE PARALLEL SAFE
AS $$ SELECT a / b $$;

-- Returns the number as it is: a sum of BIGINT is computed in 128 bits.
CREATE OR REPLACE FUNCTION jqm_wide(a BIGINT) RETURNS BIGINT LANGUAGE SQL IMMUTABLE PARALLEL SAFE
AS $$ SELECT a $$;

-- Returns floor(a × b ÷ c), the product with as many digits as it needs. Sums are NUMERIC, hence the second.
CREATE OR REPLACE FUNCTION jqm_part(a BIGINT, b BIGINT, c BIGINT) RETURNS BIGINT LANGUAGE SQL IMMUTABLE PARALLEL SAFE
AS $$ SELECT CASE WHEN a <= 3000000000 AND b <= 3000000000 THEN a * b / c ELSE CAST(div(CAST(a AS NUMERIC) * b, c) AS BIGINT) END $$;
CREATE OR REPLACE FUNCTION jqm_part(a BIGINT, b BIGINT, c NUMERIC) RETURNS BIGINT LANGUAGE SQL IMMUTABLE PARALLEL SAFE
AS $$ SELECT CASE WHEN a <= 3000000000 AND b <= 3000000000 AND c <= 9000000000000000000 THEN a * b / CAST(c AS BIGINT) ELSE CAST(div(CAST(a AS NUMERIC) * b, c) AS BIGINT) END $$;

-- Returns the remainder of a × b ÷ c.
CREATE OR REPLACE FUNCTION jqm_remainder(a BIGINT, b BIGINT, c NUMERIC) RETURNS NUMERIC LANGUAGE SQL IMMUTABLE PARALLEL SAFE
AS $$ SELECT CASE WHEN a <= 3000000000 AND b <= 3000000000 AND c <= 9000000000000000000 THEN CAST(a * b % CAST(c AS BIGINT) AS NUMERIC) ELSE mod(CAST(a AS NUMERIC) * b, c) END $$;

-- Returns a quantity within 0 and 1,000,001: what is beyond is an error, and must not overflow before it is found.
CREATE OR REPLACE FUNCTION jqm_units(quantity BIGINT) RETURNS BIGINT LANGUAGE SQL IMMUTABLE PARALLEL SAFE
AS $$ SELECT CASE WHEN quantity IS NOT NULL THEN greatest(0, least(quantity, 1000001)) END $$;

-- Returns an amount in minor units, cut to 0 to 10^14: what is beyond, or has too many decimals, is an error.
CREATE OR REPLACE FUNCTION jqm_minor(amount NUMERIC, factor BIGINT) RETURNS BIGINT LANGUAGE SQL IMMUTABLE PARALLEL SAFE
AS $$ SELECT CASE WHEN amount IS NOT NULL AND factor IS NOT NULL THEN CAST(greatest(0, least(amount * factor, 100000000000000)) AS BIGINT) END $$;

-- Returns what is wrong with an amount: amountOutOfRange, amountPrecision, or NULL.
CREATE OR REPLACE FUNCTION jqm_amount_error(amount NUMERIC, factor BIGINT) RETURNS TEXT LANGUAGE SQL IMMUTABLE PARALLEL SAFE
AS $$ SELECT CASE
    WHEN amount < 0 THEN 'amountOutOfRange'
    WHEN (amount - trunc(amount)) * factor <> trunc((amount - trunc(amount)) * factor) THEN 'amountPrecision'
    WHEN amount > 100000000000000 / factor THEN 'amountOutOfRange'
  END $$;

-- Returns whether the minor units are the amount: neither cut nor rounded.
CREATE OR REPLACE FUNCTION jqm_is_exact(amount NUMERIC, factor BIGINT, minor BIGINT) RETURNS BOOLEAN LANGUAGE SQL IMMUTABLE PARALLEL SAFE
AS $$ SELECT amount * factor = minor $$;

-- Returns one bit of 64 for a text or a position. As many bits as values in a list say that no two values are equal; fewer say nothing. NULL has no bit.
CREATE OR REPLACE FUNCTION jqm_bit(value TEXT) RETURNS BIGINT LANGUAGE SQL IMMUTABLE PARALLEL SAFE
AS $$ SELECT CAST(1 AS BIGINT) << CAST(hashtextextended(value COLLATE "C", 0) & 63 AS INTEGER) $$;
CREATE OR REPLACE FUNCTION jqm_place_bit(place BIGINT) RETURNS BIGINT LANGUAGE SQL IMMUTABLE PARALLEL SAFE
AS $$ SELECT CAST(1 AS BIGINT) << CAST(place & 63 AS INTEGER) $$;
CREATE OR REPLACE FUNCTION jqm_bit_count(bits BIGINT) RETURNS BIGINT LANGUAGE SQL IMMUTABLE PARALLEL SAFE
AS $$ SELECT coalesce(bit_count(CAST(bits AS BIT(64))), 0) $$;

-- Returns an amount in major units, exactly.
CREATE OR REPLACE FUNCTION jqm_major(minor BIGINT, factor BIGINT) RETURNS NUMERIC LANGUAGE SQL IMMUTABLE PARALLEL SAFE
AS $$ SELECT minor * (10000 / factor) * 0.0001 $$;

-- Returns whether an instant is given by half, or outside the years 1900 to 2999.
CREATE OR REPLACE FUNCTION jqm_bad_instant(seconds BIGINT, nanos BIGINT) RETURNS BOOLEAN LANGUAGE SQL IMMUTABLE PARALLEL SAFE
AS $$ SELECT (seconds IS NULL) <> (nanos IS NULL) OR seconds < -2208988800 OR seconds >= 32503680000 OR nanos < 0 OR nanos > 999999999 $$;

-- Returns whether a text is NULL or has only the characters of char.IsWhiteSpace. A text that begins with a visible ASCII character is not looked through.
CREATE OR REPLACE FUNCTION jqm_is_blank(value TEXT) RETURNS BOOLEAN LANGUAGE SQL IMMUTABLE PARALLEL SAFE
AS $$ SELECT CASE WHEN value IS NULL THEN true WHEN value COLLATE "C" >= '!' AND value COLLATE "C" < chr(127) THEN false ELSE btrim(value, E'\t\n\u000b\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') = '' END $$;
