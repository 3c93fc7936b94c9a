// A small wrapper over fetch with the manners of the wrapper that shops' pages use: the answer's
// body under `data`, and an error with `response.status` and `response.data` for every refusal.

export class HttpError extends Error {
    constructor(response) {
        super(`Request failed with status code ${response.status}`);
        this.response = response;
    }
}

export function connect({ base, token, shopKey, language }) {
    async function request(method, path, body, more = {}) {
        const headers = { Authorization: `Bearer ${token}`, ...more };
        if (shopKey) headers['X-Tenant-Key'] = shopKey;
        if (language) headers['Accept-Language'] = language;
        if (body !== undefined) headers['Content-Type'] = 'application/json';
        const answer = await fetch(base + path, {
            method,
            headers,
            body: body === undefined ? undefined : JSON.stringify(body),
        });
        const response = {
            status: answer.status,
            headers: answer.headers,
            data: await answer.json(),
        };
        if (!answer.ok) throw new HttpError(response);
        return response;
    }
    return {
        get: (path) => request('GET', path),
        post: (path, body, headers) => request('POST', path, body, headers),
    };
}
