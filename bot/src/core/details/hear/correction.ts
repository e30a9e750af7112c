import { fieldTypes } from '@frontdesk/shared/details/field-types';
import type { HeardMessage } from '../view.ts';
import { fieldFor, type Hearing, take } from './hearing.ts';
import { type Place, placesOf } from './places.ts';

/** The end of an address, or its whole domain, without what stands before the @: ".org", "gmail.com", "@gmx.de". */
const fragment =
  /(?<![\p{L}\p{N}.@/-])@?(?:[\p{L}\p{N}-]+)?(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,24}(?![\p{L}\p{N}@]|\.\p{L})/gu;

/**
 * "no, it's .org", "it's gmail.com, not gmial": mends the address that we have, or were just given. Counts only where a
 * correction is said or the address is what we asked about. Returns what was taken for it.
 */
export function hearFragment(
  hearing: Hearing,
  message: HeardMessage,
  text: string,
  folded: string,
  seen: readonly Place[],
): Place[] {
  const field = fieldFor(hearing, 'email');
  if (!field || seen.length > 0) return [];
  const open = hearing.open?.field === field.key ? hearing.open : null;
  const standing = open?.given ?? hearing.values.get(field.key);
  if (standing === undefined) return [];
  if (!open && !hearing.language.hears.correction.test(folded)) return [];
  const [local = '', domain = ''] = standing.split('@');
  const stem = domain.slice(0, domain.lastIndexOf('.'));
  for (const place of placesOf(text, fragment)) {
    const said = text.slice(place.start, place.end).replace(/^@/, '').toLowerCase();
    const isOld = said.startsWith('.') ? domain.endsWith(said) : domain === said;
    if (isOld) continue;
    const raw = `${local}@${said.startsWith('.') ? stem + said : said}`;
    if (!fieldTypes.email.schema({}).safeParse(raw).success) continue;
    return take(hearing, { field, raw, source: 'typed', message, verified: true }) ? [place] : [];
  }
  return [];
}
