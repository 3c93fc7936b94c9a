// A day of a shop's page: no shift, open, current, sell, close, a sale refused.
// Where and as whom: SMENA_BASE, SMENA_TOKEN, SMENA_SHOP_KEY.

import assert from 'node:assert/strict';

import { connect } from './http.mjs';
import { handleCreateSale } from './sale.mjs';
import { services } from './services.mjs';
import { useSession } from './session.mjs';

const where = {
    base: process.env.SMENA_BASE,
    token: process.env.SMENA_TOKEN,
    shopKey: process.env.SMENA_SHOP_KEY,
};
const calls = services(connect(where));
const alerts = [];
const alert = (text) => alerts.push(text);
const items = [{ product: 10, quantity: 1, price: 50000 }];
const payments = [{ payment_method: 'cash', amount: 50000 }];

async function refused(act) {
    try {
        await act();
    } catch (error) {
        assert.ok(error.response, String(error.stack));
        return error.response;
    }
    return assert.fail('it was not refused');
}

// Nothing is open: the hook knows it, and a sale without a shift is refused.
const hook = useSession(calls);
await hook.load();
assert.equal(hook.session, null);
assert.equal(hook.error, null);
assert.equal(hook.isOpen, false);
const none = await refused(calls.getCurrentSession);
assert.equal(none.status, 404);
assert.deepEqual(none.data, { status: 'error', message: 'Нет открытой смены', data: null });
const early = await refused(() => calls.createSale({ session: null, items, payments }));
assert.equal(early.status, 400);
assert.deepEqual(early.data, { session: ['Сначала откройте смену!'] });
const uzbek = services(connect({ ...where, language: 'uz' }));
const inUzbek = await refused(() => uzbek.createSale({ items, payments }));
assert.deepEqual(inUzbek.data, { session: ['Iltimos, avval smenani oching!'] });

// Open, and open once only.
const opened = await hook.open(100000);
assert.equal(opened.status, 'open');
assert.equal(opened.opening_cash, 100000);
assert.match(opened.opened_at, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
assert.equal(hook.isOpen, true);
const twice = await refused(() => hook.open(5));
assert.equal(twice.status, 409);
assert.equal(twice.data.data.id, opened.id);
assert.equal(hook.session.id, opened.id);

// The current one is the same.
await hook.load();
assert.deepEqual(hook.session, opened);
assert.ok(hook.session.cashier_name.length > 0);

// Sell as the page does.
const sale = await handleCreateSale(calls, { items, payments }, () => '0', alert);
assert.deepEqual(alerts, []);
assert.equal(sale.session, opened.id);
assert.equal(sale.status, 'completed');
assert.equal(sale.total_amount, 50000);
assert.equal(sale.change, 0);
assert.match(sale.sale_number, /^SALE-\d{4}-\d{5}$/);
assert.equal(sale.items[0].product, 10);
assert.equal(sale.payments[0].payment_method, 'cash');

// A shift that does not exist.
await handleCreateSale(calls, { session: 999, items, payments }, () => '0', alert);
assert.deepEqual(alerts, ['Ошибка смены: Смена не найдена']);

// Close: what was expected, what was counted.
const closed = await hook.close(150000);
assert.equal(closed.status, 'success');
assert.equal(closed.data.status, 'closed');
assert.equal(closed.data.expected_cash, 150000);
assert.equal(closed.data.actual_cash, 150000);
assert.equal(closed.data.difference, 0);
assert.ok(Number.isInteger(closed.data.z_number));
assert.equal(hook.session, null);
assert.equal(hook.isOpen, false);

// A closed shift takes no sale.
const late = await refused(() => calls.createSale({ session: opened.id, items, payments }));
assert.equal(late.status, 400);
assert.deepEqual(late.data, { session: ['Смена закрыта, невозможно создать продажу'] });
assert.equal((await refused(calls.getCurrentSession)).status, 404);

// With no shift open the page asks for the opening cash and sells in the one it opens.
const next = await handleCreateSale(calls, { items, payments }, () => '150000', alert);
assert.equal(next.session, opened.id + 1);
await hook.load();
await hook.close(200000);

console.log('the whole scenario');
