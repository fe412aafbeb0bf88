-- The macros that read answers and documents. Each is temporary: it belongs to the connection and leaves nothing in a database file.
-- An amount of an answer has as many decimals as its currency, so its minor units are its digits. Macros whose names end in _ are for the other macros.

-- A row for each line of a file of documents; lines of white space alone are left out. NULL characters and quotes have no meaning here.
CREATE OR REPLACE TEMP MACRO jqm_documents(path) AS TABLE
SELECT document
FROM read_csv(path, columns = {'document': 'VARCHAR'}, auto_detect = false, header = false, delim = '\n', quote = '', escape = '', comment = '',
    nullstr = '', max_line_size = 16777216, buffer_size = 33554432)
WHERE trim(document, E' \t\r') <> '';

-- A member of a document as text. A document that is not JSON has none.
CREATE OR REPLACE TEMP MACRO jqm_member(document, path) AS CASE WHEN json_valid(document) THEN json_extract_string(document, path) END;

CREATE OR REPLACE TEMP MACRO jqm_decimal_(amount) AS CAST(amount AS DECIMAL(19, 4));

CREATE OR REPLACE TEMP MACRO jqm_minor_(amount) AS CAST(replace(amount, '.', '') AS BIGINT);

-- The single values of an answer: verdict, error (code, path, message), currency, total, owed. Text that is no answer is an error of the query.
CREATE OR REPLACE TEMP MACRO jqm_values_(answer) AS list_transform(
    [json_extract_string(answer, ['$.verdict', '$.error.code', '$.error.path', '$.error.message', '$.estimate.currency', '$.refund.currency',
        '$.estimate.total', '$.refund.total', '$.estimate.owed', '$.refund.owed', '$.op'])],
    lambda v: CASE
        WHEN v IS NULL OR v[1] IS NOT NULL OR v[2] IS NOT NULL THEN v
        ELSE error('This text is not an answer of jqm_answer: it has neither a verdict nor an error' || coalesce(', and asks to ' || v[11] || '; answer the document first.', '.'))
    END)[1];

CREATE OR REPLACE TEMP MACRO jqm_verdict(answer) AS jqm_values_(answer)[1];
CREATE OR REPLACE TEMP MACRO jqm_error_code(answer) AS jqm_values_(answer)[2];
CREATE OR REPLACE TEMP MACRO jqm_error_path(answer) AS jqm_values_(answer)[3];
CREATE OR REPLACE TEMP MACRO jqm_error_message(answer) AS jqm_values_(answer)[4];
CREATE OR REPLACE TEMP MACRO jqm_currency(answer) AS list_transform([jqm_values_(answer)], lambda v: coalesce(v[5], v[6]))[1];
CREATE OR REPLACE TEMP MACRO jqm_total_text_(answer) AS list_transform([jqm_values_(answer)], lambda v: coalesce(v[7], v[8]))[1];
CREATE OR REPLACE TEMP MACRO jqm_owed_text_(answer) AS list_transform([jqm_values_(answer)], lambda v: coalesce(v[9], v[10]))[1];
CREATE OR REPLACE TEMP MACRO jqm_total(answer) AS jqm_decimal_(jqm_total_text_(answer));
CREATE OR REPLACE TEMP MACRO jqm_total_minor(answer) AS jqm_minor_(jqm_total_text_(answer));
CREATE OR REPLACE TEMP MACRO jqm_owed(answer) AS jqm_decimal_(jqm_owed_text_(answer));
CREATE OR REPLACE TEMP MACRO jqm_owed_minor(answer) AS jqm_minor_(jqm_owed_text_(answer));

-- A structure that was read from an answer, with the members op, verdict and error. Text that is no answer is an error of the query.
CREATE OR REPLACE TEMP MACRO jqm_checked_(structure) AS list_transform([structure], lambda a: CASE
    WHEN a IS NULL OR a.verdict IS NOT NULL OR a.error IS NOT NULL THEN a
    ELSE error('This text is not an answer of jqm_answer: it has neither a verdict nor an error' || coalesce(', and asks to ' || a.op || '; answer the document first.', '.'))
END)[1];

-- The refund of an answer, or its estimate.
CREATE OR REPLACE TEMP MACRO jqm_refund_(structure) AS list_transform([structure], lambda a: coalesce(a.estimate, a.refund))[1];

