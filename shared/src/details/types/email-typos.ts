import { edits } from './edits.ts';
import { brands, isKnown, providers } from './email-providers.ts';

/** Endings that do not exist. Real ones that are merely rare (.co, .cm, .om) count only behind a provider's name. */
const endings: Record<string, string> = {
  con: 'com',
  cmo: 'com',
  ocm: 'com',
  moc: 'com',
  comm: 'com',
  coom: 'com',
  ccom: 'com',
  vom: 'com',
  xom: 'com',
  cpm: 'com',
  cim: 'com',
  clm: 'com',
  nte: 'net',
  ent: 'net',
  nett: 'net',
  ogr: 'org',
  rog: 'org',
  orgg: 'org',
  ed: 'de',
  ur: 'ru',
  rf: 'fr',
  ti: 'it',
  lp: 'pl',
};
const slips = new Set(['co', 'cm', 'om', 'c', 'cn', 'come']);

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
  const right = endings[ending];
  if (dot < 1) return domain;
  if (right) return `${rest}.${right}`;
  return slips.has(ending) && brands[rest]?.includes('com') ? `${rest}.com` : domain;
}

function mendName(domain: string): string {
  if (isKnown(domain)) return domain;
  const dot = domain.indexOf('.');
  const [name, ending] = [domain.slice(0, dot), domain.slice(dot + 1)];
  const brand = Object.keys(brands).find(
    (brand) => fits(brands[brand] ?? [], ending) && misspells(name, brand),
  );
  if (brand) return `${brand}.${slips.has(ending) ? 'com' : ending}`;
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
