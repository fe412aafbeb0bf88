-- Finds for each request its order, the instant that governs it, and the terms in force at that instant for the order's merchant.

-- Whether the rows of terms are those that the library wrote for these statements: one row if so, else none. If rows are missing, doubled, or of another version of
-- the package, each request is malformed at policies. The rows are copied, so that results do not change when rows of other terms are loaded.
{{drop table jqm_work_whole_terms}};
{{create table jqm_work_whole_terms}}
SELECT c.whole_tables AS whole_tables
FROM (
  SELECT count(*) AS all_tables, sum(CASE WHEN s.row_count = n.row_count AND s.statements = '{{fingerprint}}' THEN 1 ELSE 0 END) AS whole_tables
  FROM jqm_terms_sizes AS s
  LEFT JOIN (
    SELECT 'jqm_currencies' AS table_name, count(*) AS row_count FROM jqm_currencies
    UNION ALL SELECT 'jqm_books' AS table_name, count(*) AS row_count FROM jqm_books
    UNION ALL SELECT 'jqm_in_force' AS table_name, count(*) AS row_count FROM jqm_in_force
    UNION ALL SELECT 'jqm_terms' AS table_name, count(*) AS row_count FROM jqm_terms
    UNION ALL SELECT 'jqm_terms_reasons' AS table_name, count(*) AS row_count FROM jqm_terms_reasons
    UNION ALL SELECT 'jqm_finding_codes' AS table_name, count(*) AS row_count FROM jqm_finding_codes
    UNION ALL SELECT 'jqm_zone_offsets' AS table_name, count(*) AS row_count FROM jqm_zone_offsets
  ) AS n ON n.table_name = s.table_name
) AS c
WHERE c.all_tables = 7 AND c.whole_tables = 7
{{settings}};

{{drop table jqm_work_currencies}};
{{create table jqm_work_currencies}}
SELECT * FROM jqm_currencies WHERE (SELECT count(*) FROM jqm_work_whole_terms) = 1;
{{analyze jqm_work_currencies}}

{{drop table jqm_work_books}};
{{create table jqm_work_books}}
SELECT * FROM jqm_books WHERE (SELECT count(*) FROM jqm_work_whole_terms) = 1;
{{analyze jqm_work_books}}

{{drop table jqm_work_in_force}};
{{create table jqm_work_in_force}}
SELECT * FROM jqm_in_force WHERE (SELECT count(*) FROM jqm_work_whole_terms) = 1;
{{analyze jqm_work_in_force}}

{{drop table jqm_work_terms}};
{{create table jqm_work_terms}}
SELECT * FROM jqm_terms WHERE (SELECT count(*) FROM jqm_work_whole_terms) = 1;
{{analyze jqm_work_terms}}

{{drop table jqm_work_finding_codes}};
{{create table jqm_work_finding_codes}}
SELECT * FROM jqm_finding_codes WHERE (SELECT count(*) FROM jqm_work_whole_terms) = 1;
{{analyze jqm_work_finding_codes}}

-- Keys that are given twice. They are errors; the requests behind them are not judged.
{{drop table jqm_work_repeated_orders}};
{{create table jqm_work_repeated_orders}}
SELECT order_id FROM jqm_orders GROUP BY order_id HAVING count(*) > 1;
{{analyze jqm_work_repeated_orders}}

{{drop table jqm_work_repeated_requests}};
{{create table jqm_work_repeated_requests}}
SELECT request_id FROM jqm_requests GROUP BY request_id HAVING count(*) > 1;
{{analyze jqm_work_repeated_requests}}

-- The orders that requests name, each with a number: a number costs less in joins than a key of your own. Orders of one key, which are an error, have one number.
-- suspect is 1 where a value may be faulty: the checks look closely at these orders only.
{{drop table jqm_work_orders}};
{{create table jqm_work_orders}}
SELECT
  o.order_no AS order_no,
  o.order_id AS order_id,
  o.merchant_id AS merchant_id,
  coalesce(o.fulfilled_by, 'service') = 'service' AS in_scope,
  o.placed_seconds AS placed_seconds,
  o.placed_nanos AS placed_nanos,
  o.currency AS currency,
  o.factor AS factor,
  o.payments_given AS payments_given,
  coalesce(o.discount_minor, 0) AS discount_minor,
  CASE
    WHEN o.factor IS NULL OR o.payments_given IS NULL OR o.merchant_id IS NULL OR o.merchant_id = '' OR o.fulfilled_by NOT IN ('service', 'other')
      OR jqm_bad_instant(o.placed_seconds, o.placed_nanos) OR NOT jqm_is_exact(o.discount, o.factor, o.discount_minor) THEN 1
    ELSE 0
  END AS suspect
