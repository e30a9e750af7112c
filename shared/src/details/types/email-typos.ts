import { edits } from './edits.ts';
import { brands, isKnown, providers } from './email-providers.ts';

/** Endings that do not exist. Real ones that are merely rare (.co, .cm, .om) count only behind a provider's name. */
const endings = new Map(
  Object.entries({
    com: 'con cmo ocm moc comm coom ccom vom xom cpm cim clm',
    net: 'nte ent nett',
    org: 'ogr rog orgg',
    de: 'ed',
    ru: 'ur',
    fr: 'rf',
    it: 'ti',
    pl: 'lp',
  }).flatMap(([right, wrong]) => wrong.split(' ').map((ending): [string, string] => [ending, right])),
);
const slips = new Set(['co', 'cm', 'om', 'come']);

/** "ann@gmial.com" → "ann@gmail.com". Silent about every domain that may well be meant. */
export function mendDomain(address: string): string | undefined {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1).toLowerCase();
  if (at < 1 || isKnown(domain)) return undefined;
  const mended = mendName(mendEnding(domain));
  return mended === domain ? undefined : `${address.slice(0, at)}@${mended}`;
}

function mendEnding(domain: string): string {
  const dot = domain.lastIndexOf('.');
  const [rest, ending] = [domain.slice(0, dot), domain.slice(dot + 1)];
  const right = endings.get(ending);
  if (dot < 1) return domain;
  if (right) return `${rest}.${right}`;
  return slips.has(ending) && brands.get(rest)?.includes('com') ? `${rest}.com` : domain;
}

function mendName(domain: string): string {
  if (isKnown(domain)) return domain;
  const dot = domain.indexOf('.');
  const [name, ending] = [domain.slice(0, dot), domain.slice(dot + 1)];
  for (const [brand, known] of brands) {
    if (fits(known, ending) && misspells(name, brand))
      return `${brand}.${slips.has(ending) ? 'com' : ending}`;
  }
  return providers.find((provider) => swapped(domain, provider)) ?? domain;
}

const fits = (known: string[], ending: string) =>
  known.includes(ending) || (slips.has(ending) && known.includes('com'));

/**
 * One slip away from a name that means nothing else. The first letter stands, or "cloud.com" would be iCloud; in five
 * letters a slip is a missing, doubled, swapped or neighbouring letter, in more any.
 */
function misspells(name: string, brand: string): boolean {
  const edit = edits(name, brand);
  if (!edit) return false;
  if (edit === 'swapped') return true;
  if (name[0] !== brand[0]) return false;
  return brand.length > 5 || edit !== 'other';
}

/** For names that are also words ("orange", "naver") two letters the wrong way round, behind the first, are all. */
const swapped = (domain: string, provider: string) =>
  provider.indexOf('.') > 4 && domain[0] === provider[0] && edits(domain, provider) === 'swapped';
