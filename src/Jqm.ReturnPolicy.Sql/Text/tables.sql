-- The fact tables: orders, what was shipped, charged and paid, requests and returned goods, and prior refunds.
-- Create them empty and load them, or create views of the same names and columns over your own tables.
--
-- Conventions
--   * Keys: order_id and request_id may have any type that the engine can compare and group, for example BIGINT. They have one type everywhere.
--   * Text is compared byte by byte: 'Defective' is not 'defective'. Use a case-sensitive collation.
--   * An instant is two columns: seconds since 1970-01-01T00:00:00Z, negative before, and nanoseconds of the second, 0 to 999999999.
--     Both are NULL if the instant is not known.
--   * An amount is an exact decimal in major units, for example 19.99. Zeros at the end do not count as decimals.
--   * position orders the rows of one list. Any distinct numbers are valid; the index in an error's path is the rank by position, from 0.
--   * A value that the library would refuse does not stop a statement: jqm_results answers the request with the error's code and path.

-- An order as it was sold.
CREATE TABLE IF NOT EXISTS jqm_orders (
  order_id {{key}},                -- The order number, unique.
  merchant_id {{text}},            -- The merchant, as the agreements name it. Required.
  currency {{text}},               -- The ISO 4217 code of every amount of the order, for example USD. Required.
  fulfilled_by {{text}},           -- service or other; NULL means service.
  discount {{amount}},             -- The discount on the whole order; NULL means zero.
  placed_seconds {{bigint}},       -- When the order was placed. Required if the order's policy is the one of its placing.
  placed_nanos {{integer}},
  payments_given {{boolean}}       -- true: the payments are the rows of jqm_payments, perhaps none. false: one payment '1' of the whole total. Required.
){{storage}};

-- A line of an order. An order has at least one.
CREATE TABLE IF NOT EXISTS jqm_order_lines (
  order_id {{key}},                -- The order.
  position {{bigint}},             -- The place of the line in the order.
  line_id {{text}},                -- Unique in the order.
  quantity {{bigint}},             -- 1 to 1,000,000 units.
  unit_price {{amount}},           -- The price of one unit before any discount.
  discount {{amount}},             -- The discount on the whole line; NULL means zero.
  tax {{amount}},                  -- The tax charged on the whole line in addition to the price; NULL means zero.
  category {{text}}                -- standard, customized, privateLabel or specialOrder; NULL means standard.
){{storage}};

-- A parcel to the customer.
CREATE TABLE IF NOT EXISTS jqm_shipments (
  order_id {{key}},                -- The order.
  position {{bigint}},             -- The place of the shipment in the order.
  shipment_id {{text}},            -- Unique in the order.
  shipped_seconds {{bigint}},      -- When the parcel left.
  shipped_nanos {{integer}},
  delivered_seconds {{bigint}},    -- When delivery was confirmed, not before the parcel left.
  delivered_nanos {{integer}}
){{storage}};

-- What a shipment carries. Every shipment has at least one row here, also the only shipment of an order.
CREATE TABLE IF NOT EXISTS jqm_shipment_lines (
  order_id {{key}},                -- The order.
  shipment_id {{text}},            -- The shipment.
  position {{bigint}},             -- The place of the line in the shipment.
  line_id {{text}},                -- The order line, at most once in a shipment.
  quantity {{bigint}}              -- Its units in this shipment; over all shipments at most the quantity of the line.
){{storage}};

-- A fee beside the product cost.
CREATE TABLE IF NOT EXISTS jqm_charges (
  order_id {{key}},                -- The order.
  position {{bigint}},             -- The place of the charge in the order.
  kind {{text}},                   -- {{charge kinds}}.
  amount {{amount}},               -- What was charged, with the taxes on it.
  shipment_id {{text}}             -- The shipment that the charge concerns; NULL means the whole order.
){{storage}};

-- A captured payment. Read if the order's payments_given is true.
CREATE TABLE IF NOT EXISTS jqm_payments (
  order_id {{key}},                -- The order.
  position {{bigint}},             -- The order in which payments are refunded.
  payment_id {{text}},             -- Unique in the order.
  amount {{amount}}                -- What was captured; together at most the order's total.
){{storage}};

