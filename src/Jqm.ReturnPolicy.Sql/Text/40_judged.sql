-- Judges the items of valid requests: each rule's finding, the verdict, the fault, and who bears return shipping. A finding is a code of jqm_finding_codes; the remainder
-- of a code by 8 is its weight in the verdict: 0 fine, 1 discretionary, 2 missing, 3 not met, 4 out of scope.

-- The first waiver of each rule.
{{drop table jqm_work_waivers}};
{{create table jqm_work_waivers}}
SELECT w.request_id AS request_id, w.rule AS rule, w.waived_by AS waived_by
FROM (
  SELECT request_id, rule, waived_by, row_number() OVER (PARTITION BY request_id, rule ORDER BY position) AS place
  FROM jqm_staged_waivers
) AS w
WHERE w.place = 1;
{{analyze jqm_work_waivers}}
-- No later statement reads this.
{{drop table jqm_staged_waivers}};

-- The portions of settled items with an approval: the items of a line and shipment use the approved units up in order. Of an item of which only a part is approved, the
-- approved units are part 1, and the others are part 2, which follows it. splits_ahead counts the earlier items of which only a part is approved.
{{drop table jqm_work_approved}};
{{create table jqm_work_approved}}
SELECT
  s.request_id AS request_id,
  s.item AS item,
  p.part AS part,
  CASE WHEN p.part = 1 THEN s.approved_quantity ELSE s.quantity - s.approved_quantity END AS quantity,
  p.part = 2 AND s.approved_quantity > 0 AS follows,
  coalesce(s.splits_ahead, 0) AS splits_ahead
