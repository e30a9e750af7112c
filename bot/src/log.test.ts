import { describe, expect, it } from 'vitest';
import { redact } from './log.ts';

describe('redact', () => {
  it('takes out every secret it was told', () => {
    expect(redact('{"url":"https://x/?key=AIzaSyKey","again":"AIzaSyKey"}', ['AIzaSyKey'])).toBe(
      '{"url":"https://x/?key=[secret]","again":"[secret]"}',
    );
  });

  it('takes out what looks like a platform token', () => {
    const line =
      'https://api.telegram.org/bot123456:AAbbCCddEEffGGhhIIjjKKllMM/getMe xoxb-12345678-abc xapp-1-A0123456';
    expect(redact(line, [])).toBe('https://api.telegram.org/[secret]/getMe [secret] [secret]');
  });
});
