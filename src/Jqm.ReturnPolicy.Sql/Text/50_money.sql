-- Computes the money of valid requests: what was charged for the refunded units, what of it is refunded, the shares of return shipping, and where the sum goes.
-- All amounts are in minor units; every share is exact, and the shares of an amount add up to it.

-- The refunded units in the order of the answer. units_from and units_to are n₁ and n₂ of the line, carried_from and carried_to those of the line in its shipment:
-- units refunded before, those of earlier items of this answer included, and with the item's own.
{{drop table jqm_work_refunded}};
{{create table jqm_work_refunded}}
SELECT
  j.request_id AS request_id,
  j.order_no AS order_no,
  j.terms_id AS terms_id,
  t.fee_allocation = 'byQuantity' AS by_quantity,
  j.item AS item,
  row_number() OVER (PARTITION BY j.request_id ORDER BY j.item) - 1 AS line_index,
  j.line_id AS line_id,
  j.shipment_id AS shipment_id,
  j.quantity AS quantity,
  j.fault = 'service' AS is_service_fault,
  r.restocking_fee_numerator AS fee_numerator,
  r.restocking_fee_denominator AS fee_denominator,
  i.net_minor AS net_minor,
  i.tax_minor AS tax_minor,
  i.allowed_minor AS allowed_minor,
  i.line_quantity AS line_quantity,
  i.carried AS carried,
  i.prior_line_units - j.quantity + CAST(sum(j.quantity) OVER (PARTITION BY j.request_id, i.line_position ORDER BY j.item) AS BIGINT) AS units_from,
  i.prior_line_units + CAST(sum(j.quantity) OVER (PARTITION BY j.request_id, i.line_position ORDER BY j.item) AS BIGINT) AS units_to,
  i.prior_units - j.quantity + CAST(sum(j.quantity) OVER (PARTITION BY j.request_id, i.line_position, j.shipment_id ORDER BY j.item) AS BIGINT) AS carried_from,
  i.prior_units + CAST(sum(j.quantity) OVER (PARTITION BY j.request_id, i.line_position, j.shipment_id ORDER BY j.item) AS BIGINT) AS carried_to
FROM jqm_work_judged AS j
JOIN jqm_work_items AS i ON i.request_id = j.request_id AND i.item = j.source_item
JOIN jqm_work_terms AS t ON t.terms_id = j.terms_id
JOIN jqm_terms_reasons AS r ON r.reason_id = j.reason_id
WHERE j.refunded
{{settings}};
{{analyze jqm_work_refunded (request_id, line_index, order_no, line_id)}}

-- The charges of the orders of which something is refunded. They are shared in the way of the terms, by value or by quantity.
{{drop table jqm_work_charges}};
{{create table jqm_work_charges}}
SELECT
  row_number() OVER () AS charge,
  o.order_no AS order_no,
  t.order_id AS order_id,
  t.lines AS lines,
  o.by_quantity AS by_quantity,
  c.kind AS kind,
  c.shipment_id AS shipment_id,
  jqm_minor(c.amount, t.factor) AS amount_minor
FROM (SELECT DISTINCT order_no, by_quantity FROM jqm_work_refunded) AS o
JOIN jqm_work_totals AS t ON t.order_no = o.order_no
JOIN jqm_charges AS c ON c.order_id = t.order_id
WHERE c.amount > 0
{{settings}};
{{analyze jqm_work_charges (order_no, order_id, shipment_id, lines)}}

