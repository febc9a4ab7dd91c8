/** The session cookie of whoever asks, as Next hands it to the code under test. */
export const jar: { session: string | undefined } = { session: undefined };

/** The same asker's request where it does not go by way of Next. */
export const requestOfAsker = () => ({ headers: { 'x-client-address': '192.0.2.1', ...(jar.session && { cookie: `signed-in=1; session=${jar.session}` }) } });

/** What stands in for `next/headers`: one reader's cookies, from one address. */
export const nextHeaders = () => ({
  cookies: async () => ({ get: (name: string) => (name === 'session' && jar.session ? { name, value: jar.session } : undefined), set: () => undefined, delete: () => undefined, getAll: () => [] }),
  headers: async () => new Headers({ 'x-client-address': '192.0.2.1', referer: 'http://localhost:3000/somewhere/' }),
});
