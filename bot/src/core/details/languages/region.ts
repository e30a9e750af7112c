import type { DetailsView } from '../view.ts';

/** Where a language is at home, where that is one country for nearly everybody who speaks it. */
const homes: Record<string, string> = {
  de: 'DE',
  fr: 'FR',
  it: 'IT',
  nl: 'NL',
  pl: 'PL',
  tr: 'TR',
  ru: 'RU',
  uk: 'UA',
  hi: 'IN',
  zh: 'CN',
  ja: 'JP',
  ko: 'KR',
  el: 'GR',
};

/**
 * The country of a phone number that names none, ISO 3166-1 alpha-2: the person's own ("de-AT"), else the desk's, else
 * the home of their language. Undefined: then a number needs its country code.
 */
export function regionOf(
  { language }: Pick<DetailsView, 'language'>,
  desk: string | undefined,
): string | undefined {
  const [code = '', ...rest] = language?.split(/[-_]/) ?? [];
  const region = rest.find((part) => /^[A-Za-z]{2}$/.test(part));
  return region?.toUpperCase() ?? desk ?? homes[code.toLowerCase()];
}
