-- The results of items: what is asked of them is computed when it is asked.

-- The items of each answer. The last day and the deadline are written by arithmetic on days, as calendars of engines end too early.
{{drop view jqm_result_items}};
{{create view jqm_result_items}}
SELECT
  w.request_id AS request_id,
  w.item AS item,
  w.line_id AS line_id,
  w.shipment_id AS shipment_id,
  w.quantity AS quantity,
  w.reason AS reason,
  w.verdict AS verdict,
  w.fault AS fault,
  w.borne_by AS return_shipping_borne_by,
  CASE w.borne_by WHEN 'service' THEN w.service_bears_clause WHEN 'merchant' THEN w.merchant_bears_clause END AS return_shipping_clause,
  CASE WHEN w.borne_by IS NOT NULL THEN w.return_shipping_agreement END AS return_shipping_agreement,
  CASE WHEN w.goods_kept THEN FALSE END AS goods_back,
  CASE WHEN w.deadline_seconds IS NULL THEN w.date_text END AS last_day,
  CASE
    WHEN w.deadline_seconds IS NOT NULL
      THEN w.date_text || 'T' || lpad(CAST(jqm_quotient(w.second_of_day, 3600) AS {{text}}), 2, '0') || ':' || lpad(CAST(jqm_quotient(w.second_of_day % 3600, 60) AS {{text}}), 2, '0')
        || ':' || lpad(CAST(w.second_of_day % 60 AS {{text}}), 2, '0')
        || CASE WHEN w.deadline_nanos = 0 THEN '' ELSE '.' || rtrim(lpad(CAST(w.deadline_nanos AS {{text}}), 9, '0'), '0') END || 'Z'
  END AS deadline
FROM (
  SELECT
    m.request_id AS request_id, m.item AS item, m.line_id AS line_id, m.shipment_id AS shipment_id, m.quantity AS quantity, m.reason AS reason, m.verdict AS verdict,
    m.fault AS fault, m.borne_by AS borne_by, m.goods_kept AS goods_kept, m.deadline_seconds AS deadline_seconds, m.deadline_nanos AS deadline_nanos,
    m.second_of_day AS second_of_day, m.service_bears_clause AS service_bears_clause, m.merchant_bears_clause AS merchant_bears_clause,
    m.return_shipping_agreement AS return_shipping_agreement,
    lpad(CAST(m.year_of_era + m.era * 400 + CASE WHEN m.month_from_march >= 10 THEN 1 ELSE 0 END AS {{text}}), 4, '0')
      || '-' || lpad(CAST(CASE WHEN m.month_from_march < 10 THEN m.month_from_march + 3 ELSE m.month_from_march - 9 END AS {{text}}), 2, '0')
      || '-' || lpad(CAST(m.day_of_year - jqm_quotient(153 * m.month_from_march + 2, 5) + 1 AS {{text}}), 2, '0') AS date_text
  FROM (
    SELECT
      y.request_id AS request_id, y.item AS item, y.line_id AS line_id, y.shipment_id AS shipment_id, y.quantity AS quantity, y.reason AS reason, y.verdict AS verdict,
      y.fault AS fault, y.borne_by AS borne_by, y.goods_kept AS goods_kept, y.deadline_seconds AS deadline_seconds, y.deadline_nanos AS deadline_nanos,
      y.second_of_day AS second_of_day, y.service_bears_clause AS service_bears_clause, y.merchant_bears_clause AS merchant_bears_clause,
      y.return_shipping_agreement AS return_shipping_agreement, y.era AS era, y.year_of_era AS year_of_era,
      y.day_of_era - (365 * y.year_of_era + jqm_quotient(y.year_of_era, 4) - jqm_quotient(y.year_of_era, 100)) AS day_of_year,
      jqm_quotient(5 * (y.day_of_era - (365 * y.year_of_era + jqm_quotient(y.year_of_era, 4) - jqm_quotient(y.year_of_era, 100))) + 2, 153) AS month_from_march
    FROM (
      SELECT
        e.request_id AS request_id, e.item AS item, e.line_id AS line_id, e.shipment_id AS shipment_id, e.quantity AS quantity, e.reason AS reason, e.verdict AS verdict,
        e.fault AS fault, e.borne_by AS borne_by, e.goods_kept AS goods_kept, e.deadline_seconds AS deadline_seconds, e.deadline_nanos AS deadline_nanos,
        e.second_of_day AS second_of_day, e.service_bears_clause AS service_bears_clause, e.merchant_bears_clause AS merchant_bears_clause,
        e.return_shipping_agreement AS return_shipping_agreement,
        jqm_quotient(e.days, 146097) AS era,
        e.days % 146097 AS day_of_era,
        jqm_quotient(e.days % 146097 - jqm_quotient(e.days % 146097, 1460) + jqm_quotient(e.days % 146097, 36524) - jqm_quotient(e.days % 146097, 146096), 365) AS year_of_era
      FROM (
        -- Days since 0000-03-01, from which 400 years are always as long: 689,468 days before the first day of jqm_work_judged.
        SELECT
          j.request_id AS request_id, j.item AS item, j.line_id AS line_id, j.shipment_id AS shipment_id, j.quantity AS quantity, j.reason AS reason, j.verdict AS verdict,
          j.fault AS fault, j.borne_by AS borne_by, j.goods_kept AS goods_kept, j.deadline_seconds AS deadline_seconds, j.deadline_nanos AS deadline_nanos,
          (j.deadline_seconds + 2592000000) % 86400 AS second_of_day,
          coalesce(j.last_day, jqm_quotient(j.deadline_seconds + 2592000000, 86400)) + 689468 AS days,
          t.service_bears_clause AS service_bears_clause,
          t.merchant_bears_clause AS merchant_bears_clause,
          t.return_shipping_agreement AS return_shipping_agreement
        FROM jqm_work_judged AS j
        JOIN jqm_work_terms AS t ON t.terms_id = j.terms_id
      ) AS e
    ) AS y
  ) AS m
) AS w
{{settings}};

