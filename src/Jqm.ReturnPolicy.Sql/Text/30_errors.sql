-- Finds every fault that the library would refuse. Each check is a SELECT of its own; a fault names its place by lists and positions, which become the library's path at
-- the end. code is the library's error code, rank 0 is malformed and 1 everything else; jqm_results shows the first fault by rank and step.

-- What each shipment carries. As many bits as rows say that no line and no position is given twice.
{{drop table jqm_work_parcels}};
{{create table jqm_work_parcels}}
SELECT
  order_id,
  shipment_id,
  count(*) AS rows_given,
  CASE
    WHEN jqm_bit_count({{bit or}}(jqm_bit(line_id))) < count(*) OR jqm_bit_count({{bit or}}(jqm_place_bit(position))) < count(*)
      OR count(quantity) < count(*) OR min(quantity) < 1 THEN 1
    ELSE 0
  END AS suspect
FROM jqm_shipment_lines
GROUP BY order_id, shipment_id;
{{analyze jqm_work_parcels (order_id, shipment_id)}}

-- What the lines, charges and payments of each order come to, in 128 bits, and whether something in the order may be faulty. The rows of shipments are counted three
-- ways: by order, by shipment and by line; where the counts differ, a row leads nowhere.
{{drop table jqm_work_totals}};
{{create table jqm_work_totals}}
SELECT
  t.order_no AS order_no,
  t.order_id AS order_id,
  t.factor AS factor,
  t.payments_given AS payments_given,
  t.discount_minor AS discount_minor,
  t.lines AS lines,
  t.shipments AS shipments,
  t.parcel_rows AS parcel_rows,
  t.charges AS charges,
  t.payments AS payments,
  t.net_minor AS net_minor,
  t.total_minor AS total_minor,
  CASE WHEN t.payments_given THEN t.paid_minor ELSE t.total_minor END AS captured_minor,
  CASE
    WHEN t.suspect > 0 OR t.lines = 0 OR t.parcel_rows <> t.rows_by_shipment OR t.parcel_rows <> t.rows_by_line OR (t.payments > 0 AND NOT t.payments_given)
      OR t.discount_minor > t.net_minor OR t.total_minor > 100000000000000 OR (t.payments_given AND t.paid_minor > t.total_minor) THEN 1
    ELSE 0
  END AS suspect
FROM (
  SELECT
    o.order_no AS order_no,
    o.order_id AS order_id,
    o.factor AS factor,
    o.payments_given AS payments_given,
    o.discount_minor AS discount_minor,
    coalesce(l.rows_given, 0) AS lines,
    coalesce(s.rows_given, 0) AS shipments,
    coalesce(q.rows_given, 0) AS parcel_rows,
    coalesce(s.parcel_rows, 0) AS rows_by_shipment,
    coalesce(l.parcel_rows, 0) AS rows_by_line,
    coalesce(c.rows_given, 0) AS charges,
    coalesce(p.rows_given, 0) AS payments,
    coalesce(l.net_minor, 0) AS net_minor,
    coalesce(l.net_minor, 0) - o.discount_minor + coalesce(l.tax_minor, 0) + coalesce(c.amount_minor, 0) AS total_minor,
    coalesce(p.amount_minor, 0) AS paid_minor,
    o.suspect + coalesce(l.suspect, 0) + coalesce(s.suspect, 0) + coalesce(c.suspect, 0) + coalesce(p.suspect, 0) AS suspect
  FROM jqm_work_orders AS o
  LEFT JOIN (
    SELECT
      order_no,
      count(*) AS rows_given,
      sum(shipments) AS parcel_rows,
      sum(jqm_wide(net_minor)) AS net_minor,
      sum(jqm_wide(tax_minor)) AS tax_minor,
      CASE WHEN max(suspect) = 1 OR jqm_bit_count({{bit or}}(jqm_bit(line_id))) < count(*) OR jqm_bit_count({{bit or}}(jqm_place_bit(position))) < count(*) THEN 1 ELSE 0 END AS suspect
    FROM jqm_work_lines
    GROUP BY order_no
  ) AS l ON l.order_no = o.order_no
  LEFT JOIN (
    SELECT
      s.order_id AS order_id,
      count(*) AS rows_given,
      sum(coalesce(p.rows_given, 0)) AS parcel_rows,
      CASE
        WHEN max(CASE
          WHEN p.order_id IS NULL OR p.suspect = 1 OR s.shipment_id = '' OR jqm_bad_instant(s.shipped_seconds, s.shipped_nanos) OR jqm_bad_instant(s.delivered_seconds, s.delivered_nanos)
            OR (s.delivered_seconds IS NOT NULL AND s.shipped_seconds IS NULL) OR s.delivered_seconds < s.shipped_seconds
            OR (s.delivered_seconds = s.shipped_seconds AND s.delivered_nanos < s.shipped_nanos) THEN 1
          ELSE 0
        END) = 1 OR jqm_bit_count({{bit or}}(jqm_bit(s.shipment_id))) < count(*) OR jqm_bit_count({{bit or}}(jqm_place_bit(s.position))) < count(*) THEN 1
        ELSE 0
      END AS suspect
    FROM jqm_shipments AS s
    LEFT JOIN jqm_work_parcels AS p ON p.order_id = s.order_id AND p.shipment_id = s.shipment_id
    GROUP BY s.order_id
  ) AS s ON s.order_id = o.order_id
  LEFT JOIN (
    SELECT order_id, sum(rows_given) AS rows_given
    FROM jqm_work_parcels
    GROUP BY order_id
  ) AS q ON q.order_id = o.order_id
  LEFT JOIN (
    SELECT
      c.order_no AS order_no,
      count(*) AS rows_given,
      sum(jqm_wide(coalesce(c.amount_minor, 0))) AS amount_minor,
      CASE
        WHEN max(CASE
          WHEN c.amount_minor IS NULL OR c.kind IS NULL OR c.kind NOT IN ({{charge kinds}}) OR c.shipment_id = ''
            OR NOT jqm_is_exact(c.amount, c.factor, c.amount_minor) THEN 1
          ELSE 0
        END) = 1 OR jqm_bit_count({{bit or}}(jqm_place_bit(c.position))) < count(*) THEN 1
        ELSE 0
      END AS suspect
    FROM (
      SELECT o.order_no AS order_no, c.position AS position, c.kind AS kind, c.shipment_id AS shipment_id, c.amount AS amount, o.factor AS factor, jqm_minor(c.amount, o.factor) AS amount_minor
      FROM jqm_charges AS c
      JOIN jqm_work_orders AS o ON o.order_id = c.order_id
      {{fence}}
    ) AS c
    GROUP BY c.order_no
  ) AS c ON c.order_no = o.order_no
  LEFT JOIN (
    SELECT
      p.order_no AS order_no,
      count(*) AS rows_given,
      sum(jqm_wide(coalesce(p.amount_minor, 0))) AS amount_minor,
      CASE
        WHEN max(CASE WHEN p.amount_minor IS NULL OR p.payment_id = '' OR NOT jqm_is_exact(p.amount, p.factor, p.amount_minor) THEN 1 ELSE 0 END) = 1
          OR jqm_bit_count({{bit or}}(jqm_bit(p.payment_id))) < count(*) OR jqm_bit_count({{bit or}}(jqm_place_bit(p.position))) < count(*) THEN 1
        ELSE 0
      END AS suspect
    FROM (
      SELECT o.order_no AS order_no, p.position AS position, p.payment_id AS payment_id, p.amount AS amount, o.factor AS factor, jqm_minor(p.amount, o.factor) AS amount_minor
      FROM jqm_payments AS p
      JOIN jqm_work_orders AS o ON o.order_id = p.order_id
      {{fence}}
    ) AS p
    GROUP BY p.order_no
  ) AS p ON p.order_no = o.order_no
  {{fence}}
) AS t
{{settings}};
{{analyze jqm_work_totals (order_no, order_id, suspect)}}
-- No later statement reads this.
{{drop table jqm_work_parcels}};

-- The orders in which something may be faulty, and copies of their rows. The checks below look at these alone, so that they cost nothing where nothing is wrong.
{{drop table jqm_suspect_orders}};
{{create table jqm_suspect_orders}}
SELECT DISTINCT s.order_id AS order_id, o.order_no AS order_no
FROM (
  SELECT order_id FROM jqm_work_totals WHERE suspect = 1
  UNION ALL
  SELECT order_id FROM jqm_work_repeated_orders
  UNION ALL
  SELECT c.order_id AS order_id
  FROM jqm_charges AS c
  LEFT JOIN jqm_shipments AS s ON s.order_id = c.order_id AND s.shipment_id = c.shipment_id
  WHERE c.shipment_id IS NOT NULL AND s.order_id IS NULL
) AS s
LEFT JOIN jqm_work_orders AS o ON o.order_id = s.order_id
{{settings}};
{{analyze jqm_suspect_orders}}

