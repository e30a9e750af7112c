/** Cookies on their way from better-auth to the browser. */

export function copyCookies(from: Headers, to: Headers): void {
  for (const cookie of from.getSetCookie()) to.append('set-cookie', cookie);
}

/** What the browser will send back for these cookies. */
export function asCookieHeader(cookies: Headers): Headers {
  const pairs = cookies.getSetCookie().map((cookie) => cookie.split(';', 1)[0]);
  return new Headers({ cookie: pairs.join('; ') });
}
