/** 128 random bits in hex. (`crypto.randomUUID` exists only where the page came over https or from localhost.) */
export const randomId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
