// The calls of a shop's page, with the bodies it sends.

export function services(http) {
    return {
        getCurrentSession: async () => (await http.get('/sessions/current/')).data,
        openSession: async (body) => (await http.post('/sessions/open/', body)).data,
        closeSession: async (id, body) => (await http.post(`/sessions/${id}/close/`, body)).data,
        createSale: async (sale) => (await http.post('/sales/', sale)).data,
    };
}