{{drop table jqm_suspect_factors}};
{{create table jqm_suspect_factors}}
SELECT order_id, factor FROM jqm_work_orders WHERE order_id IN (SELECT order_id FROM jqm_suspect_orders);

{{drop table jqm_suspect_order_heads}};
{{create table jqm_suspect_order_heads}}
SELECT * FROM jqm_orders WHERE order_id IN (SELECT order_id FROM jqm_suspect_orders);

{{drop table jqm_suspect_order_lines}};
{{create table jqm_suspect_order_lines}}
SELECT * FROM jqm_order_lines WHERE order_id IN (SELECT order_id FROM jqm_suspect_orders);

{{drop table jqm_suspect_shipments}};
{{create table jqm_suspect_shipments}}
SELECT * FROM jqm_shipments WHERE order_id IN (SELECT order_id FROM jqm_suspect_orders);

{{drop table jqm_suspect_shipment_lines}};
{{create table jqm_suspect_shipment_lines}}
SELECT * FROM jqm_shipment_lines WHERE order_id IN (SELECT order_id FROM jqm_suspect_orders);

{{drop table jqm_suspect_charges}};
{{create table jqm_suspect_charges}}
SELECT * FROM jqm_charges WHERE order_id IN (SELECT order_id FROM jqm_suspect_orders);

{{drop table jqm_suspect_payments}};
{{create table jqm_suspect_payments}}
SELECT * FROM jqm_payments WHERE order_id IN (SELECT order_id FROM jqm_suspect_orders);

{{drop table jqm_suspect_lines}};
{{create table jqm_suspect_lines}}
SELECT s.order_id AS order_id, l.position AS position, l.line_id AS line_id, l.quantity AS quantity, l.unit_minor AS unit_minor, l.value_minor AS value_minor, l.shipped AS shipped
FROM jqm_suspect_orders AS s
JOIN jqm_work_lines AS l ON l.order_no = s.order_no
{{settings}};

{{drop table jqm_suspect_totals}};
{{create table jqm_suspect_totals}}
SELECT * FROM jqm_work_totals WHERE suspect = 1;

-- The share of each line in the discount of its order, by the largest remainder: the floors, then one minor unit each to the largest remainders, ties to the earlier line.
{{drop table jqm_work_discounts}};
{{create table jqm_work_discounts}}
SELECT
  s.order_no AS order_no,
  s.line_id AS line_id,
  s.share + CASE WHEN s.place <= s.discount_minor - s.shared THEN 1 ELSE 0 END AS share_minor
FROM (
  SELECT
    f.order_no AS order_no,
    f.line_id AS line_id,
    f.discount_minor AS discount_minor,
    f.share AS share,
    sum(f.share) OVER (PARTITION BY f.order_no) AS shared,
    row_number() OVER (PARTITION BY f.order_no ORDER BY f.remainder DESC, f.position) AS place
  FROM (
    SELECT
      t.order_no AS order_no,
      l.line_id AS line_id,
      l.position AS position,
      t.discount_minor AS discount_minor,
      jqm_part(t.discount_minor, l.net_minor, t.net_minor) AS share,
      jqm_remainder(t.discount_minor, l.net_minor, t.net_minor) AS remainder
    FROM jqm_work_totals AS t
    JOIN jqm_work_lines AS l ON l.order_no = t.order_no
    WHERE t.discount_minor > 0 AND t.discount_minor <= t.net_minor
    {{fence}}
  ) AS f
) AS s
{{settings}};
{{analyze jqm_work_discounts (order_no, line_id)}}