-- A question: a request to be assessed, or returned goods to be settled.
CREATE TABLE IF NOT EXISTS jqm_requests (
  request_id {{key}},              -- Unique.
  book {{text}},                   -- The set of policies and agreements that judges the request, as the terms tables name it; '' for the only one.
  operation {{text}},              -- assess or settle.
  order_id {{key}},                -- The order.
  submitted_seconds {{bigint}},    -- When the request was submitted. Required.
  submitted_nanos {{integer}},
  approved_seconds {{bigint}},     -- settle: when the return was approved.
  approved_nanos {{integer}},
  received_seconds {{bigint}},     -- settle: when the goods were received.
  received_nanos {{integer}},
  shipping_cost {{amount}},        -- settle: what sending back cost; NULL if it is not to be settled.
  shipping_paid_by {{text}}        -- settle: merchant or service; NULL means merchant.
){{storage}};

-- An item of a request; of a settlement, what was inspected. A request has at least one.
CREATE TABLE IF NOT EXISTS jqm_request_items (
  request_id {{key}},              -- The request.
  position {{bigint}},             -- The place of the item in the request.
  line_id {{text}},                -- The order line.
  shipment_id {{text}},            -- The shipment that brought the units; NULL is possible if the line is in one shipment at most.
  quantity {{bigint}},             -- The units.
  reason {{text}},                 -- assess: the reason of the return, required. settle: the established reason; NULL means not inspected yet.
  details {{text}},                -- assess: what is wrong.
  unused {{boolean}},              -- settle: whether the goods are unused; NULL means not known.
  original {{boolean}}             -- settle: whether the goods are in original condition; NULL means not known.
){{storage}};

-- settle: units that were approved and are not settled yet.
CREATE TABLE IF NOT EXISTS jqm_approved_units (
  request_id {{key}},              -- The request.
  position {{bigint}},             -- The place in the list.
  line_id {{text}},                -- The order line.
  shipment_id {{text}},            -- The shipment, as in jqm_request_items.
  quantity {{bigint}}              -- The units.
){{storage}};

-- assess: evidence of an item.
CREATE TABLE IF NOT EXISTS jqm_evidence (
  request_id {{key}},              -- The request.
  item_position {{bigint}},        -- The position of the item.
  position {{bigint}},             -- The place in the list of the item.
  kind {{text}},                   -- photo, video or document.
  clear {{boolean}}                -- false if a reviewer marked it as unclear; NULL means true.
){{storage}};

-- A rule that a reviewer waived. Of several waivers of one rule, the first is named in the answer.
CREATE TABLE IF NOT EXISTS jqm_waivers (
  request_id {{key}},              -- The request.
  position {{bigint}},             -- The place in the list.
  rule {{text}},                   -- The rule; the governing terms must list it as waivable.
  waived_by {{text}}               -- The name of the person who waives the rule.
){{storage}};

-- A refund or an allowance that was given on the order before this request.
CREATE TABLE IF NOT EXISTS jqm_prior_refunds (
  request_id {{key}},              -- The request that is judged now, not the one that led to the refund.
  position {{bigint}},             -- The place in the list, in the order in which the refunds were given.
  currency {{text}},               -- The order's currency; NULL if it is not known.
  has_return_shipping {{boolean}}  -- Whether the refund settled a cost of return shipping, so that money may go out without a unit; NULL means false.
){{storage}};

-- The units that a prior refund covered.
CREATE TABLE IF NOT EXISTS jqm_prior_lines (
  request_id {{key}},              -- The request that is judged now.
  refund_position {{bigint}},      -- The position of the prior refund.
  position {{bigint}},             -- The place in the list of the refund.
  line_id {{text}},                -- The order line.
  shipment_id {{text}},            -- The shipment, as in jqm_request_items.
  quantity {{bigint}}              -- The units.
){{storage}};

-- The allowances that a prior refund gave: money given back while the goods stay.
CREATE TABLE IF NOT EXISTS jqm_prior_allowances (
  request_id {{key}},              -- The request that is judged now.
  refund_position {{bigint}},      -- The position of the prior refund.
  position {{bigint}},             -- The place in the list of the refund.
  line_id {{text}},                -- The order line.
  shipment_id {{text}},            -- The shipment, as in jqm_request_items; it does not limit the amount.
  amount {{amount}}                -- The allowance.
){{storage}};

-- Where the money of a prior refund went.
CREATE TABLE IF NOT EXISTS jqm_prior_destinations (
  request_id {{key}},              -- The request that is judged now.
  refund_position {{bigint}},      -- The position of the prior refund.
  position {{bigint}},             -- The place in the list of the refund.
  destination {{text}},            -- payment, openBalance or accountBalance.
  payment_id {{text}},             -- The payment, if the destination is one; else NULL.
  amount {{amount}}                -- The part of the refund.
){{storage}};
