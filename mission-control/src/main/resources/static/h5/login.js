/** Who is logged in on this phone. Access tokens are renewed as they are needed. */
const KEY = 'h5.login';

export class Refused extends Error {}

export const current = () => JSON.parse(localStorage.getItem(KEY) ?? 'null');

export function forget() {
  localStorage.removeItem(KEY);
}

async function post(path, body) {
  const answer = await fetch(`/api/v1/h5/auth/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const told = await answer.json();
  if (!answer.ok) throw new Refused(told.detail);
  const login = { ...told, until: Date.now() + told.expires_in * 1000 };
  localStorage.setItem(KEY, JSON.stringify(login));
  return login;
}

/** @param way login or register */
export const enter = (way, organization, username, password) =>
  post(way, { organization_id: organization, username, password });

/** A token that is good for a while; of many tabs one renews it. */
export const accessToken = () =>
  navigator.locks.request(KEY, async () => {
    const login = current();
    if (!login) throw new Refused();
    if (login.until - Date.now() > 60_000) return login.access_token;
    return (await post('refresh', { refresh_token: login.refresh_token })).access_token;
  });

export async function get(path) {
  const answer = await fetch(`/api/v1/h5/${path}`, { headers: { Authorization: `Bearer ${await accessToken()}` } });
  if (answer.status === 401) throw new Refused();
  return answer.json();
}