-- The share of each line in each charge, by the largest remainder: the floors, then one minor unit each to the largest remainders, ties to the earlier line.
{{drop table jqm_work_shares}};
{{create table jqm_work_shares}}
SELECT * FROM (
  SELECT
    s.order_no AS order_no,
    s.by_quantity AS by_quantity,
    s.kind AS kind,
    s.shipment_id AS shipment_id,
    s.line_id AS line_id,
    s.share + CASE WHEN s.place <= s.amount_minor - s.shared THEN 1 ELSE 0 END AS share_minor
  FROM (
    SELECT
      f.order_no AS order_no,
      f.by_quantity AS by_quantity,
      f.kind AS kind,
      f.shipment_id AS shipment_id,
      f.line_id AS line_id,
      f.amount_minor AS amount_minor,
      f.share AS share,
      sum(f.share) OVER (PARTITION BY f.charge) AS shared,
      row_number() OVER (PARTITION BY f.charge ORDER BY f.remainder DESC, f.position) AS place
    FROM (
      SELECT
        w.charge AS charge,
        w.order_no AS order_no,
        w.by_quantity AS by_quantity,
        w.kind AS kind,
        w.shipment_id AS shipment_id,
        w.line_id AS line_id,
        w.position AS position,
        w.amount_minor AS amount_minor,
        jqm_part(w.amount_minor, w.weight, w.weights) AS share,
        jqm_remainder(w.amount_minor, w.weight, w.weights) AS remainder
      FROM (
        SELECT
          x.charge AS charge,
          x.order_no AS order_no,
          x.by_quantity AS by_quantity,
          x.kind AS kind,
          x.shipment_id AS shipment_id,
          x.line_id AS line_id,
          x.position AS position,
          x.amount_minor AS amount_minor,
          CASE WHEN x.by_quantity OR x.all_value = 0 THEN x.units ELSE x.value_minor END AS weight,
          CASE WHEN x.by_quantity OR x.all_value = 0 THEN x.all_units ELSE x.all_value END AS weights
        FROM (
          SELECT
            charge, order_no, by_quantity, kind, shipment_id, line_id, position, amount_minor, units, value_minor,
            sum(jqm_wide(units)) OVER (PARTITION BY charge) AS all_units,
            sum(jqm_wide(value_minor)) OVER (PARTITION BY charge) AS all_value
          FROM (
            -- Each charge with the lines in its scope: a charge of the order concerns all lines, one of a shipment what the shipment carries.
            SELECT
              c.charge AS charge,
              c.order_no AS order_no,
              c.by_quantity AS by_quantity,
              c.kind AS kind,
              c.shipment_id AS shipment_id,
              c.amount_minor AS amount_minor,
              l.line_id AS line_id,
              l.position AS position,
              l.quantity AS units,
              l.unit_minor * l.quantity AS value_minor
            FROM jqm_work_charges AS c
            JOIN jqm_work_lines AS l ON l.order_no = c.order_no
            WHERE c.lines > 1 AND c.shipment_id IS NULL
            UNION ALL
            SELECT
              c.charge AS charge,
              c.order_no AS order_no,
              c.by_quantity AS by_quantity,
              c.kind AS kind,
              c.shipment_id AS shipment_id,
              c.amount_minor AS amount_minor,
              l.line_id AS line_id,
              l.position AS position,
              p.quantity AS units,
              l.unit_minor * p.quantity AS value_minor
            FROM jqm_work_charges AS c
            JOIN jqm_shipment_lines AS p ON p.order_id = c.order_id AND p.shipment_id = c.shipment_id
            JOIN jqm_work_lines AS l ON l.order_no = c.order_no AND l.line_id = p.line_id
            WHERE c.lines > 1
          ) AS y
        ) AS x
      ) AS w
      {{fence}}
    ) AS f
  ) AS s
  UNION ALL
  -- The only line of an order has the whole of each charge.
  SELECT
    c.order_no AS order_no,
    c.by_quantity AS by_quantity,
    c.kind AS kind,
    c.shipment_id AS shipment_id,
    l.line_id AS line_id,
    c.amount_minor AS share_minor
  FROM jqm_work_charges AS c
  JOIN jqm_work_lines AS l ON l.order_no = c.order_no
  WHERE c.lines = 1
) AS u
{{settings}};
{{analyze jqm_work_shares (order_no, line_id, shipment_id)}}
-- No later statement reads these.
{{drop table jqm_work_lines}};
{{drop table jqm_work_charges}};

