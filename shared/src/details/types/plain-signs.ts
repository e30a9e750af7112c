/** The zeros of the decimal digits people write with; each is followed by its one to nine. */
const zeros = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50,
  0x0ed0, 0x0f20, 0x1040, 0x17e0, 0x1810,
];

/**
 * Digits of any script and full-width signs ("＠", "＋", "３") as ASCII has them. One UTF-16 unit becomes one, so places
 * in the result are places in the text.
 */
export function plainSigns(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]|\p{Nd}/gu, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
    const zero = zeros.find((zero) => code >= zero && code < zero + 10);
    return zero === undefined ? sign : String(code - zero);
  });
}
