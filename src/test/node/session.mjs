// A page's idea of the shift: what a hook holds, without a page around it.

export function useSession({ getCurrentSession, openSession, closeSession }) {
    const state = {
        session: null,
        error: null,
        get isOpen() {
            return state.session?.status === 'open';
        },
        async load() {
            try {
                const response = await getCurrentSession();
                state.session = response.data;
                state.error = null;
            } catch (err) {
                if (err.response?.status === 404) {
                    state.session = null;
                } else {
                    state.error = err.message;
                }
            }
        },
        async open(openingBalance) {
            try {
                const response = await openSession({ opening_balance: openingBalance });
                state.session = response.data;
                state.error = null;
                return response.data;
            } catch (err) {
                state.error = err.message;
                throw err;
            }
        },
        async close(actualCash) {
            if (!state.session) return undefined;
            try {
                const response = await closeSession(state.session.id, { actual_cash: actualCash });
                state.session = null;
                state.error = null;
                return response;
            } catch (err) {
                state.error = err.message;
                throw err;
            }
        },
    };
    return state;
}
