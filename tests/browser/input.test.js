// What the reader of the playground typed: it is kept, its errors are shown where they are, and long or large input is shown well.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { limit } from './chromium.js';
import { answer, edited, field, first, read, tabs, text, usePlayground } from './playground-page.js';
import { measure, processorTime } from './quiet.js';

const playground = usePlayground();
const { open } = playground;
const focused = (page) => page.evaluate(() => document.activeElement.id);

// Waits until the page gives an answer. Another page may be loading, which has none yet.
async function isAnswer(page, expected) {
  const end = Date.now() + limit;
  let given;
  do {
    given = await answer(page).catch((error) => error.message);
    if (given === expected) return;
    await page.waitForTimeout(50);
  } while (Date.now() < end);
  assert.equal(given, expected);
}

async function enter(page, json) {
  await page.click(tabs.json);
  await page.locator('#document').fill(json);
}

// A document with many order lines, each of which is requested.
const many = (count) => edited((document) => {
  const [line] = document.order.lines;
  const [item] = document.request.items;
  document.order.lines = Array.from({ length: count }, (_, i) => ({ ...line, id: `${i + 1}` }));
  delete document.order.payments;
  document.request.items = document.order.lines.map(({ id }) => ({ ...item, line: id, quantity: 1 }));
});

describe('the history of the browser', () => {
  const submitted = '2026-06-12T10:00:00Z';
  let opened;
  let page;
  let own;
  const edit = async () => {
    opened = await open();
    ({ page } = opened);
    await field(page, 'request.submittedAt').fill(submitted);
    own = await answer(page);
    assert.equal(JSON.parse(own).verdict, 'ineligible');
  };
  const close = async () => {
    assert.deepEqual(opened.complaints, []);
    await page.context().close();
  };

  test('an example replaces the input, and a button, back and forward restore each', async () => {
    await edit();
    assert.equal(await page.locator('#restore').count(), 0);
    await page.selectOption('#example', 'wrong-item');
    const example = read('wrong-item.answer.json');
    assert.equal(await answer(page), example);
    await page.getByRole('button', { name: 'Restore your input' }).click();
    await isAnswer(page, own);
    assert.equal(await focused(page), 'example');
    assert.equal(await page.locator('#restore').count(), 0);
    assert.equal(await field(page, 'request.submittedAt').inputValue(), submitted);
    await page.goForward();
    await isAnswer(page, example);
    await page.selectOption('#example', 'yen');
    await page.goBack();
    await isAnswer(page, own);
    await close();
  });

  test('a found case replaces the input, which back restores', async () => {
    await edit();
    await page.click(tabs.terms);
    await page.getByRole('button', { name: 'Open this case' }).first().click();
    assert.equal(await focused(page), 'answer-heading');
    assert.notEqual(await answer(page), own);
    await page.goBack();
    await isAnswer(page, own);
    await close();
  });

  test('examples that were not edited add nothing to the history', async () => {
    opened = await open();
    ({ page } = opened);
    const entries = () => page.evaluate(() => history.length);
    const count = await entries();
    for (const name of ['yen', 'dinar', first]) await page.selectOption('#example', name);
    assert.equal(await entries(), count);
    await close();
  });

  test('a reload keeps the input', async () => {
    await edit();
    await page.reload();
    await isAnswer(page, own);
    await close();
  });

  test('the inputs of other questions return after back, after a reload and from a link', async () => {
    await edit();
    await page.click(tabs.json);
    const asked = JSON.parse(await text(page)).request;
    const back = async (other) => {
      await other.click(tabs.form);
      await other.selectOption('#operation', 'assess');
      await isAnswer(other, own);
      assert.equal(await other.locator('.notices').textContent(), '');
      await other.click(tabs.json);
      assert.deepEqual(JSON.parse(await text(other)).request, asked);
    };
    const settle = async () => {
      await page.click(tabs.form);
      await page.selectOption('#operation', 'settle');
      return answer(page);
    };
    let settled = await settle();
    await page.selectOption('#example', 'yen');
    await page.goBack();
    await isAnswer(page, settled);
    await back(page);
    settled = await settle();
    await page.reload();
    await isAnswer(page, settled);
    await back(page);
    settled = await settle();
    await page.click('#share');
    await page.getByText('your inputs for the other questions').waitFor();
    const fragment = new URL(await page.locator('#link').inputValue()).hash;
    const { page: other, complaints } = await open({ fragment });
    await isAnswer(other, settled);
    await back(other);
    assert.deepEqual(complaints, []);
    await other.context().close();
    await close();
  });

  test('input that was edited after it was shared is there again when the reader comes back', async () => {
    opened = await open();
    ({ page } = opened);
    await page.click('#share');
    await page.locator('#link').waitFor();
    await field(page, 'request.submittedAt').fill(submitted);
    own = await answer(page);
    await page.goto('about:blank');
    await page.goBack();
    await isAnswer(page, own);
    await page.goForward();
    await page.goBack();
    await isAnswer(page, own);
    await close();
  });

  test('a link that is opened over the input leaves the input one step back', async () => {
    await edit();
    await page.click('#share');
    await page.locator('#link').waitFor();
    const fragment = new URL(await page.locator('#link').inputValue()).hash;
    await field(page, 'request.items[0].quantity').fill('1');
    const later = await answer(page);
    assert.notEqual(later, own);
    await page.waitForFunction((value) => history.state?.text?.includes(value), '"quantity": 1,');
    await page.evaluate((hash) => { location.hash = hash; }, fragment);
    await isAnswer(page, own);
    await page.goBack();
    await isAnswer(page, later);
    await close();
  });
});