-- The faults of orders. item_list and item_position name an element, part_list and part_position an element of a list in it, member a member of the innermost.
{{drop table jqm_work_order_faults}};
{{create table jqm_work_order_faults}}
SELECT order_id, code, CASE WHEN code = 'malformed' THEN 0 ELSE 1 END AS rank, step, item_list, item_position, part_list, part_position, member
FROM (
  -- An order number is given twice.
  SELECT order_id, 'duplicate' AS code, 100 AS step, CAST(NULL AS {{text}}) AS item_list, CAST(NULL AS {{bigint}}) AS item_position, CAST(NULL AS {{text}}) AS part_list, CAST(NULL AS {{bigint}}) AS part_position, 'number' AS member
  FROM jqm_work_repeated_orders
  UNION ALL
  -- An order has no number, or an empty one.
  SELECT order_id, 'malformed', 100, NULL, NULL, NULL, NULL, CASE WHEN order_id IS NULL THEN '' ELSE 'number' END
  FROM jqm_orders WHERE order_id IS NULL OR CAST(order_id AS {{text}}) = ''
  UNION ALL
  -- The merchant is missing.
  SELECT order_id, 'malformed', 101, NULL, NULL, NULL, NULL, CASE WHEN merchant_id IS NULL THEN '' ELSE 'merchant' END
  FROM jqm_suspect_order_heads WHERE merchant_id IS NULL OR merchant_id = ''
  UNION ALL
  -- The currency is missing, or not a currency.
  SELECT o.order_id, CASE WHEN o.currency IS NULL THEN 'malformed' ELSE 'unknownCurrency' END, 102, NULL, NULL, NULL, NULL, CASE WHEN o.currency IS NULL THEN '' ELSE 'currency' END
  FROM jqm_work_orders AS o WHERE o.suspect = 1 AND o.factor IS NULL
  UNION ALL
  -- The instant of placing is not an instant of the years 1900 to 2999.
  SELECT order_id, 'malformed', 103, NULL, NULL, NULL, NULL, 'placedAt'
  FROM jqm_suspect_order_heads WHERE jqm_bad_instant(placed_seconds, placed_nanos)
  UNION ALL
  -- Who fulfilled the order is not a known word.
  SELECT order_id, 'malformed', 104, NULL, NULL, NULL, NULL, 'fulfilledBy'
  FROM jqm_suspect_order_heads WHERE fulfilled_by NOT IN ('service', 'other')
  UNION ALL
  -- It is not said whether payments are given, or payments are listed that are said not to be given.
  SELECT order_id, 'malformed', 105, NULL, NULL, NULL, NULL, 'payments'
  FROM jqm_suspect_order_heads WHERE payments_given IS NULL
  UNION ALL
  SELECT o.order_id, 'malformed', 105, NULL, NULL, NULL, NULL, 'payments'
  FROM jqm_suspect_order_heads AS o JOIN jqm_suspect_payments AS p ON p.order_id = o.order_id WHERE NOT o.payments_given
  UNION ALL
  -- The discount is no amount of the currency, or more than the lines cost.
  SELECT o.order_id, jqm_amount_error(o.discount, c.factor), 106, NULL, NULL, NULL, NULL, 'discount'
  FROM jqm_suspect_order_heads AS o JOIN jqm_work_currencies AS c ON c.code = o.currency WHERE jqm_amount_error(o.discount, c.factor) IS NOT NULL
  UNION ALL
  SELECT order_id, 'amountOutOfRange', 130, NULL, NULL, NULL, NULL, 'discount'
  FROM jqm_suspect_totals WHERE discount_minor > net_minor
  UNION ALL
  -- The order has no lines.
  SELECT order_id, 'malformed', 107, NULL, NULL, NULL, NULL, 'lines'
  FROM jqm_suspect_totals WHERE lines = 0
  UNION ALL
  -- The id, the category, the quantity or the price of a line is missing or not valid.
  SELECT order_id, 'malformed', 108, 'lines', position, NULL, NULL, CASE WHEN line_id IS NULL THEN '' ELSE 'id' END
  FROM jqm_suspect_order_lines WHERE line_id IS NULL OR line_id = ''
  UNION ALL
  SELECT order_id, 'malformed', 109, 'lines', position, NULL, NULL, 'category'
  FROM jqm_suspect_order_lines WHERE category NOT IN ('standard', 'customized', 'privateLabel', 'specialOrder')
  UNION ALL
  SELECT order_id, 'malformed', 110, 'lines', position, NULL, NULL, ''
  FROM jqm_suspect_order_lines WHERE quantity IS NULL OR unit_price IS NULL
  UNION ALL
  SELECT order_id, 'quantityOutOfRange', 111, 'lines', position, NULL, NULL, 'quantity'
  FROM jqm_suspect_order_lines WHERE quantity < 1 OR quantity > 1000000
  UNION ALL
  -- The unit price, the discount or the tax of a line is no amount of the currency.
  SELECT l.order_id, jqm_amount_error(l.unit_price, o.factor), 112, 'lines', l.position, NULL, NULL, 'unitPrice'
  FROM jqm_suspect_order_lines AS l JOIN jqm_suspect_factors AS o ON o.order_id = l.order_id WHERE jqm_amount_error(l.unit_price, o.factor) IS NOT NULL
  UNION ALL
  SELECT l.order_id, jqm_amount_error(l.discount, o.factor), 113, 'lines', l.position, NULL, NULL, 'discount'
  FROM jqm_suspect_order_lines AS l JOIN jqm_suspect_factors AS o ON o.order_id = l.order_id WHERE jqm_amount_error(l.discount, o.factor) IS NOT NULL
  UNION ALL
  SELECT l.order_id, jqm_amount_error(l.tax, o.factor), 114, 'lines', l.position, NULL, NULL, 'tax'
  FROM jqm_suspect_order_lines AS l JOIN jqm_suspect_factors AS o ON o.order_id = l.order_id WHERE jqm_amount_error(l.tax, o.factor) IS NOT NULL
  UNION ALL
  -- Unit price × quantity is above the limit, or the discount of the line above unit price × quantity.
  SELECT order_id, 'amountOutOfRange', 115, 'lines', position, NULL, NULL, 'unitPrice'
  FROM jqm_suspect_lines WHERE quantity > 0 AND unit_minor > jqm_quotient(100000000000000, greatest(quantity, 1))
  UNION ALL
  SELECT l.order_id, 'amountOutOfRange', 116, 'lines', l.position, NULL, NULL, 'discount'
  FROM jqm_suspect_order_lines AS l
  JOIN jqm_suspect_factors AS o ON o.order_id = l.order_id
  JOIN jqm_suspect_lines AS w ON w.order_id = l.order_id AND w.position = l.position
  WHERE l.discount > 0 AND jqm_minor(l.discount, o.factor) > w.value_minor
  UNION ALL
  -- A line id, a shipment id or a payment id is given twice in its list.
  SELECT l.order_id, 'duplicate', 120, 'lines', l.position, NULL, NULL, 'id'
  FROM jqm_suspect_order_lines AS l
  JOIN (SELECT order_id, line_id, min(position) AS position FROM jqm_suspect_order_lines GROUP BY order_id, line_id HAVING count(*) > 1) AS d
    ON d.order_id = l.order_id AND d.line_id = l.line_id
  WHERE l.position > d.position
  UNION ALL
  SELECT s.order_id, 'duplicate', 121, 'shipments', s.position, NULL, NULL, 'id'
  FROM jqm_suspect_shipments AS s
  JOIN (SELECT order_id, shipment_id, min(position) AS position FROM jqm_suspect_shipments GROUP BY order_id, shipment_id HAVING count(*) > 1) AS d
    ON d.order_id = s.order_id AND d.shipment_id = s.shipment_id
  WHERE s.position > d.position
  UNION ALL
  SELECT p.order_id, 'duplicate', 122, 'payments', p.position, NULL, NULL, 'id'
  FROM jqm_suspect_payments AS p
  JOIN (SELECT order_id, payment_id, min(position) AS position FROM jqm_suspect_payments GROUP BY order_id, payment_id HAVING count(*) > 1) AS d
    ON d.order_id = p.order_id AND d.payment_id = p.payment_id
  WHERE p.position > d.position
  UNION ALL
  -- The id of a shipment is missing, or an instant is not one of the years 1900 to 2999.
  SELECT order_id, 'malformed', 117, 'shipments', position, NULL, NULL, CASE WHEN shipment_id IS NULL THEN '' ELSE 'id' END
  FROM jqm_suspect_shipments WHERE shipment_id IS NULL OR shipment_id = ''
  UNION ALL
  SELECT order_id, 'malformed', 118, 'shipments', position, NULL, NULL, 'shippedAt'
  FROM jqm_suspect_shipments WHERE jqm_bad_instant(shipped_seconds, shipped_nanos)
  UNION ALL
  SELECT order_id, 'malformed', 118, 'shipments', position, NULL, NULL, 'deliveredAt'
  FROM jqm_suspect_shipments WHERE jqm_bad_instant(delivered_seconds, delivered_nanos)
  UNION ALL
  -- A shipment was delivered before it left, or without having left.
  SELECT order_id, 'timeOrder', 119, 'shipments', position, NULL, NULL, 'deliveredAt'
  FROM jqm_suspect_shipments
  WHERE delivered_seconds IS NOT NULL
    AND (shipped_seconds IS NULL OR delivered_seconds < shipped_seconds OR (delivered_seconds = shipped_seconds AND delivered_nanos < shipped_nanos))
  UNION ALL
  -- A shipment carries nothing.
  SELECT s.order_id, 'malformed', 119, 'shipments', s.position, NULL, NULL, 'lines'
  FROM jqm_suspect_shipments AS s
  LEFT JOIN jqm_suspect_shipment_lines AS p ON p.order_id = s.order_id AND p.shipment_id = s.shipment_id
  WHERE p.order_id IS NULL
  UNION ALL
  -- A line of a shipment is missing or not valid, or leads nowhere.
  SELECT s.order_id, 'malformed', 119, 'shipments', s.position, 'lines', p.position, CASE WHEN p.line_id = '' THEN 'line' ELSE '' END
  FROM jqm_suspect_shipment_lines AS p
  JOIN jqm_suspect_shipments AS s ON s.order_id = p.order_id AND s.shipment_id = p.shipment_id
  WHERE p.line_id IS NULL OR p.line_id = '' OR p.quantity IS NULL
  UNION ALL
  SELECT s.order_id, 'quantityOutOfRange', 119, 'shipments', s.position, 'lines', p.position, 'quantity'
  FROM jqm_suspect_shipment_lines AS p
  JOIN jqm_suspect_shipments AS s ON s.order_id = p.order_id AND s.shipment_id = p.shipment_id
  WHERE p.quantity < 1 OR p.quantity >= 2147483647
  UNION ALL
  SELECT s.order_id, 'unknownLine', 131, 'shipments', s.position, 'lines', p.position, 'line'
  FROM jqm_suspect_shipment_lines AS p
  JOIN jqm_suspect_factors AS o ON o.order_id = p.order_id
  JOIN jqm_suspect_shipments AS s ON s.order_id = p.order_id AND s.shipment_id = p.shipment_id
  LEFT JOIN jqm_suspect_lines AS l ON l.order_id = p.order_id AND l.line_id = p.line_id
  WHERE l.order_id IS NULL AND p.line_id IS NOT NULL
  UNION ALL
  -- A shipment lists a line twice.
  SELECT s.order_id, 'duplicate', 119, 'shipments', s.position, 'lines', p.position, 'line'
  FROM jqm_suspect_shipment_lines AS p
  JOIN (SELECT order_id, shipment_id, line_id, min(position) AS position FROM jqm_suspect_shipment_lines GROUP BY order_id, shipment_id, line_id HAVING count(*) > 1) AS d
    ON d.order_id = p.order_id AND d.shipment_id = p.shipment_id AND d.line_id = p.line_id
  JOIN jqm_suspect_shipments AS s ON s.order_id = p.order_id AND s.shipment_id = p.shipment_id
  WHERE p.position > d.position
  UNION ALL
  -- The shipments carry more units of a line than it has: at the first quantity beyond.
  SELECT q.order_id, 'quantityOutOfRange', 132, 'shipments', q.shipment_position, 'lines', q.position, 'quantity'
  FROM (
    SELECT
      l.order_id AS order_id,
      s.position AS shipment_position,
      p.position AS position,
      l.quantity AS line_quantity,
      sum(jqm_units(p.quantity)) OVER (PARTITION BY l.order_id, l.line_id ORDER BY s.position, p.position) AS shipped
    FROM jqm_suspect_lines AS l
    JOIN jqm_suspect_shipment_lines AS p ON p.order_id = l.order_id AND p.line_id = l.line_id
    JOIN jqm_suspect_shipments AS s ON s.order_id = p.order_id AND s.shipment_id = p.shipment_id
    WHERE l.shipped > l.quantity
  ) AS q
  WHERE q.shipped > q.line_quantity
  UNION ALL
  -- The kind, the amount or the shipment of a charge is missing or not valid, or the shipment leads nowhere.
  SELECT order_id, 'malformed', 123, 'charges', position, NULL, NULL, CASE WHEN kind IS NULL THEN '' ELSE 'kind' END
  FROM jqm_suspect_charges WHERE kind IS NULL OR kind NOT IN ({{charge kinds}})
  UNION ALL
  SELECT order_id, 'malformed', 124, 'charges', position, NULL, NULL, ''
  FROM jqm_suspect_charges WHERE amount IS NULL
  UNION ALL
  SELECT c.order_id, jqm_amount_error(c.amount, o.factor), 124, 'charges', c.position, NULL, NULL, 'amount'
  FROM jqm_suspect_charges AS c JOIN jqm_suspect_factors AS o ON o.order_id = c.order_id WHERE jqm_amount_error(c.amount, o.factor) IS NOT NULL
  UNION ALL
  SELECT order_id, 'malformed', 125, 'charges', position, NULL, NULL, 'shipment'
  FROM jqm_suspect_charges WHERE shipment_id = ''
  UNION ALL
  SELECT c.order_id, 'unknownShipment', 133, 'charges', c.position, NULL, NULL, 'shipment'
  FROM jqm_suspect_charges AS c
  LEFT JOIN jqm_suspect_shipments AS s ON s.order_id = c.order_id AND s.shipment_id = c.shipment_id
  WHERE c.shipment_id IS NOT NULL AND s.order_id IS NULL
  UNION ALL
  -- The id or the amount of a payment is missing or not valid.
  SELECT order_id, 'malformed', 126, 'payments', position, NULL, NULL, CASE WHEN payment_id = '' THEN 'id' ELSE '' END
  FROM jqm_suspect_payments WHERE payment_id IS NULL OR payment_id = '' OR amount IS NULL
  UNION ALL
  SELECT p.order_id, jqm_amount_error(p.amount, o.factor), 127, 'payments', p.position, NULL, NULL, 'amount'
  FROM jqm_suspect_payments AS p JOIN jqm_suspect_factors AS o ON o.order_id = p.order_id WHERE jqm_amount_error(p.amount, o.factor) IS NOT NULL
  UNION ALL
  -- The order comes to more than the limit, or the payments to more than the order.
  SELECT order_id, 'amountOutOfRange', 134, NULL, NULL, NULL, NULL, ''
  FROM jqm_suspect_totals WHERE total_minor > 100000000000000
  UNION ALL
  SELECT order_id, 'paymentsMismatch', 135, NULL, NULL, NULL, NULL, 'payments'
  FROM jqm_suspect_totals WHERE captured_minor > total_minor
  UNION ALL
  -- Two elements of a list have the same position, or one has none.
  SELECT order_id, CASE WHEN position IS NULL THEN 'malformed' ELSE 'duplicate' END, 140, NULL, NULL, NULL, NULL, 'lines'
  FROM jqm_suspect_order_lines GROUP BY order_id, position HAVING count(*) > 1 OR position IS NULL
  UNION ALL
  SELECT order_id, CASE WHEN position IS NULL THEN 'malformed' ELSE 'duplicate' END, 140, NULL, NULL, NULL, NULL, 'shipments'
  FROM jqm_suspect_shipments GROUP BY order_id, position HAVING count(*) > 1 OR position IS NULL
  UNION ALL
  SELECT p.order_id, CASE WHEN p.position IS NULL THEN 'malformed' ELSE 'duplicate' END, 140, 'shipments', s.position, NULL, NULL, 'lines'
  FROM (SELECT order_id, shipment_id, position FROM jqm_suspect_shipment_lines GROUP BY order_id, shipment_id, position HAVING count(*) > 1 OR position IS NULL) AS p
  JOIN jqm_suspect_shipments AS s ON s.order_id = p.order_id AND s.shipment_id = p.shipment_id
  UNION ALL
  SELECT order_id, CASE WHEN position IS NULL THEN 'malformed' ELSE 'duplicate' END, 140, NULL, NULL, NULL, NULL, 'charges'
  FROM jqm_suspect_charges GROUP BY order_id, position HAVING count(*) > 1 OR position IS NULL
  UNION ALL
  SELECT order_id, CASE WHEN position IS NULL THEN 'malformed' ELSE 'duplicate' END, 140, NULL, NULL, NULL, NULL, 'payments'
  FROM jqm_suspect_payments GROUP BY order_id, position HAVING count(*) > 1 OR position IS NULL
  UNION ALL
  -- A part of an order belongs to no order, or to no shipment. Where all rows were counted with their orders, there is none.
  SELECT l.order_id, 'malformed', 150, NULL, NULL, NULL, NULL, 'lines'
  FROM (
    SELECT order_id FROM jqm_order_lines
    WHERE (SELECT count(*) FROM jqm_order_lines) <> (SELECT coalesce(sum(lines), 0) FROM jqm_work_totals) OR (SELECT count(*) FROM jqm_work_repeated_orders) > 0
  ) AS l
  LEFT JOIN jqm_orders AS o ON o.order_id = l.order_id
  WHERE o.order_id IS NULL
  UNION ALL
  SELECT s.order_id, 'malformed', 150, NULL, NULL, NULL, NULL, 'shipments'
  FROM (
    SELECT order_id FROM jqm_shipments
    WHERE (SELECT count(*) FROM jqm_shipments) <> (SELECT coalesce(sum(shipments), 0) FROM jqm_work_totals) OR (SELECT count(*) FROM jqm_work_repeated_orders) > 0
  ) AS s
  LEFT JOIN jqm_orders AS o ON o.order_id = s.order_id
  WHERE o.order_id IS NULL
  UNION ALL
  SELECT p.order_id, 'unknownShipment', 150, NULL, NULL, NULL, NULL, 'shipments'
  FROM jqm_suspect_shipment_lines AS p LEFT JOIN jqm_suspect_shipments AS s ON s.order_id = p.order_id AND s.shipment_id = p.shipment_id WHERE s.order_id IS NULL
  UNION ALL
  SELECT p.order_id, 'malformed', 150, NULL, NULL, NULL, NULL, 'shipments'
  FROM (
    SELECT order_id FROM jqm_shipment_lines
    WHERE (SELECT count(*) FROM jqm_shipment_lines) <> (SELECT coalesce(sum(parcel_rows), 0) FROM jqm_work_totals) OR (SELECT count(*) FROM jqm_work_repeated_orders) > 0
  ) AS p
  LEFT JOIN jqm_orders AS o ON o.order_id = p.order_id
  WHERE o.order_id IS NULL
  UNION ALL
  SELECT c.order_id, 'malformed', 150, NULL, NULL, NULL, NULL, 'charges'
  FROM (
    SELECT order_id FROM jqm_charges
    WHERE (SELECT count(*) FROM jqm_charges) <> (SELECT coalesce(sum(charges), 0) FROM jqm_work_totals) OR (SELECT count(*) FROM jqm_work_repeated_orders) > 0
  ) AS c
  LEFT JOIN jqm_orders AS o ON o.order_id = c.order_id
  WHERE o.order_id IS NULL
  UNION ALL
  SELECT p.order_id, 'malformed', 150, NULL, NULL, NULL, NULL, 'payments'
  FROM (
    SELECT order_id FROM jqm_payments
    WHERE (SELECT count(*) FROM jqm_payments) <> (SELECT coalesce(sum(payments), 0) FROM jqm_work_totals) OR (SELECT count(*) FROM jqm_work_repeated_orders) > 0
  ) AS p
  LEFT JOIN jqm_orders AS o ON o.order_id = p.order_id
  WHERE o.order_id IS NULL
) AS f
{{settings}};
{{analyze jqm_work_order_faults}}