FROM (
  SELECT
    n.order_no AS order_no,
    o.order_id AS order_id,
    o.merchant_id AS merchant_id,
    o.currency AS currency,
    o.fulfilled_by AS fulfilled_by,
    o.placed_seconds AS placed_seconds,
    o.placed_nanos AS placed_nanos,
    o.payments_given AS payments_given,
    o.discount AS discount,
    c.factor AS factor,
    jqm_minor(o.discount, c.factor) AS discount_minor
  FROM (
    SELECT row_number() OVER () AS order_no, k.order_id AS order_id
    FROM (
      SELECT DISTINCT u.order_id AS order_id
      FROM (
        SELECT r.order_id AS order_id
        FROM jqm_requests AS r
        LEFT JOIN jqm_work_repeated_requests AS d ON d.request_id = r.request_id
        WHERE d.request_id IS NULL
        UNION ALL
        SELECT min(r.order_id) AS order_id
        FROM jqm_requests AS r
        JOIN jqm_work_repeated_requests AS d ON d.request_id = r.request_id
        GROUP BY r.request_id
      ) AS u
    ) AS k
  ) AS n
  JOIN jqm_orders AS o ON o.order_id = n.order_id
  LEFT JOIN jqm_work_currencies AS c ON c.code = o.currency
  {{fence}}
) AS o
{{settings}};
{{analyze jqm_work_orders (order_no, order_id, merchant_id)}}

-- The governing instant: the submission, or the order's placing where the book says so. An instant outside the years 1900 to 2999 is an error, and NULL here, so that
-- no arithmetic can overflow. The merchant is '' unless an agreement gives the merchant spans of its own. suspect is 1 where a value of the request may be faulty.
{{drop table jqm_work_instants}};
{{create table jqm_work_instants}}
SELECT
  r.request_id AS request_id,
  r.order_id AS order_id,
  o.order_no AS order_no,
  r.operation AS operation,
  coalesce(r.book, '') AS book,
  CASE WHEN m.merchant_id IS NULL THEN '' ELSE o.merchant_id END AS merchant_id,
  o.in_scope AS in_scope,
  o.currency AS currency,
  o.factor AS factor,
  CASE WHEN jqm_bad_instant(r.submitted_seconds, r.submitted_nanos) THEN NULL ELSE r.submitted_seconds END AS submitted_seconds,
  CASE WHEN jqm_bad_instant(r.submitted_seconds, r.submitted_nanos) THEN NULL ELSE r.submitted_nanos END AS submitted_nanos,
  CASE WHEN b.governed_by = 'order' THEN o.placed_seconds ELSE r.submitted_seconds END AS governing_seconds,
  CASE WHEN b.governed_by = 'order' THEN o.placed_nanos ELSE r.submitted_nanos END AS governing_nanos,
  r.received_seconds IS NOT NULL AS received,
  CASE
    WHEN r.approved_seconds IS NULL THEN FALSE
    WHEN r.received_seconds IS NULL THEN TRUE
    ELSE r.approved_seconds < r.received_seconds OR (r.approved_seconds = r.received_seconds AND r.approved_nanos <= r.received_nanos)
  END AS approved_in_time,
  jqm_minor(r.shipping_cost, o.factor) AS cost_minor,
  coalesce(r.shipping_paid_by, 'merchant') AS paid_by,
  CASE
    WHEN CAST(r.request_id AS {{text}}) = '' OR r.operation IS NULL OR r.operation NOT IN ('assess', 'settle') OR o.factor IS NULL OR r.submitted_seconds IS NULL
      OR jqm_bad_instant(r.submitted_seconds, r.submitted_nanos) OR jqm_bad_instant(r.approved_seconds, r.approved_nanos)
      OR jqm_bad_instant(r.received_seconds, r.received_nanos) OR NOT jqm_is_exact(r.shipping_cost, o.factor, jqm_minor(r.shipping_cost, o.factor))
      OR r.shipping_paid_by NOT IN ('merchant', 'service') OR (b.governed_by = 'order' AND o.placed_seconds IS NULL) THEN 1
    ELSE 0
  END AS suspect