-- What the fees come to for each refunded item: a share of the order runs over the units of the line, a share of a shipment over the units of the line that it carries.
{{drop table jqm_work_fees}};
{{create table jqm_work_fees}}
SELECT
  p.request_id AS request_id,
  p.line_index AS line_index,
  CAST(sum(CASE WHEN p.kind = '{{charge kind}}' THEN p.part_minor ELSE 0 END) AS BIGINT) AS {{charge}}_minor{{,}}
FROM (
  SELECT
    u.request_id AS request_id,
    u.line_index AS line_index,
    s.kind AS kind,
    CASE
      WHEN s.shipment_id IS NULL THEN jqm_part(s.share_minor, u.units_to, u.line_quantity) - jqm_part(s.share_minor, u.units_from, u.line_quantity)
      ELSE jqm_part(s.share_minor, u.carried_to, u.carried) - jqm_part(s.share_minor, u.carried_from, u.carried)
    END AS part_minor
  FROM jqm_work_refunded AS u
  JOIN jqm_work_shares AS s ON s.order_no = u.order_no AND s.line_id = u.line_id AND s.by_quantity = u.by_quantity
  WHERE s.shipment_id IS NULL OR s.shipment_id = u.shipment_id
) AS p
GROUP BY p.request_id, p.line_index
{{settings}};
{{analyze jqm_work_fees (request_id, line_index)}}
-- No later statement reads this.
{{drop table jqm_work_shares}};

-- The lines of refunds and estimates. Of the product, K(n) = min(C(n), A − allowances before) is left, of which the restocking fee withholds its part; the other
-- components are refunded whole or not at all.
{{drop table jqm_work_refund_lines}};
{{create table jqm_work_refund_lines}}
SELECT
  b.request_id AS request_id,
  b.terms_id AS terms_id,
  b.line_index AS line_index,
  b.line_id AS line_id,
  b.shipment_id AS shipment_id,
  b.quantity AS quantity,
  b.product_to - b.product_from AS product_minor,
  b.left_to - b.left_from - jqm_part(b.left_to, b.fee_numerator, b.fee_denominator) + jqm_part(b.left_from, b.fee_numerator, b.fee_denominator) AS product_refunded_minor,
  b.product_to - b.product_from - b.left_to + b.left_from AS product_allowed_minor,
  b.{{fee}}_minor AS {{fee}}_minor,
  b.refunds_{{fee}} AS refunds_{{fee}}{{,}}
FROM (
  SELECT
    a.request_id AS request_id,
    a.terms_id AS terms_id,
    a.line_index AS line_index,
    a.line_id AS line_id,
    a.shipment_id AS shipment_id,
    a.quantity AS quantity,
    a.fee_numerator AS fee_numerator,
    a.fee_denominator AS fee_denominator,
    a.product_from AS product_from,
    a.product_to AS product_to,
    least(a.product_from, a.cost_minor - a.allowed_minor) AS left_from,
    least(a.product_to, a.cost_minor - a.allowed_minor) AS left_to,
    jqm_part(a.tax_minor, a.units_to, a.line_quantity) - jqm_part(a.tax_minor, a.units_from, a.line_quantity) AS tax_minor,
    a.{{charge}}_minor AS {{charge}}_minor,
    t.fee_{{fee}} = 'withProduct' OR (t.fee_{{fee}} = 'serviceFault' AND a.is_service_fault) AS refunds_{{fee}}{{,}}
  FROM (
    SELECT
      u.request_id AS request_id,
      u.terms_id AS terms_id,
      u.line_index AS line_index,
      u.line_id AS line_id,
      u.shipment_id AS shipment_id,
      u.quantity AS quantity,
      u.is_service_fault AS is_service_fault,
      u.fee_numerator AS fee_numerator,
      u.fee_denominator AS fee_denominator,
      u.units_from AS units_from,
      u.units_to AS units_to,
      u.line_quantity AS line_quantity,
      u.tax_minor AS tax_minor,
      u.allowed_minor AS allowed_minor,
      u.net_minor - coalesce(d.share_minor, 0) AS cost_minor,
      jqm_part(u.net_minor - coalesce(d.share_minor, 0), u.units_from, u.line_quantity) AS product_from,
      jqm_part(u.net_minor - coalesce(d.share_minor, 0), u.units_to, u.line_quantity) AS product_to,
      coalesce(f.{{charge}}_minor, 0) AS {{charge}}_minor{{,}}
    FROM jqm_work_refunded AS u
    LEFT JOIN jqm_work_discounts AS d ON d.order_no = u.order_no AND d.line_id = u.line_id
    LEFT JOIN jqm_work_fees AS f ON f.request_id = u.request_id AND f.line_index = u.line_index
    {{fence}}
  ) AS a
  JOIN jqm_work_terms AS t ON t.terms_id = a.terms_id
  {{fence}}
) AS b
{{settings}};
{{analyze jqm_work_refund_lines (request_id)}}
-- No later statement reads these.
{{drop table jqm_work_refunded}};
{{drop table jqm_work_discounts}};
{{drop table jqm_work_fees}};