-- The prior refunds in their order: of a refund the units first, then the allowances. An allowance of a line, those before it included, is at most the product cost A of
-- the line less C(n), what the n units carry that were refunded so far.
{{drop table jqm_work_allowances}};
{{create table jqm_work_allowances}}
SELECT
  h.request_id AS request_id,
  h.refund_position AS refund_position,
  h.position AS position,
  h.allowed_minor AS allowed_minor,
  h.net_minor - coalesce(d.share_minor, 0) - jqm_part(h.net_minor - coalesce(d.share_minor, 0), least(h.refunded_units, h.line_quantity), greatest(h.line_quantity, 1)) AS most_minor
FROM (
  SELECT
    u.list AS list,
    u.request_id AS request_id,
    u.order_no AS order_no,
    u.line_id AS line_id,
    u.refund_position AS refund_position,
    u.position AS position,
    u.net_minor AS net_minor,
    u.line_quantity AS line_quantity,
    CAST(sum(CASE WHEN u.list = 3 THEN u.quantity ELSE 0 END) OVER (PARTITION BY u.request_id, u.line_id ORDER BY u.refund_position, u.list, u.position) AS BIGINT) AS refunded_units,
    sum(jqm_wide(CASE WHEN u.list = 4 THEN coalesce(jqm_minor(u.amount, o.factor), 0) ELSE 0 END)) OVER (PARTITION BY u.request_id, u.line_id ORDER BY u.refund_position, u.list, u.position) AS allowed_minor
  FROM jqm_work_units AS u
  JOIN jqm_work_line_before AS b ON b.request_id = u.request_id AND b.line_id = u.line_id
  JOIN jqm_work_orders AS o ON o.order_no = u.order_no
  WHERE u.list IN (3, 4) AND b.allowed_minor > 0
) AS h
LEFT JOIN jqm_work_discounts AS d ON d.order_no = h.order_no AND d.line_id = h.line_id
WHERE h.list = 4 AND h.net_minor IS NOT NULL
{{settings}};
{{analyze jqm_work_allowances (request_id)}}
-- No later statement reads this.
{{drop table jqm_work_line_before}};