-- The answer in one row.
CREATE OR REPLACE TEMP MACRO jqm_result(answer) AS list_transform([jqm_checked_(from_json(answer, '{
    "id": "VARCHAR", "op": "VARCHAR", "order": "VARCHAR", "request": "VARCHAR", "policy": {"id": "VARCHAR", "version": "VARCHAR"}, "agreements": ["VARCHAR"], "verdict": "VARCHAR",
    "estimate": {"currency": "VARCHAR", "total": "VARCHAR", "owed": "VARCHAR"}, "refund": {"currency": "VARCHAR", "total": "VARCHAR", "owed": "VARCHAR"},
    "error": {"code": "VARCHAR", "path": "VARCHAR", "message": "VARCHAR"}}'))], lambda s: {
    'id': s.id,
    'operation': s.op,
    'order_number': s."order",
    'request_id': s.request,
    'policy_id': s.policy.id,
    'policy_version': s.policy.version,
    'agreements': CASE WHEN s.verdict IS NOT NULL THEN coalesce(s.agreements, []) END,
    'verdict': s.verdict,
    'currency': coalesce(s.estimate.currency, s.refund.currency),
    'total': jqm_decimal_(coalesce(s.estimate.total, s.refund.total)),
    'total_minor': jqm_minor_(coalesce(s.estimate.total, s.refund.total)),
    'owed': jqm_decimal_(coalesce(s.estimate.owed, s.refund.owed)),
    'owed_minor': jqm_minor_(coalesce(s.estimate.owed, s.refund.owed)),
    'error_code': s.error.code,
    'error_path': s.error.path,
    'error_message': s.error.message})[1];

-- The items of an assessment or a settlement, each with its index in the answer.
CREATE OR REPLACE TEMP MACRO jqm_items(answer) AS list_transform([jqm_checked_(from_json(answer, '{"op": "VARCHAR", "verdict": "VARCHAR", "error": {"code": "VARCHAR"},
    "items": [{"line": "VARCHAR", "shipment": "VARCHAR", "quantity": "BIGINT", "reason": "VARCHAR", "verdict": "VARCHAR", "fault": "VARCHAR",
        "returnShipping": {"borneBy": "VARCHAR", "clause": "VARCHAR", "agreement": "VARCHAR"}, "goodsBack": "BOOLEAN", "lastDay": "DATE", "deadline": "VARCHAR"}]}'))], lambda a: list_transform(a.items, lambda i, n: {
    'item_index': n - 1,
    'line_id': i.line,
    'shipment_id': i.shipment,
    'quantity': i.quantity,
    'reason': i.reason,
    'verdict': i.verdict,
    'fault': i.fault,
    'return_shipping_borne_by': i.returnShipping.borneBy,
    'return_shipping_clause': i.returnShipping.clause,
    'return_shipping_agreement': i.returnShipping.agreement,
    'goods_back': CASE a.op WHEN 'assess' THEN coalesce(i.goodsBack, true) END,
    'last_day': i.lastDay,
    'deadline': i.deadline}))[1];

-- The findings of all items, or those of a cancellation or an allowance, which have no item.
CREATE OR REPLACE TEMP MACRO jqm_findings(answer) AS list_transform([jqm_checked_(from_json(answer, '{
    "op": "VARCHAR", "verdict": "VARCHAR", "error": {"code": "VARCHAR"},
    "items": [{"line": "VARCHAR", "shipment": "VARCHAR", "findings": [{"rule": "VARCHAR", "status": "VARCHAR", "clause": "VARCHAR", "waivedBy": "VARCHAR", "agreement": "VARCHAR"}]}],
    "findings": [{"rule": "VARCHAR", "status": "VARCHAR", "clause": "VARCHAR", "waivedBy": "VARCHAR", "agreement": "VARCHAR"}]}'))], lambda a: CASE WHEN a.verdict IS NOT NULL THEN coalesce(
    flatten(list_transform(a.items, lambda i, n: list_transform(i.findings, lambda f: {
        'item_index': n - 1,
        'line_id': i.line,
        'shipment_id': i.shipment,
        'rule': f.rule,
        'status': f.status,
        'clause': f.clause,
        'waived_by': f.waivedBy,
        'agreement_id': f.agreement}))),
    list_transform(a.findings, lambda f: {
        'item_index': NULL::BIGINT,
        'line_id': NULL::VARCHAR,
        'shipment_id': NULL::VARCHAR,
        'rule': f.rule,
        'status': f.status,
        'clause': f.clause,
        'waived_by': f.waivedBy,
        'agreement_id': f.agreement})) END)[1];

-- The components of all lines of the refund or the estimate.
CREATE OR REPLACE TEMP MACRO jqm_components(answer) AS list_transform([jqm_refund_(jqm_checked_(from_json(answer, '{
    "op": "VARCHAR", "verdict": "VARCHAR", "error": {"code": "VARCHAR"},
    "estimate": {"currency": "VARCHAR", "lines": [{"line": "VARCHAR", "shipment": "VARCHAR", "quantity": "BIGINT", "components": [{
        "kind": "VARCHAR", "charged": "VARCHAR", "refunded": "VARCHAR", "withheld": "VARCHAR", "allowed": "VARCHAR", "clause": "VARCHAR", "agreement": "VARCHAR"}]}]},
    "refund": {"currency": "VARCHAR", "lines": [{"line": "VARCHAR", "shipment": "VARCHAR", "quantity": "BIGINT", "components": [{
        "kind": "VARCHAR", "charged": "VARCHAR", "refunded": "VARCHAR", "withheld": "VARCHAR", "allowed": "VARCHAR", "clause": "VARCHAR", "agreement": "VARCHAR"}]}]}}')))], lambda r:
    flatten(list_transform(r.lines, lambda l, n: list_transform(l.components, lambda c: {
        'line_index': n - 1,
        'line_id': l.line,
        'shipment_id': l.shipment,
        'quantity': l.quantity,
        'kind': c.kind,
        'currency': r.currency,
        'charged': jqm_decimal_(c.charged),
        'charged_minor': jqm_minor_(c.charged),
        'refunded': jqm_decimal_(c.refunded),
        'refunded_minor': jqm_minor_(c.refunded),
        'withheld': jqm_decimal_(c.withheld),
        'withheld_minor': jqm_minor_(c.withheld),
        'allowed': jqm_decimal_(coalesce(c.allowed, '0')),
        'allowed_minor': jqm_minor_(coalesce(c.allowed, '0')),
        'clause': c.clause,
        'agreement_id': c.agreement}))))[1];

-- The amounts that were allowed while the goods stay.
CREATE OR REPLACE TEMP MACRO jqm_allowances(answer) AS list_transform([jqm_refund_(jqm_checked_(from_json(answer, '{
    "op": "VARCHAR", "verdict": "VARCHAR", "error": {"code": "VARCHAR"},
    "estimate": {"currency": "VARCHAR", "allowances": [{"line": "VARCHAR", "shipment": "VARCHAR", "amount": "VARCHAR"}]},
    "refund": {"currency": "VARCHAR", "allowances": [{"line": "VARCHAR", "shipment": "VARCHAR", "amount": "VARCHAR"}]}}')))], lambda r: list_transform(r.allowances, lambda w: {
    'line_id': w.line,
    'shipment_id': w.shipment,
    'currency': r.currency,
    'amount': jqm_decimal_(w.amount),
    'amount_minor': jqm_minor_(w.amount)}))[1];

-- Who bears what of the cost of sending goods back.
CREATE OR REPLACE TEMP MACRO jqm_return_shipping(answer) AS list_transform([jqm_refund_(jqm_checked_(from_json(answer, '{
    "op": "VARCHAR", "verdict": "VARCHAR", "error": {"code": "VARCHAR"},
    "estimate": {"currency": "VARCHAR", "returnShipping": {
        "cost": "VARCHAR", "paidBy": "VARCHAR", "serviceShare": "VARCHAR", "merchantShare": "VARCHAR", "pendingShare": "VARCHAR", "adjustment": "VARCHAR"}},
    "refund": {"currency": "VARCHAR", "returnShipping": {
        "cost": "VARCHAR", "paidBy": "VARCHAR", "serviceShare": "VARCHAR", "merchantShare": "VARCHAR", "pendingShare": "VARCHAR", "adjustment": "VARCHAR"}}}')))], lambda r: CASE WHEN r.returnShipping IS NOT NULL THEN {
    'currency': r.currency,
    'cost': jqm_decimal_(r.returnShipping.cost),
    'cost_minor': jqm_minor_(r.returnShipping.cost),
    'paid_by': r.returnShipping.paidBy,
    'service_share': jqm_decimal_(r.returnShipping.serviceShare),
    'service_share_minor': jqm_minor_(r.returnShipping.serviceShare),
    'merchant_share': jqm_decimal_(r.returnShipping.merchantShare),
    'merchant_share_minor': jqm_minor_(r.returnShipping.merchantShare),
    'pending_share': jqm_decimal_(r.returnShipping.pendingShare),
    'pending_share_minor': jqm_minor_(r.returnShipping.pendingShare),
    'adjustment': jqm_decimal_(r.returnShipping.adjustment),
    'adjustment_minor': jqm_minor_(r.returnShipping.adjustment)} END)[1];

-- Where the money goes.
CREATE OR REPLACE TEMP MACRO jqm_destinations(answer) AS list_transform([jqm_refund_(jqm_checked_(from_json(answer, '{
    "op": "VARCHAR", "verdict": "VARCHAR", "error": {"code": "VARCHAR"},
    "estimate": {"currency": "VARCHAR", "destinations": [{"to": "VARCHAR", "payment": "VARCHAR", "amount": "VARCHAR"}]},
    "refund": {"currency": "VARCHAR", "destinations": [{"to": "VARCHAR", "payment": "VARCHAR", "amount": "VARCHAR"}]}}')))], lambda r: list_transform(r.destinations, lambda d: {
    'destination': d."to",
    'payment_id': d.payment,
    'currency': r.currency,
    'amount': jqm_decimal_(d.amount),
    'amount_minor': jqm_minor_(d.amount)}))[1];
