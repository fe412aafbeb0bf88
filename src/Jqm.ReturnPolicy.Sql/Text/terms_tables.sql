-- The tables of terms. Their rows come from the library; nothing in them is written by hand.
-- After an update of the package, drop these tables before you make them again.

-- The currencies of ISO 4217 that amounts can be in.
CREATE TABLE IF NOT EXISTS jqm_currencies (
  code {{text}},  -- such as USD
  decimals {{integer}},  -- 0 to 4
  factor {{bigint}}  -- minor units of one unit: 10 to the power of decimals
){{storage}};

-- The sets of policies that requests name in their column book.
CREATE TABLE IF NOT EXISTS jqm_books (
  book {{text}},  -- the empty text is the usual one
  governed_by {{text}}  -- which instant decides the version: request (its submission) or order (its placing)
){{storage}};

-- Which terms are in force when: half open spans, an unbounded end is beyond all instants of requests.
CREATE TABLE IF NOT EXISTS jqm_in_force (
  book {{text}},
  merchant_id {{text}},  -- the empty text is every merchant without spans of its own
  since_seconds {{bigint}},
  since_nanos {{integer}},
  until_seconds {{bigint}},
  until_nanos {{integer}},
  terms_id {{integer}},  -- of jqm_terms; NULL if an agreement does not fit
  error_code {{text}},  -- the error of every request that the span governs; NULL if there is none
  error_path {{text}}
){{storage}};

-- Versions of policies with the agreements that apply, one row for equal ones.
CREATE TABLE IF NOT EXISTS jqm_terms (
  terms_id {{integer}},
  other_reasons_id {{integer}},  -- the row of jqm_terms_reasons for every reason that the terms do not name
  policy_id {{text}},
  policy_version {{text}},
  agreements {{text}},  -- a JSON array of the ids of the agreements that apply, in merged order; NULL if none
  elapsed {{boolean}},  -- the days of the window are counted as 24 hours each, not as calendar days
  zone {{text}},  -- the time zone of calendar days, a row of jqm_zone_offsets
  fee_allocation {{text}},  -- byValue or byQuantity
  refund_to {{text}},  -- originalPayment or accountBalance
  fee_{{fee}} {{text}},  -- withProduct, serviceFault or never
  photo_counts {{boolean}},  -- the kind of evidence counts
  video_counts {{boolean}},
  document_counts {{boolean}},
  approval_required {{boolean}},
  waivable_scope {{boolean}},  -- a reviewer may waive the rule
  waivable_approval {{boolean}},
  waivable_inspection {{boolean}},
  waivable_reason {{boolean}},
  waivable_window {{boolean}},
  waivable_details {{boolean}},
  waivable_evidence {{boolean}},
  waivable_condition {{boolean}},
  waivable_category {{boolean}},
  waivable_cancellation {{boolean}},
  scope_agreement {{text}},  -- the agreement that findings of the rule cite; NULL if none
  approval_agreement {{text}},
  inspection_agreement {{text}},
  reason_agreement {{text}},
  window_agreement {{text}},
  details_agreement {{text}},
  evidence_agreement {{text}},
  condition_agreement {{text}},
  category_agreement {{text}},
  cancellation_agreement {{text}},
  fees_agreement {{text}},
  restocking_fee_agreement {{text}},
  return_shipping_agreement {{text}},
  {{component}}_clause {{text}},  -- the clause that the component of a refund cites
  service_bears_clause {{text}},  -- the clause if the service bears return shipping
  merchant_bears_clause {{text}}  -- the clause if the merchant does
){{storage}};

-- What terms say of each reason, and the code of each finding: what the library answered with one fact changed at a time.
-- A waived code replaces one that is not met, missing or discretionary; NULL where the rule cannot be waived.
CREATE TABLE IF NOT EXISTS jqm_terms_reasons (
  reason_id {{integer}},  -- a number of the row
  terms_id {{integer}},
  reason {{text}},  -- the empty text is every reason that the terms do not name
  days {{bigint}},  -- of the window
  fault {{text}},  -- service, carrier, product or merchant
  service_bears {{boolean}},  -- the service bears return shipping
  goods_may_be_kept {{boolean}},
  restocking_fee_numerator {{bigint}},  -- the part of the product cost that is withheld
  restocking_fee_denominator {{bigint}},
  scope_met {{integer}},  -- codes of findings, as in jqm_finding_codes
  scope_not_met {{integer}},
  approval_met {{integer}},
  approval_not_met {{integer}},
  inspection_received {{integer}},
  inspection_not_received {{integer}},
  inspection_no_reason {{integer}},
  reason_finding {{integer}},
  window_in_time {{integer}},
  window_late {{integer}},
  window_unknown {{integer}},
  window_waived {{integer}},
  details_given {{integer}},
  details_absent {{integer}},
  details_waived {{integer}},
  evidence_given {{integer}},
  evidence_none {{integer}},
  evidence_waived {{integer}},
  condition_good {{integer}},
  condition_bad {{integer}},
  condition_unknown {{integer}},
  condition_good_kept {{integer}},
  condition_bad_kept {{integer}},
  condition_unknown_kept {{integer}},
  condition_waived {{integer}},
  category_standard {{integer}},
  category_customized {{integer}},
  category_private_label {{integer}},
  category_special_order {{integer}},
  category_waived {{integer}}
){{storage}};

-- The findings behind the codes. The remainder of a code by 8 is its weight in the verdict: 0 fine, 1 discretionary, 2 missing, 3 not met, 4 out of scope.
CREATE TABLE IF NOT EXISTS jqm_finding_codes (
  code {{integer}},
  rule {{text}},
  rule_order {{integer}},  -- the order of findings
  status {{text}},
  clause {{text}}
){{storage}};

-- The offsets of time zones from 1900 to 2999, as NodaTime has them. A span is repeated for each bucket of 2097152 seconds that it touches, so that
-- an instant is found by an equal bucket.
CREATE TABLE IF NOT EXISTS jqm_zone_offsets (
  zone {{text}},
  bucket {{bigint}},  -- (seconds + 4194304000) / 2097152
  since_seconds {{bigint}},
  until_seconds {{bigint}},
  offset_seconds {{bigint}}  -- added to UTC for local time
){{storage}};

-- How many rows each of these tables has. The statements judge nothing if a table has more or fewer.
CREATE TABLE IF NOT EXISTS jqm_terms_sizes (
  table_name {{text}},
  row_count {{bigint}},
  statements {{text}}  -- the fingerprint of the statements that the rows are for
){{storage}};
