// What a page does when somebody presses "sell": looks whether a shift is open, opens one if not,
// sells, and tells the person what went wrong.

export async function handleCreateSale(calls, saleData, ask, alert) {
    try {
        let session;
        try {
            session = (await calls.getCurrentSession()).data;
        } catch (error) {
            const opened = await calls.openSession({ opening_balance: parseFloat(ask()) });
            session = opened.data;
        }
        return await calls.createSale({
            session: saleData.session ?? session.id,
            items: saleData.items,
            payments: saleData.payments,
        });
    } catch (error) {
        if (error.response?.data?.session) {
            alert(`Ошибка смены: ${error.response.data.session[0]}`);
        } else {
            alert('Не удалось создать продажу');
        }
        return null;
    }
}