FROM jqm_requests AS r
LEFT JOIN jqm_work_repeated_requests AS d ON d.request_id = r.request_id
LEFT JOIN jqm_work_orders AS o ON o.order_id = r.order_id
LEFT JOIN jqm_work_repeated_orders AS e ON e.order_id = r.order_id
LEFT JOIN jqm_work_books AS b ON b.book = coalesce(r.book, '')
LEFT JOIN (SELECT DISTINCT book, merchant_id FROM jqm_work_in_force WHERE merchant_id <> '') AS m ON m.book = coalesce(r.book, '') AND m.merchant_id = o.merchant_id
WHERE d.request_id IS NULL AND e.order_id IS NULL
{{settings}};
{{analyze jqm_work_instants (request_id, book, merchant_id)}}

-- The terms. An approval counts if it was given before the goods came, the terms require one, and the order is in scope. The day of the submission is counted in the
-- zone of the terms from 30,000 days before 1970, so that no quotient is negative; NULL where the terms count elapsed time.
{{drop table jqm_work_governed}};
{{create table jqm_work_governed}}
SELECT * FROM (
SELECT
  i.request_id AS request_id,
  i.order_id AS order_id,
  i.order_no AS order_no,
  i.operation AS operation,
  f.terms_id AS terms_id,
  i.in_scope AS in_scope,
  i.currency AS currency,
  i.factor AS factor,
  i.governing_seconds IS NOT NULL AND i.governing_nanos IS NOT NULL AS known_instant,
  f.error_code AS terms_error,
  f.error_path AS terms_error_path,
  i.submitted_seconds AS submitted_seconds,
  i.submitted_nanos AS submitted_nanos,
  CASE WHEN t.elapsed THEN NULL ELSE jqm_quotient(i.submitted_seconds + z.offset_seconds + 2592000000, 86400) END AS submitted_day,
  i.received AS received,
  i.approved_in_time AND t.approval_required AND i.in_scope AS approval_counts,
  t.elapsed AS elapsed,
  CASE WHEN t.elapsed THEN NULL ELSE t.zone END AS zone,
  i.cost_minor AS cost_minor,
  i.paid_by AS paid_by,
  i.suspect AS suspect
FROM jqm_work_instants AS i
LEFT JOIN (
  -- A join on its own, so that spans are found by book and merchant: of a left join with these conditions, DuckDB compares every request with every span.
  SELECT i.request_id AS request_id, f.terms_id AS terms_id, f.error_code AS error_code, f.error_path AS error_path
  FROM jqm_work_instants AS i
  JOIN jqm_work_in_force AS f ON f.book = i.book AND f.merchant_id = i.merchant_id
  WHERE (i.governing_seconds > f.since_seconds OR (i.governing_seconds = f.since_seconds AND i.governing_nanos >= f.since_nanos))
    AND (i.governing_seconds < f.until_seconds OR (i.governing_seconds = f.until_seconds AND i.governing_nanos < f.until_nanos))
) AS f ON f.request_id = i.request_id
LEFT JOIN jqm_work_terms AS t ON t.terms_id = f.terms_id
LEFT JOIN jqm_zone_offsets AS z ON z.zone = t.zone AND z.bucket = jqm_quotient(i.submitted_seconds + 4194304000, 2097152)
  AND i.submitted_seconds >= z.since_seconds AND i.submitted_seconds < z.until_seconds
UNION ALL
SELECT
  q.request_id AS request_id,
  q.order_id AS order_id,
  min(o.order_no) AS order_no,
  q.operation AS operation,
  NULL AS terms_id,
  NULL AS in_scope,
  NULL AS currency,
  NULL AS factor,
  FALSE AS known_instant,
  NULL AS terms_error,
  NULL AS terms_error_path,
  NULL AS submitted_seconds,
  NULL AS submitted_nanos,
  NULL AS submitted_day,
  NULL AS received,
  NULL AS approval_counts,
  NULL AS elapsed,
  NULL AS zone,
  NULL AS cost_minor,
  NULL AS paid_by,
  1 AS suspect
FROM (
  SELECT r.request_id AS request_id, min(r.order_id) AS order_id, min(r.operation) AS operation
  FROM jqm_requests AS r
  LEFT JOIN jqm_work_repeated_requests AS d ON d.request_id = r.request_id
  LEFT JOIN jqm_work_repeated_orders AS e ON e.order_id = r.order_id
  WHERE d.request_id IS NOT NULL OR e.order_id IS NOT NULL
  GROUP BY r.request_id
) AS q
LEFT JOIN jqm_work_orders AS o ON o.order_id = q.order_id
GROUP BY q.request_id, q.order_id, q.operation
) AS g
{{settings}};
{{analyze jqm_work_governed (request_id, order_id, order_no, operation, terms_id)}}
-- No later statement reads these.
{{drop table jqm_work_instants}};
{{drop table jqm_work_in_force}};