-- The cost of sending back, shared over all items of a settlement that has an approved or rejected item, and who bears the shares. What belongs to a pending item waits.
{{drop table jqm_work_shipping}};
{{create table jqm_work_shipping}}
SELECT
  s.request_id AS request_id,
  s.cost_minor AS cost_minor,
  s.paid_by AS paid_by,
  CAST(sum(CASE WHEN s.borne_by = 'service' THEN s.share_minor ELSE 0 END) AS BIGINT) AS service_minor,
  CAST(sum(CASE WHEN s.borne_by = 'merchant' THEN s.share_minor ELSE 0 END) AS BIGINT) AS merchant_minor,
  CAST(sum(CASE WHEN s.borne_by IS NULL THEN s.share_minor ELSE 0 END) AS BIGINT) AS pending_minor,
  CASE
    WHEN s.paid_by = 'merchant' THEN CAST(sum(CASE WHEN s.borne_by = 'service' THEN s.share_minor ELSE 0 END) AS BIGINT)
    ELSE -CAST(sum(CASE WHEN s.borne_by = 'merchant' THEN s.share_minor ELSE 0 END) AS BIGINT)
  END AS adjustment_minor
FROM (
  SELECT
    f.request_id AS request_id,
    f.cost_minor AS cost_minor,
    f.paid_by AS paid_by,
    f.borne_by AS borne_by,
    f.share + CASE WHEN f.place <= f.cost_minor - f.shared THEN 1 ELSE 0 END AS share_minor
  FROM (
    SELECT
      h.request_id AS request_id,
      h.cost_minor AS cost_minor,
      h.paid_by AS paid_by,
      h.borne_by AS borne_by,
      h.share AS share,
      sum(h.share) OVER (PARTITION BY h.request_id) AS shared,
      row_number() OVER (PARTITION BY h.request_id ORDER BY h.remainder DESC, h.item) AS place
    FROM (
      SELECT
        w.request_id AS request_id,
        w.item AS item,
        w.cost_minor AS cost_minor,
        w.paid_by AS paid_by,
        w.borne_by AS borne_by,
        jqm_part(w.cost_minor, w.weight, w.weights) AS share,
        jqm_remainder(w.cost_minor, w.weight, w.weights) AS remainder
      FROM (
        SELECT
          x.request_id AS request_id,
          x.item AS item,
          x.cost_minor AS cost_minor,
          x.paid_by AS paid_by,
          x.borne_by AS borne_by,
          CASE WHEN x.by_quantity OR x.all_value = 0 THEN x.quantity ELSE x.value_minor END AS weight,
          CASE WHEN x.by_quantity OR x.all_value = 0 THEN x.all_units ELSE x.all_value END AS weights
        FROM (
          SELECT
            j.request_id AS request_id,
            j.item AS item,
            j.borne_by AS borne_by,
            j.quantity AS quantity,
            g.cost_minor AS cost_minor,
            g.paid_by AS paid_by,
            t.fee_allocation = 'byQuantity' AS by_quantity,
            i.unit_minor * j.quantity AS value_minor,
            sum(jqm_wide(i.unit_minor * j.quantity)) OVER (PARTITION BY j.request_id) AS all_value,
            sum(jqm_wide(j.quantity)) OVER (PARTITION BY j.request_id) AS all_units,
            sum(CASE WHEN j.verdict IN ('approved', 'rejected') THEN 1 ELSE 0 END) OVER (PARTITION BY j.request_id) AS decided
          FROM jqm_work_governed AS g
          JOIN jqm_work_judged AS j ON j.request_id = g.request_id
          JOIN jqm_work_items AS i ON i.request_id = j.request_id AND i.item = j.source_item
          JOIN jqm_work_terms AS t ON t.terms_id = j.terms_id
          WHERE g.operation = 'settle' AND g.cost_minor IS NOT NULL AND g.in_scope
        ) AS x
        WHERE x.decided > 0
      ) AS w
      {{fence}}
    ) AS h
  ) AS f
) AS s
GROUP BY s.request_id, s.cost_minor, s.paid_by
{{settings}};
{{analyze jqm_work_shipping (request_id)}}
-- No later statement reads this.
{{drop table jqm_work_items}};

