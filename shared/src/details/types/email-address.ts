import { plainSigns } from './plain-signs.ts';
import type { Reading } from './reading.ts';

/** RFC 5321. */
const maxLocal = 64;
const maxLength = 254;

const atom = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+";
const label = '[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?';
const topLevel = '(?:xn--[a-z0-9-]*[a-z0-9]|\\p{L}[\\p{L}\\p{M}]*[\\p{L}\\p{M}])';
const localPart = new RegExp(`^${atom}(?:\\.${atom})*$`, 'u');
const hostName = new RegExp(`^(?:${label}\\.)+${topLevel}$`, 'u');
const justHost = new RegExp(`^(?:${label})?$`, 'u');
const justLocal = new RegExp(`^(?:${atom}(?:\\.${atom})*)?$`, 'u');

/** A dot-atom at a domain name with a top-level domain, in any script (RFC 6531); the domain in small letters. */
export function readAddress(text: string): Reading {
  const address = unwrapped(plainSigns(text).normalize('NFC'));
  const [local = '', host, ...more] = address.split('@');
  if (host === undefined || more.length > 0) return { problem: 'email' };
  const domain = host.replaceAll('。', '.').toLowerCase().normalize('NFC');
  const value = `${local}@${domain}`;
  if (localPart.test(local) && hostName.test(domain)) {
    return local.length > maxLocal || value.length > maxLength ? { problem: 'too_long' } : { value };
  }
  const incomplete = justLocal.test(local) && (local === '' || justHost.test(domain));
  return {
    problem: incomplete && (justHost.test(domain) || hostName.test(domain)) ? 'email_incomplete' : 'email',
  };
}

const opening = /^["'“”„‚‘’«»‹›「『([{<]+/u;
const closing = /["'“”‘’«»‹›」』)\]}>.,;:!?…。،؛؟、]+$/u;

/** What stands around an address in a sentence, a link or an address book: `Ann <ann@x.io>`, "mailto:ann@x.io?subject=". */
function unwrapped(text: string): string {
  const [, bracketed] = /<([^<>]*@[^<>]*)>[^@]*$/u.exec(text) ?? [];
  const inner = trimmed(bracketed ?? text);
  const [, linked] = /^mailto:([^@]*@[^@?|]*)/iu.exec(inner) ?? [];
  return linked === undefined ? inner : trimmed(linked);
}

/** Again and again, because a pair of marks may stand around another. */
function trimmed(text: string): string {
  const marked = /^([*_~`])(.+)\1$/u.exec(text)?.[2];
  const less = (marked ?? text).replace(opening, '').replace(closing, '').trim();
  return less === text ? text : trimmed(less);
}
