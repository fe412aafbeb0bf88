-- Resolves what requests name: the lines of orders with their amounts in minor units, and the units that items, approvals and prior refunds mean.
-- Faulty rows pass: amounts and quantities are cut to their ranges here, and the next step answers the requests that they belong to with an error.

-- Copies of what requests name beside their items. The next statements read them several times, and PostgreSQL knows how many rows a copy has, but not how many a view has.
{{drop table jqm_staged_approved_units}};
{{create table jqm_staged_approved_units}}
SELECT * FROM jqm_approved_units;
{{analyze jqm_staged_approved_units}}

{{drop table jqm_staged_waivers}};
{{create table jqm_staged_waivers}}
SELECT * FROM jqm_waivers;
{{analyze jqm_staged_waivers}}

{{drop table jqm_staged_prior_refunds}};
{{create table jqm_staged_prior_refunds}}
SELECT * FROM jqm_prior_refunds;
{{analyze jqm_staged_prior_refunds}}

{{drop table jqm_staged_prior_lines}};
{{create table jqm_staged_prior_lines}}
SELECT * FROM jqm_prior_lines;
{{analyze jqm_staged_prior_lines}}

{{drop table jqm_staged_prior_allowances}};
{{create table jqm_staged_prior_allowances}}
SELECT * FROM jqm_prior_allowances;
{{analyze jqm_staged_prior_allowances}}

{{drop table jqm_staged_prior_destinations}};
{{create table jqm_staged_prior_destinations}}
SELECT * FROM jqm_prior_destinations;
{{analyze jqm_staged_prior_destinations}}

-- The lines of the orders that requests name. value_minor is unit price × quantity, net_minor is the value less the line's own discount. In how many shipments a line is, and in which
-- one if it is only one, decides what a reference without a shipment means.
{{drop table jqm_work_lines}};
{{create table jqm_work_lines}}
SELECT
  v.order_no AS order_no,
  v.position AS position,
  v.line_id AS line_id,
  v.category AS category,
  v.quantity AS quantity,
  v.unit_minor AS unit_minor,
  v.value_minor AS value_minor,
  v.value_minor - least(v.discount_minor, v.value_minor) AS net_minor,
  v.tax_minor AS tax_minor,
  coalesce(s.shipments, 0) AS shipments,
  s.first_shipment AS first_shipment,
  coalesce(s.shipped, 0) AS shipped,
  CASE
    WHEN v.line_id IS NULL OR v.line_id = '' OR v.is_faulty OR v.category NOT IN ('standard', 'customized', 'privateLabel', 'specialOrder')
      OR v.unit_minor > jqm_quotient(100000000000000, greatest(v.quantity, 1)) OR v.discount_minor > v.value_minor OR s.shipped > v.quantity THEN 1
    ELSE 0
  END AS suspect
FROM (
  SELECT
    m.order_no AS order_no,
    m.order_id AS order_id,
    m.position AS position,
    m.line_id AS line_id,
    coalesce(m.category, 'standard') AS category,
    coalesce(m.units, 0) AS quantity,
    coalesce(m.unit_minor, 0) AS unit_minor,
    least(coalesce(m.unit_minor, 0), jqm_quotient(100000000000000, greatest(coalesce(m.units, 1), 1))) * coalesce(m.units, 0) AS value_minor,
    coalesce(m.discount_minor, 0) AS discount_minor,
    coalesce(m.tax_minor, 0) AS tax_minor,
    CASE
      WHEN m.units IS NULL OR m.units < 1 OR m.units > 1000000 OR m.unit_minor IS NULL OR NOT jqm_is_exact(m.unit_price, m.factor, m.unit_minor)
        OR NOT jqm_is_exact(m.discount, m.factor, m.discount_minor) OR NOT jqm_is_exact(m.tax, m.factor, m.tax_minor) THEN true
      ELSE false
    END AS is_faulty
  FROM (
    SELECT
      o.order_no AS order_no,
      l.order_id AS order_id,
      l.position AS position,
      l.line_id AS line_id,
      l.category AS category,
      jqm_units(l.quantity) AS units,
      l.unit_price AS unit_price,
      l.discount AS discount,
      l.tax AS tax,
      o.factor AS factor,
      jqm_minor(l.unit_price, o.factor) AS unit_minor,
      jqm_minor(l.discount, o.factor) AS discount_minor,
      jqm_minor(l.tax, o.factor) AS tax_minor
    FROM jqm_work_orders AS o
    JOIN jqm_order_lines AS l ON l.order_id = o.order_id
    {{fence}}
  ) AS m
  {{fence}}
) AS v
LEFT JOIN (
  SELECT order_id, line_id, count(*) AS shipments, min(shipment_id) AS first_shipment, sum(jqm_units(quantity)) AS shipped
  FROM jqm_shipment_lines
  GROUP BY order_id, line_id
) AS s ON s.order_id = v.order_id AND s.line_id = v.line_id
{{settings}};
{{analyze jqm_work_lines (order_no, line_id)}}