-- The refunds of settlements and the estimates of assessments: what is refunded in all, and what the sum falls below zero, which is owed.
{{drop table jqm_work_refunds}};
{{create table jqm_work_refunds}}
SELECT
  r.request_id AS request_id,
  g.order_no AS order_no,
  g.terms_id AS terms_id,
  greatest(r.refunded_minor + r.adjustment_minor, 0) AS total_minor,
  greatest(-(r.refunded_minor + r.adjustment_minor), 0) AS owed_minor,
  s.cost_minor AS cost_minor,
  s.paid_by AS paid_by,
  s.service_minor AS service_minor,
  s.merchant_minor AS merchant_minor,
  s.pending_minor AS pending_minor,
  s.adjustment_minor AS adjustment_minor
FROM (
  SELECT
    p.request_id AS request_id,
    CAST(sum(p.refunded_minor) AS BIGINT) AS refunded_minor,
    CAST(sum(p.adjustment_minor) AS BIGINT) AS adjustment_minor
  FROM (
    SELECT
      request_id,
      product_refunded_minor
        + CASE WHEN refunds_{{fee}} THEN {{fee}}_minor ELSE 0 END
        AS refunded_minor,
      0 AS adjustment_minor
    FROM jqm_work_refund_lines
    UNION ALL
    SELECT request_id, 0 AS refunded_minor, adjustment_minor
    FROM jqm_work_shipping
  ) AS p
  GROUP BY p.request_id
) AS r
JOIN jqm_work_governed AS g ON g.request_id = r.request_id
LEFT JOIN jqm_work_shipping AS s ON s.request_id = r.request_id
{{settings}};
{{analyze jqm_work_refunds (request_id, order_no)}}
-- No later statement reads this.
{{drop table jqm_work_shipping}};

-- What each place can still take of a refund, in order: the open balance as far as it is not set off yet, then the payments, each up to what it captured less what it got back.
{{drop table jqm_work_rooms}};
{{create table jqm_work_rooms}}
SELECT
  m.request_id AS request_id,
  m.total_minor AS total_minor,
  m.step AS step,
  m.position AS position,
  m.payment_id AS payment_id,
  m.had_minor - coalesce(b.paid_back_minor, 0) AS room_minor
