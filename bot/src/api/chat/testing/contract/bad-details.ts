/** user_details that are refused wherever they are sent: what, value, the answer's body. */
export const badDetails: [what: string, details: unknown, body: Record<string, string[]>][] = [
  ['null', null, { user_details: ['This field may not be null.'] }],
  ['a string', 'John', { user_details: ['Invalid data. Expected a dictionary, but got str.'] }],
  ['a list', ['John'], { user_details: ['Invalid data. Expected a dictionary, but got list.'] }],
  ['a number', 5, { user_details: ['Invalid data. Expected a dictionary, but got int.'] }],
  ['a bad e-mail', { email: 'john@' }, { email: ['Enter a valid email address.'] }],
  ['an e-mail without a domain', { email: 'john' }, { email: ['Enter a valid email address.'] }],
  [
    'an e-mail without a top-level domain',
    { email: 'john@example' },
    { email: ['Enter a valid email address.'] },
  ],
  ['an e-mail with a space', { email: 'jo hn@example.com' }, { email: ['Enter a valid email address.'] }],
  [
    'an e-mail of 300 characters',
    { email: `${'a'.repeat(288)}@example.com` },
    { email: ['Ensure this field has no more than 254 characters.'] },
  ],
  ['a name of 256 characters', { name: 'n'.repeat(256) }, { name: [tooLong(255)] }],
  ['a phone of 30 characters', { phone: '1'.repeat(30) }, { phone: [tooLong(20)] }],
  ['a name with NUL', { name: 'Jo\0hn' }, { name: ['Null characters are not allowed.'] }],
  [
    'a name with half a surrogate pair',
    { name: 'Jo\ud800' },
    { name: ['Surrogate characters are not allowed: U+D800.'] },
  ],
  ['a list as name', { name: ['John'] }, { name: ['Not a valid string.'] }],
  ['an object as name', { name: { first: 'John' } }, { name: ['Not a valid string.'] }],
  ['a boolean as e-mail', { email: true }, { email: ['Not a valid string.'] }],
  ['a number as name', { name: 42 }, { name: ['Not a valid string.'] }],
];

function tooLong(max: number): string {
  return `Ensure this field has no more than ${max} characters.`;
}