-- What requests name beside their items, list by list: 2 the approved units, 3 the units of prior refunds, 4 the lines of prior allowances. The shipment is the one that is
-- named, else the only one that carries the line. carried is what the shipment carries of the line; for a line in no shipment, the units of the line; NULL if the
-- reference leads nowhere, or not to one place.
{{drop table jqm_work_units}};
{{create table jqm_work_units}}
SELECT
  r.list AS list,
  r.request_id AS request_id,
  r.refund_position AS refund_position,
  r.position AS position,
  r.order_no AS order_no,
  r.line_id AS line_id,
  r.shipment_id AS shipment_id,
  r.is_ambiguous AS is_ambiguous,
  r.quantity AS quantity,
  r.amount AS amount,
  r.line_quantity AS line_quantity,
  r.net_minor AS net_minor,
  CASE WHEN r.is_ambiguous THEN NULL WHEN r.shipment_id IS NULL THEN r.line_quantity ELSE jqm_units(c.quantity) END AS carried
FROM (
  SELECT
    n.list AS list,
    n.request_id AS request_id,
    n.refund_position AS refund_position,
    n.position AS position,
    g.order_id AS order_id,
    g.order_no AS order_no,
    n.line_id AS line_id,
    CASE WHEN n.shipment_id IS NULL AND l.shipments = 1 THEN l.first_shipment ELSE n.shipment_id END AS shipment_id,
    n.shipment_id IS NULL AND l.shipments > 1 AS is_ambiguous,
    jqm_units(n.quantity) AS quantity,
    n.amount AS amount,
    l.quantity AS line_quantity,
    l.net_minor AS net_minor
  FROM (
    SELECT 2 AS list, request_id, CAST(NULL AS {{bigint}}) AS refund_position, position, line_id, shipment_id, quantity, CAST(NULL AS {{amount}}) AS amount
    FROM jqm_staged_approved_units
    UNION ALL
    SELECT 3 AS list, request_id, refund_position, position, line_id, shipment_id, quantity, NULL AS amount
    FROM jqm_staged_prior_lines
    UNION ALL
    SELECT 4 AS list, request_id, refund_position, position, line_id, shipment_id, NULL AS quantity, amount
    FROM jqm_staged_prior_allowances
  ) AS n
  JOIN jqm_work_governed AS g ON g.request_id = n.request_id
  LEFT JOIN jqm_work_lines AS l ON l.order_no = g.order_no AND l.line_id = n.line_id
  {{fence}}
) AS r
LEFT JOIN jqm_shipment_lines AS c ON c.order_id = r.order_id AND c.shipment_id = r.shipment_id AND c.line_id = r.line_id
{{settings}};
{{analyze jqm_work_units (request_id, line_id, shipment_id, list)}}

-- The units that were refunded before, by line and shipment, and those that were approved.
{{drop table jqm_work_before}};
{{create table jqm_work_before}}
SELECT
  request_id,
  line_id,
  shipment_id,
  sum(CASE WHEN list = 3 THEN quantity ELSE 0 END) AS prior_units,
  sum(CASE WHEN list = 2 THEN quantity ELSE 0 END) AS approved_units,
  min(carried) AS carried
FROM jqm_work_units
WHERE list IN (2, 3)
GROUP BY request_id, line_id, shipment_id;
{{analyze jqm_work_before (request_id, line_id, shipment_id)}}

-- The units that were refunded before and the money that was allowed before, by line.
{{drop table jqm_work_line_before}};
{{create table jqm_work_line_before}}
SELECT
  u.request_id AS request_id,
  u.line_id AS line_id,
  sum(CASE WHEN u.list = 3 THEN u.quantity ELSE 0 END) AS prior_units,
  least(sum(jqm_wide(CASE WHEN u.list = 4 THEN coalesce(jqm_minor(u.amount, o.factor), 0) ELSE 0 END)), 1000000000000000) AS allowed_minor
FROM jqm_work_units AS u
JOIN jqm_work_orders AS o ON o.order_no = u.order_no
WHERE u.list IN (3, 4)
GROUP BY u.request_id, u.line_id
{{settings}};
{{analyze jqm_work_line_before (request_id, line_id)}}

-- The index of each item in its request: of the positions, so that items with the same position, which are an error, are not multiplied.
{{drop table jqm_work_item_places}};
{{create table jqm_work_item_places}}
SELECT i.request_id AS request_id, i.position AS position, row_number() OVER (PARTITION BY i.request_id ORDER BY i.position) - 1 AS item
FROM (SELECT DISTINCT request_id, position FROM jqm_request_items) AS i
{{settings}};
{{analyze jqm_work_item_places}}