-- What payments and the open balance got back by prior refunds, running in their order, and what they had.
{{drop table jqm_work_paid_back}};
{{create table jqm_work_paid_back}}
SELECT
  d.request_id AS request_id,
  d.refund_position AS refund_position,
  d.position AS position,
  d.destination AS destination,
  d.payment_id AS payment_id,
  jqm_amount_error(d.amount, g.factor) AS amount_error,
  coalesce(jqm_minor(d.amount, g.factor), 0) AS amount_minor,
  sum(jqm_wide(CASE WHEN d.destination = 'accountBalance' THEN 0 ELSE coalesce(jqm_minor(d.amount, g.factor), 0) END))
    OVER (PARTITION BY d.request_id, d.destination, d.payment_id ORDER BY d.refund_position, d.position) AS paid_back_minor,
  CASE
    WHEN d.destination = 'openBalance' THEN t.total_minor - t.captured_minor
    WHEN d.destination = 'payment' AND t.payments_given THEN jqm_wide(jqm_minor(p.amount, g.factor))
    WHEN d.destination = 'payment' AND d.payment_id = '1' THEN t.total_minor
  END AS had_minor
FROM jqm_staged_prior_destinations AS d
JOIN jqm_work_governed AS g ON g.request_id = d.request_id
LEFT JOIN jqm_work_totals AS t ON t.order_no = g.order_no
LEFT JOIN jqm_payments AS p ON p.order_id = g.order_id AND p.payment_id = d.payment_id
{{settings}};
{{analyze jqm_work_paid_back (request_id)}}

-- The requests in which something may be faulty, and copies of their rows, as above. As many bits as items say that no position, and no line of a shipment, is given twice.
{{drop table jqm_work_item_counts}};
{{create table jqm_work_item_counts}}
SELECT
  i.request_id AS request_id,
  count(*) AS items,
  CASE
    WHEN max(CASE
      WHEN i.carried IS NULL OR i.quantity IS NULL OR i.quantity < 1 OR i.quantity > i.carried - i.prior_units OR i.reason = '' OR (i.reason IS NULL AND i.operation = 'assess') THEN 1
      ELSE 0
    END) = 1 OR jqm_bit_count({{bit or}}(jqm_place_bit(i.position))) < count(*) OR jqm_bit_count({{bit or}}(jqm_place_bit(i.line_position % 62 + coalesce(i.shipment_position, 0) % 62 * 13))) < count(*) THEN 1
    ELSE 0
  END AS suspect
FROM jqm_work_items AS i
GROUP BY i.request_id;
{{analyze jqm_work_item_counts (request_id, suspect)}}

{{drop table jqm_suspect_requests}};
{{create table jqm_suspect_requests}}
SELECT DISTINCT s.request_id AS request_id
FROM (
  SELECT request_id FROM jqm_work_item_counts WHERE suspect = 1
  UNION ALL
  SELECT request_id FROM jqm_work_repeated_requests
  UNION ALL
  SELECT request_id FROM jqm_work_evidence WHERE suspect = 1
  UNION ALL
  SELECT request_id FROM jqm_work_before WHERE prior_units + approved_units > carried
  UNION ALL
  SELECT request_id FROM jqm_work_units WHERE carried IS NULL OR (list < 4 AND (quantity IS NULL OR quantity < 1))
) AS s;
{{analyze jqm_suspect_requests}}

{{drop table jqm_suspect_heads}};
{{create table jqm_suspect_heads}}
SELECT * FROM jqm_requests WHERE request_id IN (SELECT request_id FROM jqm_work_governed WHERE suspect = 1) OR request_id IS NULL;

{{drop table jqm_suspect_items}};
{{create table jqm_suspect_items}}
SELECT * FROM jqm_request_items WHERE request_id IN (SELECT request_id FROM jqm_suspect_requests);

{{drop table jqm_suspect_resolved_items}};
{{create table jqm_suspect_resolved_items}}
SELECT request_id, position, operation, line_id, shipment_id, is_ambiguous, quantity, reason, line_quantity, carried, prior_units
FROM jqm_work_items WHERE request_id IN (SELECT request_id FROM jqm_suspect_requests);

{{drop table jqm_suspect_units}};
{{create table jqm_suspect_units}}
SELECT list, request_id, refund_position, position, line_id, shipment_id, is_ambiguous, quantity, line_quantity, carried
FROM jqm_work_units WHERE request_id IN (SELECT request_id FROM jqm_suspect_requests);

{{drop table jqm_suspect_evidence}};
{{create table jqm_suspect_evidence}}
SELECT * FROM jqm_evidence WHERE request_id IN (SELECT request_id FROM jqm_suspect_requests);

{{drop table jqm_suspect_approved_units}};
{{create table jqm_suspect_approved_units}}
SELECT * FROM jqm_staged_approved_units WHERE request_id IN (SELECT request_id FROM jqm_suspect_requests);

