-- The answers about requests and money, as views over the work tables. Amounts are shown in minor units and, exactly, in major units.

-- One row for each request: the verdict and the money, or an error. A fault that concerns no request that exists has a row of its own with the error alone.
{{drop view jqm_results}};
{{create view jqm_results}}
SELECT *
FROM (
  SELECT
    g.request_id AS request_id,
    g.operation AS operation,
    CASE WHEN e.code IS NULL THEN t.policy_id END AS policy_id,
    CASE WHEN e.code IS NULL THEN t.policy_version END AS policy_version,
    CASE WHEN e.code IS NULL THEN t.agreements END AS agreements,
    CASE WHEN e.code IS NULL THEN v.verdict END AS verdict,
    CASE WHEN r.request_id IS NOT NULL THEN g.currency END AS currency,
    jqm_major(r.total_minor, g.factor) AS total,
    r.total_minor AS total_minor,
    jqm_major(r.owed_minor, g.factor) AS owed,
    r.owed_minor AS owed_minor,
    jqm_major(r.cost_minor, g.factor) AS shipping_cost,
    r.cost_minor AS shipping_cost_minor,
    r.paid_by AS shipping_paid_by,
    jqm_major(r.service_minor, g.factor) AS service_share,
    r.service_minor AS service_share_minor,
    jqm_major(r.merchant_minor, g.factor) AS merchant_share,
    r.merchant_minor AS merchant_share_minor,
    jqm_major(r.pending_minor, g.factor) AS pending_share,
    r.pending_minor AS pending_share_minor,
    jqm_major(r.adjustment_minor, g.factor) AS adjustment,
    r.adjustment_minor AS adjustment_minor,
    e.code AS error_code,
    e.path AS error_path
  FROM jqm_work_governed AS g
  LEFT JOIN jqm_work_terms AS t ON t.terms_id = g.terms_id
  LEFT JOIN jqm_work_verdicts AS v ON v.request_id = g.request_id
  LEFT JOIN jqm_work_refunds AS r ON r.request_id = g.request_id
  LEFT JOIN jqm_work_first_errors AS e ON e.request_id = g.request_id
  WHERE g.request_id IS NOT NULL
  UNION ALL
  SELECT
    e.request_id AS request_id, NULL AS operation, NULL AS policy_id, NULL AS policy_version, NULL AS agreements, NULL AS verdict, NULL AS currency,
    NULL AS total, NULL AS total_minor, NULL AS owed, NULL AS owed_minor, NULL AS shipping_cost, NULL AS shipping_cost_minor, NULL AS shipping_paid_by,
    NULL AS service_share, NULL AS service_share_minor, NULL AS merchant_share, NULL AS merchant_share_minor, NULL AS pending_share, NULL AS pending_share_minor,
    NULL AS adjustment, NULL AS adjustment_minor, e.code AS error_code, e.path AS error_path
  FROM jqm_work_first_errors AS e
  LEFT JOIN jqm_work_governed AS g ON g.request_id = e.request_id
  WHERE g.request_id IS NULL
) AS u
{{settings}};

-- One row for each component of each line of a refund or an estimate, in the library's order. A component of which nothing was charged is left out, the product never.
{{drop view jqm_result_components}};
{{create view jqm_result_components}}
SELECT
  c.request_id AS request_id,
  c.line_index AS line_index,
  c.line_id AS line_id,
  c.shipment_id AS shipment_id,
  c.quantity AS quantity,
  c.kind AS kind,
  c.kind_index AS kind_index,
  g.currency AS currency,
  jqm_major(c.charged_minor, g.factor) AS charged,
  c.charged_minor AS charged_minor,
  jqm_major(c.refunded_minor, g.factor) AS refunded,
  c.refunded_minor AS refunded_minor,
  jqm_major(c.charged_minor - c.refunded_minor, g.factor) AS withheld,
  c.charged_minor - c.refunded_minor AS withheld_minor,
  jqm_major(c.allowed_minor, g.factor) AS allowed,
  c.allowed_minor AS allowed_minor,
  CASE c.kind
    WHEN '{{component kind}}' THEN t.{{component}}_clause
  END AS clause,
  CASE WHEN c.kind = 'product' THEN t.restocking_fee_agreement ELSE t.fees_agreement END AS agreement_id
FROM (
  SELECT request_id, terms_id, line_index, line_id, shipment_id, quantity, 'product' AS kind, 0 AS kind_index, product_minor AS charged_minor, product_refunded_minor AS refunded_minor, product_allowed_minor AS allowed_minor
  FROM jqm_work_refund_lines
  UNION ALL SELECT request_id, terms_id, line_index, line_id, shipment_id, quantity, '{{fee kind}}', {{fee index}}, {{fee}}_minor, CASE WHEN refunds_{{fee}} THEN {{fee}}_minor ELSE 0 END, 0 FROM jqm_work_refund_lines WHERE {{fee}}_minor <> 0
) AS c
JOIN jqm_work_governed AS g ON g.request_id = c.request_id
JOIN jqm_work_terms AS t ON t.terms_id = c.terms_id
{{settings}};

-- One row for each place that a part of a refund goes to, in order.
{{drop view jqm_result_destinations}};
{{create view jqm_result_destinations}}
SELECT
  d.request_id AS request_id,
  d.sequence AS sequence,
  d.destination AS destination,
  d.payment_id AS payment_id,
  g.currency AS currency,
  jqm_major(d.amount_minor, g.factor) AS amount,
  d.amount_minor AS amount_minor
FROM jqm_work_destinations AS d
JOIN jqm_work_governed AS g ON g.request_id = d.request_id
{{settings}};