FROM (
  SELECT
    c.request_id AS request_id,
    c.item AS item,
    c.quantity AS quantity,
    c.approved_quantity AS approved_quantity,
    CAST(sum(CASE WHEN c.approved_quantity > 0 AND c.approved_quantity < c.quantity THEN 1 ELSE 0 END)
      OVER (PARTITION BY c.request_id ORDER BY c.item ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS {{bigint}}) AS splits_ahead
  FROM (
    SELECT
      i.request_id AS request_id,
      i.item AS item,
      i.quantity AS quantity,
      least(i.quantity, greatest(0, i.approved_units + i.quantity
        - CAST(sum(i.quantity) OVER (PARTITION BY i.request_id, i.line_id, i.shipment_id ORDER BY i.item) AS {{bigint}}))) AS approved_quantity
    FROM jqm_work_governed AS g
    JOIN jqm_work_items AS i ON i.request_id = g.request_id
    WHERE g.operation = 'settle' AND g.approval_counts
  ) AS c
) AS s
CROSS JOIN (SELECT 1 AS part UNION ALL SELECT 2 AS part) AS p
WHERE CASE WHEN p.part = 1 THEN s.approved_quantity > 0 ELSE s.quantity > s.approved_quantity END
{{settings}};
{{analyze jqm_work_approved}}

-- The finding of each rule: each code is picked by one fact from the row of the reason; the library answered the codes when the rows were made. Then what waivers make of
-- them, and the verdict of each item: the worst finding decides. Out of scope nothing but the scope is judged; a settled item without an inspection ends with that finding.
-- The codes are among the first columns: PostgreSQL reads a row up to the last column that a query needs, and the results read the codes nine times.
{{drop table jqm_work_judged}};
{{create table jqm_work_judged}}
SELECT
  v.request_id AS request_id,
  v.item AS item,
  v.terms_id AS terms_id,
  v.operation AS operation,
  v.scope AS scope,
  v.approval AS approval,
  v.inspection AS inspection,
  v.reason_finding AS reason_finding,
  v.window_finding AS window_finding,
  v.details_finding AS details_finding,
  v.evidence_finding AS evidence_finding,
  v.condition_finding AS condition_finding,
  v.category_finding AS category_finding,
  v.order_no AS order_no,
  v.source_item AS source_item,
  v.line_id AS line_id,
  v.shipment_id AS shipment_id,
  v.quantity AS quantity,
  CASE WHEN v.operation = 'assess' OR v.is_judged THEN v.reason END AS reason,
  v.reason_id AS reason_id,
  CASE v.operation
    WHEN 'assess' THEN CASE v.severity WHEN 0 THEN 'eligible' WHEN 1 THEN 'referred' WHEN 2 THEN 'incomplete' WHEN 3 THEN 'ineligible' ELSE 'outOfScope' END
    ELSE CASE v.severity WHEN 0 THEN 'approved' WHEN 1 THEN 'pending' WHEN 2 THEN 'pending' WHEN 3 THEN 'rejected' ELSE 'outOfScope' END
  END AS verdict,
  CASE WHEN v.is_judged THEN v.fault END AS fault,
  v.severity = 0 AS refunded,
  CASE
    WHEN v.operation = 'assess' AND v.in_scope AND v.severity < 3
      THEN CASE WHEN v.service_bears THEN 'service' ELSE 'merchant' END
    WHEN v.operation = 'settle' AND v.in_scope AND v.severity IN (0, 3)
      THEN CASE WHEN v.is_judged AND v.approval % 8 = 0 AND v.service_bears THEN 'service' ELSE 'merchant' END
  END AS borne_by,
  v.operation = 'assess' AND v.in_scope AND v.severity < 3 AND v.goods_may_be_kept AS goods_kept,
  v.last_day AS last_day,
  v.deadline_seconds AS deadline_seconds,
  v.deadline_nanos AS deadline_nanos
FROM (
  SELECT
    w.request_id AS request_id, w.order_no AS order_no, w.operation AS operation, w.terms_id AS terms_id, w.item AS item, w.source_item AS source_item, w.line_id AS line_id,
    w.shipment_id AS shipment_id, w.quantity AS quantity, w.reason AS reason, w.reason_id AS reason_id, w.in_scope AS in_scope, w.fault AS fault, w.service_bears AS service_bears,
    w.goods_may_be_kept AS goods_may_be_kept, w.is_judged AS is_judged, w.last_day AS last_day, w.deadline_seconds AS deadline_seconds, w.deadline_nanos AS deadline_nanos,
    w.scope AS scope, w.approval AS approval, w.inspection AS inspection, w.reason_finding AS reason_finding, w.window_finding AS window_finding, w.details_finding AS details_finding,
    w.evidence_finding AS evidence_finding, w.condition_finding AS condition_finding, w.category_finding AS category_finding,
    greatest(
      w.scope % 8, coalesce(w.approval % 8, 0), coalesce(w.inspection % 8, 0), coalesce(w.reason_finding % 8, 0), coalesce(w.window_finding % 8, 0),
      coalesce(w.details_finding % 8, 0), coalesce(w.evidence_finding % 8, 0), coalesce(w.condition_finding % 8, 0), coalesce(w.category_finding % 8, 0)) AS severity
  FROM (
    SELECT
      f.request_id AS request_id, f.order_no AS order_no, f.operation AS operation, f.terms_id AS terms_id, f.item AS item, f.source_item AS source_item, f.line_id AS line_id,
      f.shipment_id AS shipment_id, f.quantity AS quantity, f.reason AS reason, f.reason_id AS reason_id, f.in_scope AS in_scope, f.fault AS fault, f.service_bears AS service_bears,
      f.goods_may_be_kept AS goods_may_be_kept, f.last_day AS last_day, f.deadline_seconds AS deadline_seconds, f.deadline_nanos AS deadline_nanos,
      f.scope AS scope, f.approval AS approval, f.inspection AS inspection, f.window_finding AS window_finding,
      f.in_scope AND (f.operation = 'assess' OR f.inspection % 8 = 0) AS is_judged,
      CASE WHEN f.in_scope AND (f.operation = 'assess' OR f.inspection % 8 = 0) THEN f.reason_finding END AS reason_finding,
      CASE WHEN f.in_scope AND f.operation = 'assess' THEN f.details_finding END AS details_finding,
      CASE WHEN f.in_scope AND f.operation = 'assess' THEN f.evidence_finding END AS evidence_finding,
      CASE
        WHEN f.in_scope AND f.operation = 'settle' AND f.inspection % 8 = 0
          THEN CASE WHEN f.waives_condition = 1 AND f.condition_finding % 8 > 0 THEN f.condition_waived ELSE f.condition_finding END
      END AS condition_finding,
      CASE
        WHEN f.in_scope AND (f.operation = 'assess' OR f.inspection % 8 = 0)
          THEN CASE WHEN f.waives_category = 1 AND f.category_finding % 8 > 0 THEN f.category_waived ELSE f.category_finding END
      END AS category_finding
    FROM (
      SELECT
        p.request_id AS request_id,
        p.order_no AS order_no,
        p.operation AS operation,
        p.terms_id AS terms_id,
        p.item AS item,
        p.source_item AS source_item,
        p.line_id AS line_id,
        p.shipment_id AS shipment_id,
        p.quantity AS quantity,
        p.reason AS reason,
        p.reason_id AS reason_id,
        p.in_scope AS in_scope,
        r.fault AS fault,
        r.service_bears AS service_bears,
        r.goods_may_be_kept AS goods_may_be_kept,
        CASE WHEN p.in_scope THEN r.scope_met ELSE r.scope_not_met END AS scope,
        CASE WHEN p.in_scope AND p.operation = 'settle' THEN CASE WHEN p.approved THEN r.approval_met ELSE r.approval_not_met END END AS approval,
        CASE
          WHEN p.in_scope AND p.operation = 'settle'
            THEN CASE WHEN p.reason IS NULL THEN r.inspection_no_reason WHEN p.received THEN r.inspection_received ELSE r.inspection_not_received END
        END AS inspection,
        r.reason_finding AS reason_finding,
        CASE
          WHEN NOT p.in_scope OR p.operation <> 'assess' THEN NULL
          WHEN p.delivered_seconds IS NULL
            THEN CASE WHEN w.window_waived = 1 AND r.window_unknown % 8 > 0 THEN r.window_waived ELSE r.window_unknown END
          WHEN p.elapsed AND (p.submitted_seconds < p.delivered_seconds + r.days * 86400
              OR (p.submitted_seconds = p.delivered_seconds + r.days * 86400 AND p.submitted_nanos <= p.delivered_nanos))
            THEN r.window_in_time
          WHEN NOT p.elapsed AND p.submitted_day <= jqm_quotient(p.delivered_seconds + z.offset_seconds + 2592000000, 86400) + r.days
            THEN r.window_in_time
          WHEN w.window_waived = 1 AND r.window_late % 8 > 0
            THEN r.window_waived
          ELSE r.window_late
        END AS window_finding,
        CASE
          WHEN NOT p.no_details THEN r.details_given
          WHEN w.details_waived = 1 AND r.details_absent % 8 > 0 THEN r.details_waived
          ELSE r.details_absent
        END AS details_finding,
        CASE
          WHEN (e.photo = 1 AND t.photo_counts) OR (e.video = 1 AND t.video_counts) OR (e.document = 1 AND t.document_counts) THEN r.evidence_given
          WHEN w.evidence_waived = 1 AND r.evidence_none % 8 > 0 THEN r.evidence_waived
          ELSE r.evidence_none
        END AS evidence_finding,
        CASE
          WHEN p.unused AND p.original THEN CASE WHEN p.received THEN r.condition_good ELSE r.condition_good_kept END
          WHEN NOT p.unused OR NOT p.original THEN CASE WHEN p.received THEN r.condition_bad ELSE r.condition_bad_kept END
          ELSE CASE WHEN p.received THEN r.condition_unknown ELSE r.condition_unknown_kept END
        END AS condition_finding,
        coalesce(w.condition_waived, 0) AS waives_condition,
        r.condition_waived AS condition_waived,
        CASE p.category
          WHEN 'standard' THEN r.category_standard
          WHEN 'customized' THEN r.category_customized
          WHEN 'privateLabel' THEN r.category_private_label
          WHEN 'specialOrder' THEN r.category_special_order
        END AS category_finding,
        coalesce(w.category_waived, 0) AS waives_category,
        r.category_waived AS category_waived,
        CASE WHEN p.in_scope AND p.operation = 'assess' AND NOT p.elapsed THEN jqm_quotient(p.delivered_seconds + z.offset_seconds + 2592000000, 86400) + r.days END AS last_day,
        CASE WHEN p.in_scope AND p.operation = 'assess' AND p.elapsed THEN p.delivered_seconds + r.days * 86400 END AS deadline_seconds,
        CASE WHEN p.in_scope AND p.operation = 'assess' AND p.elapsed THEN p.delivered_nanos END AS deadline_nanos
      FROM (
        -- The units that share one answer: one portion of each item of a request without a fault, or two if only a part of it
        -- is approved.
        SELECT
          i.request_id AS request_id,
          i.order_no AS order_no,
          i.operation AS operation,
          i.terms_id AS terms_id,
          CAST(i.item + coalesce(a.splits_ahead, 0) + CASE WHEN a.follows THEN 1 ELSE 0 END AS {{bigint}}) AS item,
          i.item AS source_item,
          i.position AS source_position,
          i.line_id AS line_id,
          i.shipment_id AS shipment_id,
          CAST(coalesce(a.quantity, i.quantity) AS {{bigint}}) AS quantity,
          a.part = 1 AS approved,
          i.reason AS reason,
          coalesce(r.reason_id, t.other_reasons_id) AS reason_id,
          i.no_details AS no_details,
          i.unused AS unused,
          i.original AS original,
          i.category AS category,
          i.delivered_seconds AS delivered_seconds,
          i.delivered_nanos AS delivered_nanos,
          g.in_scope AS in_scope,
          g.submitted_seconds AS submitted_seconds,
          g.submitted_nanos AS submitted_nanos,
          g.submitted_day AS submitted_day,
          g.received AS received,
          g.elapsed AS elapsed,
          g.zone AS zone
        FROM jqm_work_items AS i
        JOIN jqm_work_governed AS g ON g.request_id = i.request_id
        JOIN jqm_work_terms AS t ON t.terms_id = i.terms_id
        LEFT JOIN jqm_terms_reasons AS r ON r.terms_id = i.terms_id AND r.reason = i.reason
        LEFT JOIN (SELECT DISTINCT request_id FROM jqm_work_errors WHERE request_id IS NOT NULL) AS v ON v.request_id = i.request_id
        LEFT JOIN jqm_work_approved AS a ON a.request_id = i.request_id AND a.item = i.item
        WHERE v.request_id IS NULL
        {{fence}}
      ) AS p
      JOIN jqm_terms_reasons AS r ON r.reason_id = p.reason_id
      JOIN jqm_work_terms AS t ON t.terms_id = p.terms_id
      LEFT JOIN jqm_zone_offsets AS z ON z.zone = p.zone AND z.bucket = jqm_quotient(p.delivered_seconds + 4194304000, 2097152)
        AND p.delivered_seconds >= z.since_seconds AND p.delivered_seconds < z.until_seconds
      LEFT JOIN jqm_work_evidence AS e ON e.request_id = p.request_id AND e.item_position = p.source_position
      LEFT JOIN (
        SELECT
          request_id,
          max(CASE WHEN rule = 'window' THEN 1 ELSE 0 END) AS window_waived,
          max(CASE WHEN rule = 'details' THEN 1 ELSE 0 END) AS details_waived,
          max(CASE WHEN rule = 'evidence' THEN 1 ELSE 0 END) AS evidence_waived,
          max(CASE WHEN rule = 'condition' THEN 1 ELSE 0 END) AS condition_waived,
          max(CASE WHEN rule = 'category' THEN 1 ELSE 0 END) AS category_waived
        FROM jqm_work_waivers
        GROUP BY request_id
      ) AS w ON w.request_id = p.request_id
      {{fence}}
    ) AS f
    {{fence}}
  ) AS w
  {{fence}}
) AS v
{{settings}};
{{analyze jqm_work_judged (request_id, item, source_item, terms_id)}}
-- No later statement reads these.
{{drop table jqm_work_approved}};
{{drop table jqm_work_evidence}};

-- The verdict of each request: that of its items if all have the same; partial if some are refunded; else what waits comes before what is refused.
{{drop table jqm_work_verdicts}};
{{create table jqm_work_verdicts}}
SELECT
  j.request_id AS request_id,
  CASE
    WHEN min(j.verdict) = max(j.verdict) THEN min(j.verdict)
    WHEN max(CASE WHEN j.refunded THEN 1 ELSE 0 END) = 1 THEN 'partial'
    WHEN min(j.operation) = 'settle' THEN 'pending'
    WHEN max(CASE WHEN j.verdict = 'incomplete' THEN 1 ELSE 0 END) = 1 THEN 'incomplete'
    WHEN max(CASE WHEN j.verdict = 'referred' THEN 1 ELSE 0 END) = 1 THEN 'referred'
    ELSE 'ineligible'
  END AS verdict
FROM jqm_work_judged AS j
GROUP BY j.request_id;
{{analyze jqm_work_verdicts (request_id)}}