-- The faults of requests, in the same form. root is input for the request or the return, else NULL.
{{drop table jqm_work_request_faults}};
{{create table jqm_work_request_faults}}
SELECT request_id, code, CASE WHEN code = 'malformed' THEN 0 ELSE 1 END AS rank, step, is_input, item_list, item_position, part_list, part_position, member
FROM (
  -- A request is given twice.
  SELECT request_id, 'duplicate' AS code, 200 AS step, true AS is_input, CAST(NULL AS {{text}}) AS item_list, CAST(NULL AS {{bigint}}) AS item_position, CAST(NULL AS {{text}}) AS part_list, CAST(NULL AS {{bigint}}) AS part_position, 'id' AS member
  FROM jqm_work_repeated_requests
  UNION ALL
  -- The rows of terms are not those that the library wrote for these statements.
  SELECT request_id, 'malformed', 0, false, NULL, NULL, NULL, NULL, 'policies'
  FROM jqm_suspect_heads WHERE (SELECT count(*) FROM jqm_work_whole_terms) = 0
  UNION ALL
  -- A request has no id, or an empty one.
  SELECT request_id, 'malformed', 200, true, NULL, NULL, NULL, NULL, CASE WHEN request_id IS NULL THEN '' ELSE 'id' END
  FROM jqm_suspect_heads WHERE request_id IS NULL OR CAST(request_id AS {{text}}) = ''
  UNION ALL
  -- The operation is missing, or none that can be judged in SQL.
  SELECT request_id, 'malformed', 201, false, NULL, NULL, NULL, NULL, CASE WHEN operation IS NULL THEN '' ELSE 'op' END
  FROM jqm_suspect_heads WHERE operation IS NULL OR operation NOT IN ('assess', 'settle')
  UNION ALL
  -- The request names no order, or one that does not exist.
  SELECT r.request_id, CASE WHEN r.order_id IS NULL THEN 'malformed' ELSE 'orderMismatch' END, 210, true, NULL, NULL, NULL, NULL, CASE WHEN r.order_id IS NULL THEN '' ELSE 'order' END
  FROM jqm_suspect_heads AS r LEFT JOIN jqm_orders AS o ON o.order_id = r.order_id WHERE o.order_id IS NULL
  UNION ALL
  -- The submission is missing, or an instant is not one of the years 1900 to 2999.
  SELECT request_id, 'malformed', 202, true, NULL, NULL, NULL, NULL, CASE WHEN submitted_seconds IS NULL AND submitted_nanos IS NULL THEN '' ELSE 'submittedAt' END
  FROM jqm_suspect_heads WHERE submitted_seconds IS NULL OR jqm_bad_instant(submitted_seconds, submitted_nanos)
  UNION ALL
  SELECT request_id, 'malformed', 203, true, NULL, NULL, NULL, NULL, 'approvedAt'
  FROM jqm_suspect_heads WHERE operation = 'settle' AND jqm_bad_instant(approved_seconds, approved_nanos)
  UNION ALL
  SELECT request_id, 'malformed', 204, true, NULL, NULL, NULL, NULL, 'receivedAt'
  FROM jqm_suspect_heads WHERE operation = 'settle' AND jqm_bad_instant(received_seconds, received_nanos)
  UNION ALL
  -- The cost of sending back is no amount of the currency, or who paid it is not a known word.
  SELECT r.request_id, jqm_amount_error(r.shipping_cost, g.factor), 231, true, NULL, NULL, NULL, NULL, 'shippingCost'
  FROM jqm_suspect_heads AS r JOIN jqm_work_governed AS g ON g.request_id = r.request_id
  WHERE r.operation = 'settle' AND r.shipping_cost IS NOT NULL AND jqm_amount_error(r.shipping_cost, g.factor) IS NOT NULL
  UNION ALL
  SELECT request_id, 'malformed', 205, true, NULL, NULL, NULL, NULL, 'shippingPaidBy'
  FROM jqm_suspect_heads WHERE operation = 'settle' AND shipping_paid_by NOT IN ('merchant', 'service')
  UNION ALL
  -- The order says not when it was placed, which decides the policy; no policy is in force, or an agreement does not fit over the one that is.
  SELECT r.request_id, 'malformed', 206, false, NULL, NULL, NULL, NULL, 'order'
  FROM jqm_suspect_heads AS r
  JOIN jqm_work_books AS b ON b.book = coalesce(r.book, '')
  JOIN jqm_orders AS o ON o.order_id = r.order_id
  WHERE b.governed_by = 'order' AND o.placed_seconds IS NULL
  UNION ALL
  SELECT request_id, coalesce(terms_error, 'noPolicyInForce'), 240, false, NULL, NULL, NULL, NULL, coalesce(terms_error_path, 'policies')
  FROM jqm_work_governed WHERE terms_id IS NULL AND known_instant
  UNION ALL
  -- The request has no items.
  SELECT r.request_id, 'malformed', 207, true, NULL, NULL, NULL, NULL, CASE WHEN r.operation = 'settle' THEN 'inspected' ELSE 'items' END
  FROM jqm_work_governed AS r LEFT JOIN jqm_work_item_counts AS i ON i.request_id = r.request_id WHERE i.request_id IS NULL
  UNION ALL
  -- The line, the shipment, the quantity or the reason of an item is missing or not valid.
  SELECT request_id, 'malformed', 208, true, 'items', position, NULL, NULL, CASE WHEN line_id = '' THEN 'line' WHEN shipment_id = '' THEN 'shipment' ELSE '' END
  FROM jqm_suspect_items WHERE line_id IS NULL OR line_id = '' OR quantity IS NULL OR shipment_id = ''
  UNION ALL
  SELECT i.request_id, 'malformed', 209, true, 'items', i.position, NULL, NULL, CASE WHEN i.reason IS NULL THEN '' ELSE 'reason' END
  FROM jqm_suspect_resolved_items AS i WHERE i.reason = '' OR (i.reason IS NULL AND i.operation = 'assess')
  UNION ALL
  SELECT request_id, 'quantityOutOfRange', 232, true, 'items', position, NULL, NULL, 'quantity'
  FROM jqm_suspect_items WHERE quantity < 1 OR quantity >= 2147483647
  UNION ALL
  -- The line or the shipment of an item, or of approved units, leads nowhere or to several places.
  SELECT request_id, CASE WHEN line_quantity IS NULL THEN 'unknownLine' WHEN is_ambiguous THEN 'shipmentRequired' ELSE 'unknownShipment' END, 261, true,
    'items', position, NULL, NULL, CASE WHEN line_quantity IS NULL THEN 'line' WHEN is_ambiguous THEN '' ELSE 'shipment' END
  FROM jqm_suspect_resolved_items WHERE carried IS NULL AND line_id <> ''
  UNION ALL
  SELECT request_id, CASE WHEN line_quantity IS NULL THEN 'unknownLine' WHEN is_ambiguous THEN 'shipmentRequired' ELSE 'unknownShipment' END, 262, true,
    'approved', position, NULL, NULL, CASE WHEN line_quantity IS NULL THEN 'line' WHEN is_ambiguous THEN '' ELSE 'shipment' END
  FROM jqm_suspect_units WHERE list = 2 AND carried IS NULL AND line_id <> ''
  UNION ALL
  -- The items of one line and shipment together are more than it carries and was not refunded before: at the first beyond.
  SELECT q.request_id, 'quantityOutOfRange', 265, true, 'items', q.position, NULL, NULL, 'quantity'
  FROM (
    SELECT
      i.request_id AS request_id,
      i.position AS position,
      i.carried - i.prior_units AS left_units,
      sum(i.quantity) OVER (PARTITION BY i.request_id, i.line_id, i.shipment_id ORDER BY i.position) AS named
    FROM jqm_suspect_resolved_items AS i
    JOIN (
      SELECT request_id FROM jqm_suspect_resolved_items GROUP BY request_id, line_id, shipment_id HAVING sum(quantity) > min(carried - prior_units)
    ) AS b ON b.request_id = i.request_id
  ) AS q
  WHERE q.named > q.left_units
  UNION ALL
  -- The same of the approved units.
  SELECT request_id, 'malformed', 211, true, 'approved', position, NULL, NULL, CASE WHEN line_id = '' THEN 'line' WHEN shipment_id = '' THEN 'shipment' ELSE '' END
  FROM jqm_suspect_approved_units WHERE line_id IS NULL OR line_id = '' OR quantity IS NULL OR shipment_id = ''
  UNION ALL
  SELECT request_id, 'quantityOutOfRange', 233, true, 'approved', position, NULL, NULL, 'quantity'
  FROM jqm_suspect_approved_units WHERE quantity < 1 OR quantity >= 2147483647
  UNION ALL
  SELECT q.request_id, 'quantityOutOfRange', 264, true, 'approved', q.position, NULL, NULL, 'quantity'
  FROM (
    SELECT
      u.request_id AS request_id,
      u.position AS position,
      u.carried - b.prior_units AS left_units,
      sum(u.quantity) OVER (PARTITION BY u.request_id, u.line_id, u.shipment_id ORDER BY u.position) AS named
    FROM jqm_suspect_units AS u
    JOIN jqm_work_before AS b ON b.request_id = u.request_id AND b.line_id = u.line_id AND coalesce(b.shipment_id, '') = coalesce(u.shipment_id, '')
    WHERE u.list = 2 AND b.prior_units + b.approved_units > u.carried
  ) AS q
  WHERE q.named > q.left_units
  UNION ALL
  -- The kind of evidence is missing or not a known word.
  SELECT request_id, 'malformed', 212, true, 'items', item_position, 'evidence', position, CASE WHEN kind IS NULL THEN '' ELSE 'kind' END
  FROM jqm_suspect_evidence WHERE kind IS NULL OR kind NOT IN ('photo', 'video', 'document')
  UNION ALL
  -- A waiver has no rule or no known one, or no name, or a rule that the governing terms do not let be waived.
  SELECT request_id, 'malformed', 213, true, 'waivers', position, NULL, NULL, CASE WHEN waived_by = '' THEN 'by' ELSE '' END
  FROM jqm_staged_waivers
  WHERE rule IS NULL OR waived_by IS NULL OR waived_by = ''
  UNION ALL
  SELECT request_id, 'malformed', 213, true, 'waivers', position, NULL, NULL, 'rule'
  FROM jqm_staged_waivers
  WHERE rule NOT IN ('scope', 'approval', 'inspection', 'reason', 'window', 'details', 'evidence', 'condition', 'category', 'cancellation')
  UNION ALL
  SELECT w.request_id, 'notWaivable', 241, true, 'waivers', w.position, NULL, NULL, 'rule'
  FROM jqm_staged_waivers AS w
  JOIN jqm_work_governed AS g ON g.request_id = w.request_id
  JOIN jqm_work_terms AS t ON t.terms_id = g.terms_id
  WHERE w.rule IN ('scope', 'approval', 'inspection', 'reason', 'cancellation')
    OR (w.rule = 'window' AND NOT t.waivable_window)
    OR (w.rule = 'details' AND NOT t.waivable_details)
    OR (w.rule = 'evidence' AND NOT t.waivable_evidence)
    OR (w.rule = 'condition' AND NOT t.waivable_condition)
    OR (w.rule = 'category' AND NOT t.waivable_category)
  UNION ALL
  -- A prior refund is in another currency.
  SELECT p.request_id, 'currencyMismatch', 235, false, 'priorRefunds', p.position, NULL, NULL, 'currency'
  FROM jqm_staged_prior_refunds AS p
  JOIN jqm_work_governed AS g ON g.request_id = p.request_id
  WHERE g.factor IS NOT NULL AND p.currency <> g.currency
  UNION ALL
  -- Money went out by a prior refund that has neither lines nor allowances nor return shipping.
  SELECT p.request_id, 'malformed', 214, false, 'priorRefunds', p.position, NULL, NULL, 'destinations'
  FROM jqm_staged_prior_refunds AS p
  JOIN (SELECT request_id, refund_position FROM jqm_staged_prior_destinations WHERE amount > 0 GROUP BY request_id, refund_position) AS d ON d.request_id = p.request_id AND d.refund_position = p.position
  LEFT JOIN (
    SELECT request_id, refund_position FROM jqm_work_units WHERE list IN (3, 4) GROUP BY request_id, refund_position
  ) AS u ON u.request_id = p.request_id AND u.refund_position = p.position
  WHERE u.request_id IS NULL AND NOT coalesce(p.has_return_shipping, false)
  UNION ALL
  -- The line, the shipment, the quantity or the amount of prior units and allowances is missing or not valid.
  SELECT request_id, 'malformed', 215, false, 'priorRefunds', refund_position, 'lines', position, CASE WHEN line_id = '' THEN 'line' WHEN shipment_id = '' THEN 'shipment' ELSE '' END
  FROM jqm_staged_prior_lines WHERE line_id IS NULL OR line_id = '' OR quantity IS NULL OR shipment_id = ''
  UNION ALL
  SELECT request_id, 'quantityOutOfRange', 236, false, 'priorRefunds', refund_position, 'lines', position, 'quantity'
  FROM jqm_staged_prior_lines WHERE quantity < 1 OR quantity >= 2147483647
  UNION ALL
  SELECT request_id, 'malformed', 216, false, 'priorRefunds', refund_position, 'allowances', position, CASE WHEN line_id = '' THEN 'line' WHEN shipment_id = '' THEN 'shipment' ELSE '' END
  FROM jqm_staged_prior_allowances WHERE line_id IS NULL OR line_id = '' OR amount IS NULL OR shipment_id = ''
  UNION ALL
  SELECT a.request_id, jqm_amount_error(a.amount, g.factor), 237, false, 'priorRefunds', a.refund_position, 'allowances', a.position, 'amount'
  FROM jqm_staged_prior_allowances AS a JOIN jqm_work_governed AS g ON g.request_id = a.request_id WHERE jqm_amount_error(a.amount, g.factor) IS NOT NULL
  UNION ALL
  -- Prior units or allowances lead nowhere or to several places.
  SELECT request_id, CASE WHEN line_quantity IS NULL THEN 'unknownLine' WHEN is_ambiguous THEN 'shipmentRequired' ELSE 'unknownShipment' END, 250, false,
    'priorRefunds', refund_position, CASE WHEN list = 3 THEN 'lines' ELSE 'allowances' END, position, CASE WHEN line_quantity IS NULL THEN 'line' WHEN is_ambiguous THEN '' ELSE 'shipment' END
  FROM jqm_suspect_units WHERE list IN (3, 4) AND carried IS NULL AND line_id <> ''
  UNION ALL
  -- Prior refunds gave back more units than there were: at the first beyond.
  SELECT q.request_id, 'quantityOutOfRange', 250, false, 'priorRefunds', q.refund_position, 'lines', q.position, 'quantity'
  FROM (
    SELECT
      u.request_id AS request_id,
      u.refund_position AS refund_position,
      u.position AS position,
      u.carried AS carried,
      sum(u.quantity) OVER (PARTITION BY u.request_id, u.line_id, u.shipment_id ORDER BY u.refund_position, u.position) AS named
    FROM jqm_suspect_units AS u
    WHERE u.list = 3
  ) AS q
  WHERE q.named > q.carried
  UNION ALL
  -- A prior allowance is more than what was left of the line.
  SELECT request_id, 'amountOutOfRange', 250, false, 'priorRefunds', refund_position, 'allowances', position, 'amount'
  FROM jqm_work_allowances WHERE allowed_minor > most_minor
  UNION ALL
  -- The kind, the payment or the amount of a prior destination is missing or not valid.
  SELECT request_id, 'malformed', 217, false, 'priorRefunds', refund_position, 'destinations', position,
    CASE WHEN destination NOT IN ('payment', 'openBalance', 'accountBalance') THEN 'to' WHEN payment_id = '' THEN 'payment' WHEN amount IS NULL OR destination IS NULL OR payment_id IS NULL THEN '' ELSE 'payment' END
  FROM jqm_staged_prior_destinations
  WHERE destination IS NULL OR amount IS NULL OR destination NOT IN ('payment', 'openBalance', 'accountBalance')
    OR (destination = 'payment' AND (payment_id IS NULL OR payment_id = '')) OR (destination <> 'payment' AND payment_id IS NOT NULL)
  UNION ALL
  SELECT request_id, amount_error, 238, false, 'priorRefunds', refund_position, 'destinations', position, 'amount'
  FROM jqm_work_paid_back WHERE amount_error IS NOT NULL
  UNION ALL
  -- A prior destination is an unknown payment, or got more than it had.
  SELECT request_id, 'unknownPayment', 251, false, 'priorRefunds', refund_position, 'destinations', position, 'payment'
  FROM jqm_work_paid_back WHERE destination = 'payment' AND payment_id <> '' AND had_minor IS NULL
  UNION ALL
  SELECT request_id, 'amountOutOfRange', 252, false, 'priorRefunds', refund_position, 'destinations', position, 'amount'
  FROM jqm_work_paid_back WHERE paid_back_minor > had_minor AND amount_minor > 0
  UNION ALL
  -- Two elements of a list have the same position, or one has none.
  SELECT i.request_id, CASE WHEN i.position IS NULL THEN 'malformed' ELSE 'duplicate' END, 270, true, NULL, NULL, NULL, NULL, CASE WHEN min(r.operation) = 'settle' THEN 'inspected' ELSE 'items' END
  FROM jqm_suspect_items AS i JOIN jqm_work_governed AS r ON r.request_id = i.request_id GROUP BY i.request_id, i.position HAVING count(*) > 1 OR i.position IS NULL
  UNION ALL
  SELECT request_id, CASE WHEN position IS NULL THEN 'malformed' ELSE 'duplicate' END, 270, true, NULL, NULL, NULL, NULL, 'approved'
  FROM jqm_staged_approved_units GROUP BY request_id, position HAVING count(*) > 1 OR position IS NULL
  UNION ALL
  SELECT request_id, CASE WHEN position IS NULL THEN 'malformed' ELSE 'duplicate' END, 270, true, 'items', item_position, NULL, NULL, 'evidence'
  FROM jqm_suspect_evidence GROUP BY request_id, item_position, position HAVING count(*) > 1 OR position IS NULL
  UNION ALL
  SELECT request_id, CASE WHEN position IS NULL THEN 'malformed' ELSE 'duplicate' END, 270, true, NULL, NULL, NULL, NULL, 'waivers'
  FROM jqm_staged_waivers GROUP BY request_id, position HAVING count(*) > 1 OR position IS NULL
  UNION ALL
  SELECT request_id, CASE WHEN position IS NULL THEN 'malformed' ELSE 'duplicate' END, 270, false, NULL, NULL, NULL, NULL, 'priorRefunds'
  FROM jqm_staged_prior_refunds GROUP BY request_id, position HAVING count(*) > 1 OR position IS NULL
  UNION ALL
  SELECT request_id, CASE WHEN position IS NULL THEN 'malformed' ELSE 'duplicate' END, 270, false, 'priorRefunds', refund_position, NULL, NULL, 'lines'
  FROM jqm_staged_prior_lines GROUP BY request_id, refund_position, position HAVING count(*) > 1 OR position IS NULL
  UNION ALL
  SELECT request_id, CASE WHEN position IS NULL THEN 'malformed' ELSE 'duplicate' END, 270, false, 'priorRefunds', refund_position, NULL, NULL, 'allowances'
  FROM jqm_staged_prior_allowances GROUP BY request_id, refund_position, position HAVING count(*) > 1 OR position IS NULL
  UNION ALL
  SELECT request_id, CASE WHEN position IS NULL THEN 'malformed' ELSE 'duplicate' END, 270, false, 'priorRefunds', refund_position, NULL, NULL, 'destinations'
  FROM jqm_staged_prior_destinations GROUP BY request_id, refund_position, position HAVING count(*) > 1 OR position IS NULL
  UNION ALL
  -- A part of a request belongs to no request, no item or no prior refund. Where all items were counted with their requests, none is without.
  SELECT i.request_id, 'malformed', 280, true, NULL, NULL, NULL, NULL, 'items'
  FROM (
    SELECT request_id FROM jqm_request_items
    WHERE (SELECT count(*) FROM jqm_request_items) <> (SELECT coalesce(sum(items), 0) FROM jqm_work_item_counts) OR (SELECT count(*) FROM jqm_work_order_faults) > 0
  ) AS i
  LEFT JOIN jqm_work_governed AS r ON r.request_id = i.request_id
  WHERE r.request_id IS NULL
  UNION ALL
  SELECT a.request_id, 'malformed', 280, true, NULL, NULL, NULL, NULL, 'approved'
  FROM jqm_staged_approved_units AS a LEFT JOIN jqm_work_governed AS r ON r.request_id = a.request_id WHERE r.request_id IS NULL
  UNION ALL
  SELECT e.request_id, 'malformed', 280, true, NULL, NULL, NULL, NULL, 'items'
  FROM jqm_work_evidence AS e LEFT JOIN jqm_work_items AS i ON i.request_id = e.request_id AND i.position = e.item_position WHERE i.request_id IS NULL
  UNION ALL
  SELECT w.request_id, 'malformed', 280, true, NULL, NULL, NULL, NULL, 'waivers'
  FROM jqm_staged_waivers AS w LEFT JOIN jqm_work_governed AS r ON r.request_id = w.request_id WHERE r.request_id IS NULL
  UNION ALL
  SELECT p.request_id, 'malformed', 280, false, NULL, NULL, NULL, NULL, 'priorRefunds'
  FROM jqm_staged_prior_refunds AS p LEFT JOIN jqm_work_governed AS r ON r.request_id = p.request_id WHERE r.request_id IS NULL
  UNION ALL
  SELECT c.request_id, 'malformed', 280, false, NULL, NULL, NULL, NULL, 'priorRefunds'
  FROM (
    SELECT request_id, refund_position FROM jqm_staged_prior_lines
    UNION ALL
    SELECT request_id, refund_position FROM jqm_staged_prior_allowances
    UNION ALL
    SELECT request_id, refund_position FROM jqm_staged_prior_destinations
  ) AS c
  LEFT JOIN jqm_staged_prior_refunds AS p ON p.request_id = c.request_id AND p.position = c.refund_position
  WHERE p.request_id IS NULL
) AS f
{{settings}};
{{analyze jqm_work_request_faults}}

