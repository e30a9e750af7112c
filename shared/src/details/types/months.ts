/** January to December in the languages dates are understood in; where a date takes the genitive, that. */
const names = [
  'january february march april may june july august september october november december',
  'januar februar marz april mai juni juli august september oktober november dezember',
  'janner feber marz april mai juni juli august september oktober november dezember',
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro',
  'januari februari maart april mei juni juli augustus september oktober november december',
  'stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia',
  'styczen luty marzec kwiecien maj czerwiec lipiec sierpien wrzesien pazdziernik listopad grudzien',
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь',
];

const fold = (word: string) => word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace('ł', 'l');

const months = names.flatMap((line) =>
  line.split(' ').map((name, index) => ({ name: fold(name), month: index + 1 })),
);

/** 1–12 of a name, or of its beginning from three letters on if that is no other month's. */
export function monthOf(word: string): number | undefined {
  const name = fold(word).replace('maerz', 'marz');
  if (name.length < 3) return undefined;
  const whole = months.find((month) => month.name === name);
  if (whole) return whole.month;
  const begun = new Set(months.filter((month) => month.name.startsWith(name)).map(({ month }) => month));
  return begun.size === 1 ? [...begun][0] : undefined;
}
