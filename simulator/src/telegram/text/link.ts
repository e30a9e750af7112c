import { badRequest } from '../refusal.ts';

/** The id in tg://user?id=…, Telegram's link to a person (LinkManager::get_link_user_id). */
export function linkedUserId(url: string): number | null {
  const query = /^tg:(?:\/\/)?user\/?\?([^#]*)/i.exec(url)?.[1];
  const id = query === undefined ? null : new URLSearchParams(query).get('id');
  return id && /^\d+$/.test(id) ? Number(id) : null;
}

/**
 * The target of a text_link as Telegram keeps it. Only http, https, tg and ton are links; without a scheme, http is
 * meant (LinkManager::check_link and td::parse_url).
 */
export function checkedLink(url: string): string {
  const refuse = (why: string) => badRequest(`Entity URL '${url}' is invalid: ${why}`);
  const app = /^(tg|ton|tonsite):(?:\/\/)?/i.exec(url);
  const link = parseLink(app ? url.slice(app[0].length) : url, refuse);
  if (app) {
    const scheme = app[1]!.toLowerCase();
    if (link.scheme === 'https' || link.userInfo || link.port)
      throw refuse(`Wrong ${scheme.slice(0, 3)} URL`);
    if (!(scheme === 'tonsite' ? /^[\w.-]*$/ : /^[\w-]*$/).test(link.host)) {
      throw refuse('Unallowed characters in URL host');
    }
    return `${scheme}://${link.host}${link.rest.replace(/^\/\?/, '?')}`;
  }
  if (!link.host.includes('.') && !link.host.startsWith('[')) throw refuse('Wrong HTTP URL');
  const userInfo = link.userInfo && `${link.userInfo}@`;
  return `${link.scheme}://${userInfo}${link.host}${link.port && `:${link.port}`}${link.rest}`;
}

function parseLink(url: string, refuse: (why: string) => Error) {
  const given = /^([^:/?#@[\]]*):\/\//.exec(url);
  const scheme = given ? given[1]!.toLowerCase() : 'http';
  if (scheme !== 'http' && scheme !== 'https') throw refuse('Unsupported URL protocol');
  const [, authority = '', rest = ''] = /^([^/?#]*)([\s\S]*)$/.exec(
    given ? url.slice(given[0].length) : url,
  )!;
  const [, userInfoAndHost = '', port] = /^([\s\S]+?)(?::([^:\]@]*))?$/.exec(authority) ?? [];
  if (port !== undefined && !(/^\d+$/.test(port) && Number(port) > 0 && Number(port) <= 65_535)) {
    throw refuse('Wrong port number specified in the URL');
  }
  const at = userInfoAndHost.lastIndexOf('@');
  const host = userInfoAndHost.slice(at + 1).toLowerCase();
  const userInfo = userInfoAndHost.slice(0, Math.max(at, 0));
  if (host === '') throw refuse('URL host is empty');
  if (host === '.') throw refuse('Host is invalid');
  checkCharacters(host.startsWith('[') ? '' : host, 'host', /^(?:[\w.\-!$,~*'();&+=%]|[^\0-\x7f])*$/, refuse);
  checkCharacters(userInfo, 'userinfo', /^(?:[\w.\-!$,~*'();&+=%:]|[^\0-\x7f])*$/, refuse);
  const path = rest.trimEnd().replace(/[\0-\x20]/g, (space) => encodeURIComponent(space));
  return { scheme, userInfo, host, port: port ?? '', rest: path.startsWith('/') ? path : `/${path}` };
}

function checkCharacters(part: string, name: string, allowed: RegExp, refuse: (why: string) => Error): void {
  if (/%(?![\da-f]{2})/i.test(part)) throw refuse(`Wrong percent-encoded symbol in URL ${name}`);
  if (!allowed.test(part)) throw refuse(`Disallowed character in URL ${name}`);
}
