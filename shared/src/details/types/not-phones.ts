/** What looks like a phone number and is none. Each match is taken out of a text before numbers are looked for. */
const order =
  'orders?|invoice|receipt|ticket|tracking|customer|account|case|booking|reservation|serial|article|item|sku|' +
  '(?:bestell|auftrags?|rechnungs?|kunden|steuer|konto|vertrags?|sendungs?|artikel|serien|buchungs|vorgangs)\\p{L}*|' +
  'bestellung|rechnung|auftrag|commande|facture|dossier|pedido|factura|fatura|encomenda|ordine|fattura|bestelling|factuur|' +
  'zamówieni\\p{L}*|faktur\\p{L}*|заказ(?:а|у|е|ом)?|сч[её]т\\p{L}*|накладн\\p{L}*|sipariş\\p{L}*|iban|bic|vat|isbn|imei';
const orderEast = '订单号?|訂單|发票|發票|注文|請求書|伝票|주문|송장|طلب|فاتورة|ऑर्डर';
const filler =
  '(?:\\s*(?:number|numero|número|numéro|номер|no|nr|num|id|code|ref|番号|号码|编号|번호|is|was|ist|est|es|è|:|=|#|№|n[°º]|\\.|-|は|是))*';
const currency =
  '(?:\\p{Sc}|EUR|USD|GBP|CHF|PLN|JPY|CNY|INR|RUB|UAH|руб\\p{L}*|zł|грн|元|円|원|euros?|dollars?|pounds?)';
const amount = "(?:\\d{1,3}(?:[ .,'’]\\d{3})+|\\d+)(?:[.,]\\d{1,2})?(?!\\d)";

const patterns = [
  /[\w.%+-]{1,64}@[\w.-]+/gu,
  new RegExp(
    `(?:(?<!\\p{L})(?:${order})(?!\\p{L})|${orderEast})${filler}\\s*\\d[\\d\\-./]*(?: [1-9]\\d*)*`,
    'giu',
  ),
  /[#№]\s?\d[\d-]*/gu,
  // IBAN; without looking at the letters' case, since people type it small.
  /(?<![\p{L}\p{Nd}])[a-z]{2}\d{2}(?:[ -]?[a-z0-9]{4}){2,8}(?:[ -]?[a-z0-9]{1,4})?(?![\p{L}\p{Nd}])/giu,
  // Cards: 4-4-4-4, 4-6-5; and more digits than any number without a + has.
  /(?<![\d+])\d{4}([ -])\d{4}\1\d{4}\1\d{1,7}(?!\d)|(?<![\d+])3\d{3}([ -])\d{6}\2\d{5}(?!\d)|(?<![\d+])[1-9]\d{13,}/gu,
  /(?<![\d.+])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d]|\.\d)(?::\d+)?/gu,
  // Days, with or without an hour; also written together.
  /(?<![\d+]|\d[-./])(?:19|20)\d\d([-./])\d{1,2}\1\d{1,2}(?:T[\d:.]+Z?)?(?!\d|[-./]\d)/gu,
  /(?<![\d+]|\d[-./])\d{1,2}([-./])\s?\d{1,2}\1\s?(?:19|20)\d\d(?!\d|[-./]\d)/gu,
  /(?<![\d+]|\d[-./ ])\d{1,2}([-./])\d{1,2}\1\d\d(?!\d|[-./ ]\d)/gu,
  /(?<![\d+]|\d[-./ ])(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[T_-]?\d{4,6})?(?![\d]|[-./ ]\d)/gu,
  /(?<![\d+]|\d[-./ ])(?:0?[1-9]|[12]\d|3[01]) (?:0?[1-9]|1[0-2]) (?:19|20)\d\d(?![\d]|[-./ ]\d)/gu,
  /(?<![\d+])(?:19|20)\d\d\s?[-–/]\s?(?:19|20)\d\d(?![\d]|[-./ ]\d)/gu,
  /(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?!\d)/gu,
  new RegExp(
    `${currency}\\s?${amount}|(?<![\\d+]|\\d[-.,/])${amount}\\s?(?:${currency}|%)(?![\\p{L}])`,
    'giu',
  ),
  // Decimals and thousands; "612.345.678" stays, for that is how Spain and Poland write numbers.
  /(?<![\d.,+-])(?:[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?|[1-9]\d?(?:\.\d{3})+|[1-9]\d{0,2}\.\d{4,}|0\.\d+|\d+,\d+)(?![\d]|[.,-]\d)/gu,
];

/** The text with those blotted out, every sign at its place. */
export function withoutOthers(text: string): string {
  return patterns.reduce(
    (rest, pattern) => rest.replace(pattern, (match) => '\u2588'.repeat(match.length)),
    text,
  );
}
