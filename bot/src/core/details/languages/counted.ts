type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** A number with its noun in the right form; `#` stands for the number: counted('uk')(2, { one: '# лист', … }). */
export function counted(language: string): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(language);
  return (count, forms) => (forms[rules.select(count)] ?? forms.other).replaceAll('#', String(count));
}