-- The index of each element in its list, of the orders and requests that have a fault. Where an element of a list was copied because it may be faulty, the copies are read.
{{drop table jqm_work_order_places}};
{{create table jqm_work_order_places}}
SELECT DISTINCT e.order_id AS order_id, e.item_list AS item_list, e.item_position AS item_position, e.part_position AS part_position,
  rank() OVER (PARTITION BY e.order_id, e.item_list, e.parent_position ORDER BY coalesce(e.part_position, e.item_position)) - 1 AS place
FROM (
  SELECT order_id, 'lines' AS item_list, position AS item_position, CAST(NULL AS {{bigint}}) AS part_position, CAST(NULL AS {{bigint}}) AS parent_position FROM jqm_suspect_order_lines
  UNION ALL
  SELECT order_id, 'shipments', position, NULL, NULL FROM jqm_suspect_shipments
  UNION ALL
  SELECT order_id, 'charges', position, NULL, NULL FROM jqm_suspect_charges
  UNION ALL
  SELECT order_id, 'payments', position, NULL, NULL FROM jqm_suspect_payments
  UNION ALL
  SELECT s.order_id, 'shipments', s.position, p.position, s.position
  FROM jqm_suspect_shipment_lines AS p JOIN jqm_suspect_shipments AS s ON s.order_id = p.order_id AND s.shipment_id = p.shipment_id
) AS e
JOIN (SELECT DISTINCT order_id FROM jqm_work_order_faults WHERE item_position IS NOT NULL) AS f ON f.order_id = e.order_id
{{settings}};

