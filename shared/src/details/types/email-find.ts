import type { Found } from '../field-type.ts';
import { readAddress } from './email-address.ts';
import { domainAfter, files } from './email-domain.ts';
import { findSpelled } from './email-spelled.ts';
import { withoutLinks } from './links.ts';
import { plainSigns } from './plain-signs.ts';

/** Around the longest address, with room. */
const window = 300;

export function findAddresses(text: string): Found[] {
  const plain = plainSigns(withoutLinks(text));
  const written = [...plain.matchAll(/@/g)].flatMap(({ index }) => addressAround(plain, index));
  const spelled = findSpelled(plain).flatMap((found) => {
    const reading = readAddress(found.value);
    return 'value' in reading ? [{ ...found, value: reading.value }] : [];
  });
  return [...written, ...spelled]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start }, index, all) => all.slice(0, index).every((before) => before.end <= start))
    .map((found) => ({ ...found, raw: text.slice(found.start, found.end) }));
}

/** A word with an @ in it that was meant as an address: "ann@gmail", "@x.io". Not a price (3@4.50) or a mention (@ann). */
export function attemptAddress(text: string): string | undefined {
  const found = findAddresses(text);
  const rest = [...found].reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    plainSigns(withoutLinks(text)),
  );
  for (const { index } of rest.matchAll(/@/g)) {
    const before = /[^\s@,;:<>()"“”«»]*$/u.exec(rest.slice(Math.max(0, index - window), index))?.[0] ?? '';
    const after = /^[^\s;<>()"“”«»。，、]*/u.exec(rest.slice(index + 1, index + window))?.[0] ?? '';
    const local = (latinRun.exec(before) ?? anyRun.exec(before))?.[0] ?? '';
    const domain = after.replace(/[.,:!?]+$/u, '');
    if (rest[index - local.length - 1] !== '@' && isMeant(local, domain)) {
      return text.slice(index - local.length, index + 1 + domain.length);
    }
  }
  return undefined;
}

const latinRun = /[\p{Script=Latin}\p{Nd}_](?:[\p{Script=Latin}\p{M}\p{Nd}_%+'&~.-])*$/u;
const anyRun = /[\p{L}\p{Nd}_](?:[\p{L}\p{M}\p{Nd}_%+'&~.-])*$/u;

function isMeant(local: string, domain: string): boolean {
  const other = /^v?\d+\.\d|\/|:/u.test(domain) || files.test(domain.slice(domain.lastIndexOf('.') + 1));
  if (other) return false; // a version, a repository, a file
  if (local === '') return /^[\p{L}\p{Nd}-]+\.\p{L}{2,}/u.test(domain);
  return /\p{L}/u.test(local) || /^\p{L}/u.test(domain);
}

function addressAround(plain: string, at: number): Found[] {
  const local = localBefore(plain.slice(Math.max(0, at - window), at));
  const domain = domainAfter(plain.slice(at + 1, at + window));
  if (local === undefined || domain === undefined) return [];
  const end = at + 1 + domain.length;
  const italic = local.startsWith('_') && plain[end] === '_';
  const start = at - local.length + (italic ? 1 : 0);
  if (isPartOfMore(plain.slice(Math.max(0, start - window), start), plain.slice(end, end + window)))
    return [];
  const reading = readAddress(plain.slice(start, end));
  return 'value' in reading ? [{ value: reading.value, raw: '', start, end }] : [];
}

/** Languages that put no spaces end where another script begins; so does "メールはann". */
const latin = /[\p{Script=Latin}\p{Nd}_](?:[\p{Script=Latin}\p{M}\p{Nd}_%+'&~-]|\.(?!\.))*$/u;
const anyScript = /[\p{L}\p{Nd}_](?:[\p{L}\p{M}\p{Nd}_%+'&~-]|\.(?!\.))*$/u;

function localBefore(before: string): string | undefined {
  const local = (latin.exec(before) ?? anyScript.exec(before))?.[0];
  return local?.endsWith('.') ? undefined : local;
}

/** "a@b@c.io", "/packages/ann@x.io", ".ann", "ann..b", "git@host:owner/repository", "photo@2x.png". */
function isPartOfMore(before: string, after: string): boolean {
  if (before.endsWith('@') || /(?:^|[^.])\.{1,2}$/.test(before)) return true;
  if (/(?:^|\s)[^\s@]*\/$/.test(before) && /\S\/$/.test(before)) return true;
  return /^@|^:[\w~][^\s]*\//.test(after);
}