describe('one page', () => {
  let opened;
  let page;
  before(async () => {
    opened = await open();
    page = opened.page;
  });
  after(() => page.context().close());

  for (const [name, change, path, place] of [
    ['a missing line of an item', (document) => { delete document.request.items[0].line; }, 'request.items[0]', '.item[aria-describedby="error-request.items[0]"]'],
    ['an empty list', (document) => { document.order.lines = []; }, 'order.lines', 'fieldset[aria-describedby="error-order.lines"]'],
    ['a missing number of the order', (document) => { delete document.order.number; }, 'order', 'fieldset[aria-describedby="error-order"]'],
    ['a question that does not exist', (document) => { document.op = 'dance'; }, 'op', '#operation[aria-invalid="true"]'],
    ['a kind of evidence that does not exist', (document) => { document.request.items[0].evidence[0].kind = 'poem'; }, 'request.items[0].evidence[0].kind', '[id="field-request.items[0].evidence[0].kind"][aria-invalid="true"]'],
  ]) {
    test(`${name}: the error is shown where it is, once`, async () => {
      await enter(page, edited(change));
      assert.equal(await page.locator('#error-path').textContent(), path);
      const message = await page.locator('#verdict p[lang]').textContent();
      await page.click(tabs.form);
      const described = await page.locator(place).getAttribute('aria-describedby');
      assert.equal(await page.locator(`[id="${described}"]`).textContent(), message);
      assert.equal(await page.locator('.field-error').count(), 1);
    });
  }

  for (const [path, value, says, id = `term-${path}`] of [
    ['window.days', '"abc"', "'abc' is a string; it must be an integer such as 30."],
    ['window.days', '99999999999', 'A window of 99999999999 days is not possible; it has 0 to 36,500.'],
    ['window.zone', '"Atlantis"', "'Atlantis' is not a time zone; give an id of the TZDB, such as Europe/Berlin. Case counts."],
    ['window.late', '"maybe"', "'maybe' is not one of the possible values: decline, refer."],
    ['window.daysByReason', '{"defective":"abc"}', "'abc' is a string; it must be an integer such as 30.", 'term-window.daysByReason-defective'],
    ['restockingFee.percentByReason', '{"defective":"12,5"}', "'12,5' is not a percentage; give 0 to 100 with at most two decimals, like 12.5.", 'term-restockingFee.percentByReason-defective'],
    ['evidence.required', '"abc"', "'abc' is a string; it must be true or false."],
    ['evidence.kinds', '"photo"', "'photo' is a string; it must be a list.", null],
    ['evidence.kinds', '["poem"]', "'poem' is not one of the possible values: photo, video, document.", null],
    ['reasons', '{"defective":{"fault":"me"}}', "'me' is not one of the possible values: ", 'term-reasons-defective-fault'],
    ['reasons', '{"defective":{"accepted":"abc"}}', "'abc' is a string; it must be true or false.", null],
  ]) {
    test(`the term ${path} with ${value}: the error at the term quotes the value and says what would be right`, async () => {
      await enter(page, edited((document) => {
        const [group, member] = path.split('.');
        document.agreements[0].terms = { [group]: member ? { [member]: JSON.parse(value) } : JSON.parse(value) };
      }));
      await page.click(tabs.terms);
      assert.equal(await page.locator('.field-error').count(), 1);
      const message = await page.locator(`[id="term-${path}-error"]`).textContent();
      assert.ok(message.startsWith(says), message);
      if (id === null) return;
      const control = page.locator(`[id="${id}"]`);
      assert.deepEqual([await control.getAttribute('aria-invalid'), await control.getAttribute('aria-describedby')], ['true', `term-${path}-error`]);
      assert.ok(value.includes(await control.inputValue()), await control.inputValue());
    });
  }

  test('an error of a layer that is in no term is shown above the terms, and a value that is not offered can be removed', async () => {
    await enter(page, edited((document) => { document.agreements[0].terms = { window: 'abc' }; }));
    await page.click(tabs.terms);
    assert.equal(await page.locator('#layer-error').textContent(), "'abc' is a string; it must be an object.");
    await enter(page, edited((document) => { document.agreements[0].terms = { evidence: { kinds: ['photo', 'poem'] } }; }));
    await page.click(tabs.terms);
    await page.locator('[id="term-evidence.kinds-poem"]').click();
    await page.locator('[id="term-evidence.kinds-poem"]').waitFor({ state: 'detached' });
    assert.equal(await page.locator('#error-code').count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'term-evidence.kinds-photo');
  });

  test('text after the document is said to follow it', async () => {
    await enter(page, `${read(`${first}.json`)}\n\nthank you`);
    assert.match(await page.locator('#verdict').textContent(), /more text follows after its end, at line \d+, byte 1; give one value and nothing after it/);
    await page.selectOption('#language', 'Chinese');
    assert.equal(await page.locator('#error-code').textContent(), 'malformed');
    assert.match(await page.locator('#verdict dd').first().textContent(), /[\u4e00-\u9fff]/);
    await page.selectOption('#language', 'English');
  });

  test('a field with an error looks different', async () => {
    await page.selectOption('#example', first);
    await page.click(tabs.form);
    const border = () => field(page, 'order.lines[0].unitPrice').evaluate((input) => getComputedStyle(input).borderColor);
    const usual = await border();
    await field(page, 'order.lines[0].unitPrice').fill('27.001');
    assert.notEqual(await border(), usual);
  });

  test('the verdict stays in sight while the end of the form is edited', async () => {
    await page.selectOption('#example', first);
    await page.click(tabs.form);
    await page.locator('[id="add-order.payments"]').focus();
    await page.evaluate(() => document.getElementById('add-order.payments').scrollIntoView({ block: 'end' }));
    const { top, bottom } = await page.locator('#verdict').evaluate((card) => card.getBoundingClientRect().toJSON());
    assert.ok(top >= 0 && bottom <= 900, `the verdict is at ${top} to ${bottom}`);
    assert.ok((await page.evaluate(() => scrollY)) > 0);
  });

  test('the sentence of an error is marked as English on the Chinese page, and its code is explained in Chinese', async () => {
    await enter(page, edited((document) => { document.order.lines[0].unitPrice = '27.001'; }));
    await page.selectOption('#language', 'Chinese');
    await page.click(tabs.form);
    for (const sentence of await page.locator('.field-error, #verdict > p:not(.verdict)').all()) {
      assert.match(await sentence.textContent(), /27\.001/);
      assert.equal(await sentence.getAttribute('lang'), 'en');
    }
    assert.match(await page.locator('#verdict dd').first().textContent(), /[\u4e00-\u9fff]/);
    await page.selectOption('#language', 'English');
  });

  test('an added item has no reason, and the answer asks for it', async () => {
    await page.selectOption('#example', first);
    await page.click(tabs.form);
    await page.getByRole('button', { name: 'Add item' }).click();
    assert.equal(await focused(page), 'field-request.items[1].line');
    const reason = field(page, 'request.items[1].reason');
    assert.equal(await reason.inputValue(), '');
    assert.equal(await reason.getAttribute('aria-invalid'), 'true');
    await reason.fill('defective');
    assert.equal(await page.locator('#error-code').count(), 0);
  });

  test('the focus moves on when an item is removed', async () => {
    await page.selectOption('#example', first);
    await page.click(tabs.form);
    const remove = (index) => page.locator(`[id="remove-order.charges[${index}]"]`);
    for (const amount of ['1.00', '2.00']) {
      await page.getByRole('button', { name: 'Add charge' }).click();
      const index = (await page.locator('[id^="remove-order.charges["]').count()) - 1;
      assert.equal(await focused(page), `field-order.charges[${index}].kind`);
      await page.selectOption(`[id="field-order.charges[${index}].kind"]`, 'other');
      await field(page, `order.charges[${index}].amount`).fill(amount);
    }
    await remove(1).press('Enter');
    assert.equal(await field(page, 'order.charges[1].amount').inputValue(), '2.00');
    assert.equal(await focused(page), 'remove-order.charges[1]');
    await remove(1).press('Enter');
    assert.equal(await focused(page), 'add-order.charges');
  });

  test('the focus stays at a term that is reset', async () => {
    await page.selectOption('#example', first);
    await page.click(tabs.terms);
    await page.locator('[id="term-window.days-group"]').getByRole('button').click();
    assert.equal(await focused(page), 'term-window.days-group');
    assert.equal(await page.locator('[id="term-window.days"]').inputValue(), '30');
  });

  test('with 200 lines, a field answers within 200 ms', async () => {
    await enter(page, many(200));
    await page.click(tabs.form);
    let presses = 0;
    const { isWithin, said } = await measure(playground.browser, 200, 30, async () => {
      presses++;
      const before = await processorTime(page);
      const elapsed = await page.evaluate(async () => {
        const input = document.getElementById('field-order.lines[0].sku');
        const start = performance.now();
        input.value += 'x';
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        return Math.round(performance.now() - start);
      });
      return { elapsed, computed: (await processorTime(page)) - before };
    });
    console.log(`with 200 lines, a field answers after ${said}`);
    assert.ok(isWithin, said);
    await page.click(tabs.json);
    assert.equal(JSON.parse(await text(page)).order.lines[0].sku, `BAG-TAN${'x'.repeat(presses)}`);
  });

  test('a long list is shown in parts, and the part with the error is one step away', async () => {
    await enter(page, many(200));
    await page.click(tabs.form);
    const lines = page.getByRole('group', { name: 'Order lines', exact: true }).last();
    assert.equal(await page.locator('[id^="remove-order.lines["]').count(), 10);
    await lines.getByRole('button', { name: 'Later' }).click();
    assert.equal(await field(page, 'order.lines[10].id').inputValue(), '11');
    await enter(page, many(200).replace('"id":"151"', '"id":"150"'));
    await page.click(tabs.form);
    assert.equal(await page.locator('#error-path').textContent(), 'order.lines[150].id');
    await page.getByRole('button', { name: 'Show Line 151' }).click();
    assert.equal(await focused(page), 'field-order.lines[150].id');
    assert.equal(await field(page, 'order.lines[150].id').getAttribute('aria-invalid'), 'true');
    await field(page, 'order.lines[150].id').fill('151');
    assert.equal(await page.locator('.item-card').count(), 10);
    assert.match(await page.locator('.answer').innerText(), /1–10 \/ 200/);
  });

  test('very long ids do not make the page scroll sideways', async () => {
    const long = 'X'.repeat(300);
    await page.setViewportSize({ width: 360, height: 800 });
    await enter(page, edited((document) => {
      document.id = document.order.number = document.request.order = document.request.id = document.order.merchant = long;
      document.order.lines[0].id = document.request.items[0].line = document.order.shipments[0].id = document.request.items[0].shipment = long;
      document.agreements[0].id = document.agreements[0].merchant = long;
      document.order.payments = [{ id: long, amount: '450.00' }];
    }));
    for (const tab of Object.values(tabs)) {
      await page.click(tab);
      assert.ok(JSON.parse(await answer(page)).verdict);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360, `the page scrolls sideways in ${tab}`);
    }
    await page.click(tabs.json);
    await page.locator('#document').fill(edited((document) => { document.order.lines[0].id = long; document.request.items[0].line = `${long}Y`; }));
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360, 'the page scrolls sideways with an error');
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  test('nothing was complained about', () => assert.deepEqual(opened.complaints, []));
});