-- The findings of each item, in the order of the rules.
{{drop view jqm_result_findings}};
{{create view jqm_result_findings}}
SELECT
  f.request_id AS request_id,
  f.item AS item,
  f.sequence AS sequence,
  c.rule AS rule,
  c.status AS status,
  c.clause AS clause,
  CASE WHEN c.status = 'waived' THEN w.waived_by END AS waived_by,
  CASE c.rule
    WHEN 'scope' THEN t.scope_agreement
    WHEN 'approval' THEN t.approval_agreement
    WHEN 'inspection' THEN t.inspection_agreement
    WHEN 'reason' THEN t.reason_agreement
    WHEN 'window' THEN t.window_agreement
    WHEN 'details' THEN t.details_agreement
    WHEN 'evidence' THEN t.evidence_agreement
    WHEN 'condition' THEN t.condition_agreement
    WHEN 'category' THEN t.category_agreement
  END AS agreement_id
FROM (
  SELECT request_id, item, terms_id, 0 AS sequence, scope AS code FROM jqm_work_judged
  UNION ALL SELECT request_id, item, terms_id, 1 AS sequence, approval AS code FROM jqm_work_judged WHERE approval IS NOT NULL
  UNION ALL SELECT request_id, item, terms_id, 2 AS sequence, inspection AS code FROM jqm_work_judged WHERE inspection IS NOT NULL
  UNION ALL SELECT request_id, item, terms_id, CASE WHEN operation = 'settle' THEN 3 ELSE 1 END AS sequence, reason_finding AS code FROM jqm_work_judged WHERE reason_finding IS NOT NULL
  UNION ALL SELECT request_id, item, terms_id, 2 AS sequence, window_finding AS code FROM jqm_work_judged WHERE window_finding IS NOT NULL
  UNION ALL SELECT request_id, item, terms_id, 3 AS sequence, details_finding AS code FROM jqm_work_judged WHERE details_finding IS NOT NULL
  UNION ALL SELECT request_id, item, terms_id, 4 AS sequence, evidence_finding AS code FROM jqm_work_judged WHERE evidence_finding IS NOT NULL
  UNION ALL SELECT request_id, item, terms_id, 4 AS sequence, condition_finding AS code FROM jqm_work_judged WHERE condition_finding IS NOT NULL
  UNION ALL SELECT request_id, item, terms_id, 5 AS sequence, category_finding AS code FROM jqm_work_judged WHERE category_finding IS NOT NULL
) AS f
JOIN jqm_work_finding_codes AS c ON c.code = f.code
JOIN jqm_work_terms AS t ON t.terms_id = f.terms_id
LEFT JOIN jqm_work_waivers AS w ON w.request_id = f.request_id AND w.rule = c.rule
{{settings}};