FROM (
  SELECT r.request_id AS request_id, r.total_minor AS total_minor, 0 AS step, CAST(0 AS BIGINT) AS position, '' AS payment_id, CAST(t.total_minor - t.captured_minor AS BIGINT) AS had_minor
  FROM jqm_work_refunds AS r
  JOIN jqm_work_totals AS t ON t.order_no = r.order_no
  WHERE r.total_minor > 0
  UNION ALL
  SELECT r.request_id AS request_id, r.total_minor AS total_minor, 1 AS step, CAST(0 AS BIGINT) AS position, '1' AS payment_id, CAST(t.total_minor AS BIGINT) AS had_minor
  FROM jqm_work_refunds AS r
  JOIN jqm_work_terms AS e ON e.terms_id = r.terms_id
  JOIN jqm_work_totals AS t ON t.order_no = r.order_no
  WHERE r.total_minor > 0 AND e.refund_to = 'originalPayment' AND NOT t.payments_given
  UNION ALL
  SELECT r.request_id AS request_id, r.total_minor AS total_minor, 1 AS step, p.position AS position, p.payment_id AS payment_id, jqm_minor(p.amount, t.factor) AS had_minor
  FROM jqm_work_refunds AS r
  JOIN jqm_work_terms AS e ON e.terms_id = r.terms_id
  JOIN jqm_work_totals AS t ON t.order_no = r.order_no
  JOIN jqm_payments AS p ON p.order_id = t.order_id
  WHERE r.total_minor > 0 AND e.refund_to = 'originalPayment' AND t.payments_given
) AS m
LEFT JOIN (
  SELECT request_id, CASE WHEN destination = 'payment' THEN 1 ELSE 0 END AS step, coalesce(payment_id, '') AS payment_id, CAST(sum(amount_minor) AS BIGINT) AS paid_back_minor
  FROM jqm_work_paid_back
  WHERE destination IN ('payment', 'openBalance')
  GROUP BY request_id, CASE WHEN destination = 'payment' THEN 1 ELSE 0 END, coalesce(payment_id, '')
) AS b ON b.request_id = m.request_id AND b.step = m.step AND b.payment_id = m.payment_id
{{settings}};
{{analyze jqm_work_rooms (request_id)}}
-- No later statement reads these.
{{drop table jqm_work_paid_back}};
{{drop table jqm_work_totals}};

-- Where refunds go: each place takes what those ahead of it left, the account balance the rest. Zero amounts are left out.
{{drop table jqm_work_destinations}};
{{create table jqm_work_destinations}}
SELECT
  d.request_id AS request_id,
  row_number() OVER (PARTITION BY d.request_id ORDER BY d.step, d.position) - 1 AS sequence,
  CASE WHEN d.step = 0 THEN 'openBalance' WHEN d.step = 1 THEN 'payment' ELSE 'accountBalance' END AS destination,
  CASE WHEN d.step = 1 THEN d.payment_id END AS payment_id,
  d.amount_minor AS amount_minor
FROM (
  SELECT
    a.request_id AS request_id,
    a.step AS step,
    a.position AS position,
    a.payment_id AS payment_id,
    greatest(0, least(a.room_minor, a.total_minor - (a.through_minor - a.room_minor))) AS amount_minor
  FROM (
    SELECT request_id, step, position, payment_id, total_minor, room_minor,
      CAST(sum(room_minor) OVER (PARTITION BY request_id ORDER BY step, position) AS BIGINT) AS through_minor
    FROM jqm_work_rooms
  ) AS a
  UNION ALL
  SELECT r.request_id AS request_id, 2 AS step, CAST(0 AS BIGINT) AS position, '' AS payment_id, greatest(0, r.total_minor - CAST(sum(r.room_minor) AS BIGINT)) AS amount_minor
  FROM jqm_work_rooms AS r
  GROUP BY r.request_id, r.total_minor
) AS d
WHERE d.amount_minor > 0
{{settings}};
{{analyze jqm_work_destinations (request_id)}}
-- No later statement reads this.
{{drop table jqm_work_rooms}};

-- The first fault of each request that has one: malformed first, then in the order in which the library looks.
{{drop table jqm_work_first_errors}};
{{create table jqm_work_first_errors}}
SELECT e.request_id AS request_id, e.order_id AS order_id, e.code AS code, e.path AS path
FROM (
  SELECT request_id, order_id, code, path,
    row_number() OVER (PARTITION BY request_id, CASE WHEN request_id IS NULL THEN order_id END ORDER BY rank, step, place, part_place, path) AS place
  FROM jqm_work_errors
) AS e
WHERE e.place = 1
{{settings}};
{{analyze jqm_work_first_errors}}