-- The items of each request, resolved like the units above. A shipment of '' stands for none where both sides of a join may have none.
{{drop table jqm_work_items}};
{{create table jqm_work_items}}
SELECT
  u.request_id AS request_id,
  u.order_no AS order_no,
  u.operation AS operation,
  u.terms_id AS terms_id,
  n.item AS item,
  u.position AS position,
  u.line_id AS line_id,
  u.shipment_id AS shipment_id,
  u.is_ambiguous AS is_ambiguous,
  u.quantity AS quantity,
  u.reason AS reason,
  u.no_details AS no_details,
  u.unused AS unused,
  u.original AS original,
  u.category AS category,
  CASE WHEN u.is_ambiguous THEN NULL WHEN u.shipment_id IS NULL THEN u.line_quantity ELSE jqm_units(c.quantity) END AS carried,
  s.position AS shipment_position,
  u.line_position AS line_position,
  u.line_quantity AS line_quantity,
  u.unit_minor AS unit_minor,
  u.net_minor AS net_minor,
  u.tax_minor AS tax_minor,
  s.delivered_seconds AS delivered_seconds,
  s.delivered_nanos AS delivered_nanos,
  CAST(coalesce(b.prior_units, 0) AS BIGINT) AS prior_units,
  CAST(coalesce(b.approved_units, 0) AS BIGINT) AS approved_units,
  CAST(coalesce(p.prior_units, 0) AS BIGINT) AS prior_line_units,
  CAST(coalesce(p.allowed_minor, 0) AS BIGINT) AS allowed_minor
FROM (
  SELECT
    n.request_id AS request_id,
    n.position AS position,
    g.order_id AS order_id,
    g.order_no AS order_no,
    g.operation AS operation,
    g.terms_id AS terms_id,
    n.line_id AS line_id,
    CASE WHEN n.shipment_id IS NULL AND l.shipments = 1 THEN l.first_shipment ELSE n.shipment_id END AS shipment_id,
    n.shipment_id IS NULL AND l.shipments > 1 AS is_ambiguous,
    jqm_units(n.quantity) AS quantity,
    n.reason AS reason,
    jqm_is_blank(n.details) AS no_details,
    n.unused AS unused,
    n.original AS original,
    l.position AS line_position,
    l.category AS category,
    l.quantity AS line_quantity,
    l.unit_minor AS unit_minor,
    l.net_minor AS net_minor,
    l.tax_minor AS tax_minor
  FROM jqm_request_items AS n
  JOIN jqm_work_governed AS g ON g.request_id = n.request_id
  LEFT JOIN jqm_work_lines AS l ON l.order_no = g.order_no AND l.line_id = n.line_id
  {{fence}}
) AS u
LEFT JOIN jqm_shipment_lines AS c ON c.order_id = u.order_id AND c.shipment_id = u.shipment_id AND c.line_id = u.line_id
LEFT JOIN jqm_shipments AS s ON s.order_id = u.order_id AND s.shipment_id = u.shipment_id
LEFT JOIN jqm_work_item_places AS n ON n.request_id = u.request_id AND n.position = u.position
LEFT JOIN jqm_work_before AS b ON b.request_id = u.request_id AND b.line_id = u.line_id AND coalesce(b.shipment_id, '') = coalesce(u.shipment_id, '')
LEFT JOIN jqm_work_line_before AS p ON p.request_id = u.request_id AND p.line_id = u.line_id
{{settings}};
{{analyze jqm_work_items (request_id, item, position)}}
-- No later statement reads this.
{{drop table jqm_work_item_places}};

-- The evidence of each item: the clear kinds, and whether a row may be faulty.
{{drop table jqm_work_evidence}};
{{create table jqm_work_evidence}}
SELECT
  request_id,
  item_position,
  max(CASE WHEN kind = 'photo' AND coalesce(clear, true) THEN 1 ELSE 0 END) AS photo,
  max(CASE WHEN kind = 'video' AND coalesce(clear, true) THEN 1 ELSE 0 END) AS video,
  max(CASE WHEN kind = 'document' AND coalesce(clear, true) THEN 1 ELSE 0 END) AS document,
  CASE
    WHEN jqm_bit_count({{bit or}}(jqm_place_bit(position))) < count(*) OR max(CASE WHEN kind IN ('photo', 'video', 'document') THEN 0 ELSE 1 END) = 1 THEN 1
    ELSE 0
  END AS suspect
FROM jqm_evidence
GROUP BY request_id, item_position;
{{analyze jqm_work_evidence (request_id, item_position)}}