{{drop table jqm_work_request_places}};
{{create table jqm_work_request_places}}
SELECT DISTINCT e.request_id AS request_id, e.item_list AS item_list, e.item_position AS item_position, e.part_list AS part_list, e.part_position AS part_position,
  rank() OVER (PARTITION BY e.request_id, e.item_list, e.part_list, e.parent_position ORDER BY coalesce(e.part_position, e.item_position)) - 1 AS place
FROM (
  SELECT request_id, 'items' AS item_list, position AS item_position, '' AS part_list, CAST(NULL AS {{bigint}}) AS part_position, CAST(NULL AS {{bigint}}) AS parent_position FROM jqm_suspect_items
  UNION ALL
  SELECT request_id, 'approved', position, '', NULL, NULL FROM jqm_suspect_approved_units
  UNION ALL
  SELECT request_id, 'waivers', position, '', NULL, NULL FROM jqm_staged_waivers
  UNION ALL
  SELECT request_id, 'priorRefunds', position, '', NULL, NULL FROM jqm_staged_prior_refunds
  UNION ALL
  SELECT request_id, 'items', item_position, 'evidence', position, item_position FROM jqm_suspect_evidence
  UNION ALL
  SELECT request_id, 'priorRefunds', refund_position, 'lines', position, refund_position FROM jqm_staged_prior_lines
  UNION ALL
  SELECT request_id, 'priorRefunds', refund_position, 'allowances', position, refund_position FROM jqm_staged_prior_allowances
  UNION ALL
  SELECT request_id, 'priorRefunds', refund_position, 'destinations', position, refund_position FROM jqm_staged_prior_destinations
) AS e
JOIN (SELECT DISTINCT request_id FROM jqm_work_request_faults WHERE item_position IS NOT NULL) AS f ON f.request_id = e.request_id
{{settings}};

-- Every fault with its path, as the library writes it. A fault of an order is one of each request that names the order; of an order that no request names, request_id is NULL.
{{drop table jqm_work_errors}};
{{create table jqm_work_errors}}
SELECT *
FROM (
  SELECT
    r.request_id AS request_id,
    f.order_id AS order_id,
    f.code AS code,
    'order'
      || CASE WHEN f.item_list IS NULL THEN '' ELSE '.' || f.item_list || '[' || CAST(coalesce(i.place, 0) AS {{text}}) || ']' END
      || CASE WHEN f.part_list IS NULL THEN '' ELSE '.' || f.part_list || '[' || CAST(coalesce(p.place, 0) AS {{text}}) || ']' END
      || CASE WHEN f.member = '' THEN '' ELSE '.' || f.member END AS path,
    f.rank AS rank,
    f.step AS step,
    coalesce(i.place, 0) AS place,
    coalesce(p.place, 0) AS part_place
  FROM jqm_work_order_faults AS f
  LEFT JOIN jqm_work_governed AS r ON r.order_id = f.order_id
  LEFT JOIN jqm_work_order_places AS i ON i.order_id = f.order_id AND i.item_list = f.item_list AND i.item_position = f.item_position AND coalesce(i.part_position, -1000000000000000) = -1000000000000000
  LEFT JOIN jqm_work_order_places AS p ON p.order_id = f.order_id AND p.item_list = f.item_list AND p.item_position = f.item_position AND p.part_position = f.part_position
  UNION ALL
  SELECT
    f.request_id AS request_id,
    g.order_id AS order_id,
    f.code AS code,
    substr(
      CASE WHEN f.is_input THEN CASE WHEN g.operation = 'settle' THEN '.return' ELSE '.request' END ELSE '' END
        || CASE WHEN f.item_list IS NULL THEN '' ELSE '.' || CASE WHEN f.item_list = 'items' AND g.operation = 'settle' THEN 'inspected' ELSE f.item_list END || '[' || CAST(coalesce(i.place, 0) AS {{text}}) || ']' END
        || CASE WHEN f.part_list IS NULL THEN '' ELSE '.' || f.part_list || '[' || CAST(coalesce(p.place, 0) AS {{text}}) || ']' END
        || CASE
          WHEN f.member = '' THEN ''
          WHEN f.member = 'items' AND g.operation = 'settle' THEN '.inspected'
          WHEN f.member = 'id' AND g.operation = 'settle' THEN '.request'
          ELSE '.' || f.member
        END,
      2) AS path,
    f.rank AS rank,
    f.step AS step,
    coalesce(i.place, 0) AS place,
    coalesce(p.place, 0) AS part_place
  FROM jqm_work_request_faults AS f
  LEFT JOIN jqm_work_governed AS g ON g.request_id = f.request_id
  LEFT JOIN jqm_work_request_places AS i ON i.request_id = f.request_id AND i.item_list = f.item_list AND i.item_position = f.item_position AND i.part_list = ''
  LEFT JOIN jqm_work_request_places AS p ON p.request_id = f.request_id AND p.item_list = f.item_list AND p.item_position = f.item_position AND p.part_list = f.part_list AND p.part_position = f.part_position
) AS u
{{settings}};
{{analyze jqm_work_errors}}
-- No later statement reads these.
{{drop table jqm_staged_approved_units}};
{{drop table jqm_staged_prior_refunds}};
{{drop table jqm_staged_prior_lines}};
{{drop table jqm_staged_prior_allowances}};
{{drop table jqm_staged_prior_destinations}};
{{drop table jqm_suspect_heads}};
{{drop table jqm_suspect_items}};
{{drop table jqm_suspect_resolved_items}};
{{drop table jqm_suspect_units}};
{{drop table jqm_suspect_evidence}};
{{drop table jqm_suspect_approved_units}};
{{drop table jqm_suspect_requests}};
{{drop table jqm_work_repeated_requests}};
{{drop table jqm_work_units}};
{{drop table jqm_work_before}};
{{drop table jqm_work_item_counts}};
{{drop table jqm_work_whole_terms}};
{{drop table jqm_work_currencies}};
{{drop table jqm_work_books}};
{{drop table jqm_suspect_factors}};
{{drop table jqm_suspect_order_heads}};
{{drop table jqm_suspect_order_lines}};
{{drop table jqm_suspect_shipments}};
{{drop table jqm_suspect_shipment_lines}};
{{drop table jqm_suspect_charges}};
{{drop table jqm_suspect_payments}};
{{drop table jqm_suspect_lines}};
{{drop table jqm_suspect_totals}};
{{drop table jqm_suspect_orders}};
{{drop table jqm_work_repeated_orders}};
{{drop table jqm_work_orders}};
{{drop table jqm_work_order_faults}};
{{drop table jqm_work_request_faults}};
{{drop table jqm_work_order_places}};
{{drop table jqm_work_request_places}};
